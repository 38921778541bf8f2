import TerminalUI
import Testing

@testable import Dashboard

/// What the digits do on a screen: they lead across to another one, and leave no stack behind.
@Suite struct CrossingTests {
  private func press(_ keys: String, on state: inout DashboardState) throws {
    for key in try Key.keys(keys) { _ = update(&state, .key(key)) }
  }

  private static let screens: [(key: String, level: @Sendable (Level.Origin) -> Level)] = [
    ("5", { .governance(from: $0) }), ("6", { .fit(from: $0) }), ("7", { .outlook(from: $0) }),
    ("8", { .improvement(from: $0) }), ("$", { .costs(from: $0) }),
  ]

  @Test func everyScreenLeadsToEveryOtherAndEscBackToThePanes() async throws {
    for from in Self.screens {
      for to in Self.screens where to.key != from.key {
        var state = try await DashboardState.sample("120x40", keys: from.key + to.key)
        #expect(state.level == to.level(.overview), "\(from.key) \(to.key)")
        #expect(state.notice == nil)
        let open: [Bool] = [
          state.costs != nil, state.governance != nil, state.fit != nil, state.outlook != nil,
          state.improvement != nil,
        ]
        #expect(open.count { $0 } == 1, "the screen that was left is closed")
        try press("<Esc>", on: &state)
        #expect(state.level == .overview)
      }
      var state = try await DashboardState.sample("120x40", keys: from.key + "9")
      #expect(state.level == .next(from: .overview))
      try press("<Esc>", on: &state)
      #expect(state.level == .overview && state.next == nil)
    }
  }

  @Test func escLeadsBackToWhereTheFirstScreenWasEnteredFrom() async throws {
    var state = try await DashboardState.sample("120x40", keys: "2+567$8")
    #expect(state.level == .improvement(from: .enlarged(.cost)))
    try press("<Esc>", on: &state)
    #expect(state.level == .enlarged(.cost))
    state = try await .sample("120x40", keys: "9578")
    #expect(state.level == .improvement(from: .next(from: .overview)) && state.next != nil)
    try press("<Esc>", on: &state)
    #expect(state.isOnNext)
    // From the list itself it is the panes.
    state = try await .sample("120x40", keys: "959")
    #expect(state.level == .next(from: .overview))
  }

  @Test func aModelAndAnAlertAreLeftToo() async throws {
    var state = try await DashboardState.sample("120x40", keys: "<Enter>6")
    #expect(state.level == .fit(from: .overview) && state.detail == nil)
    state = try await .sample("120x40", keys: "3<Enter>7")
    #expect(state.level == .outlook(from: .overview))
    state = try await .sample("120x40", keys: "5m8")
    #expect(state.level == .improvement(from: .overview) && state.governance == nil)
  }

  @Test func thePanesAreOneKeyAway() async throws {
    for from in Self.screens {
      let state = try await DashboardState.sample("120x40", keys: from.key + "4")
      #expect(state.level == .overview && state.focus == .ownership)
    }
  }

  @Test func theScreenThatIsOpenStaysAsItIs() async throws {
    let state = try await DashboardState.sample("120x40", keys: "6<Enter>6")
    #expect(state.fit?.open != nil)
    #expect(state.notice?.phrase == .unavailable(.fitScreen, .isHere))
  }

  @Test func escapeAndADigitInOneGoLeaveTheOutlook() async throws {
    let state = try await DashboardState.sample("120x40", keys: "7<Esc>9")
    #expect(state.level == .next(from: .overview) && state.outlook == nil)
  }
}
