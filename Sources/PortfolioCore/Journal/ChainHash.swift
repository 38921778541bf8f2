internal import Crypto

/// A SHA-256 hash that chains a writer's events (FORMATS, The journal).
public struct ChainHash: Hashable, Sendable, CustomStringConvertible {
  let words: (UInt64, UInt64, UInt64, UInt64)

  /// What the first event of a writer has before it: 64 zeros.
  public static let start = ChainHash(words: (0, 0, 0, 0))

  init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The hash of bytes.
  public init(of bytes: some Collection<UInt8>) {
    var hash = SHA256()
    let isFed: Void? = bytes.withContiguousStorageIfAvailable {
      hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if isFed == nil { hash.update(data: Array(bytes)) }
    self.init(bytes: Array(hash.finalize()))
  }

  /// The hash of 64 lower-case hexadecimal digits, or nil where the text is not that.
  public init?(hex: String) { self.init(digits: hex.utf8) }

  init?(digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words: [4 of UInt64] = .init(repeating: 0)
    for (index, digit) in digits.enumerated() {
      guard let value = Self.value(of: digit) else { return nil }
      words[index / 16] = words[index / 16] << 4 | value
    }
    self.words = (words[0], words[1], words[2], words[3])
  }

  private init(bytes: [UInt8]) {
    func word(_ index: Int) -> UInt64 {
      bytes[(index * 8)..<(index * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  private static func value(of digit: UInt8) -> UInt64? {
    switch digit {
    case 0x30...0x39: UInt64(digit - 0x30)
    case 0x61...0x66: UInt64(digit - 0x61 + 10)
    default: nil
    }
  }

  /// The hash as 64 lower-case hexadecimal digits.
  public var hex: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The hash as 64 lower-case hexadecimal digits.
  public var description: String { hex }

  /// Whether two hashes are the same.
  public static func == (one: Self, other: Self) -> Bool { one.words == other.words }

  /// Feeds the hash's first word, which is as good as random.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
