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

/// The pairs of source and key met so far; rows stand for their pairs, so that nothing is copied.
private struct CostKeys {
  private struct Row {
    var file: UInt32
    var row: UInt32
  }
  private var rows: [Row] = []
  /// Open addressing with linear steps: an index into `rows` plus one, or zero.
  private var table: [UInt32] = []

  /// Puts a row's pair in, and says whether it is new; a row without a pair always is.
  mutating func insert(_ row: Int, of file: Int, in files: [CostFile]) -> Bool {
    guard let hash = Self.hash(row, of: files[file]) else { return true }
    if table.count * 3 <= (rows.count + 1) * 4 { grow(files) }
    let mask = table.count - 1
    var slot = hash & mask
    while table[slot] != 0 {
      let other = rows[Int(table[slot]) - 1]
      if Self.same(row, of: files[file], Int(other.row), of: files[Int(other.file)]) {
        return false
      }
      slot = (slot + 1) & mask
    }
    rows.append(
      Row(file: UInt32(truncatingIfNeeded: file), row: UInt32(truncatingIfNeeded: row)))
    table[slot] = UInt32(truncatingIfNeeded: rows.count)
    return true
  }

  private mutating func grow(_ files: [CostFile]) {
    table = [UInt32](repeating: 0, count: max(1024, table.count * 2))
    let mask = table.count - 1
    for (index, row) in rows.enumerated() {
      guard let hash = Self.hash(Int(row.row), of: files[Int(row.file)]) else { continue }
      var slot = hash & mask
      while table[slot] != 0 { slot = (slot + 1) & mask }
      table[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
  }

  private static func hash(_ row: Int, of file: CostFile) -> Int? {
    file.keyPair(row).map { pair in
      let source = file.table.texts.withText(pair.source) { TextPool.hash($0) }
      let key = file.table.keys.withText(pair.key) { TextPool.hash($0) }
      return Int(truncatingIfNeeded: TextPool.folded(source, key | 1) ^ key)
    }
  }

  private static func same(
    _ row: Int, of file: CostFile, _ otherRow: Int, of otherFile: CostFile
  ) -> Bool {
    guard let pair = file.keyPair(row), let other = otherFile.keyPair(otherRow) else {
      return false
    }
    return otherFile.table.keys.withText(other.key) { file.table.keys.equals(pair.key, $0) }
      && otherFile.table.texts.withText(other.source) {
        file.table.texts.equals(pair.source, $0)
      }
  }
}
