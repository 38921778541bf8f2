@testable import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// The governance screen, and what keys do about roles and decisions that others made.
@Suite struct GoverningTests {
  private typealias World = GovernedDigest

  private func open(
    _ digest: Digest, _ keys: String, _ size: String = "120x40"
  ) async throws -> DashboardState {
    try await .sample(size, keys: keys, digest: digest)
  }

  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  private func action(_ effects: [Effect]) throws -> (action: Action, reason: String?) {
    guard effects.count == 1, case .append(let draft) = effects[0] else {
      throw Refusal.nothingToChange
    }
    return (draft.action, draft.reason)
  }

  private func question(_ state: DashboardState) -> DecisionPrompt.Question? {
    if case .decide(let prompt) = state.mode { prompt.question } else { nil }
  }

  private func text(_ state: DashboardState) -> String { render(state).grid.text() }

  /// Keys that open a list.
  private func list(_ tab: GovernanceTab) -> String {
    "5" + String(repeating: "<Tab>", count: GovernanceTab.allCases.firstIndex(of: tab) ?? 0)
  }

  private func excepted() async throws -> Digest {
    try await World.of([
      .init(action: .assign(try World.grant(.developer, ["a"], "cy"))),
      .init(action: .assign(try World.grant(.validator, ["a"], "cy", until: "2026-12-31"))),
    ])
  }

  @Test func amongMarkedModelsOneUnderAnExceptionStaysAsItIs() async throws {
    var state = try await open(excepted(), "*")
    let effects = try press("a<Tab><Tab>cy<Enter>", on: &state)
    guard case .assign(let grant) = try action(effects).action else {
      throw Refusal.nothingToChange
    }
    #expect(grant.models.map(\.text) == ["b"] && grant.exception == nil)
  }

  @Test func anExceptionGetsAnotherEndFromTheKeyboard() async throws {
    var state = try await open(excepted(), "")
    _ = try press("a<Tab><Tab>cy<Enter>", on: &state)
    #expect(question(state) != nil)
    let effects = try press("2027-06-30 still nobody else<Enter>", on: &state)
    guard case .assign(let grant) = try action(effects).action else {
      throw Refusal.nothingToChange
    }
    #expect(grant.models.map(\.text) == ["a"])
    #expect(grant.exception?.until.description == "2027-06-30")
  }

  @Test func aHandOverAgainstRulesAsksForAnException() async throws {
    let digest = try await World.of([
      .init(action: .assign(try World.grant(.owner, ["a"], "cy"))),
      .init(action: .assign(try World.grant(.validator, ["b"], "cy"))),
    ])
    var state = try await open(digest, "4/moreau<Enter>")
    _ = try press("Hbo<Enter>", on: &state)
    guard case .except(.handOver(let leaver), let person, let breaches)? = question(state) else {
      Issue.record("\(state.mode)")
      return
    }
    #expect(leaver.text == "cy" && person.text == "bo" && breaches.count == 1)
    let effects = try press("2027-06-30 until somebody is found<Enter>", on: &state)
    guard case .assignAll(let grants) = try action(effects).action else {
      throw Refusal.nothingToChange
    }
    #expect(grants.map(\.role) == [.owner, .validator])
    #expect(grants.map { $0.exception != nil } == [false, true])
  }

  @Test func theConflictOfTheRowIsSettledAndNoOther() async throws {
    let digest = try await World.of([
      .init(
        writer: "ana", hasSeen: false,
        action: .assignAll([
          try World.grant(.owner, ["a", "b"], "ana"),
          try World.grant(.validator, ["a", "b"], "cy"),
        ])),
      .init(
        writer: "cy", hasSeen: false,
        action: .assignAll([
          try World.grant(.owner, ["a", "b"], "cy"),
          try World.grant(.validator, ["a", "b"], "ana"),
        ])),
    ])
    for row in 0..<8 {
      var state = try await open(digest, list(.conflicts))
      _ = try press(String(repeating: "j", count: row) + "S", on: &state)
      guard case .settle(let conflicts)? = question(state) else {
        Issue.record("\(state.mode)")
        return
      }
      #expect(conflicts.map(\.model.text) == [row < 4 ? "a" : "b"])
      #expect(conflicts.map(\.role) == [row % 4 < 2 ? .owner : .validator])
    }
  }

  private func disputed() async throws -> Digest {
    let a = try #require(ModelID("a"))
    return try await World.of([
      .init(
        writer: "ana", hasSeen: false,
        action: .decideStatus(StatusChange(models: [a], state: .blocked))),
      .init(
        writer: "cy", hasSeen: false,
        action: .decideStatus(StatusChange(models: [a], state: .approved, conditions: ["no x"]))),
    ])
  }

  @Test func aDisputedDecisionIsListedAndDecidedAgain() async throws {
    var state = try await open(disputed(), list(.conflicts), "80x24")
    #expect(text(state).contains("approved") && text(state).contains("blocked"))
    _ = try press("S", on: &state)
    #expect(state.notice?.phrase == .unavailable(.settle, .statusDisputed))
    let effects = try press("Djjjjj<Enter><Enter>seen both<Enter>", on: &state)
    guard case .decideStatus(let change) = try action(effects).action else {
      throw Refusal.nothingToChange
    }
    // The same as what holds, and still news: it ends the dispute.
    #expect(change.state == .blocked)
    let model = try await open(disputed(), "<Enter>")
    #expect(text(model).contains("disputed: approved"))
    #expect(text(try await open(disputed(), "5", "160x48")).contains("disputed by"))
  }

  @Test func whatADecisionDropsIsSaidBeforeItIsMade() async throws {
    let a = try #require(ModelID("a"))
    let digest = try await World.of([
      .init(
        action: .decideStatus(StatusChange(models: [a], state: .restricted, conditions: ["no x"]))),
      .init(action: .review(Review(models: [a], outcome: .failed))),
    ])
    let restricting = try await open(digest, ":restrict<Enter>")
    #expect(text(restricting).contains("conditions so far: no x"))
    #expect(!text(restricting).contains("last review failed"))
    #expect(text(try await open(digest, ":approve<Enter>")).contains("last review failed"))
  }

  @Test func theCursorStaysOnItsRowWhereRowsAreAboutNoModel() async throws {
    let files = ["p", "q", "r"].map { id in
      ("policies/\(id).yaml", "asOf: 2026-11-01\nobligations: [{id: o, evidence: [owner]}]\n")
    }
    let digest = try await World.of(files: Dictionary(uniqueKeysWithValues: files))
    var state = try await open(digest, list(.audit) + "jj")
    #expect(state.governance?.stand.index == 2)
    _ = update(&state, .loaded(digest))
    #expect(state.governance?.stand.index == 2)
    // One row less above it: it is still the policy r.
    let fewer = try await World.of(
      files: Dictionary(uniqueKeysWithValues: files.filter { !$0.0.contains("/p.") }))
    _ = update(&state, .loaded(fewer))
    #expect(state.governance?.stand.index == 1)
  }

  @Test func aRowIsReadWholeAndLeadsOn() async throws {
    var state = try await open(excepted(), list(.rules) + "j", "80x24")
    #expect(state.governance?.table.rows.count == 2)
    _ = try press("<Enter>", on: &state)
    #expect(state.level.modelEntry != nil)
    let read = text(state)
    #expect(read.contains("reason 1") && read.contains("2026-12-31"))
    _ = try press("x", on: &state)
    guard case .normal = state.mode else { throw Refusal.nothingToChange }
    _ = try press("<Enter><Enter>", on: &state)
    guard case .model(let reference, _, .governance) = state.level else {
      Issue.record("\(state.level)")
      return
    }
    #expect(reference.text == "a")
    // What is read goes when its row does.
    var reading = try await open(excepted(), list(.rules) + "<Enter>", "80x24")
    _ = update(&reading, .loaded(try await World.of()))
    guard case .normal = reading.mode else { throw Refusal.nothingToChange }
  }

  @Test func aPersonsRowLeadsToThePanes() async throws {
    var state = try await open(excepted(), list(.people))
    _ = try press("<Enter><Enter>", on: &state)
    let person = try #require(PersonID("cy"))
    #expect(state.level == .overview && state.scope == [.person(person)])
  }

  @Test func nothingIsEditedInAStoreThatIsReadOnly() async throws {
    var state = try await open(World.of(), "")
    #expect(try press("e", on: &state) == [.edit(path: "models/a.md")])
    state.writing = .readOnly
    #expect(try press("e", on: &state).isEmpty)
    #expect(state.notice?.phrase == .unavailable(.edit, .readOnly))
  }

  @Test func whoLeftIsNamedWhereNobodyFits() async throws {
    var state = try await open(World.of(), "apavel")
    #expect(text(state).contains("pavel left on 2026-06-01"))
    #expect(try press("<Enter>", on: &state).isEmpty)
    guard case .commandRefused(.personLeft)? = state.notice?.phrase else {
      Issue.record("\(String(describing: state.notice))")
      return
    }
    _ = try press("<C-u>zoe<Enter>", on: &state)
    #expect(state.notice?.phrase == .noPeople)
  }

  @Test func thePickerSaysWhoGivesTheRoleUp() async throws {
    let digest = try await World.of([
      .init(action: .assign(try World.grant(.owner, ["a"], "cy")))
    ])
    #expect(text(try await open(digest, "aana")).contains("held so far by Cy Moreau"))
    #expect(!text(try await open(digest, "acy")).contains("held so far"))
    #expect(!text(try await open(digest, "jaana")).contains("held so far"))
  }

  @Test func decliningAsksWhy() async throws {
    let proposal = World.Step(
      writer: "cy", action: .propose(try World.grant(.owner, ["a"], "ana")))
    for (typed, reason) in [("too much<Enter>", "too much"), ("<Enter>", nil)] {
      var state = try await open(World.of([proposal]), "")
      #expect(try press("yj<Enter>", on: &state).isEmpty)
      let given = try action(press(typed, on: &state))
      guard case .answer(let answer) = given.action else { throw Refusal.nothingToChange }
      #expect(!answer.isAccepted && given.reason == reason)
    }
  }

  @Test(arguments: ["80x24", "120x40", "160x48"])
  func anAlertInWordsLeavesTheOtherColumns(_ size: String) async throws {
    let digest = try await World.of(files: [
      "models/a.md":
        "---\nfolio: {name: Model a, type: large, hosting: {where: public-cloud, region: us-east-1}, "
        + "data: {keeps: public}}\n---\n",
      "workflows/w.yaml": "servedBy: a\nneeds: {sensitivity: secret, residency: eu}\n",
    ])
    let header = text(try await open(digest, "3+", size)).split(separator: "\n")
      .first { $0.contains("metric") }
    let columns = try #require(header)
    for column in ["model", "metric", "value", "age"] { #expect(columns.contains(column)) }
  }
}
