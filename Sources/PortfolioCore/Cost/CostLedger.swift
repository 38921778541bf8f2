/// All cost rows of a portfolio: the rows of its files, with rows that were imported twice counted
/// once.
///
/// Rows with an equal pair of `x_folio_source` and `x_folio_key` are one row, in whatever files
/// they lie (FORMATS, Observations); the first in the order of paths and lines is it.
public struct CostLedger: Sendable {
  /// The files, in the order of their paths.
  public private(set) var files: [CostFile]
  /// How many rows were left out because another row is the same.
  public private(set) var duplicateRows = 0
  /// The numbers of the rows left out of each file, ascending.
  private(set) var leftOut: [[Int]] = []

  /// The rows of some files.
  public init(_ files: [CostFile] = []) {
    self.files = files.sorted { $0.path < $1.path }
    findDuplicates()
  }

  /// How many rows count.
  public var rowCount: Int { files.reduce(0) { $0 + $1.rowCount } - duplicateRows }

  /// How many rows could not be read; totals lack them.
  public var unreadRows: Int { files.reduce(0) { $0 + $1.unreadRows } }

  /// When the first charge period starts; nil without rows.
  var firstStart: Timestamp? {
    files.lazy.flatMap(\.table.entries.spans).map(\.lowerBound).min()
      .map { Timestamp(nanoseconds: $0) }
  }

  /// Puts a file in the place of the one with its path, or among the others.
  public mutating func replace(_ file: CostFile) {
    let index = files.firstIndex { $0.path >= file.path } ?? files.count
    let replaced = files.indices.contains(index) && files[index].path == file.path
    let hadKeys = replaced && files[index].hasKeys
    if replaced {
      files[index] = file
    } else {
      files.insert(file, at: index)
      leftOut.insert([], at: index)
    }
    if hadKeys || file.hasKeys { findDuplicates() }
  }

  /// Takes a file out.
  public mutating func remove(path: String) {
    guard let index = files.firstIndex(where: { $0.path == path }) else { return }
    let hadKeys = files[index].hasKeys
    files.remove(at: index)
    leftOut.remove(at: index)
    if hadKeys { findDuplicates() }
  }

  private mutating func findDuplicates() {
    leftOut = Array(repeating: [], count: files.count)
    var seen = CostKeys()
    for (number, file) in files.enumerated() where file.hasKeys {
      for row in 0..<file.rowCount where !seen.insert(row, of: number, in: files) {
        leftOut[number].append(row)
      }
    }
    duplicateRows = leftOut.reduce(0) { $0 + $1.count }
  }
}

extension CostFile {
  /// Whether rows of the file can be the same as rows elsewhere.
  var hasKeys: Bool { table.header?.key != nil && table.header?.text(.source) != nil }

  /// The numbers of a row's source among the texts and of its key among the keys; nil where one of them is missing.
  func keyPair(_ row: Int) -> (source: UInt32, key: UInt32)? {
    let entry = table.entries[row]
    guard entry.known.contains(.key), let column = table.header?.text(.source),
      let source = table.profiles.text(Int(entry.profile), column)
    else { return nil }
    return (source, entry.key)
  }
}
