internal import SystemPackage

/// Tells whether git is changing the files of the store just now.
///
/// While git checks out or pulls, files are missing, empty or half written, and each of them can
/// stay so for longer than a pause of a writer; `index.lock` stands for all that time (FAULTS §2.13).
struct GitActivity: Sendable {
  /// How long a lock that does not change is believed; a killed git leaves its lock behind.
  static let patience = Duration.seconds(10)

  private let lock: FilePath?
  private var seen: (identity: FileIdentity, since: Duration)?

  /// Looks for the repository a store lies in; there need be none.
  init(of root: FilePath, files: any FileSystem) {
    lock = Self.gitFolder(of: root, files: files)?.appending("index.lock")
  }

  /// Whether git is at work at a time of the reader's clock.
  mutating func isBusy(now: Duration, files: any FileSystem) -> Bool {
    guard let lock, let identity = (try? files.status(of: lock))?.identity else {
      seen = nil
      return false
    }
    guard let seen, seen.identity == identity else {
      self.seen = (identity, now)
      return true
    }
    return now - seen.since < Self.patience
  }

  /// The folder that holds the repository's index: `.git`, or what a `.git` file names.
  static func gitFolder(of root: FilePath, files: any FileSystem) -> FilePath? {
    var folder = root
    while true {
      let git = folder.appending(".git")
      switch (try? files.status(of: git))?.kind {
      case .folder: return git
      case .regular: return named(by: git, in: folder, files: files)
      default: if !folder.removeLastComponent() { return nil }
      }
    }
  }

  /// What a worktree's or submodule's `.git` file names: `gitdir: PATH`.
  private static func named(
    by file: FilePath, in folder: FilePath, files: any FileSystem
  ) -> FilePath? {
    guard let content = try? WholeFile.read(file, limit: 4096, from: files).bytes,
      content.starts(with: "gitdir: ".utf8)
    else { return nil }
    let name = content.dropFirst(8).prefix { $0 != 0x0A }
    guard let text = String(validating: name, as: UTF8.self), !text.isEmpty else { return nil }
    return folder.pushing(FilePath(text))
  }
}
