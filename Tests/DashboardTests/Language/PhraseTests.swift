@testable import Dashboard
@testable import PortfolioCore
import Testing

@Suite struct PhraseTests {
  private let english = English()
  private let chinese = SimplifiedChinese()

  @Test func countsAgreeWithTheirNouns() {
    #expect(english.text(.modelCount(1)) == "1 model")
    #expect(english.text(.modelCount(12_000)) == "12,000 models")
    #expect(english.text(.alertCount(0, nil)) == "no open alerts")
    #expect(english.text(.alertCount(1, .high)) == "1 alert, high")
    #expect(english.text(.marksVanished(1)) == "1 marked model is gone from the store")
    #expect(english.text(.marksVanished(2)) == "2 marked models are gone from the store")
    #expect(english.text(.moreCurrencies(1)) == "+1 currency")
    #expect(english.text(.withoutCard(2)).hasPrefix("2 have"))
  }

  @Test(arguments: [
    (0, "<1 min"), (59, "<1 min"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"),
    (172_799, "47 h"), (172_800, "2 d"), (86_400 * 1200, "1,200 d"), (-5, "<1 min"),
  ])
  func agesAreInMinutesHoursAndDays(_ seconds: Int, _ shown: String) {
    #expect(english.text(.age(.seconds(seconds))) == shown)
  }

  @Test func thePreviewReadsAsTheDesignSays() {
    let phrase = ScreenPhrase.assignPreview(
      models: 12, spend: english.text(.spendAMonth("$38k")), drifting: 3, person: "Ana")
    #expect(english.text(phrase) == "12 models, $38k a month, 3 drifting → Ana")
  }

  @Test func bothTotalsOfARevisionAreToldInBothLanguages() throws {
    var book = RevisedBook(
      book: "list\u{1B}", from: Day(ordinal: 0), recorded: Day(ordinal: 9),
      event: EventID(writer: try #require(WriterID("ana@pier-0001")), seq: 1),
      time: Timestamp(seconds: 0), day: Day(ordinal: 8), actor: nil, name: "ana\u{202E}",
      reason: "agreed\n")
    func total(_ text: String) throws -> CostSplit.Total {
      var sums = CostSums()
      sums.effective.add(try ExactDecimal(text).scaled, isKnown: true)
      return CostSplit.Total(currency: .usd, sums: sums)
    }
    func told(_ before: [CostSplit.Total], _ words: any Phrasebook) throws -> String {
      words.text(
        ShellPhrase.prices(
          .beforeRevisions(RevisedTotal(books: [book], before: before, now: [try total("1.001")]))))
    }
    let texts = try [english as any Phrasebook, chinese].map { try told([total("1.0005")], $0) }
    for text in texts {
      #expect(text.contains("1970-01-01") && text.contains("1970-01-09"))
      #expect(text.contains("1.0005 USD") && text.contains("1.001 USD"))
      #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\n"].contains($0) })
    }
    #expect(try told([total("1234.5")], english).hasSuffix(": 1,234.50 USD, now 1.00 USD"))
    book.reason = nil
    #expect(try told([], english).contains("): unknown, now 1.00 USD"))
    #expect(try told([], chinese).contains("未知"))
  }

  /// Every word of the closed vocabularies, in both languages.
  private static let words: [ReportWord] =
    ModelType.allCases.map { .type($0) } + DeploymentStatus.allCases.map { .status($0) }
    + RiskTier.allCases.map { .tier($0) } + Role.allCases.map { .role($0) }
    + Person.Permission.allCases.map { .permission($0) }
    + CostCategory.allCases.map { .category($0) } + AlertSeverity.allCases.map { .severity($0) }
    + AlertPath.allCases.map { .alertPath($0) } + Freshness.allCases.map { .freshness($0) }
    + OwnershipRow.Gap.allCases.map { .gap($0) } + EventKind.allCases.map { .event($0) }
    + CostDimension.browsed.map { .dimension($0) } + PValueMethod.allCases.map { .pValueMethod($0) }
    + [Binning.equalWidth(bins: nil), .quantile(bins: 4), .distinct].map { .binning($0) } + [
      .unallocated, .observed, .notSet,
    ]
    + AlertStanding.Resolution.allCases.map { .resolution($0) }
    + AlertStanding.Reopening.allCases.map { .reopening($0) }
    + AlertStanding.Word.allCases.map { .alertState($0) }
    + Occurrence.Kind.allCases.map { .occurrence($0) }
    + DriftFinding.Kind.allCases.map { .finding($0) }
    + AlertExplanation.LevelName.allCases.map { .level($0) }
    + PriceClass.allCases.map { .priceClass($0) } + PriceService.allCases.map { .priceService($0) }
    + PriceDiff.Change.allCases.map { .priceChange($0) }
    + [PriceLack.unknownModel, .noPrice, .doesNotFit].map { .priceLack($0) }
    + WasteFinding.Kind.allCases.map { .waste($0) }
    + CostDimension.browsed.map { .dimension($0) } + [.unallocated, .observed, .notSet]

  /// Words in which names of commands, units or data stand.
  private static let mixedWords: [ReportWord] =
    WasteFinding.Advice.allCases.map { .wasteAdvice($0) }
    + [
      WasteFinding.Evidence.unallocated, .gap(.noOwner), .noTargets, .neverMeasured(["a"]),
      .lastUsed(nil), .lastUsed(Timestamp(seconds: 0)), .sameFunctions(["a"], team: "t"),
      .sameWork("t", workflows: []), .context(2, needed: 1),
      .beyond(metric: "m", value: 1, limit: .floor(2), since: Timestamp(seconds: 0)),
    ].map { .wasteEvidence($0) }
    + [
      CarbonWarning.unknownSize, .guessedSize, .multimodal, .guessedZone, .worldMix, .worldWater,
      .unknownDataCentre, .assumedRequests, .noTokens, .noOutput, .unknownDirection(7),
      .unknownHardware,
    ].map { .carbonWarning($0) } + [.carbonBasis(.measured)]

  @Test(arguments: mixedWords)
  func wordsAroundNamesAreSaidInBothLanguages(_ word: ReportWord) {
    let (one, other) = (english.word(word), chinese.word(word))
    #expect(!one.isEmpty && one.utf8.allSatisfy { $0 < 0x80 })
    #expect(other.utf8.contains { $0 >= 0x80 })
  }

  @Test func whatStandsBesideCarbonAndWasteIsSaidInBothLanguages() {
    let range = FigureRange(low: "1", high: "2")
    let phrases: [ShellPhrase] = [
      .carbon(.about), .carbon(.discuss), .carbon(.helpBy), .carbon(.period(from: nil, to: nil)),
      .carbon(.period(from: "2026-01-01", to: nil)), .carbon(.nothingKnown), .carbon(.method),
      .carbon(.total(energy: range, emissions: range, water: range)), .waste(.about),
      .waste(.discuss), .waste(.total(models: 1, spend: "1", currency: "EUR")),
    ]
    for phrase in phrases { #expect(english.text(phrase) != chinese.text(phrase)) }
    let one = FigureRange(low: "1", high: "1")
    #expect(
      english.text(.carbon(.total(energy: one, emissions: range, water: range)))
        == "all together 1 kWh, 1 to 2 g CO2e, 1 to 2 l of water")
  }

  @Test(arguments: words)
  func everyWordIsSaidInBothLanguages(_ word: ReportWord) {
    let (one, other) = (english.word(word), chinese.word(word))
    // Detectors and distances have names that are the same, or nearly, in every language.
    switch word {
    case .alertPath(.detector), .alertPath(.distance):
      #expect(!one.isEmpty && !other.isEmpty)
      return
    default: break
    }
    #expect(!one.isEmpty && one.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "-") })
    #expect(
      !other.isEmpty
        && !other.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x80 })
  }

  @Test func notTwoKindsAreSaidAlike() {
    for book in [english as any Phrasebook, chinese] {
      for words in [
        ModelType.allCases.map { book.word(.type($0)) }, Role.allCases.map { book.word(.role($0)) },
        EventKind.allCases.map { book.word(.event($0)) },
        CostCategory.allCases.map { book.word(.category($0)) },
      ] {
        #expect(Set(words).count == words.count)
      }
    }
  }
}
