import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What keys do about alerts.
@Suite struct HandlingTests {
  private func opened() async throws -> DashboardState {
    try await .sample("120x40", keys: "3")
  }

  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  /// The step, and the reason, of the one event that effects ask for.
  private func step(_ effects: [Effect]) throws -> (step: AlertStep, reason: String?) {
    guard effects.count == 1, case .append(let draft) = effects[0],
      case .handle(let step) = draft.action
    else { throw Refusal.nothingToChange }
    return (step, draft.reason)
  }

  @Test func anAcknowledgementAsksWhy() async throws {
    var state = try await opened()
    #expect(try press("A", on: &state).isEmpty)
    let (step, reason) = try step(try press("known<Enter>", on: &state))
    #expect(step.deed == .acknowledge(until: nil))
    #expect(step.alerts == state.rows.alertLines[0].alerts.map(\.id))
    #expect(reason == "known")
    #expect(try self.step(try press("A<Enter>", on: &state)).reason == nil)
    #expect(try press("Aname<Esc>", on: &state).isEmpty)
  }

  @Test func aSnoozeOffersUsualSpans() async throws {
    var state = try await opened()
    let (step, _) = try step(try press("zjj<Enter>", on: &state))
    #expect(step.deed == .snooze(until: state.now + .seconds(86_400)))
  }

  @Test func aResolutionIsChosenAndThenAsksWhy() async throws {
    var state = try await opened()
    let (step, reason) = try step(try press("rj<Enter>new edition<Enter>", on: &state))
    #expect(step.deed == .resolve(.accepted))
    #expect(reason == "new edition")
  }

  @Test func marksOfTheAlertsPaneAreOfAlertsAndGiveOneEvent() async throws {
    var state = try await opened()
    _ = try press("f<Space><Space>", on: &state)
    #expect(state.alertMarks.count == 2)
    #expect(state.marks.isEmpty)
    let marked = state.alertMarks
    #expect(Set(try step(try press("A<Enter>", on: &state)).step.alerts) == marked)
    _ = try press("\\*", on: &state)
    #expect(state.alertMarks.count == state.rows.alerts.count)
    // The one that is over is left out.
    let firing = state.rows.alerts.filter(\.standing.isFiring).map(\.id)
    #expect(try step(try press("A<Enter>", on: &state)).step.alerts == firing)
    _ = try press("<Esc>", on: &state)
    #expect(state.alertMarks.isEmpty)
  }

  @Test func aNoteNeedsWords() async throws {
    var state = try await opened()
    #expect(try press("n<Enter>", on: &state).isEmpty)
    let effects = try press("look<Enter>", on: &state)
    guard case .append(let draft)? = effects.first, case .note(let note) = draft.action else {
      Issue.record("\(effects)")
      return
    }
    #expect(note.text == "look")
    #expect(note.alerts == state.rows.alertLines[0].alerts.map(\.id))
  }

  @Test func assignGivesTheAlertToSomebody() async throws {
    var state = try await opened()
    let (step, _) = try step(try press("ajonas<Enter>", on: &state))
    #expect(step.deed == .assign(try #require(PersonID("jonas"))))
  }

  @Test func otherPanesAndAlertsThatAreOverSayWhyNot() async throws {
    var state = try await opened()
    #expect(state.canHandle == .available)
    _ = try press("G", on: &state)
    #expect(state.canHandle == .unavailable(.alertIsOver))
    #expect(state.canNote == .available)
    _ = try press("1", on: &state)
    #expect(state.canHandle == .unavailable(.notInThisPane))
    state.writing = .readOnly
    #expect(state.canHandle == .unavailable(.readOnly))
  }
}
