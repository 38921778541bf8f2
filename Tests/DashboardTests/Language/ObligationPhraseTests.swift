import Testing

@testable import Dashboard
@testable import PortfolioCore

@Suite struct ObligationPhraseTests {
  private let english = English()
  private let chinese = SimplifiedChinese()

  private static let day = Day(ordinal: 20_000)

  private static func words() throws -> [ObligationWord] {
    let person = try #require(PersonID("bo"))
    let reasons: [MissingEvidence.Reason] =
      [
        .neverGiven, .notSet(["data.keeps"]), .undated, .inFuture(day), .aged(lastDay: day),
        .byLeaver(person, left: day), .holderLeft(person, on: day), .unknownHolder(person),
        .ownWork(person), .failed(on: day), .notObserved(["accuracy"]),
      ] + ApprovalState.allCases.map { .decided($0) }
    let findings: [AuditFinding.Kind] = [
      .undated, .inFuture(day), .afterClaim(made: day), .aged(lastDay: day), .ageing(lastDay: day),
      .noLink, .noAuthor, .unknownAuthor("x"), .authorLeft(person, on: day), .ownWork(person),
      .noObligation, .unasked, .unverified, .verificationNotSet, .oldText(asOf: day),
      .textUndated,
    ]
    return ObligationState.Word.allCases.map { .state($0) }
      + Readiness.Word.allCases.map { .readiness($0) }
      + reasons.map { .missing(MissingEvidence(.document("report"), $0)) }
      + EvidenceWord.allCases.map { .missing(MissingEvidence(.proven($0), .neverGiven)) }
      + [Readiness.Reason.notSet([.tier]), .noCard, .unreadableQuery, .noEvidence]
      .map { .reason($0) }
      + findings.map { .finding($0) } + ObligationDate.Kind.allCases.map { .date($0) }
      + PolicyRow.State.allCases.map { .policy($0) } + Operator.allCases.map { .role($0) }
      + RegulatoryClass.allCases.map { .regulatoryClass($0) }
  }

  @Test func everyWordIsSaidInBothLanguages() throws {
    let words = try Self.words()
    for word in words {
      let (one, other) = (english.word(.obligation(word)), chinese.word(.obligation(word)))
      #expect(!one.isEmpty && one.utf8.allSatisfy { $0 < 0x80 }, "\(word)")
      #expect(other.utf8.contains { $0 >= 0x80 }, "\(word)")
    }
    for book in [english as any Phrasebook, chinese] {
      #expect(Set(words.map { book.word(.obligation($0)) }).count > words.count - 4)
    }
    #expect(Set(words.map(\.raw)).count > words.count - 8)
  }

  @Test func phrasesAreSaidInBothLanguages() {
    let phrases: [ObligationPhrase] = [
      .about, .aboutList, .discuss, .aboutModels, .discussModels, .helpAll, .aboutCalendar,
      .discussCalendar, .helpAllDates, .aboutAudit, .discussAudit, .aboutPolicies,
      .discussPolicies, .aboutAdopt, .helpPolicy, .noPolicies,
      .total(met: 1, missing: 2, unknown: 3), .undecided(fields: ["tier"]), .emptyCalendar,
      .soundClaims, .adopted(path: "policies/a.yaml", obligations: 1), .noPolicy("x", known: ["a"]),
    ]
    for phrase in phrases {
      #expect(english.text(.obligations(phrase)) != chinese.text(.obligations(phrase)))
    }
    #expect(
      english.text(.obligations(.adopted(path: "policies/a.yaml", obligations: 1)))
        .contains("1 obligation;"))
  }

  @Test func whatComesFromDataIsMadeSafe() throws {
    let word = ObligationWord.missing(
      MissingEvidence(.document("a\u{1B}[2J"), .notSet(["b\u{202E}"])))
    for book in [english as any Phrasebook, chinese] {
      for text in [
        book.word(.obligation(word)),
        book.word(.obligation(.finding(.unknownAuthor("x\u{1B}")))),
      ] {
        #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
      }
    }
  }
}
