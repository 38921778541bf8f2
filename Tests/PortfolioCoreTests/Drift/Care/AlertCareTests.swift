import Testing

@testable import PortfolioCore

/// What people did about an alert, laid over what data say of it.
@Suite struct AlertCareTests {
  /// One model below its floor, and the journal of one person.
  private struct World {
    var log: ObservationLog
    var models: [Model]
    var settings = PortfolioSettings()
    var ana: Clone

    init(_ values: [Double]) throws {
      log = ObservationLog([minutely(values)])
      log.resolve { ModelID($0) }
      var model = Model(id: try .of("m"), path: "models/m.md")
      model.targets = [Target(metric: "accuracy", limits: [.floor(0.9)])]
      models = [model]
      ana = try Clone("ana")
    }

    func alerts(at minutes: Double) -> [Alert] {
      AlertEvaluation(log, models: models, settings: settings)
        .alerts(asOf: minute(minutes), in: log)
    }

    mutating func take(_ deed: AlertStep.Deed, at minutes: Double) throws {
      let sighted = alerts(at: minutes).prefix(1).map { AlertSighting($0) }
      try ana.write(
        EventDraft(.handle(AlertStep(deed, sighted: sighted)), reason: "so"), at: minute(minutes))
    }

    mutating func undo(at minutes: Double) throws {
      let plan = try ana.ownership.undoing(
        by: ana.writer, in: ana.history, care: ana.care, resolve: { ModelID($0) })
      try ana.write(plan.draft, at: minute(minutes))
    }

    func standing(at minutes: Double, every: Duration? = nil) throws -> AlertStanding {
      let episodes = alerts(at: minutes)
      let care = AlertCare(ana.history.asOf(minute(minutes)), resolve: { ModelID($0) })
      return care.standing(
        of: try #require(episodes.first), among: episodes, asOf: minute(minutes), every: every)
    }
  }

  @Test(arguments: [
    AlertStep.Deed.acknowledge(until: minute(20)), .snooze(until: minute(20)), .resolve(.fixed),
  ])
  func whatIsOnlyToldNeverFires(_ deed: AlertStep.Deed) throws {
    var world = try World([0.85, 0.85])
    try world.take(deed, at: 2)
    var told = try #require(world.alerts(at: 2).first)
    told.state = .told
    let care = AlertCare(world.ana.history, resolve: { ModelID($0) })
    let standing = care.standing(of: told, among: [told], asOf: minute(5000))
    #expect(standing.state == .told && standing.reopened == nil)
    #expect(care.standing(of: told, among: [told], asOf: minute(3)).state != .told)
  }

  @Test func anAcknowledgementHoldsUntilItsTimeOrForGood() throws {
    var world = try World([0.85, 0.85])
    #expect(try world.standing(at: 1).state == .firing)
    try world.take(.acknowledge(until: nil), at: 2)
    #expect(try world.standing(at: 1.5).state == .firing)
    let standing = try world.standing(at: 500)
    #expect(standing.state == .acknowledged(until: nil))
    #expect(standing.step?.reason == "so")
    #expect(standing.step?.sighting.value == 0.85)
    #expect(standing.firings == 1)
    try world.take(.acknowledge(until: minute(20)), at: 3)
    #expect(try world.standing(at: 19).state == .acknowledged(until: minute(20)))
    #expect(try world.standing(at: 19).deadline == minute(20))
    #expect(try world.standing(at: 20).state == .firing)
    #expect(try world.standing(at: 20).reopened == .ended)
  }

  @Test func aSnoozeEndsByItself() throws {
    var world = try World([0.85, 0.85])
    try world.take(.snooze(until: minute(60)), at: 2)
    #expect(try world.standing(at: 59).state == .snoozed(until: minute(60)))
    #expect(try world.standing(at: 60).state == .firing)
    #expect(try world.standing(at: 60).reopened == .ended)
  }

  @Test func whatGrowsWorseFiresAgain() throws {
    var world = try World([0.89, 0.89, 0.89, 0.3, 0.3])
    try world.take(.acknowledge(until: nil), at: 1)
    #expect(try world.standing(at: 2).state == .acknowledged(until: nil))
    #expect(try world.standing(at: 4).state == .firing)
    #expect(try world.standing(at: 4).reopened == .grew)
    try world.take(.acknowledge(until: nil), at: 5)
    #expect(try world.standing(at: 6).state == .acknowledged(until: nil))
  }

  @Test func aFixIsAwaitedAndThenFiresAgain() throws {
    var world = try World([0.85, 0.85])
    try world.take(.resolve(.fixed), at: 2)
    #expect(try world.standing(at: 3).state == .fixed(awaited: minute(2 + 1440)))
    #expect(try world.standing(at: 3).resolution == .fixed)
    #expect(try world.standing(at: 2 + 1440).reopened == .notRecovered)
    let daily = Duration.seconds(86_400)
    #expect(
      try world.standing(at: 3, every: daily).state == .fixed(awaited: minute(2 + 14_400)))
  }

  @Test func dataThatRecoverResolveWhateverWasDone() throws {
    for deed in [AlertStep.Deed.acknowledge(until: nil), .resolve(.fixed)] {
      var world = try World([0.85, 0.85, 0.95, 0.95, 0.95])
      try world.take(deed, at: 1)
      let standing = try world.standing(at: 10)
      #expect(standing.state == .recovered)
      #expect(standing.word == .resolved)
      #expect(standing.resolution == (deed == .resolve(.fixed) ? .fixed : .recovered))
    }
  }

  @Test func whatIsAcceptedHoldsUntilItIsWorse() throws {
    var world = try World([0.85, 0.85, 0.85, 0.85])
    try world.take(.resolve(.accepted), at: 1)
    #expect(try world.standing(at: 9).state == .accepted)
    // A limit is what it is: only what was held against itself has another reference now.
    #expect(world.ana.care.rebaselines.isEmpty)
    var worse = try World([0.85, 0.85, 0.2, 0.2])
    try worse.take(.resolve(.accepted), at: 1)
    #expect(try worse.standing(at: 1.5).state == .accepted)
    #expect(try worse.standing(at: 9).state == .firing)
    #expect(try worse.standing(at: 9).reopened == .grew)
    try worse.undo(at: 10)
    #expect(try worse.standing(at: 11).reopened == nil)
  }

  @Test(arguments: [AlertPath.drift, .detector(.ddm), .distance(.psi)])
  func aChangeThatIsAcceptedBeginsANewReference(_ path: AlertPath) throws {
    var world = try World([0.85])
    let indicator = IndicatorKey(metric: "accuracy")
    let model = try ModelID.of("m")
    let sighting = AlertSighting(
      id: "0123456789ab",
      fingerprint: AlertFingerprint(model: model, indicator: indicator, path: path),
      onset: minute(0), value: 0.85, severity: .high)
    try world.ana.write(
      EventDraft(.handle(AlertStep(.resolve(.accepted), sighted: [sighting])), reason: "so"),
      at: minute(1))
    #expect(world.ana.care.rebaselines == [model: [indicator: [minute(1)]]])
    try world.undo(at: 2)
    #expect(world.ana.care.rebaselines.isEmpty)
  }

  @Test func itStaysVisibleWhenLateDataMoveTheOnset() throws {
    var world = try World([0.95, 0.95, 0.95, 0.95, 0.85, 0.85])
    try world.take(.acknowledge(until: nil), at: 6)
    let before = try #require(world.alerts(at: 7).first)
    let late = ["1.5", "2.5", "3.5"].compactMap(Double.init).map {
      "\(minute($0).rfc3339),m,accuracy,0.86\n"
    }
    world.log.append(Array(late.joined().utf8), to: "metrics/a.csv")
    let after = try #require(world.alerts(at: 7).first)
    #expect(after.id != before.id)
    let standing = try world.standing(at: 7)
    #expect(standing.state == .acknowledged(until: nil))
    #expect(standing.step?.sighting.onset == before.onset)
  }

  @Test func anotherEpisodeIsAnotherAlertAndIsCounted() throws {
    var world = try World([0.85, 0.85, 0.95, 0.95, 0.95, 0.85, 0.85])
    try world.take(.acknowledge(until: nil), at: 1)
    let standing = try world.standing(at: 8)
    #expect(standing.state == .firing)
    #expect(standing.step == nil)
    #expect(standing.firings == 2)
  }

  @Test func anAssigneeAndNotesStandBesideTheState() throws {
    var world = try World([0.85, 0.85])
    try world.take(.assign(try .of("p1")), at: 2)
    let sighted = world.alerts(at: 2).map { AlertSighting($0) }
    try world.ana.write(EventDraft(.note(Note(sighted: sighted, text: "hm"))), at: minute(3))
    let standing = try world.standing(at: 4)
    #expect(standing.state == .firing)
    #expect(standing.assignee?.text == "p1")
    #expect(standing.notes.map(\.act) == [.note("hm", link: nil)])
  }

  @Test func undoIsRefusedWhenSomebodyElseTouchedTheAlertSince() throws {
    var world = try World([0.85, 0.85])
    try world.take(.acknowledge(until: nil), at: 2)
    var bo = try Clone("bo")
    bo.merge(world.ana)
    let sighted = world.alerts(at: 2).map { AlertSighting($0) }
    let assigned = EventDraft(.handle(AlertStep(.assign(try .of("p1")), sighted: sighted)))
    try bo.write(assigned, at: minute(3))
    world.ana.merge(bo)
    var free = world
    try free.undo(at: 4)
    #expect(try free.standing(at: 5).state == .firing)
    let later = EventDraft(.handle(AlertStep(.resolve(.fixed), sighted: sighted)))
    try bo.write(later, at: minute(3.5))
    world.ana.merge(bo)
    #expect(throws: Refusal.self) { try world.undo(at: 4) }
  }
}
