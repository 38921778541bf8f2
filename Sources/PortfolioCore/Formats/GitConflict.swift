/// Finds what git leaves in a file that it could not merge.
enum GitConflict {
  /// The index of the first line that opens or closes a conflict, or nil.
  ///
  /// The line of equal signs between is not looked for: in prose it underlines a heading.
  static func marker(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if isMarker(bytes[index...]) { return index }
      guard let end = bytes[index...].firstIndex(of: 0x0A) else { return nil }
      index = end + 1
    }
    return nil
  }

  private static func isMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "<") || first == UInt8(ascii: ">") else {
      return false
    }
    let run = line.prefix { $0 == first }
    guard run.count == 7 else { return false }
    return line.dropFirst(7).first.map { [0x20, 0x0A, 0x0D].contains($0) } ?? true
  }
}
