import Testing

@testable import PortfolioCore

/// Why an alert is there, on series of which it is known.
@Suite struct AlertExplanationTests {
  private func only(_ digest: Digest) throws -> AlertExplanation {
    #expect(digest.alerts.count == 1)
    return try #require(digest.explanation(of: digest.alerts[0].id))
  }

  @Test func aFallIsExplainedByItsLevelsItsBandAndItsDetector() throws {
    let world = try ExplainedWorld.fallen()
    let explanation = try only(try world.digest())
    let onset = explanation.row.alert.onset
    #expect(abs((onset - world.time(840)).components.seconds) <= 3 * 3600)
    // Two weeks before the onset up to now, in as many parts as a chart has columns.
    #expect(explanation.window.lowerBound == onset + .seconds(-14 * 86_400))
    #expect(explanation.window.contains(world.time(899)))
    #expect(explanation.parts.count == 120)
    let part = try #require(explanation.part(at: onset))
    #expect(explanation.parts[part].start <= onset && onset < explanation.parts[part + 1].start)
    #expect(explanation.part(at: explanation.window.lowerBound + .seconds(-1)) == nil)

    let before = try #require(explanation.before)
    #expect(before.count == 672 && abs(before.mean - 0.9) < 0.002)
    #expect(before.times?.lowerBound == world.time(0))
    let since = try #require(explanation.since)
    #expect(abs(since.mean - 0.87) < 0.004)
    #expect(abs((since.shift ?? 0) + 3) < 0.4)
    #expect(since.count == 900 - Int((onset - world.time(0)).components.seconds / 3600))
    #expect(explanation.found?.times?.upperBound == explanation.row.alert.fired)

    let usual = try #require(explanation.parts.first?.usual)
    #expect(usual.expected == before.mean)
    let band = try #require(usual.band)
    let spread = try #require(before.spread)
    #expect(abs(band.upperBound - usual.expected - 3 * spread) < 1e-12)
    #expect(abs(usual.expected - band.lowerBound - 3 * spread) < 1e-12)

    guard case .change(let finding, let finder?) = explanation.cause,
      case .pageHinkley(let detector) = finder.detector
    else {
      Issue.record("\(explanation.cause)")
      return
    }
    #expect(finding.kind == .shift && finding.side == .down)
    #expect(finder.takesResiduals && detector.parameters.threshold == 30)
    #expect(explanation.profile == nil && explanation.end == nil)
  }

  @Test(arguments: [200, 671, 672, 860])
  func whatCameLaterExplainsNothing(index: Int) throws {
    var world = try ExplainedWorld.fallen()
    world.targets = [Target(metric: "accuracy", limits: [.floor(0.98)])]
    let moment = world.time(index)
    let later = try world.digest(asOf: moment)
    world.values = Array(world.values.prefix(index + 1))
    let then = try world.digest(asOf: moment)
    #expect(later.alerts == then.alerts && !then.alerts.isEmpty)
    for row in then.alerts {
      let (one, other) = (later.explanation(of: row.id), then.explanation(of: row.id))
      #expect(one?.before == other?.before && one?.since == other?.since)
      #expect(one?.parts == other?.parts && one != nil)
    }
  }

  @Test func thePartsAreTheMeansOfAllThatIsShown() throws {
    let world = try ExplainedWorld.fallen()
    let explanation = try only(try world.digest())
    let starts = explanation.parts.map(\.start)
    #expect(starts == starts.sorted() && starts.first == explanation.window.lowerBound)
    let first = Int((explanation.window.lowerBound - world.time(0)).components.seconds / 3600)
    var weighted = 0.0
    for (index, part) in explanation.parts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : explanation.window.upperBound
      let values = (first..<900).filter { part.start <= world.time($0) && world.time($0) < end }
        .map { world.values[$0] }
      #expect(!values.isEmpty)
      weighted += (part.mean ?? 0) * Double(values.count)
    }
    let whole = world.values[first...].reduce(0, +)
    #expect(abs(weighted - whole) < 1e-9)
  }

  @Test func theBandFollowsTheHoursWhereTheyExplainSomething() throws {
    let day = (0..<24).map { 0.9 + ($0 < 8 ? 0.0 : 0.05) }
    let noise = ExplainedWorld.noise(0, 0.01, count: 900, seed: 3)
    let values = noise.enumerated().map { $1 + day[$0 % 24] - ($0 >= 840 ? 0.04 : 0) }
    let explanation = try only(try ExplainedWorld(values).digest())
    #expect(explanation.profile == .day)
    let expected = explanation.parts.compactMap(\.usual?.expected)
    #expect(try #require(expected.max()) - (try #require(expected.min())) > 0.03)
    #expect(abs((explanation.since?.shift ?? 0) + 4) < 0.5)
  }

  @Test func whatWasRecordedNearTheOnsetIsTold() throws {
    var world = try ExplainedWorld.fallen()
    let onset = try only(try world.digest()).row.alert.onset
    let day = { (days: Int64) in onset + .seconds(86_400 * days) }
    try world.record(.tuning, at: day(-20))
    try world.record(.deploy, ["n"], at: day(-3))
    let near = try world.record(.prompt, ["n", "m"], at: day(-2))
    let undone = try world.record(.deploy, at: day(-1))
    try world.ana.write(EventDraft(.undo(seq: undone.seq)), at: day(-1) + .seconds(60))
    let after = try world.record(.tuning, at: day(1))
    try world.record(.deploy, at: day(300))
    let records = try only(try world.digest()).records
    #expect(records.map(\.event?.id) == [near.id, after.id])
    #expect(records.map(\.offset) == [.seconds(-2 * 86_400), .seconds(86_400)])
    #expect(records.map(\.occurrence.kind) == [.prompt, .tuning])
  }

  @Test("A version that a workflow's file dates is told beside what the journal says, and once")
  func versionsOfEntries() throws {
    var world = try ExplainedWorld.fallen()
    let onset = try only(try world.digest()).row.alert.onset
    let zone = world.settings.zone
    let day = zone.day(of: onset).advanced(by: -3)
    var desk = Workflow(id: try .of("desk"), path: "workflows/desk.yaml")
    desk.servedBy = "m"
    desk.prompts = [
      .init(id: "labels", version: "7", since: day),
      .init(id: "labels", version: "1", since: day.advanced(by: -90)),
    ]
    desk.assistants = [.init(id: "Inbox", version: "2", since: day.advanced(by: 1))]
    world.workflows = [desk]
    let records = try only(try world.digest()).records
    #expect(records.map(\.path) == ["workflows/desk.yaml", "workflows/desk.yaml"])
    #expect(records.map(\.occurrence.entry) == ["labels", "Inbox"])
    #expect(records.map(\.occurrence.kind) == [.prompt, .assistant])
    #expect(records.map(\.time) == [day, day.advanced(by: 1)].map(zone.start(of:)))
    #expect(records.allSatisfy { $0.event == nil && $0.occurrence.workflow == desk.id })
    let event = try world.ana.write(
      EventDraft(
        .record(
          Occurrence(
            .prompt, models: [try .of("m")], version: "7", workflow: desk.id, entry: "labels"))),
      at: zone.start(of: day) + .seconds(50_000))
    let again = try only(try world.digest()).records
    #expect(again.map(\.event?.id) == [event.id, nil])
    world.workflows[0].servedBy = "n"
    #expect(try only(try world.digest()).records.map(\.event?.id) == [event.id])
  }

  @Test func whatPeopleDidAboutThisEpisodeIsTold() throws {
    var world = try ExplainedWorld.fallen()
    let alert = try only(try world.digest()).row.alert
    let sighting = AlertSighting(alert)
    try world.ana.write(
      EventDraft(.note(Note(sighted: [sighting], text: "look", link: "https://example.org"))),
      at: alert.fired + .seconds(60))
    try world.ana.write(
      EventDraft(
        .handle(AlertStep(.acknowledge(until: nil), sighted: [sighting])), reason: "known"),
      at: alert.fired + .seconds(120))
    var other = sighting
    other.fingerprint.path = .floor
    try world.ana.write(
      EventDraft(.handle(AlertStep(.resolve(.fixed), sighted: [other]))),
      at: alert.fired + .seconds(180))
    let explanation = try only(try world.digest())
    #expect(
      explanation.deeds.map(\.touch.act) == [
        .note("look", link: "https://example.org"), .step(.acknowledge(until: nil)),
      ])
    #expect(explanation.deeds.last?.touch.reason == "known")
    #expect(explanation.row.standing.state == .acknowledged(until: nil))
  }

  @Test func aLimitIsCountedAndWithoutABaselineNothingIsUsual() throws {
    var world = try ExplainedWorld([0.95, 0.94, 0.85, 0.86, 0.92, 0.84])
    world.targets = [Target(metric: "accuracy", limits: [.floor(0.9)])]
    let explanation = try only(try world.digest())
    #expect(explanation.cause == .limit(.floor(0.9), beyond: 3, of: 4, worst: 0.84))
    #expect(explanation.parts.allSatisfy { $0.usual == nil })
    #expect(explanation.before?.count == 2 && explanation.before?.extent == 0.94...0.95)
    #expect(explanation.since?.shift == nil)
    #expect(explanation.window.lowerBound == world.time(0), "there is nothing before the first")
    #expect(explanation.part(at: world.time(5)) == explanation.parts.count - 1)
  }

  @Test func aFirstValueBeyondItsLimitHasNothingBeforeIt() throws {
    var world = try ExplainedWorld([0.5])
    world.targets = [Target(metric: "accuracy", limits: [.ceiling(0.4)])]
    world.settings.metrics["accuracy"]?.better = .lower
    let explanation = try only(try world.digest())
    #expect(explanation.before == nil && explanation.since?.count == 1)
    #expect(explanation.parts.contains { $0.mean == 0.5 })
  }

  @Test func whatIsOverIsShownALittleLonger() throws {
    var world = try ExplainedWorld(
      Array(repeating: 0.95, count: 200) + Array(repeating: 0.8, count: 20)
        + Array(repeating: 0.95, count: 200))
    world.targets = [Target(metric: "accuracy", limits: [.floor(0.9)])]
    world.settings.drift.paths = [
      DriftSettings.PathRule(scope: IndicatorScope(metric: "accuracy"), path: nil)
    ]
    let explanation = try only(try world.digest())
    let end = try #require(explanation.end)
    #expect(end == world.time(222))
    #expect(explanation.since?.count == 22)
    #expect(explanation.cause == .limit(.floor(0.9), beyond: 20, of: 22, worst: 0.8))
    #expect(explanation.window.contains(end + .seconds(20 * 3600)))
    #expect(!explanation.window.contains(world.time(350)))
  }

  @Test func missingValuesAreCounted() throws {
    var world = try ExplainedWorld(Array(repeating: 0.9, count: 50))
    world.settings.metrics["accuracy"]?.every = .seconds(3600)
    let explanation = try only(try world.digest(asOf: world.time(49) + .seconds(10 * 3600 + 60)))
    guard case .silence(let every, let last?, let missing) = explanation.cause else {
      Issue.record("\(explanation.cause)")
      return
    }
    #expect(every == .seconds(3600) && last.time == world.time(49) && missing == 10)
    #expect(explanation.since == nil && explanation.parts.last?.mean == nil)
  }

  @Test func aChosenDetectorIsNamedWithItsOwnParameters() throws {
    var world = try ExplainedWorld(
      (0..<400).map { Double(($0 * 7) % 10 < ($0 < 300 ? 1 : 8) ? 1 : 0) })
    world.settings.metrics["accuracy"]?.better = .lower
    let detector = try DriftDetector(.ddm, settings: ["driftThreshold=4"])
    world.settings.drift.paths = [
      DriftSettings.PathRule(
        scope: IndicatorScope(metric: "accuracy"), path: .detection(.detector(detector)))
    ]
    let digest = try world.digest()
    let row = try #require(digest.alerts.first { $0.alert.id.fingerprint.path == .detector(.ddm) })
    let explanation = try #require(digest.explanation(of: row.id))
    guard case .change(let finding, let finder?) = explanation.cause else {
      Issue.record("\(explanation.cause)")
      return
    }
    #expect(finding.detector == .ddm && !finder.takesResiduals)
    #expect(finder.detector == detector)
  }

  @Test func valuesOfZeroAndOneHaveNoBand() throws {
    let values = (0..<900).map { Double(($0 * 7919) % 100 < ($0 < 840 ? 90 : 10) ? 1 : 0) }
    let explanation = try only(try ExplainedWorld(values).digest())
    let usual = try #require(explanation.parts.first?.usual)
    #expect(usual.band == nil && abs(usual.expected - 0.9) < 0.02)
  }

  @Test func aWiderSpreadIsToldAsOne() throws {
    let world = try ExplainedWorld(
      ExplainedWorld.noise(0.9, 0.01, count: 840, seed: 1)
        + ExplainedWorld.noise(0.9, 0.04, count: 200, seed: 5))
    let digest = try world.digest()
    let row = try #require(digest.alerts.first { $0.alert.condition.finding?.kind == .spread })
    let explanation = try #require(digest.explanation(of: row.id))
    let (before, since) = (explanation.before?.spread ?? 0, explanation.since?.spread ?? 0)
    #expect(since > 3 * before && abs(explanation.since?.shift ?? 9) < 1)
  }

  @Test func afterARebaselineTheOldReferenceIsWhatTheFindingKept() throws {
    var world = try ExplainedWorld(
      ExplainedWorld.noise(0.9, 0.01, count: 840, seed: 1)
        + ExplainedWorld.noise(0.85, 0.01, count: 800, seed: 2))
    let early = try world.digest(asOf: world.time(899))
    let alert = try #require(early.alerts.first?.alert)
    try world.ana.write(
      EventDraft(.handle(AlertStep(.resolve(.accepted), sighted: [AlertSighting(alert)]))),
      at: world.time(900))
    let digest = try world.digest(asOf: world.time(1600))
    let id = try #require(digest.alerts.first { $0.alert.onset == alert.onset }?.id)
    let explanation = try #require(digest.explanation(of: id))
    #expect(explanation.before?.count == nil)
    #expect(abs((explanation.before?.mean ?? 0) - 0.9) < 0.002)
    #expect(explanation.end == world.time(900))
    #expect(explanation.parts.last?.usual?.expected == explanation.before?.mean)
  }

  @Test(arguments: [60, 21_600, 7 * 86_400])
  func theSpanSuitsHowOftenValuesCome(_ spacing: Int) throws {
    var world = try ExplainedWorld(Array(repeating: 0.95, count: 2000) + [0.8, 0.8, 0.8])
    world.spacing = spacing
    world.targets = [Target(metric: "accuracy", limits: [.floor(0.9)])]
    world.settings.drift.paths = [
      DriftSettings.PathRule(scope: IndicatorScope(metric: "accuracy"), path: nil)
    ]
    let explanation = try only(try world.digest())
    let lead = explanation.row.alert.onset - explanation.window.lowerBound
    let days = [60: 1, 21_600: 14, 7 * 86_400: 210][spacing]
    #expect(lead == .seconds(86_400 * (days ?? 0)))
    #expect(explanation.parts.allSatisfy { $0.mean != nil })
    #expect(explanation.parts.count >= 30)
  }

  @Test func nothingIsTooFarOrTooLarge() throws {
    var world = try ExplainedWorld([1e308, -1e308, 1e308, -1e308])
    world.targets = [Target(metric: "accuracy", limits: [.floor(0)])]
    var digest = try world.digest()
    #expect(digest.explanation(of: digest.alerts[0].id) != nil)
    // From the first year there is to the last.
    world.values = [-1]
    world.start = .earliest
    digest = try world.digest(asOf: .latest)
    #expect(digest.explanation(of: digest.alerts[0].id)?.parts.first?.mean == -1)
  }

  @Test func alertsAreFoundByTheBeginningOfTheirIds() throws {
    let digest = try ExplainedWorld.fallen().digest()
    let id = digest.alerts[0].id
    #expect(digest.alerts(beginning: id)?.map(\.id) == [id])
    #expect(digest.alerts(beginning: String(id.prefix(4)).uppercased())?.map(\.id) == [id])
    #expect(digest.alerts(beginning: "0000")?.isEmpty == true)
    #expect(digest.alerts(beginning: String(id.prefix(3))) == nil)
    #expect(digest.alerts(beginning: "models") == nil)
    #expect(digest.explanation(of: "0123456789ab") == nil)
  }
}
