@testable import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What keys do about reviews and approvals.
@Suite struct DecidingTests {
  /// The sample, with somebody at work who may review.
  private func opened(_ keys: String = "") async throws -> DashboardState {
    var portfolio = try await SampleDigest.value().portfolio
    portfolio.actor = PersonID("greta")
    return try await .sample("120x40", keys: keys, digest: Digest(portfolio))
  }

  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  private func drafted(_ effects: [Effect]) throws -> EventDraft {
    guard effects.count == 1, case .append(let draft) = effects[0] else {
      throw Refusal.nothingToChange
    }
    return draft
  }

  private func isAsking(_ state: DashboardState) -> Bool {
    if case .decide = state.mode { true } else { false }
  }

  @Test func aReviewTakesItsDaysAndItsEvidence() async throws {
    var state = try await opened()
    let line = "held:2026-11-01 next:2027-05-01 evidence:docs/a b.md evidence:RISK-7"
    let effects = try press("D<Enter>\(line)<Enter>yearly<Enter>", on: &state)
    let draft = try drafted(effects)
    guard case .review(let review) = draft.action else {
      Issue.record("\(draft)")
      return
    }
    #expect(try review.held == .of("2026-11-01") && review.next == .of("2027-05-01"))
    #expect(review.evidence == ["docs/a b.md", "RISK-7"])
    #expect(review.outcome == .passed && draft.reason == "yearly")
  }

  @Test func aWrongDayIsToldAndTheLineStays() async throws {
    var state = try await opened()
    #expect(try press("D<Enter>held:2026-13-01<Enter>", on: &state).isEmpty)
    #expect(isAsking(state))
    let told = try #require(state.notice).phrase
    #expect(English().text(told).contains("held:2026-11-23"))
    #expect(SimplifiedChinese().text(told).contains("held:2026-11-23"))
    // It can be mended without typing it again.
    #expect(try press("<BS><BS><BS><BS><BS>11-01<Enter><Enter>", on: &state).count == 1)
  }

  @Test func daysOutOfOrderAndPeopleWhoMayNotAreToldBeforeAReasonIsAsked() async throws {
    var state = try await opened()
    _ = try press("D<Enter>held:2027-01-01<Enter>", on: &state)
    #expect(try state.notice?.phrase == .commandRefused(.notHeldYet(.of("2027-01-01"))))
    #expect(isAsking(state))
    _ = try press("<C-u>next:2020-01-01<Enter>", on: &state)
    #expect(try state.notice?.phrase == .commandRefused(.nextBeforeHeld(.of("2020-01-01"))))
    #expect(isAsking(state))
    var stranger = try await DashboardState.sample("120x40")
    stranger.digest = try await SampleDigest.value()
    _ = try press("D<Enter>docs/a.md<Enter>", on: &stranger)
    #expect(!isAsking(stranger) && stranger.notice != nil)
  }

  @Test func aReviewLineIsReadWordByWord() throws {
    let line = try ReviewLine(parsing: " docs/a.md  HELD:2026-11-01 evidence: see  minutes ")
    #expect(try line.evidence == ["docs/a.md", "see minutes"] && line.held == .of("2026-11-01"))
    #expect(try ReviewLine(parsing: "https://x.example/r:1").evidence == ["https://x.example/r:1"])
    #expect(try ReviewLine(parsing: " ") == ReviewLine(parsing: ""))
    #expect(throws: ReviewLine.Fault.noDay(.next, "")) { try ReviewLine(parsing: "next:") }
    #expect(throws: ReviewLine.Fault.noDay(.held, "soon")) { try ReviewLine(parsing: "held:soon") }
    #expect(throws: ReviewLine.Fault.repeated(.held)) {
      try ReviewLine(parsing: "held:2026-11-01 held:2026-11-02")
    }
  }

  @Test(arguments: Language.allCases)
  func thePaletteNamesEveryDecision(in language: Language) {
    let names = PaletteChoice.all.map { language.words.choice($0).name }
    #expect(Set(names).count == names.count)
    #expect(names.count == Command.allCases.count + DecisionPrompt.Decision.allCases.count)
  }

  @Test func aDecisionOfThePaletteAsksItsOwnQuestion() async throws {
    var state = try await opened()
    _ = try press(":block<Enter>", on: &state)
    guard case .decide(let prompt) = state.mode else {
      Issue.record("\(state.mode)")
      return
    }
    #expect(prompt.question == .status(.blocked, conditions: nil) && prompt.models.count == 1)
    _ = try press("<Esc>:with findings<Enter>", on: &state)
    guard case .decide(let prompt) = state.mode else {
      Issue.record("\(state.mode)")
      return
    }
    #expect(prompt.question == .review(.findings, nil))
  }

  @Test func aDecisionThatCannotBeMadeHereSaysWhy() async throws {
    var state = try await opened("G")
    _ = try press(":block<Enter>", on: &state)
    #expect(!isAsking(state) && state.notice != nil)
  }
}

extension Day {
  fileprivate static func of(_ text: String) throws -> Day { try Day.parse(text.utf8).get() }
}
