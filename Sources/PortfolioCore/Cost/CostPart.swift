/// A part of a large cost file that can be read before what stands above it.
///
/// A part begins below a line end that may lie inside quotes; whether it does is known only when the
/// rows above have been read, so what the part comes to counts only then.
struct CostPart: Sendable {
  /// What a part came to.
  struct Reading: Sendable {
    var reader: CSVReader
    var table: CostTable
  }

  /// The bytes, in order.
  private(set) var slices: [ArraySlice<UInt8>]

  /// The parts of pieces that follow each other: the first begins where they do, each of the others
  /// below the first line end of its piece.
  ///
  /// A piece without a line end belongs to the part above.
  static func parts(of pieces: [[UInt8]]) -> [CostPart] {
    var parts: [CostPart] = []
    for piece in pieces {
      guard !parts.isEmpty else {
        parts.append(CostPart(slices: [piece[...]]))
        continue
      }
      let lineEnd = piece.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? piece.endIndex
      parts[parts.count - 1].slices.append(piece[..<lineEnd])
      if lineEnd < piece.endIndex { parts.append(CostPart(slices: [piece[lineEnd...]])) }
    }
    return parts
  }

  /// Reads the part as if it began with a row, on what is known of the file.
  func read(on seed: CostTable) -> Reading {
    var reading = Reading(reader: .atLineStart(), table: seed)
    for slice in slices {
      reading.reader.append(slice)
      while let event = reading.reader.next() {
        reading.table.take(event, in: reading.reader)
      }
    }
    return reading
  }
}
