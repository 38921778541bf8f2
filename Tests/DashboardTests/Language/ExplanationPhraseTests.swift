@testable import Dashboard
@testable import PortfolioCore
import Testing

/// What happened, in sentences.
@Suite struct ExplanationPhraseTests {
  private let english = English()
  private let chinese = SimplifiedChinese()
  private let lasting = ExplainedEpisode(indicator: "accuracy", from: "2026-11-12 06:00")
  private let ended = ExplainedEpisode(
    indicator: "accuracy", from: "2026-11-12 06:00", to: "2026-11-14 18:00")
  private let levels = LevelsInWords(
    before: "0.92", since: "0.87", spreads: "2.4", side: .down, count: 31)

  @Test func aShiftIsToldWithItsSize() {
    #expect(
      english.text(.moved(lasting, levels))
        == "Since 2026-11-12 06:00 the mean of accuracy is 0.87, before it was 0.92: 2.4 spreads "
        + "lower, seen over 31 observations.")
    #expect(english.text(.moved(ended, levels)).hasPrefix("From 2026-11-12 06:00 to 2026-11-14"))
    #expect(
      chinese.text(.moved(lasting, levels))
        == "自 2026-11-12 06:00 起，accuracy 的均值为 0.87，此前为 0.92，低了 2.4 倍离散度，共 31 个观测值。")
  }

  @Test func aLimitIsToldWithItsCount() {
    #expect(
      english.text(
        .beyond(lasting, .floor(0.9), limit: "0.90", beyond: 1, of: 1, worst: "0.87"))
        == "Since 2026-11-12 06:00 accuracy is below its floor 0.90: 1 of 1 observation, the "
        + "lowest 0.87.")
    #expect(
      english.text(.beyond(ended, .ceiling(2), limit: "2", beyond: 3, of: 4, worst: "9"))
        .hasSuffix("accuracy was above its ceiling 2: 3 of 4 observations, the highest 9."))
  }

  @Test func silenceIsToldWithWhatIsMissing() {
    let every = Duration.seconds(6 * 3600)
    #expect(
      english.text(.silent(lasting, last: "2026-11-12 00:00", every: every, missing: 29))
        == "No value of accuracy has come since 2026-11-12 00:00; one is expected every 6 h, and "
        + "29 are missing.")
    #expect(
      english.text(.silent(ended, last: nil, every: every, missing: 1)).hasSuffix("1 is missing."))
  }

  @Test func everyDetectorSaysWhyInBothLanguages() {
    for kind in DetectorKind.allCases {
      for isStandard in [true, false] {
        let finder = AlertExplanation.Finder(
          detector: DriftDetector(kind), takesResiduals: isStandard)
        for book in [english as any Phrasebook, chinese] {
          let text = book.text(.found(kind, finder, at: "T", after: 9))
          #expect(text.contains(book.detectorName(kind)) && text.contains("9"))
          #expect(text != book.text(.found(kind, nil, at: "T", after: 9)))
        }
      }
    }
    #expect(
      english.text(
        .found(
          .pageHinkley,
          AlertExplanation.Finder(
            detector: .pageHinkley(PageHinkley(.overResiduals)), takesResiduals: true), at: "T",
          after: 9))
        == "Page-Hinkley found it at T, after 9 observations: the deviations from what is usual "
        + "add up beyond its threshold 30 (in spreads; 0.25 of each is tolerated).")
  }

  @Test(arguments: [
    (-2 * 86_400, "2 d before"), (3 * 3600, "3 h after"), (59, "as it began"),
    (-60, "1 min before"), (60, "1 min after"),
  ])
  func distancesAreSaid(_ seconds: Int, _ text: String) {
    #expect(english.text(.offset(.seconds(seconds))) == text)
  }

  @Test func bothLanguagesSayTheRest() {
    let phrases: [ExplanationPhrase] =
      ExplanationSection.allCases.map { .title($0) }
      + [
        .value, .shift, .values, .usual, .limit(.floor(1)), .limit(.ceiling(1)),
        .beganHere(at: "T"), .firedHere, .overHere, .meanwhile(lasting, levels), .improved,
        .scattered(lasting, times: "2"), .firedBeyond(at: "T"), .firedSilent(at: "T"),
        .follows(.day), .follows(.week), .over(since: "T"), .nothingRecorded(command: "C"),
        .nothingDone,
      ]
    for phrase in phrases {
      let texts = [english.text(phrase), chinese.text(phrase)]
      #expect(texts.allSatisfy { !$0.isEmpty })
      #expect(Set(texts).count == 2 || phrase == .values)
    }
  }
}
