/// The bytes of a YAML text and where its lines begin, to turn what a parser counts into places.
///
/// libyaml counts columns in Unicode scalars and takes NEL, LS and PS for line ends; editors do
/// neither. Places are in lines as editors count them and in bytes.
struct YAMLSource {
  /// The text's bytes.
  let bytes: ArraySlice<UInt8>
  /// The number of the text's first line in its file.
  let firstLine: Int

  /// Where the lines that libyaml counts begin; made when the first place is asked for.
  private lazy var starts: [Int] = Self.lineStarts(of: bytes, asScanner: true)
  /// Where the lines that editors count begin.
  private lazy var editorStarts: [Int] = Self.lineStarts(of: bytes, asScanner: false)
  /// The last place asked for, as the scanner counts it, and its byte.
  private var last = (line: 0, column: 1, offset: 0)

  init(bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// The position of what a scanner found at a line and a column in scalars, both from 1.
  mutating func position(line: Int, column: Int) -> YAMLPosition {
    // Places are asked for in order, so a long line is walked once and not from its start again.
    if line != last.line || column < last.column {
      last = (line, 1, starts[min(max(line, 1), starts.count) - 1])
    }
    var offset = last.offset
    var scalars = column - last.column
    while scalars > 0, offset < bytes.endIndex {
      offset += 1
      while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars -= 1
    }
    last = (line, column - scalars, offset)
    return position(at: offset)
  }

  /// The position of a byte, by its index in `bytes`.
  mutating func position(at offset: Int) -> YAMLPosition {
    var low = 0
    var high = editorStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if editorStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return YAMLPosition(line: firstLine + low, column: offset - editorStarts[low] + 1)
  }

  private static func lineStarts(of bytes: ArraySlice<UInt8>, asScanner: Bool) -> [Int] {
    var starts = [bytes.startIndex]
    var index = bytes.startIndex
    while index < bytes.endIndex {
      index += lineEnd(in: bytes, at: index, asScanner: asScanner, &starts)
    }
    return starts
  }

  /// How many bytes to step over, having noted a line's start where they end one.
  private static func lineEnd(
    in bytes: ArraySlice<UInt8>, at index: Int, asScanner: Bool, _ starts: inout [Int]
  ) -> Int {
    let length: Int
    switch bytes[index] {
    case 0x0A: length = 1
    case 0x0D: length = bytes[(index + 1)...].first == 0x0A ? 2 : 1
    case 0xC2 where asScanner && bytes[index...].starts(with: [0xC2, 0x85]): length = 2
    case 0xE2
    where asScanner
      && (bytes[index...].starts(with: [0xE2, 0x80, 0xA8])
        || bytes[index...].starts(with: [0xE2, 0x80, 0xA9])):
      length = 3
    default: return 1
    }
    starts.append(index + length)
    return length
  }
}
