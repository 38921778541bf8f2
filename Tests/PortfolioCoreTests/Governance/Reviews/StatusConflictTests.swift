import Testing

@testable import PortfolioCore

/// Decisions on where a model stands, made by people who had not seen each other's.
@Suite struct StatusConflictTests {
  private func time(_ second: Int) -> Timestamp {
    Timestamp(seconds: 1_790_000_000 + Int64(second))
  }

  private func draft(_ state: ApprovalState, _ conditions: [String] = []) throws -> EventDraft {
    EventDraft(
      .decideStatus(
        StatusChange(models: [try .numbered(0)], state: state, conditions: conditions)))
  }

  private func approval(_ clone: Clone) throws -> Approval {
    try #require(clone.record.approvals[try .numbered(0)])
  }

  /// From the strictest to the mildest, as FORMATS has it.
  private static let order: [ApprovalState] = [
    .blocked, .retired, .restricted, .inReview, .proposed, .approved,
  ]

  @Test(arguments: order)
  func theStricterOfTwoHoldsWhoeverWasLater(_ state: ApprovalState) throws {
    for (rank, other) in Self.order.enumerated() where other != state {
      let isStricter = try #require(Self.order.firstIndex(of: state)) < rank
      for isLater in [false, true] {
        var ana = try Clone("ana")
        var bo = try Clone("bo", number: 1)
        try ana.write(try draft(state), at: time(isLater ? 2 : 1))
        try bo.write(try draft(other), at: time(isLater ? 1 : 2))
        ana.merge(bo)
        let approval = try approval(ana)
        #expect(approval.state == (isStricter ? state : other))
        #expect(approval.disputed.map(\.state) == [isStricter ? other : state])
        #expect(approval.sides.last == approval.decision)
      }
    }
  }

  @Test func ofTwoThatSayTheSameTheOneUnderConditionsHolds() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo", number: 1)
    try ana.write(try draft(.approved, ["no advice"]), at: time(1))
    try bo.write(try draft(.approved), at: time(2))
    ana.merge(bo)
    #expect(try approval(ana).conditions == ["no advice"])
    #expect(try approval(ana).disputed.count == 1)
  }

  @Test func itHoldsUntilSomebodyWhoHasSeenBothDecidesAgain() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo", number: 1)
    try ana.write(try draft(.blocked), at: time(1))
    try bo.write(try draft(.approved), at: time(2))
    // A second word of one who has not seen the block does not lift it.
    try bo.write(try draft(.approved, ["tuned"]), at: time(3))
    ana.merge(bo)
    bo.merge(ana)
    #expect(try approval(ana).state == .blocked)
    #expect(try approval(bo) == approval(ana))
    try bo.write(try draft(.approved), at: time(4))
    #expect(try approval(bo).state == .approved)
    #expect(try approval(bo).disputed.isEmpty)
    ana.merge(bo)
    #expect(try approval(ana).state == .approved)
  }

  @Test(arguments: 0..<20)
  func everyInterleavingComesToTheStrictestOfThoseNobodyFollowed(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var clones = try [Clone("ana"), Clone("bo", number: 1), Clone("cy", number: 2)]
    for step in 0..<24 {
      let one = Int.random(in: 0..<3, using: &random)
      if Bool.random(using: &random) {
        let state = try #require(ApprovalState.allCases.randomElement(using: &random))
        try clones[one].write(try draft(state), at: time(step))
      } else {
        clones[one].merge(clones[Int.random(in: 0..<3, using: &random)])
      }
    }
    for one in clones.indices { for other in clones.indices { clones[one].merge(clones[other]) } }
    let history = clones[0].history
    // What the sides are is told from what each clone had when it wrote, not from `seen`.
    let known = clones.reduce(into: [:]) { $0.merge($1.known) { mine, _ in mine } }
    let events = history.map(\.event)
    let open = events.filter { event in
      !events.contains { known[$0.id]?.contains(event.id) == true }
    }
    let states = open.compactMap { event -> ApprovalState? in
      if case .decideStatus(let change) = event.action { change.state } else { nil }
    }
    guard let strictest = Self.order.first(where: states.contains) else { return }
    for clone in clones {
      let approval = try approval(clone)
      #expect(approval.state == strictest, "seed \(seed)")
      #expect(
        Set(approval.disputed.map(\.state)) == Set(states).subtracting([strictest]),
        "seed \(seed)")
    }
  }
}
