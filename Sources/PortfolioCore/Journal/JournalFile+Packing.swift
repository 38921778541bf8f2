/// Months of journals as the checkpoint keeps them: those in which nothing is wrong.
extension JournalFile {
  /// Writes the file, some of its events as their lines; false where it is not kept.
  func pack(into writer: inout PackedWriter, asLines: Set<Int> = []) -> Bool {
    guard problems.isEmpty, tail.isEmpty, pieces.count <= Self.mostPieces,
      entries.count == lineCount
    else { return false }
    writer.text(path)
    writer.count(size)
    writer.list(pieces) { writer, piece in
      writer.count(piece.count)
      piece.hash.pack(into: &writer)
    }
    writer.count(entries.count)
    var previous: Event?
    for (index, entry) in entries.enumerated() {
      writer.event(entry.event, after: previous, asLine: asLines.contains(index))
      previous = entry.event
    }
    return true
  }

  /// A file of more pieces is read anew: whoever appends line by line for months leaves many.
  private static let mostPieces = 4096

  init(unpacking reader: inout PackedReader) throws {
    let path = try reader.text()
    self.init(path: path)
    guard let folder else { throw PackedReader.Malformed() }
    let size = try reader.count()
    let pieces = try reader.list { reader in
      Piece(count: try reader.count(), hash: try ChainHash(unpacking: &reader))
    }
    let count = try reader.count()
    var entries: [JournalEntry] = []
    entries.reserveCapacity(min(count, 1 << 20))
    for line in 0..<count {
      let event = try reader.event(of: folder.writer, after: entries.last?.event)
      entries.append(
        JournalEntry(event: event, place: Place(path: path, line: line + 1), isGenuine: true))
    }
    restore(entries, size: size, pieces)
  }

  /// Whether bytes begin with those that were read.
  func isPrefix(of bytes: [UInt8]) -> Bool {
    guard bytes.count >= size else { return false }
    var start = 0
    for piece in pieces {
      let end = start + piece.count
      guard end <= bytes.count, ChainHash(of: bytes[start..<end]) == piece.hash else {
        return false
      }
      start = end
    }
    return start == size
  }
}

extension ChainHash {
  func pack(into writer: inout PackedWriter) {
    let words = words
    for word in [words.0, words.1, words.2, words.3] { writer.word(word) }
  }

  init(unpacking reader: inout PackedReader) throws {
    self.init(
      words: (try reader.word(), try reader.word(), try reader.word(), try reader.word()))
  }
}
