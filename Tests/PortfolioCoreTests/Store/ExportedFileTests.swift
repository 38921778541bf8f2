import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct ExportedFileTests {
  private let folder: TemporaryFolder
  private var root: FilePath { folder.appending("store") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("store: 1\n", to: "store/portfolio.yaml")
    try folder.makeFolder("store/costs")
  }

  private func begin(_ path: String, replacing: Bool = false) throws(StoreError) -> ExportedFile {
    try ExportedFile(at: folder.appending(path), replacing: replacing, outside: root)
  }

  @Test func isThereOnlyWhenItIsWhole() throws {
    let file = try begin("store/out.csv")
    try file.write(Array("one\n".utf8))
    #expect(!folder.exists("store/out.csv"))
    try file.write(Array("two\n".utf8))
    try file.finish()
    #expect(try folder.text("store/out.csv") == "one\ntwo\n")
    #expect(
      try folder.files() == ["store", "store/costs", "store/out.csv", "store/portfolio.yaml"])
  }

  @Test func replacesAFileOnlyWhereAskedAndOnlyWhenItIsWhole() throws {
    try folder.write("mine", to: "out.csv")
    #expect(throws: StoreError.exists(folder.appending("out.csv"))) { try begin("out.csv") }
    let given = try begin("out.csv", replacing: true)
    try given.write(Array("half".utf8))
    given.discard()
    #expect(try folder.text("out.csv") == "mine")
    let whole = try begin("out.csv", replacing: true)
    try whole.write(Array("new".utf8))
    #expect(try folder.text("out.csv") == "mine")
    try whole.finish()
    #expect(try folder.text("out.csv") == "new")
    #expect(try folder.files().filter { $0.hasSuffix(".new") } == [])
  }

  @Test func replacesNothingThatCameMeanwhile() throws {
    let file = try begin("out.csv")
    try folder.write("other", to: "out.csv")
    #expect(throws: StoreError.exists(folder.appending("out.csv"))) { try file.finish() }
    #expect(try folder.text("out.csv") == "other")
  }

  @Test func replacesNoLinkFolderOrDevice() throws {
    try folder.link("link.csv", to: "/dev/null")
    try folder.makeFIFO("fifo")
    for path in ["link.csv", "fifo", "store"] {
      #expect(throws: StoreError.self) { try begin(path, replacing: true) }
    }
  }

  @Test(arguments: [
    "store/costs/out.csv", "store/costs/../costs/out.csv", "store/portfolio.yaml", "store/costs",
    "store/.folio", "away/out.csv",
  ])
  func refusesWhereTheStoreWouldReadItBack(path: String) throws {
    try folder.link("away", to: root.appending("costs").string)
    #expect(throws: StoreError.wrongPath(folder.appending(path).string)) {
      try begin(path, replacing: true)
    }
  }
}
