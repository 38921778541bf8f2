extension CSVScan {
  /// Splits the rest of a row after fields already found, minding quotes, every kind of line end
  /// and the end of the file.
  static func carefulRow(
    _ bytes: Span<UInt8>, from start: Int, atEnd: Bool, limits: CSVReader.Limits,
    into fields: inout [CSVField]
  ) -> Outcome {
    let count = bytes.count
    var lines = 1
    var at = fields.last.map { $0.end + 1 } ?? start
    while true {
      takePlainFields(bytes, from: &at, into: &fields)
      let fieldStart = at
      if at < count, bytes[at] == quote {
        switch closingQuote(bytes, from: at + 1, atEnd: atEnd, limits: limits) {
        case .closed(let end, let doubled, let inside):
          fields.append(
            CSVField(start: at + 1, end: end, isQuoted: true, hasDoubledQuotes: doubled))
          lines += inside
          at = end + 1
        case .openAtLineEnd(let end):
          return .broken(.badQuoting, at: end - start > limits.row ? end : fieldStart)
        case .open:
          guard atEnd || (limits.quotesSpanLines && count - start > limits.row) else {
            return .unfinished
          }
          return .broken(.badQuoting, at: fieldStart)
        }
      } else {
        at = next(of: comma, lineFeed, carriageReturn, quote, in: bytes, from: at)
        if at < count, bytes[at] == quote { return .broken(.badQuoting, at: at) }
        fields.append(CSVField(start: fieldStart, end: at))
      }
      guard at < count else {
        return atEnd ? .row(end: at, next: at, lines: lines) : .unfinished
      }
      switch bytes[at] {
      case comma: at += 1
      case lineFeed: return .row(end: at, next: at + 1, lines: lines)
      case carriageReturn:
        guard at + 1 < count || atEnd else { return .unfinished }
        let pair = at + 1 < count && bytes[at + 1] == lineFeed
        return .row(end: at, next: at + (pair ? 2 : 1), lines: lines)
      default: return .broken(.badQuoting, at: at)
      }
    }
  }

  /// Finds the fields that have no quotes and that commas end, eight bytes at a time, up to the first
  /// that something else ends; `at` comes to stand where that one begins.
  private static func takePlainFields(
    _ bytes: Span<UInt8>, from at: inout Int, into fields: inout [CSVField]
  ) {
    var position = at
    while position + 8 <= bytes.count {
      let word = word(bytes, at: position)
      let others =
        exactMatches(word, quote) | exactMatches(word, lineFeed)
        | exactMatches(word, carriageReturn)
      // Those before the first of the others.
      var commas = exactMatches(word, comma) & ((others & (0 &- others)) &- 1)
      while commas != 0 {
        let offset = position + commas.trailingZeroBitCount >> 3
        fields.append(CSVField(start: at, end: offset))
        at = offset + 1
        commas &= commas &- 1
      }
      guard others == 0 else { return }
      position += 8
    }
  }

  private enum Closing {
    /// The closing quote, whether quotes before it are doubled, and the line ends before it.
    case closed(at: Int, doubled: Bool, lines: Int)
    /// A line end that the field may not hold, and where.
    case openAtLineEnd(at: Int)
    case open
  }

  private static func closingQuote(
    _ bytes: Span<UInt8>, from start: Int, atEnd: Bool, limits: CSVReader.Limits
  ) -> Closing {
    var doubled = false
    var lines = 0
    var at = start
    if limits.quotesSpanLines {
      if let end = quickClosingQuote(bytes, from: &at, &doubled) {
        return .closed(at: end, doubled: doubled, lines: 0)
      }
    }
    while true {
      at = next(of: quote, lineFeed, carriageReturn, quote, in: bytes, from: at)
      guard at < bytes.count else { return .open }
      switch bytes[at] {
      case quote:
        guard at + 1 < bytes.count || atEnd else { return .open }
        guard at + 1 < bytes.count, bytes[at + 1] == quote else {
          return .closed(at: at, doubled: doubled, lines: lines)
        }
        doubled = true
        at += 1
      case lineFeed where !limits.quotesSpanLines, carriageReturn where !limits.quotesSpanLines:
        return .openAtLineEnd(at: at)
      case lineFeed: lines += 1
      case carriageReturn where at + 1 >= bytes.count || bytes[at + 1] != lineFeed: lines += 1
      default: break
      }
      at += 1
    }
  }

  /// The closing quote of a field without line ends, eight bytes at a time; nil where a line end or
  /// the end of the bytes comes first, and then all before `at` is passed.
  private static func quickClosingQuote(
    _ bytes: Span<UInt8>, from at: inout Int, _ doubled: inout Bool
  ) -> Int? {
    next: while at + 9 <= bytes.count {
      let word = word(bytes, at: at)
      var quotes = exactMatches(word, quote)
      guard exactMatches(word, lineFeed) | exactMatches(word, carriageReturn) == 0 else {
        return nil
      }
      while quotes != 0 {
        let offset = at + quotes.trailingZeroBitCount >> 3
        quotes &= quotes &- 1
        guard bytes[offset + 1] == quote else { return offset }
        doubled = true
        guard quotes != 0 else {
          // The other quote of the pair is the last of these bytes or the first of the next.
          at = offset + 2
          continue next
        }
        quotes &= quotes &- 1
      }
      at += 8
    }
    return nil
  }

  /// What is wrong with a row that was split: its size, or a mark left by git.
  static func fault(
    _ bytes: Span<UInt8>, row: Range<Int>, fields: [CSVField], limits: CSVReader.Limits
  ) -> (fault: TableFault, offset: Int?)? {
    if row.count > limits.row { return (.tooLong(limit: limits.row), nil) }
    if row.count > limits.field,
      let long = fields.first(where: { $0.end - $0.start > limits.field })
    {
      return (.tooLong(limit: limits.field), long.start)
    }
    return isConflictMarker(bytes, row) ? (.conflictMarker, row.lowerBound) : nil
  }

  /// The first byte of a row that is NUL or begins what is not UTF-8.
  static func firstNonText(_ bytes: Span<UInt8>, in row: Range<Int>) -> Int? {
    guard !isPlainText(bytes, in: row) else { return nil }
    for offset in row where bytes[offset] == 0 { return offset }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(row))
      return nil
    } catch {
      return row.lowerBound + error.byteOffsets.lowerBound
    }
  }

  /// Whether a row is a line that git leaves in a file it could not merge.
  private static func isConflictMarker(_ bytes: Span<UInt8>, _ row: Range<Int>) -> Bool {
    let mark = bytes[row.lowerBound]
    guard mark == 0x3C || mark == 0x3D || mark == 0x3E || mark == 0x7C, row.count >= 7 else {
      return false
    }
    for offset in row.prefix(7) where bytes[offset] != mark { return false }
    return row.count == 7 || bytes[row.lowerBound + 7] == UInt8(ascii: " ")
  }

  /// Where the next line begins, or nil where no line end follows.
  static func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let at = next(of: lineFeed, carriageReturn, lineFeed, lineFeed, in: bytes, from: start)
    guard at < bytes.count else { return nil }
    if bytes[at] == lineFeed { return at + 1 }
    guard at + 1 < bytes.count else { return nil }
    return bytes[at + 1] == lineFeed ? at + 2 : at + 1
  }

  /// Where the lines after the first begin in a stretch of bytes.
  static func lineEnds(_ bytes: Span<UInt8>, in range: Range<Int>) -> [Int] {
    var starts: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound, let next = lineEnd(bytes, from: at), next <= range.upperBound {
      starts.append(next)
      at = next
    }
    return starts
  }
}
