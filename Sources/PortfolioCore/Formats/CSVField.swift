/// A field of a row: where its bytes lie in the reader's buffer, quotes not counted.
public struct CSVField: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset past the last byte.
  public var end: Int
  /// Whether the field stood in quotes.
  public var isQuoted: Bool
  /// Whether quotes inside it are doubled, so that its text is not its bytes.
  public var hasDoubledQuotes: Bool

  init(start: Int, end: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
    self.start = start
    self.end = end
    self.isQuoted = isQuoted
    self.hasDoubledQuotes = hasDoubledQuotes
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { start == end }
}

extension CSVReader {
  /// Gives the bytes of a field of the row last returned, doubled quotes made single; the index
  /// runs from 0 and is below `fields.count`.
  public func withField<Result>(_ index: Int, _ body: (Span<UInt8>) throws -> Result) rethrows
    -> Result
  {
    let field = fields[index]
    guard field.hasDoubledQuotes else {
      return try body(buffer.span.extracting(field.start..<field.end))
    }
    let text = bytes(index)
    return try body(text.span)
  }

  /// A copy of the bytes of a field of the row last returned, doubled quotes made single.
  public func bytes(_ index: Int) -> [UInt8] {
    var copy: [UInt8] = []
    copyBytes(index, into: &copy)
    return copy
  }

  /// Copies the bytes of a field into a buffer that keeps its room, doubled quotes made single.
  func copyBytes(_ index: Int, into copy: inout [UInt8]) {
    let field = fields[index]
    copy.removeAll(keepingCapacity: true)
    guard field.hasDoubledQuotes else {
      append(field.start..<field.end, to: &copy)
      return
    }
    var start = field.start
    while start < field.end {
      let quote = CSVScan.next(
        of: CSVScan.quote, CSVScan.quote, CSVScan.quote, CSVScan.quote, in: buffer.span,
        from: start)
      // Of two quotes the first is kept.
      let end = min(quote + 1, field.end)
      append(start..<end, to: &copy)
      start = end + 1
    }
  }

  private func append(_ range: Range<Int>, to copy: inout [UInt8]) {
    buffer.span.extracting(range).withUnsafeBufferPointer { copy.append(contentsOf: $0) }
  }

  /// Gives the bytes of a field as they stand, doubled quotes and all.
  @inline(__always)
  func withSpelling<Result>(_ index: Int, _ body: (Span<UInt8>) throws -> Result) rethrows
    -> Result
  {
    let field = fields[index]
    return try body(buffer.span.extracting(field.start..<field.end))
  }

  /// A field of the row last returned as text; rows are valid UTF-8 or reported as faults.
  public func string(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// Where a field of the row last returned begins: line and column in bytes, both from 1.
  public func place(of index: Int) -> (line: Int, column: Int) {
    let field = fields[index]
    return position(of: field.isQuoted ? field.start - 1 : field.start)
  }

  func position(of offset: Int) -> (line: Int, column: Int) {
    let lines = CSVScan.lineEnds(buffer.span, in: rowStart..<offset)
    return (line + lines.count, offset - (lines.last ?? rowStart) + 1)
  }
}
