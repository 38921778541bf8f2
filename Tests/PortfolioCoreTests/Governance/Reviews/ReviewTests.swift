import Testing

@testable import PortfolioCore

@Suite("Reviews and approvals")
struct ReviewTests {
  private let start = Timestamp(seconds: 1_790_000_000)
  private var today: Day { Zone.utc.day(of: start) }
  private func time(_ second: Int64) -> Timestamp { Timestamp(seconds: 1_790_000_000 + second) }

  private func portfolio(
    _ clone: Clone, as actor: String? = "p0", may: Set<Person.Permission> = [.approve, .validate]
  ) throws -> Portfolio {
    var portfolio = Portfolio(asOf: start)
    portfolio.people = try somePeople().map { person in
      var person = person
      person.may = may
      return person
    }
    portfolio.actor = actor.flatMap { PersonID($0) }
    portfolio.ownership = clone.ownership
    portfolio.record = GovernanceRecord(
      clone.history, ownership: clone.ownership, resolve: { ModelID($0) })
    return portfolio
  }

  private func review(
    _ outcome: Review.Outcome = .passed, held: Day? = nil, next: Day? = nil
  ) throws -> Review {
    Review(models: [try .numbered(0)], outcome: outcome, held: held, next: next)
  }

  @Test("Only an approver moves models, and not one they own")
  func approver() throws {
    var clone = try Clone("ana")
    let model = try ModelID.numbered(0)
    let person = try #require(PersonID("p0"))
    #expect(throws: Refusal.actorUnknown(login: nil)) {
      try portfolio(clone, as: nil).deciding(.approved, on: [model], on: today)
    }
    #expect(throws: Refusal.mayNot(person, .approve)) {
      try portfolio(clone, may: [.validate]).deciding(.approved, on: [model], on: today)
    }
    let owns = try portfolio(clone).assigning(.owner, of: [model], to: "p0", on: today)
    try clone.write(owns.draft, at: time(1))
    #expect(throws: Refusal.holdsOtherRole(person, .owner, model)) {
      try portfolio(clone).deciding(.approved, on: [model], on: today)
    }
    #expect(throws: Refusal.personLeft(try #require(PersonID("p4")), on: Day(ordinal: 20_000))) {
      try portfolio(clone, as: "p4").deciding(.approved, on: [model], on: today)
    }
    _ = try portfolio(clone, as: "p1").deciding(.approved, on: [model], on: today)
  }

  @Test("The day it is decides, whatever moment the portfolio was read at")
  func staleDay() throws {
    let clone = try Clone("ana")
    let tomorrow = today.advanced(by: 1)
    let review = try review(held: tomorrow)
    #expect(throws: Refusal.notHeldYet(tomorrow)) {
      try portfolio(clone).reviewing(review, on: today)
    }
    _ = try portfolio(clone).reviewing(review, on: tomorrow)
    var leaving = try portfolio(clone)
    leaving.people[0].left = tomorrow
    _ = try leaving.deciding(.approved, on: [.numbered(0)], on: today)
    #expect(throws: Refusal.personLeft(try .of("p0"), on: tomorrow)) {
      try leaving.deciding(.approved, on: [.numbered(0)], on: tomorrow)
    }
  }

  @Test("Only somebody who may validate reviews, and not what they develop")
  func validator() throws {
    var clone = try Clone("ana")
    let model = try ModelID.numbered(0)
    let person = try #require(PersonID("p0"))
    #expect(throws: Refusal.mayNot(person, .validate)) {
      try portfolio(clone, may: [.approve]).reviewing(try review(), on: today)
    }
    let develops = try portfolio(clone, may: [.develop])
      .assigning(.developer, of: [model], to: "p0", on: today)
    try clone.write(develops.draft, at: time(1))
    #expect(throws: Refusal.holdsOtherRole(person, .developer, model)) {
      try portfolio(clone).reviewing(try review(), on: today)
    }
    let tomorrow = Day(ordinal: today.ordinal + 1)
    #expect(throws: Refusal.notHeldYet(tomorrow)) {
      try portfolio(clone, as: "p1").reviewing(try review(held: tomorrow), on: today)
    }
    #expect(throws: Refusal.nextBeforeHeld(today)) {
      try portfolio(clone, as: "p1").reviewing(try review(next: today), on: today)
    }
  }

  @Test("Every state of an approval wins over the card", arguments: ApprovalState.allCases)
  func states(state: ApprovalState) throws {
    var clone = try Clone("ana")
    let id = try ModelID.numbered(0)
    var model = Model(id: id, path: "models/model-0.md")
    model.statusInCard = .production
    model.take(nil)
    #expect(model.status == .production)
    try clone.write(
      try portfolio(clone).deciding(
        state, on: [id], conditions: ["no advice"], reason: "why", on: today),
      at: time(1))
    let approval = try #require(try portfolio(clone).record.approvals[id])
    #expect(approval.state == state)
    #expect(approval.conditions == ["no advice"])
    #expect(approval.reason == "why")
    model.take(approval)
    #expect(model.status?.rawValue == (state == .approved ? "production" : state.rawValue))
    #expect(throws: Refusal.nothingToChange) {
      try portfolio(clone).deciding(state, on: [id], conditions: ["no advice"], on: today)
    }
    let reread = clone.reread
    #expect(reread.last?.event.action == clone.history.last?.event.action)
  }

  @Test("Decisions made unseen are told, and the next one ends that")
  func disputed() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo", number: 1)
    let id = try ModelID.numbered(0)
    let one = try ana.write(
      try portfolio(ana).deciding(.approved, on: [id], on: today), at: time(1))
    try bo.write(try portfolio(bo).deciding(.blocked, on: [id], on: today), at: time(2))
    ana.merge(bo)
    let approval = try #require(try portfolio(ana).record.approvals[id])
    #expect(approval.state == .blocked)
    #expect(approval.disputed.map(\.event) == [one.id])
    try ana.write(try portfolio(ana).deciding(.blocked, on: [id], on: today), at: time(3))
    #expect(try portfolio(ana).record.approvals[id]?.disputed == [])
  }

  @Test("A decision that a later one followed is not undone")
  func undo() throws {
    var ana = try Clone("ana")
    var bo = try Clone("bo", number: 1)
    let id = try ModelID.numbered(0)
    let first = try ana.write(
      try portfolio(ana).deciding(.approved, on: [id], on: today), at: time(1))
    bo.merge(ana)
    let later = try bo.write(try portfolio(bo).deciding(.blocked, on: [id], on: today), at: time(2))
    ana.merge(bo)
    #expect(throws: Refusal.touchedSince(command: first.id, by: later.id)) {
      try ana.ownership.undoing(
        by: ana.writer, in: ana.history, record: try portfolio(ana).record,
        resolve: { ModelID($0) })
    }
  }

  @Test("A review falls due by the cadence, or on the day it names, to the day")
  func due() throws {
    func standing(_ record: [ReviewRecord], on day: Day) -> ReviewStanding {
      ReviewStanding(record, months: 6, isRetired: false, on: day, in: .utc)
    }
    var clone = try Clone("ana")
    let held = try #require(Day(year: 2026, month: 3, day: 31))
    try clone.write(try portfolio(clone).reviewing(try review(held: held), on: today), at: time(1))
    let records = try #require(try portfolio(clone).record.reviews[.numbered(0)])
    let due = try #require(Day(year: 2026, month: 9, day: 30))
    func state(daysBefore days: Int) -> ReviewStanding.State {
      standing(records, on: Day(ordinal: due.ordinal - Int32(days))).state
    }
    #expect(standing(records, on: due).due == due)
    #expect(state(daysBefore: -1) == .overdue)
    #expect(state(daysBefore: 0) == .due)
    #expect(state(daysBefore: 7) == .due)
    #expect(state(daysBefore: 8) == .soon)
    #expect(state(daysBefore: 30) == .soon)
    #expect(state(daysBefore: 31) == .current)
    #expect(standing([], on: due).state == .never)
    let retired = ReviewStanding(records, months: 6, isRetired: true, on: due, in: .utc)
    #expect(retired.state == .ended && retired.due == nil)
    let next = try #require(Day(year: 2026, month: 12, day: 1))
    try clone.write(
      try portfolio(clone).reviewing(try review(held: held, next: next), on: today), at: time(2))
    let later = try #require(try portfolio(clone).record.reviews[.numbered(0)])
    #expect(standing(later, on: due).due == next)
    try clone.write(try portfolio(clone).reviewing(try review(.failed), on: today), at: time(3))
    let failed = try #require(try portfolio(clone).record.reviews[.numbered(0)])
    #expect(standing(failed, on: today).state == .failed)
    // Half a year would be too late for what failed.
    #expect(standing(failed, on: today).due == today)
    let named = try #require(Day(year: 2027, month: 1, day: 1))
    try clone.write(
      try portfolio(clone).reviewing(try review(.failed, next: named), on: today), at: time(4))
    let again = try #require(try portfolio(clone).record.reviews[.numbered(0)])
    #expect(standing(again, on: today).due == named)
  }
}
