extension Timestamp {
  /// The years an instant may lie in.
  public static let years = 1678...2261

  /// The first instant of 1678 in UTC.
  public static let earliest = Timestamp(seconds: -9_214_560_000)

  /// The last nanosecond of 2261 in UTC.
  public static let latest = Timestamp(nanoseconds: 9_214_646_399_999_999_999)

  /// The instant as RFC 3339 in UTC, with as many groups of three decimals as it needs:
  /// `2026-11-23T19:08:15Z`, `2026-11-23T19:08:15.120Z`.
  public var rfc3339: String {
    let day = Day(utc: self)
    let second = Int(seconds - day.startUTC.seconds)
    let fraction = Int(nanoseconds - seconds * 1_000_000_000)
    let (number, places) =
      fraction % 1_000_000 == 0
      ? (fraction / 1_000_000, 3) : fraction % 1000 == 0 ? (fraction / 1000, 6) : (fraction, 9)
    let date = day.description
    return String(unsafeUninitializedCapacity: 32) { text in
      var end = 0
      func put(_ byte: UInt8) {
        text[end] = byte
        end += 1
      }
      func put(_ number: Int, places: Int) {
        var divisor = (1..<places).reduce(1) { power, _ in power * 10 }
        while divisor > 0 {
          put(UInt8(ascii: "0") + UInt8(number / divisor % 10))
          divisor /= 10
        }
      }
      for byte in date.utf8 { put(byte) }
      put(UInt8(ascii: "T"))
      put(second / 3600, places: 2)
      put(UInt8(ascii: ":"))
      put(second / 60 % 60, places: 2)
      put(UInt8(ascii: ":"))
      put(second % 60, places: 2)
      if fraction > 0 {
        put(UInt8(ascii: "."))
        put(number, places: places)
      }
      put(UInt8(ascii: "Z"))
      return end
    }
  }
}

extension Timestamp: CustomStringConvertible {
  /// The instant as RFC 3339 in UTC.
  public var description: String { rfc3339 }
}
