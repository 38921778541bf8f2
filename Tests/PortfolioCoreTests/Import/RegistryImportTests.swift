import SystemPackage
import Testing

@testable import PortfolioCore

@Suite("Models of other registries")
struct RegistryImportTests {
  private func portfolio(_ models: [Model] = [], _ people: [Person] = []) -> Portfolio {
    var portfolio = Portfolio(asOf: Timestamp(seconds: 1_795_500_000))
    portfolio.models = models.sorted { $0.id < $1.id }
    portfolio.people = people
    portfolio.directory = ModelDirectory(portfolio.models)
    return portfolio
  }

  private func model(_ id: String, aliases: [String] = []) throws -> Model {
    var model = Model(id: try #require(ModelID(id)), path: "models/\(id).md")
    model.aliases = aliases
    return model
  }

  /// The file store of the issue's sample, as MLflow 3.17 wrote it.
  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let bot = "mlruns/models/support-bot"
    try folder.write(
      "aliases:\n  champion: '1'\ndescription: Answers tier-1 support mail\nname: support-bot\n",
      to: "\(bot)/meta.yaml")
    try folder.write(
      "current_stage: Production\ndescription: first\nname: support-bot\nrun_id: 713e\nversion: 1\n",
      to: "\(bot)/version-1/meta.yaml")
    try folder.write("true", to: "\(bot)/version-1/tags/validated")
    try folder.write(
      "current_stage: None\ndescription: null\nname: support-bot\nrun_id: 813e\nversion: 2\n",
      to: "\(bot)/version-2/meta.yaml")
    try folder.write("ana", to: "\(bot)/tags/owner")
    try folder.write("2", to: "\(bot)/tags/tier")
    try folder.write(
      "aliases: {}\ndescription: null\nname: ünï\n", to: "mlruns/models/ünï/meta.yaml")
    try folder.write(
      "1795461728318 0.91 0\n1795461728319 0.93 1\n1795461728319 nan 2\n",
      to: "mlruns/42/713e/metrics/accuracy")
    return folder
  }

  @Test("MLflow's models are read with their stage, tags, versions and last figures")
  func mlflow() throws {
    let folder = try sample()
    for path in ["mlruns", "mlruns/models"] {
      let reading = try MLflowFolder(folder.appending(path)).models()
      #expect(reading.problems.isEmpty)
      #expect(reading.records.map(\.name) == ["support-bot", "ünï"])
      let record = reading.records[0]
      #expect(record.purpose == "Answers tier-1 support mail")
      #expect(record.status == .production)
      #expect(record.owner == "ana")
      #expect(record.tier == nil)
      #expect(record.leftOut == ["tags.tier: 2", "version-1.tags.validated: true"])
      #expect(record.prose == ["* Version 1: Production, champion, first", "* Version 2"])
      let figures = record.evaluations.map { "\($0.metric) \($0.value)" }
      #expect(figures == (path == "mlruns" ? ["accuracy 0.93"] : []))
    }
  }

  @Test("A run that leads out of the folder is not followed, and a broken file is told")
  func hostile() throws {
    let folder = try sample()
    try folder.write(
      "run_id: ../../secret\nversion: 1\ncurrent_stage: Archived\n",
      to: "mlruns/models/a/version-1/meta.yaml")
    try folder.write("name: a\n", to: "mlruns/models/a/meta.yaml")
    try folder.write("name: [\n", to: "mlruns/models/b/meta.yaml")
    try folder.write("1 2 3\n", to: "secret/metrics/x")
    try folder.link("mlruns/models/c", to: folder.appending("secret").string)
    let reading = try MLflowFolder(folder.appending("mlruns")).models()
    #expect(reading.records.map(\.name) == ["a", "support-bot", "ünï"])
    #expect(reading.records[0].evaluations.isEmpty)
    #expect(reading.records[0].status == .retired)
    #expect(reading.problems.map(\.place.path).map { $0.hasSuffix("models/b/meta.yaml") } == [true])
    #expect(throws: FileError.self) { _ = try MLflowFolder("/nowhere").models() }
  }

  @Test("Backstage's documents are read one by one; what is no model is told apart")
  func backstage() throws {
    let text = """
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata:
        name: support-bot
        title: Support bot
        description: Answers mail
        tags: [chat]
        annotations: {a/b: c}
        links: [{url: https://example.org/x}]
      spec: {type: ml-model, owner: 'user:default/ana', lifecycle: experimental}
      ---
      kind: Component
      metadata: {name: shop}
      spec: {type: service, lifecycle: deprecated}
      ---
      kind: Group
      metadata: {name: team-a}
      ---
      kind: [broken
      --- 
      kind: Component
      metadata: {name: Ranker}
      spec: {type: ranker, lifecycle: deprecated, owner: team-a}
      """
    let reading = BackstageCatalog(path: "c.yaml", types: ["Ranker"]).read(Array(text.utf8))
    #expect(reading.records.map(\.name) == ["support-bot", "shop", "Ranker"])
    #expect(reading.records.map(\.otherType) == [nil, "service", nil])
    #expect(reading.records.map(\.owner) == ["ana", nil, "team-a"])
    #expect(reading.records.map(\.status) == [.proposed, nil, nil])
    #expect(reading.records[0].title == "Support bot")
    #expect(reading.records[0].prose == ["* <https://example.org/x>"])
    #expect(reading.records[0].leftOut == ["spec.type: ml-model", "metadata.annotations.a/b"])
    #expect(reading.records[2].leftOut == ["spec.lifecycle: deprecated", "spec.type: ranker"])
    #expect(reading.records[2].place.line == 22)
    #expect(reading.problems.map(\.place.line) == [20])
  }

  @Test(
    "Documents begin and end at dashes and dots, whatever stands behind them",
    arguments: ["---", "--- ", "---\r", "--- # the next", "---\t# tab", "...", "... # over"])
  func documentEnds(rule: String) {
    let text = """
      # A catalogue
      kind: Component
      metadata: {name: one}
      spec: {type: model}
      \(rule)
      kind: Component
      metadata: {name: two}
      spec: {type: model}
      """
    let reading = BackstageCatalog(path: "c.yaml").read(Array(text.utf8))
    #expect(reading.records.map(\.name) == ["one", "two"])
    #expect(reading.records.map(\.place.line) == [3, 7])
    #expect(reading.problems.isEmpty)
    let other = text.replacing(
      rule + "\n", with: "--- {kind: Component, metadata: {name: two}}\n...\n")
    #expect(BackstageCatalog(path: "c.yaml").read(Array(other.utf8)).records.count == 3)
    let text2 = text.replacing("metadata: {name: one}", with: "metadata: {name: ---x}")
    #expect(BackstageCatalog(path: "c.yaml").read(Array(text2.utf8)).records.count == 2)
  }

  @Test("Names become ids; one that is taken, doubled or another but for capitals is told")
  func names() throws {
    let place = Place(path: "x")
    let names = ["ünï", "Support Bot", "known", "KNOWN-2", "twice", "twice", "模型", "a/b", "a:b"]
    var records = names.map { RegistryRecord(name: $0, place: place) }
    records.append(RegistryRecord(name: "svc", place: place))
    records[9].otherType = "service"
    let store = portfolio([
      try model("support-bot"), try model("m", aliases: ["known"]), try model("known-2"),
    ])
    let plan = RegistryImport(records, from: .mlflow, into: store)
    let texts = plan.lines.map { line -> String in
      switch line.outcome {
      case .drafted(let card):
        "\(card.id)\(card.instead.map { " not \($0)" } ?? "")\(card.isRenamed ? " renamed" : "")"
      case .known(let id): "known \(id)"
      case .repeated: "repeated"
      case .clash(let other): "clash \(other)"
      case .unnameable: "unnameable"
      case .otherType(let type): "type \(type)"
      }
    }
    #expect(
      texts == [
        "uni renamed", "support-bot-2 not support-bot renamed", "known m", "clash known-2", "twice",
        "repeated", "model renamed", "a-b renamed", "a-b-2 not a-b renamed", "type service",
      ])
  }

  @Test("The cards are read as they were meant, and make a second import empty")
  func twice() throws {
    let folder = try sample()
    let records = try MLflowFolder(folder.appending("mlruns")).models().records
    let ana = Person(id: try #require(PersonID("ana")), place: Place(path: "people.yaml"))
    let plan = RegistryImport(records, from: .mlflow, into: portfolio([], [ana]))
    #expect(plan.lines.map(\.owner) == [.init(name: "ana", person: ana.id), nil])
    let models = try plan.cards.map { card in
      let parsed = Model.read(Array(card.text.utf8), id: card.id, path: card.path)
      #expect(parsed.problems.isEmpty)
      return try #require(parsed.value)
    }
    #expect(models.map(\.id.text) == ["support-bot", "uni"])
    #expect(models.map(\.status) == [.production, nil])
    #expect(models.map(\.aliases) == [[], ["ünï"]])
    #expect(
      models.map(\.ownerInCard) == [nil, nil], "an owner is an event, never a line of a card")
    #expect(models[0].card.evaluations.map(\.value) == [0.93])
    let again = RegistryImport(records, from: .mlflow, into: portfolio(models, [ana]))
    #expect(again.cards.isEmpty)
    #expect(again.lines[0].owner == .init(name: "ana", person: ana.id))
  }

  @Test("What another system holds breaks out of no card")
  func injection() throws {
    var record = RegistryRecord(name: "a\"\n---\nfolio: {tier: high}\n", place: Place(path: "x"))
    record.purpose = "x: [\u{1b}]2J"
    record.tags = ["]", "#"]
    let plan = RegistryImport([record], from: .backstage, into: portfolio())
    let card = try #require(plan.cards.first)
    let parsed = Model.read(Array(card.text.utf8), id: card.id, path: card.path)
    let model = try #require(parsed.value)
    #expect(parsed.problems.isEmpty)
    #expect(model.name == record.name)
    #expect(model.aliases == [record.name])
    #expect(model.purpose == record.purpose)
    #expect(model.card.tags == record.tags)
    #expect(model.tier == nil)
  }
}
