import Glibc
import PortfolioCore
import Testing

@testable import folio

@Suite struct WatchedFoldersTests {
  private var watched: WatchedFolders {
    var watched = WatchedFolders()
    watched.add(1, of: "")
    watched.add(2, of: "models")
    return watched
  }

  private func meaning(_ watch: Int32, _ mask: Int32, _ name: String) -> WatchedFolders.Meaning {
    let event = InotifyEvent(watch: watch, mask: UInt32(bitPattern: mask), name: name)
    return watched.meaning(of: event.map { [$0] } ?? [])
  }

  @Test(arguments: [IN_MODIFY, IN_CREATE, IN_DELETE, IN_MOVED_TO, IN_MOVED_FROM, IN_ATTRIB])
  func anyChangeOfAFileIsOne(mask: Int32) {
    #expect(meaning(2, mask, "a.md") == .init(paths: ["models/a.md"]))
    #expect(meaning(1, mask, "portfolio.yaml") == .init(paths: ["portfolio.yaml"]))
  }

  @Test(arguments: ["a.md~", ".a.md.swp", "4913", "notes.txt"])
  func whatEditorsLeaveIsNone(name: String) {
    #expect(meaning(2, IN_CREATE, name) == .init())
  }

  @Test func aFileWithABadNameIsOneToo() {
    #expect(meaning(2, IN_CREATE, "Granite 8B.md") == .init(paths: ["models/Granite 8B.md"]))
  }

  @Test(arguments: [IN_CREATE, IN_DELETE, IN_MOVED_TO, IN_MOVED_FROM])
  func aFolderThatComesOrGoesChangesWhatIsWatched(mask: Int32) {
    #expect(meaning(1, mask | IN_ISDIR, "costs") == .init(isUncertain: true))
    #expect(meaning(1, mask | IN_ISDIR, "build") == .init())
  }

  @Test func lostEventsMakeAllUncertain() {
    #expect(meaning(-1, IN_Q_OVERFLOW, "") == .init(isUncertain: true))
  }

  @Test(arguments: [IN_DELETE_SELF, IN_MOVE_SELF, IN_IGNORED, IN_UNMOUNT])
  func aLostWatchMakesAllUncertain(mask: Int32) {
    #expect(meaning(2, mask, "") == .init(isUncertain: true))
    #expect(meaning(2, mask | IN_ISDIR, "") == .init(isUncertain: true))
    // The kernel says so of watches that were taken back, too.
    #expect(meaning(9, mask, "") == .init())
  }

  @Test func readsEventsAsTheKernelWritesThem() {
    var bytes: [UInt8] = []
    func append(_ watch: Int32, _ mask: Int32, _ name: String, padded: Int) {
      for word in [watch, mask, 0, Int32(padded)] {
        withUnsafeBytes(of: word) { bytes += $0 }
      }
      bytes += Array(name.utf8) + Array(repeating: 0, count: padded - name.utf8.count)
    }
    append(2, IN_MODIFY, "a.md", padded: 16)
    append(-1, IN_Q_OVERFLOW, "", padded: 0)
    append(1, IN_CREATE | IN_ISDIR, "costs", padded: 16)
    let events = bytes.withUnsafeBytes { InotifyEvent.all(in: $0) }
    #expect(events.map(\.kind) == [.file, .overflow, .folder])
    #expect(events.map(\.name) == ["a.md", "", "costs"])
    #expect(events.map(\.watch) == [2, -1, 1])
    let cut = bytes.dropLast(3).withUnsafeBytes { InotifyEvent.all(in: $0) }
    #expect(cut.count == 2)
  }
}
