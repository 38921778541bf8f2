import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct NewCostFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("store: 1\nname: n\ncurrency: USD\n", to: "portfolio.yaml")
  }

  private func store(isReadOnly: Bool = false) async throws -> Store {
    try await Store.open(folder.path, isReadOnly: isReadOnly)
  }

  @Test func isThereWhenItIsWholeAndNotBefore() async throws {
    let new = try await store().newCostFile()
    try new.append(Array("a,b\n".utf8))
    try new.append(Array("1,2\n".utf8))
    #expect(!folder.exists("costs"))
    try new.keep(as: "costs/openai/0123456789ab.csv")
    #expect(try folder.text("costs/openai/0123456789ab.csv") == "a,b\n1,2\n")
    #expect(try folder.files().filter { $0.hasSuffix(".new") } == [])
  }

  @Test func neverTakesThePlaceOfAnother() async throws {
    try folder.write("mine", to: "costs/a/x.csv")
    let new = try await store().newCostFile()
    try new.append(Array("other".utf8))
    #expect(throws: StoreError.exists(folder.path.appending("costs/a/x.csv"))) {
      try new.keep(as: "costs/a/x.csv")
    }
    #expect(try folder.text("costs/a/x.csv") == "mine")
    #expect(try folder.files().filter { $0.hasSuffix(".new") } == [])
  }

  @Test(arguments: ["costs/x.txt", "metrics/x.csv", "models/x.md", "../x.csv"])
  func goesNowhereElse(path: String) async throws {
    let new = try await store().newCostFile()
    #expect(throws: StoreError.self) { try new.keep(as: path) }
    #expect(try folder.files().filter { $0.hasSuffix(".new") } == [])
  }

  @Test func leavesNothingWhereItIsThrownAway() async throws {
    let new = try await store().newCostFile()
    try new.append(Array("a".utf8))
    new.discard()
    #expect(!folder.exists("costs"))
    #expect(try folder.files().filter { $0.hasSuffix(".new") } == [])
  }

  @Test func aReadOnlyStoreTakesNone() async throws {
    let store = try await store(isReadOnly: true)
    await #expect(throws: StoreError.readOnly(.asked)) { try await store.newCostFile() }
  }
}
