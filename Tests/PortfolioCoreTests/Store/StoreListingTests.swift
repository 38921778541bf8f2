import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct StoreListingTests {
  private let folder: TemporaryFolder
  private var lister: StoreLister { StoreLister(files: LiveFileSystem(), root: folder.path) }

  init() throws { folder = try TemporaryFolder() }

  private func faults(_ listing: StoreListing) -> [String: Fault] {
    listing.problems.mapValues(\.fault)
  }

  @Test func findsEveryFileOfTheStore() throws {
    let paths = [
      "portfolio.yaml", "people.yaml", "models/a.md", "models/b/README.md", "workflows/w.yaml",
      "policies/p.yaml", "costs/x.csv", "costs/azure/2026/x.csv", "metrics/m.csv",
      "journal/ana@build7-3f2a/2026-11.jsonl",
    ]
    for path in paths { try folder.write("", to: path) }
    for path in [".folio/clone", "notes.txt", "models/b/config.json", "costs/.cache/x.csv"] {
      try folder.write("", to: path)
    }
    let listing = lister.all()
    #expect(listing.files.keys.sorted() == paths.sorted())
    #expect(listing.problems.isEmpty)
    #expect(listing.unlisted.isEmpty)
  }

  @Test func namesWhatCannotBeRead() throws {
    try folder.write("", to: "models/Granite 8B.md")
    try folder.write("", to: "models/Granite/README.md")
    try folder.makeFIFO("models/fifo.md")
    try folder.makeFIFO("models/ignored.txt")
    try folder.link("models/zero.md", to: "/dev/zero")
    try folder.link("models/passwd.md", to: "/etc/passwd")
    try folder.link("models/dangling.md", to: "nowhere")
    try folder.link("costs", to: "/tmp")
    #expect(
      faults(lister.all()) == [
        "models/Granite 8B.md":
          .record(.badFileName(name: "Granite 8B.md", suggestion: "granite-8b.md")),
        "models/Granite/README.md":
          .record(.badFileName(name: "Granite", suggestion: "granite")),
        "models/fifo.md": .file(.notRegular),
        "models/zero.md": .file(.leavesStore),
        "models/passwd.md": .file(.leavesStore),
        "models/dangling.md": .file(.notRegular),
        "costs": .file(.leavesStore),
      ])
    #expect(lister.all().files.isEmpty)
  }

  @Test func followsLinksThatStayInside() throws {
    try folder.write("card", to: "cards/one.txt")
    try folder.makeFolder("models")
    try folder.link("models/one.md", to: "../cards/one.txt")
    try folder.link("metrics", to: "cards")
    let listing = lister.all()
    #expect(listing.files["models/one.md"]?.location == folder.appending("cards/one.txt"))
    #expect(faults(listing) == ["metrics": .file(.notRegular)])
  }

  @Test func doesNotTakeAnUnreadableFolderForAnEmptyOne() throws {
    try folder.write("", to: "costs/azure/x.csv")
    try folder.write("", to: "portfolio.yaml")
    let refused = folder.appending("costs/azure")
    let files = FaultingFileSystem(about: refused, .fail(.permissionDenied))
    let listing = StoreLister(files: files, root: folder.path).all()
    #expect(listing.unlisted.keys.sorted() == ["costs/azure"])
    #expect(listing.isUnlisted("costs/azure/x.csv"))
    #expect(!listing.isUnlisted("costs/azurer.csv"))
    #expect(listing.files.keys.sorted() == ["portfolio.yaml"])
    #expect(
      faults(listing) == [
        "costs/azure": .file(.refused(call: "readdir", errno: Errno.permissionDenied.rawValue))
      ])
  }

  @Test func listsWhatStandsBelowOnePath() throws {
    try folder.write("", to: "costs/azure/2026/x.csv")
    try folder.write("", to: "costs/aws/x.csv")
    try folder.write("", to: "models/a.md")
    #expect(lister.some(["costs"]).files.count == 2)
    #expect(lister.some(["costs/azure"]).files.keys.sorted() == ["costs/azure/2026/x.csv"])
    #expect(lister.some(["models/a.md"]).files.keys.sorted() == ["models/a.md"])
    #expect(lister.some(["models/b.md"]).files.isEmpty)
  }

  @Test func doesNotLookBehindALinkedFolder() throws {
    let other = try TemporaryFolder()
    try other.write("", to: "x.csv")
    try folder.link("costs", to: other.path.string)
    #expect(lister.some(["costs/x.csv"]).files.isEmpty)
    #expect(faults(lister.some(["costs"])) == ["costs": .file(.leavesStore)])
  }
}
