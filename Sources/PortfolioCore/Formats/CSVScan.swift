/// How a row is found in bytes: a quick way where no byte needs care, and one that minds quotes.
enum CSVScan {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// What scanning a row came to.
  enum Outcome {
    /// A row up to `end`; the next begins at `next`, `lines` lines below.
    case row(end: Int, next: Int, lines: Int)
    /// No line end yet.
    case unfinished
    /// The row has a byte that needs care.
    case special
    /// The row cannot be split, for what stands at an offset.
    case broken(TableFault, at: Int)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of every byte of an ASCII word that equals another; exact, as nothing borrows.
  @inline(__always)
  private static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    (highs &- (word ^ (ones &* UInt64(byte)))) & highs
  }

  /// The high bit of every byte of any word that equals an ASCII byte; exact.
  @inline(__always)
  static func exactMatches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    matches(word & ~highs, byte) & ~(word & highs)
  }

  @inline(__always)
  static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The first of four bytes at or after an offset, or the end.
  @inline(__always)
  static func next(
    of one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8, in bytes: Span<UInt8>,
    from start: Int
  ) -> Int {
    var at = start
    while at + 8 <= bytes.count {
      let word = word(bytes, at: at)
      let ascii = word & ~highs
      let found =
        (matches(ascii, one) | matches(ascii, two) | matches(ascii, three) | matches(ascii, four))
        & ~(word & highs)
      guard found == 0 else { return at + found.trailingZeroBitCount >> 3 }
      at += 8
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == one || byte == two || byte == three || byte == four { return at }
      at += 1
    }
    return at
  }

  /// Whether a stretch has nothing but ASCII without NUL.
  static func isPlainText(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at + 32 <= range.upperBound {
      let (one, two) = (word(bytes, at: at), word(bytes, at: at + 8))
      let (three, four) = (word(bytes, at: at + 16), word(bytes, at: at + 24))
      guard (one | two | three | four) & highs == 0,
        matches(one, 0) | matches(two, 0) | matches(three, 0) | matches(four, 0) == 0
      else { return false }
      at += 32
    }
    while at + 8 <= range.upperBound {
      let word = word(bytes, at: at)
      guard word & highs == 0, matches(word, 0) == 0 else { return false }
      at += 8
    }
    while at < range.upperBound {
      guard bytes[at] != 0, bytes[at] < 0x80 else { return false }
      at += 1
    }
    return true
  }

  /// The first byte at or after an offset that needs care: a quote, a NUL, one that is not ASCII,
  /// or a carriage return that no line feed follows (yet).
  static func nextSpecial(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      while at + 8 <= bytes.count {
        let word = word(bytes, at: at)
        let ascii = word & ~highs
        let found =
          (word & highs) | matches(ascii, quote) | matches(ascii, carriageReturn)
          | matches(ascii, 0)
        guard found == 0 else {
          at += found.trailingZeroBitCount >> 3
          break
        }
        at += 8
      }
      guard at < bytes.count else { break }
      let byte = bytes[at]
      if byte == carriageReturn, at + 1 < bytes.count, bytes[at + 1] == lineFeed {
        at += 2
      } else if byte == quote || byte == 0 || byte >= 0x80 || byte == carriageReturn {
        return at
      } else {
        at += 1
      }
    }
    return bytes.count
  }

  /// Splits a row that has no byte in need of care before `end`; where it goes on beyond, the
  /// fields up to there are found.
  static func plainRow(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, into fields: inout [CSVField]
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    var fieldStart = start
    var at = start
    while at + 8 <= end {
      let word = word(bytes, at: at)
      var found = matches(word, comma) | matches(word, lineFeed)
      while found != 0 {
        let offset = at + found.trailingZeroBitCount >> 3
        found &= found &- 1
        guard bytes[offset] == comma else {
          return plainEnd(bytes, start: fieldStart, lineFeed: offset, into: &fields)
        }
        fields.append(CSVField(start: fieldStart, end: offset))
        fieldStart = offset + 1
      }
      at += 8
    }
    while at < end {
      if bytes[at] == comma {
        fields.append(CSVField(start: fieldStart, end: at))
        fieldStart = at + 1
      } else if bytes[at] == lineFeed {
        return plainEnd(bytes, start: fieldStart, lineFeed: at, into: &fields)
      }
      at += 1
    }
    return .special
  }

  private static func plainEnd(
    _ bytes: Span<UInt8>, start: Int, lineFeed: Int, into fields: inout [CSVField]
  ) -> Outcome {
    let end =
      lineFeed > start && bytes[lineFeed - 1] == carriageReturn ? lineFeed - 1 : lineFeed
    fields.append(CSVField(start: start, end: end))
    return .row(end: end, next: lineFeed + 1, lines: 1)
  }
}
