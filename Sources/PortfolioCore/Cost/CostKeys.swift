/// The pairs of source and key met so far; rows stand for their pairs, so that nothing is copied.
struct CostKeys: Sendable {
  struct Row: Sendable {
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

  /// The row with a pair, the first that was put in; nil where there is none.
  func row(
    source: Span<UInt8>, key: Span<UInt8>, in files: [CostFile]
  ) -> (file: Int, row: Int)? {
    guard !table.isEmpty else { return nil }
    let mask = table.count - 1
    var slot = Self.hash(TextPool.hash(source), TextPool.hash(key)) & mask
    while table[slot] != 0 {
      let found = rows[Int(table[slot]) - 1]
      let file = files[Int(found.file)]
      if let pair = file.keyPair(Int(found.row)), file.table.keys.equals(pair.key, key),
        file.table.texts.equals(pair.source, source)
      {
        return (Int(found.file), Int(found.row))
      }
      slot = (slot + 1) & mask
    }
    return nil
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
      return hash(source, key)
    }
  }

  private static func hash(_ source: UInt64, _ key: UInt64) -> Int {
    Int(truncatingIfNeeded: TextPool.folded(source, key | 1) ^ key)
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
