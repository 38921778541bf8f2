import Testing

@testable import PortfolioCore

@Suite struct CatalogueChecksTests {
  @Test func twoCardsOfOneIdAreToldAndTheFirstHolds() throws {
    let id = try #require(ModelID("granite"))
    let other = try #require(ModelID("granite-2"))
    let models = [
      Model(id: id, path: "models/granite/README.md"),
      Model(id: other, path: "models/granite-2.md"),
      Model(id: id, path: "models/granite.md"),
    ]
    let (kept, problems) = CatalogueChecks.distinct(models)
    #expect(kept.map(\.path) == ["models/granite.md", "models/granite-2.md"])
    #expect(
      problems == [
        Problem(
          .record(.duplicateID("granite", other: Place(path: "models/granite.md"))),
          at: Place(path: "models/granite/README.md"))
      ])
  }

  @Test func namesThatNoRecordHasAreTold() throws {
    var settings = PortfolioSettings()
    settings.metrics = ["accuracy": .init()]
    let models = ModelDirectoryTests.models([
      ("a", "targets: [{metric: accuracy, floor: 1}, {metric: accurracy, floor: 1}]")
    ])
    let id = try #require(WorkflowID("w"))
    let workflow = try #require(
      Workflow.read(
        Array("servedBy: nobody\nneeds: {quality: {metric: bleu, floor: 1}}".utf8), id: id,
        path: "workflows/w.yaml"
      ).value)
    let served = try #require(
      Workflow.read(Array("servedBy: a".utf8), id: id, path: "workflows/v.yaml").value)
    let problems = CatalogueChecks.problems(
      models: models, workflows: [workflow, served], settings: settings,
      directory: ModelDirectory(models))
    #expect(
      problems == [
        Problem(
          .record(.dangling(kind: "metric", name: "accurracy")),
          at: Place(path: "models/a.md", line: 2, column: 49)),
        Problem(
          .record(.dangling(kind: "model", name: "nobody")),
          at: Place(path: "workflows/w.yaml", line: 1, column: 11)),
        Problem(
          .record(.dangling(kind: "metric", name: "bleu")),
          at: Place(path: "workflows/w.yaml", line: 2, column: 18)),
      ])
    #expect(problems.allSatisfy { $0.severity == .warning })
  }
}
