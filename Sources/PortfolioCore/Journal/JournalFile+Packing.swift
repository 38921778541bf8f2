extension JournalFile {
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
  /// How many bytes it is packed into.
  static let size = 32

  func pack(into writer: inout PackedWriter) {
    let words = words
    for word in [words.0, words.1, words.2, words.3] { writer.word(word) }
  }

  init(unpacking reader: inout PackedReader) throws {
    self.init(
      words: (try reader.word(), try reader.word(), try reader.word(), try reader.word()))
  }
}
