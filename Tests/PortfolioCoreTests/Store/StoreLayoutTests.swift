import Testing

@testable import PortfolioCore

@Suite struct StoreLayoutTests {
  @Test(arguments: [
    ("portfolio.yaml", StoreEntry.settings),
    ("people.yaml", .people),
    ("costs/azure/2026/11.csv", .costs),
    ("costs/Invoice 11.csv", .costs),
    ("metrics/gateway.csv", .metrics),
    ("prices/litellm-2026-11-25-2.csv", .prices),
  ])
  func knowsFilesByTheirPlace(path: String, entry: StoreEntry) {
    #expect(StoreLayout.meaning(of: path, isFolder: false) == .file(entry))
  }

  @Test func knowsRecordsByTheirNames() throws {
    let model = try #require(ModelID("granite-8b.v2"))
    #expect(
      StoreLayout.meaning(of: "models/granite-8b.v2.md", isFolder: false) == .file(.card(model)))
    #expect(
      StoreLayout.meaning(of: "models/granite-8b.v2/README.md", isFolder: false)
        == .file(.card(model)))
    let workflow = try #require(WorkflowID("w1"))
    #expect(
      StoreLayout.meaning(of: "workflows/w1.yaml", isFolder: false) == .file(.workflow(workflow)))
    let policy = try #require(PolicyID("eu-ai-act"))
    #expect(
      StoreLayout.meaning(of: "policies/eu-ai-act.yaml", isFolder: false)
        == .file(.policy(policy)))
    #expect(
      StoreLayout.meaning(of: "journal/ana@build7-3f2a/2026-11.jsonl", isFolder: false)
        == .file(.journal))
    #expect(
      StoreLayout.meaning(of: "journal/ana@build7-3f2a/2026-11.jsonl.broken", isFolder: false)
        == .file(.setAside))
  }

  @Test(arguments: [
    "models/.#granite.md", "models/granite.md~", "models/.granite.md.swp", "models/4913",
    "models/#granite.md#", "models/README.md", "models/a/config.json", "models/a/b/README.md",
    "workflows/notes.txt", ".folio/clone", ".git/index", "README.md", "costs/~$bill.csv",
    "costs/.hidden/a.csv", "prices/README.md", "prices/a/b.csv", "", "models/",
  ])
  func ignoresWhatIsNoRecord(path: String) {
    #expect(StoreLayout.meaning(of: path, isFolder: false) == .ignored)
  }

  @Test(arguments: [
    ("models/Granite 8B.md", "Granite 8B.md", "granite-8b.md"),
    ("models/Granite/README.md", "Granite", "granite"),
    ("models/\u{FFFD}.md", "\u{FFFD}.md", nil), ("models/-rf.md", "-rf.md", "rf.md"),
    ("workflows/chat.yml", "chat.yml", "chat.yaml"), ("policies/EU.YAML", "EU.YAML", "eu.yaml"),
    ("portfolio.yml", "portfolio.yml", "portfolio.yaml"),
    ("People.yaml", "People.yaml", "people.yaml"), ("costs/Bill.CSV", "Bill.CSV", "bill.csv"),
    ("costs/b\u{FFFD}.csv", "b\u{FFFD}.csv", "b.csv"), ("models/a\nb.md", "a\nb.md", "a-b.md"),
  ])
  func suggestsANameThatWouldDo(path: String, name: String, suggestion: String?) {
    #expect(
      StoreLayout.meaning(of: path, isFolder: false)
        == .badName(.badFileName(name: name, suggestion: suggestion)))
  }

  @Test(arguments: [
    "models", "models/granite", "workflows", "policies", "costs", "costs/a/b/c", "metrics",
    "journal", "journal/ana@build7-3f2a",
  ])
  func goesIntoFoldersOfTheStore(path: String) {
    #expect(StoreLayout.meaning(of: path, isFolder: true) == .folder)
  }

  @Test(arguments: [".git", ".folio", "node_modules", "models/a/b", "workflows/old", "costs/.x"])
  func leavesOtherFoldersAlone(path: String) {
    #expect(StoreLayout.meaning(of: path, isFolder: true) == .ignored)
  }
}
