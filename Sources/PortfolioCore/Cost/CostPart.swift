/// A part of a large cost file that can be read before what stands above it.
///
/// A part begins below a line end that may lie inside quotes; whether it does is known only when the
/// rows above have been read, so what the part comes to counts only then.
struct CostPart: Sendable {
  /// What a part came to.
  struct Reading: Sendable {
    var reader: CSVReader
    var table: CostTable

    fileprivate mutating func takeRows() {
      while let event = reader.next() { table.take(event, in: reader) }
    }
  }

  /// The piece that the part begins in, and where.
  private let piece: [UInt8]
  private let start: Int
  /// What belongs to it of the pieces below.
  private var rest: [ArraySlice<UInt8>] = []

  private init(_ piece: [UInt8], from start: Int) {
    self.piece = piece
    self.start = start
  }

  /// The bytes, in order.
  var slices: [ArraySlice<UInt8>] { [piece[start...]] + rest }

  /// The parts of pieces that follow each other: the first begins at an offset in the first piece,
  /// each of the others below the first line end of its piece.
  ///
  /// A piece without a line end belongs to the part above.
  static func parts(of pieces: some Sequence<[UInt8]>, from start: Int = 0) -> [CostPart] {
    var parts: [CostPart] = []
    for piece in pieces {
      guard !parts.isEmpty else {
        parts.append(CostPart(piece, from: start))
        continue
      }
      let lineEnd = firstLineEnd(in: piece)
      parts[parts.count - 1].rest.append(piece[..<lineEnd])
      if lineEnd < piece.endIndex { parts.append(CostPart(piece, from: lineEnd)) }
    }
    return parts
  }

  /// Where the second line of a piece begins; its end where it has no line end.
  static func firstLineEnd(in piece: [UInt8]) -> Int {
    piece.firstIndex(of: CSVScan.lineFeed).map { $0 + 1 } ?? piece.endIndex
  }

  /// Reads the part as if it began with a row, on what is known of the file.
  func read(on seed: CostTable) -> Reading {
    var reading = Reading(reader: .atLineStart(), table: seed)
    reading.reader.append(piece, from: start)
    reading.takeRows()
    for slice in rest {
      reading.reader.append(slice)
      reading.takeRows()
    }
    return reading
  }
}
