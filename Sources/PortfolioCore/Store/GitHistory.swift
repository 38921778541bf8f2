internal import SystemPackage

/// The records of a store as git has them at an earlier moment (FORMATS, As of a day).
struct GitHistory: Sendable {
  /// What a commit holds of a store.
  struct Records: Sendable {
    /// The commit's name in hexadecimal digits.
    var commit: String
    /// The records' bytes by their path in the store.
    var files: [String: (entry: StoreEntry, bytes: [UInt8])]
    /// What stands in a record's place and cannot be one.
    var problems: [Problem]
  }

  let git: Git

  /// The history of the store at a root.
  init(root: FilePath) { git = Git(folder: root) }

  /// The records of the newest first-parent commit that is not after a moment.
  ///
  /// Nil where git cannot be run, the store is in no work tree, or was no store yet at the time.
  func records(at moment: Timestamp, limit: Int64) async -> Records? {
    let seconds = max(0, moment.seconds)
    guard
      let found = await git.output(
        ["rev-list", "--first-parent", "--max-count=1", "--before=@\(seconds) +0000", "HEAD"],
        limit: 256),
      let commit = String(validating: found.prefix { $0 != 0x0A }, as: UTF8.self),
      !commit.isEmpty,
      let tree = await git.output(["ls-tree", "-r", "-z", "-l", commit], limit: 1 << 28)
    else { return nil }
    var records = Records(commit: commit, files: [:], problems: [])
    var wanted: [Blob] = []
    for line in tree.split(separator: 0) {
      guard let blob = Blob(line), case .file(let entry) = blob.meaning, entry.isRecord else {
        continue
      }
      if blob.isLink {
        records.problems.append(Problem(.file(.notRegular), at: Place(path: blob.path)))
      } else if blob.size > limit {
        records.problems.append(
          Problem(
            .yaml(.tooLarge(bytes: Int(blob.size), limit: Int(limit))),
            at: Place(path: blob.path)))
      } else {
        wanted.append(blob)
      }
    }
    guard wanted.contains(where: { $0.path == StoreLocation.mark }),
      let contents = await contents(of: wanted)
    else { return nil }
    for (blob, bytes) in zip(wanted, contents) {
      if case .file(let entry) = blob.meaning { records.files[blob.path] = (entry, bytes) }
    }
    return records
  }

  /// The blobs' bytes, in their order, or nil where one is not there.
  private func contents(of blobs: [Blob]) async -> [[UInt8]]? {
    let input = blobs.flatMap { Array("\($0.name)\n".utf8) }
    let size = blobs.reduce(0) { $0 + Int($1.size) + 128 }
    guard let output = await git.output(["cat-file", "--batch"], input: input, limit: size) else {
      return nil
    }
    // For each: a line `<name> blob <size>`, the bytes, and a line feed.
    var rest = output[...]
    var contents: [[UInt8]] = []
    for blob in blobs {
      let header = rest.prefix { $0 != 0x0A }
      guard header.elementsEqual("\(blob.name) blob \(blob.size)".utf8) else { return nil }
      rest = rest.dropFirst(header.count + 1)
      guard rest.count > Int(blob.size) else { return nil }
      contents.append(Array(rest.prefix(Int(blob.size))))
      rest = rest.dropFirst(Int(blob.size) + 1)
    }
    return contents
  }
}

/// A file of a commit: `<mode> blob <name> <size>\t<path>`.
private struct Blob {
  var name: String
  var size: Int64
  var isLink: Bool
  var path: String

  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: 0x09),
      let path = String(validating: line[line.index(after: tab)...], as: UTF8.self),
      let head = String(validating: line[..<tab], as: UTF8.self)
    else { return nil }
    let fields = head.split(separator: " ")
    guard fields.count == 4, fields[1] == "blob", let size = Int64(fields[3]) else { return nil }
    name = String(fields[2])
    self.size = size
    isLink = fields[0] == "120000"
    self.path = path
  }

  var meaning: StoreLayout.Meaning { StoreLayout.meaning(of: path, isFolder: false) }
}
