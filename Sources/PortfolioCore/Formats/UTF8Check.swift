/// Finds where bytes are not UTF-8, as the Unicode standard defines it (table 3-7): no overlong
/// forms, no surrogates, nothing above U+10FFFF.
public enum UTF8Check {
  /// The offset of the first byte that does not belong to a well-formed sequence, or nil.
  public static func firstInvalid(in bytes: some Collection<UInt8>) -> Int? {
    let fast = bytes.withContiguousStorageIfAvailable { scan($0) }
    return fast ?? Array(bytes).withUnsafeBufferPointer { scan($0) }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = length(in: bytes, at: index)
      guard length > 0 else { return index }
      index += length
    }
    return nil
  }

  /// How many bytes the sequence at an offset has; 0 where it is not well-formed.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
