import Testing

@testable import PortfolioCore

/// What there is to find in the sample, found by the rules of the program.
@Suite("The stories of the sample")
struct SampleStoryTests {
  private static let reading = SampleReading(SampleFixture.files)
  private let reading = Self.reading
  private let day = SampleFixture.day

  private func model(_ id: String) throws -> Model {
    try #require(reading.models.first { $0.id.text == id })
  }

  @Test("Every record, table and journal is read without a problem")
  func clean() {
    #expect(reading.problems == [])
    #expect(reading.history.problems == [])
    let known = reading.ownership.problems(people: reading.people) { id in
      reading.models.contains { $0.id == id }
    }
    #expect(known == [])
    #expect(reading.log.problems == [])
  }

  @Test("11 models, 5 workflows, 8 people of whom one has left, one policy")
  func counts() {
    #expect(reading.models.count == 11)
    #expect(Set(reading.models.compactMap(\.type)) == Set(ModelType.allCases))
    #expect(reading.workflows.count == 5)
    #expect(reading.people.count == 8)
    #expect(reading.people.filter { $0.hasLeft(by: day) }.map(\.name) == ["Pavel Dvorak"])
    #expect(reading.policies.map(\.obligations.count) == [6])
    #expect(reading.settings.timeZone == "Europe/Berlin")
  }

  @Test("Every card says something worth reading, and every policy asks what can be asked")
  func prose() throws {
    for model in reading.models {
      let lines = model.prose.split(separator: "\n")
      #expect((12...45).contains(lines.count), "\(model.id): \(lines.count)")
      #expect(lines.allSatisfy { $0.count <= 100 }, "\(model.id)")
    }
    for obligation in reading.policies.flatMap(\.obligations) {
      guard case .query(let query, _) = obligation.appliesTo else {
        Issue.record("\(obligation.id) names no models")
        continue
      }
      #expect(!query.isEmpty)
    }
  }

  @Test("Ninety days of indicators, and no model with a card is observed under a strange name")
  func observations() throws {
    let log = reading.log
    #expect(log.count < 60_000)
    #expect(log.unregistered(asOf: .latest) == [])
    for key in log.keys {
      let series = try #require(log.series(key))
      let first = series[0].time
      #expect(first == day.advanced(by: -90).startUTC, "\(key)")
    }
  }

  @Test("The alerts at any hour are the six that are meant", arguments: [0, 7, 12, 23])
  func alerts(_ hour: Int) {
    let moment = day.startUTC + .seconds(hour * 3600 + 1799)
    let reading = SampleReading(SampleStore.files(endingOn: day, at: moment))
    for instant in [moment, moment + .seconds(2 * 3600)] {
      let alerts = reading.alerts(at: instant).map {
        "\($0.isFiring ? "firing" : "resolved") \($0.model) \($0.metric) \($0.segment ?? "-") "
          + $0.id.fingerprint.path.name
      }
      #expect(
        alerts.sorted() == [
          "firing customs-coder accuracy - drift", "firing customs-coder accuracy - floor",
          "firing customs-coder accuracy ch85 drift", "firing customs-coder accuracy ch85 floor",
          "firing sap-joule answer_rate - no-data", "resolved granite-8b latency_p95 - ceiling",
        ])
    }
  }

  @Test("Customs Coder drifts: its last week lies under its floor, and chapter 85 is why")
  func drifting() throws {
    let customs = try model("customs-coder")
    let floor = 0.92
    #expect(customs.targets.first?.limits == [.floor(floor)])
    func mean(_ segment: String?, _ from: Int, _ to: Int) throws -> Double {
      let series = try #require(
        reading.log.series(of: customs.id, metric: "accuracy", segment: segment))
      let window = (0..<series.count).map { series[$0] }.filter {
        day.advanced(by: from).startUTC <= $0.time && $0.time < day.advanced(by: to).startUTC
      }
      return window.reduce(0) { $0 + $1.value } / Double(window.count)
    }
    #expect(try mean(nil, -90, -40) > 0.945)
    #expect(try mean(nil, -7, 0) < floor - 0.01)
    #expect(try mean("ch85", -7, 0) < 0.82)
    #expect(try mean("ch84", -7, 0) > 0.94)
    #expect(try mean("ch61-62", -7, 0) > 0.95)
  }

  @Test("Claude Sonnet 4.5 has no owner, and is the most expensive; Mistral Small's owner left")
  func unowned() throws {
    let gaps = reading.ownership.gaps(
      models: reading.models.map(\.id), observed: [], people: reading.people, on: day)
    #expect(gaps.map(\.model) == ["claude-sonnet-4-5", "mistral-small-3-2"])
    #expect(gaps.map(\.reason.code) == ["no-owner", "owner-left"])
    let sonnet = SampleFixture.costs.filter {
      $0["SkuPriceDetails"]?.contains("claude-sonnet-4-5") ?? false
    }
    let share = try SampleFixture.sum("EffectiveCost", of: sonnet).scaled
    #expect(try share * 5 > SampleFixture.sum("EffectiveCost", of: SampleFixture.costs).scaled)
  }

  @Test("Ownership has a history: five hands over fourteen months, and one taken back")
  func history() {
    #expect(reading.history.count == SampleEntry.wexholm.count)
    #expect(Set(reading.history.map(\.event.writer)).count == 3)
    #expect(reading.history.allSatisfy { $0.isGenuine && $0.event.actor != nil })
    #expect(reading.history.contains { $0.event.action.kind == .undo })
    #expect(reading.ownership.conflicts == [])
    let writers = Set(reading.history.map(\.event.writer.login))
    let logins = Set(reading.people.flatMap(\.logins))
    #expect(writers.isSubset(of: logins.union(["jonas@ham-ml4"])))
  }

  @Test("Only GPT-5.2 is overdue for review", arguments: SampleFixture.days)
  func overdue(_ day: Day) {
    let reading = SampleReading(
      SampleText.all.map { SampleFile(path: $0.path, bytes: $0.filled(for: day)) })
    let stale = reading.models.filter { $0.freshness(on: day, in: reading.settings) == .stale }
    #expect(stale.map(\.id.text) == ["gpt-5-2"])
    let notSet = reading.models.filter { $0.freshness(on: day, in: reading.settings) == .notSet }
    #expect(notSet.map(\.id.text) == ["mistral-small-3-2"])
  }

  @Test("Mail sorting has far more model than it needs, and a small one would do")
  func oversized() throws {
    let work = try #require(reading.workflows.first { $0.id.text == "mail-sorting" })
    #expect(reading.directory.id(of: work.servedBy ?? "")?.text == "claude-opus-4-5")
    let opus = try model("claude-opus-4-5")
    #expect(try #require(opus.context) > 20 * (try #require(work.needs.context)))
    let needed = try #require(work.needs.quality)
    let small = try model("mistral-small-3-2")
    let measured = small.card.evaluations.filter { $0.task.contains("Mail labels") }
    #expect(measured.map(\.value) == [0.931] && needed.limits == [.floor(0.88)])
  }

  @Test("A card as Hugging Face has it is read as it stands; what it does not say is not set")
  func huggingFaceCard() throws {
    let card = try model("mistral-small-3-2")
    #expect(card.card.license == "apache-2.0")
    #expect(card.card.baseModels == ["mistralai/Mistral-Small-3.1-24B-Base-2503"])
    #expect(card.card.evaluations.count == 3)
    #expect(card.tier == nil && card.purpose == nil && card.targets.isEmpty)
  }
}
