import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct StoreLocationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for path in ["a/portfolio.yaml", "b/portfolio.yaml", "a/models/deep/x.md"] {
      try folder.write("", to: path)
    }
  }

  @Test func takesTheFolderThatIsNamedFirst() throws {
    let a = folder.appending("a")
    #expect(
      try StoreLocation.find(named: "a", environment: "b", from: folder.path) == a)
    #expect(try StoreLocation.find(named: nil, environment: "a", from: folder.path) == a)
    #expect(
      try StoreLocation.find(named: "", environment: "", from: folder.appending("a/models/deep"))
        == a)
    #expect(
      try StoreLocation.find(named: a.string, environment: nil, from: folder.appending("b")) == a)
    #expect(
      try StoreLocation.find(named: "../a", environment: nil, from: folder.appending("b")) == a)
  }

  @Test func saysWhereItLookedInVain() {
    #expect(throws: StoreLocation.Failure.notAStore(folder.appending("c"))) {
      try StoreLocation.find(named: "c", environment: nil, from: folder.path)
    }
    #expect(throws: StoreLocation.Failure.noneFrom(folder.path)) {
      try StoreLocation.find(named: nil, environment: nil, from: folder.path)
    }
  }

  @Test func followsALinkToTheStore() throws {
    try folder.link("link", to: "a")
    #expect(
      try StoreLocation.find(named: "link", environment: nil, from: folder.path)
        == folder.appending("a"))
  }
}
