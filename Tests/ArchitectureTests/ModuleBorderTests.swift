import Dashboard
import Foundation
import Testing

/// Who imports whom (DESIGN §4), and what each module leaves to others.
@Suite struct ModuleBorderTests {
  /// What each module may import.
  static let allowed: [String: Set<String>] = [
    "PortfolioCore": [
      "Collections", "Crypto", "DequeModule", "Dispatch", "Foundation", "Glibc", "HeapModule",
      "OrderedCollections",
      "Subprocess", "Synchronization", "SystemPackage", "Yams",
    ],
    "TerminalUI": [],
    "Dashboard": ["PortfolioCore", "TerminalUI"],
    "NcursesBackend": ["CNcurses", "Glibc", "Synchronization", "TerminalUI"],
    "folio": [
      "ArgumentParser", "CAllocator", "Dashboard", "Dispatch", "Foundation", "Glibc",
      "NcursesBackend",
      "PortfolioCore",
      "Subprocess", "Synchronization", "SystemPackage", "TerminalUI",
    ],
  ]

  @Test(arguments: allowed.keys.sorted())
  func aModuleImportsOnlyWhatItMay(_ module: String) {
    let files = SourceTree.files(in: ["Sources/\(module)"])
    #expect(files.count > 5)
    for file in files {
      let others = file.imports.subtracting(Self.allowed[module] ?? [])
      #expect(others.isEmpty, "\(file.path) imports \(others.sorted())")
    }
  }

  @Test func everyModuleIsKnownHere() throws {
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: SourceTree.root.appending(path: "Sources").path)
    #expect(Set(modules) == Set(Self.allowed.keys).union(["CAllocator", "CNcurses"]))
  }

  @Test func onlyTheStoreFolderOfTheCoreDoesInputAndOutput() {
    let files = SourceTree.files(in: ["Sources/PortfolioCore"])
    let (store, others) = (
      files.filter { $0.path.contains("/Store/") }, files.filter { !$0.path.contains("/Store/") }
    )
    #expect(store.contains { $0.imports.contains("SystemPackage") })
    let calls =
      #/FileManager|FileHandle|FileDescriptor|URLSession|ProcessInfo|\bProcess\(|(?:Data|String)\(contentsOf|\bDate\(\)|Date\.now|\bgetenv\(|\bfopen\(|Clock\.(?:now|Instant\.now)|ContinuousClock|SystemRandomNumberGenerator|\bprint\(/#
    for file in others {
      let system = file.imports.intersection(["Glibc", "Subprocess"])
      #expect(system.isEmpty, "\(file.path) imports \(system.sorted())")
      for line in file.lines(with: calls) {
        Issue.record("\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  @Test(arguments: ["Dashboard", "TerminalUI"])
  func aPureModuleHasNoClockNoEnvironmentAndNoFiles(_ module: String) {
    let effects =
      #/FileManager|FileHandle|ProcessInfo|\bDate\(\)|Date\.now|getenv|Clock\b|\bTask\b|\basync\b|\bprint\(|\.random\(/#
    for file in SourceTree.files(in: ["Sources/\(module)"]) {
      for line in file.lines(with: effects) {
        let isComment = line.text.drop { $0 == " " }.hasPrefix("//")
        #expect(isComment, "\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  @Test func onlyTheSeamOfTheCoreCallsTheSystemForFiles() {
    // `Store/FileSystem` is what tests fail call by call: nothing may go round it.
    let calls = #/FileManager|FileHandle|FileDescriptor\.open|\b(?:fopen|opendir|readdir)\(/#
    for file in SourceTree.files(in: ["Sources/PortfolioCore/Store"])
    where !file.path.hasSuffix("/LiveFileSystem.swift") {
      for line in file.lines(with: calls) {
        let isComment = line.text.drop { $0 == " " }.hasPrefix("//")
        #expect(isComment, "\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  /// A message is moved and stored with every key: what is large in it must lie behind a reference.
  @Test func aMessageIsSmall() {
    #expect(MemoryLayout<Message>.size <= 1024)
  }
}
