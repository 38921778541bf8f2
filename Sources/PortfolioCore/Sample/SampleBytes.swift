/// Bytes of a table in the making.
///
/// The sample is written before the first frame of `folio demo`, so its rows are made of bytes and
/// whole numbers, without Strings between.
struct SampleBytes: Sendable {
  /// What is there so far.
  private(set) var bytes: [UInt8] = []

  /// Nothing yet, with room for so many bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends a text as it is.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a byte.
  mutating func add(_ byte: Unicode.Scalar) { bytes.append(UInt8(ascii: byte)) }

  /// Appends a field that may hold commas and quotes, quoted as RFC 4180 §2 has it.
  mutating func addField(_ text: String) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") })
    else { return add(text) }
    add("\"")
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    add("\"")
  }

  /// Appends a whole number.
  mutating func add(_ number: Int) { add(number, places: 0) }

  /// Appends `scaled` divided by ten to the `places`, without zeros at the end.
  mutating func add(_ scaled: Int, places: Int) {
    var digits = scaled.magnitude
    var left = places
    while left > 0, digits % 10 == 0 {
      digits /= 10
      left -= 1
    }
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var written = 0
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(digits % 10))
      digits /= 10
      written += 1
      if written == left { bytes.append(UInt8(ascii: ".")) }
    } while digits > 0 || written <= left
    bytes[start...].reverse()
  }

  /// Appends an instant as RFC 3339 in UTC, with milliseconds where it has any.
  mutating func add(_ instant: Timestamp) {
    let day = Day(utc: instant)
    let (year, month, dayOfMonth) = day.civil
    add(year, width: 4)
    add("-")
    add(month, width: 2)
    add("-")
    add(dayOfMonth, width: 2)
    add("T")
    let second = Int(instant.seconds - day.startUTC.seconds)
    add(second / 3600, width: 2)
    add(":")
    add(second / 60 % 60, width: 2)
    add(":")
    add(second % 60, width: 2)
    let milliseconds = Int(instant.nanoseconds - instant.seconds * 1_000_000_000) / 1_000_000
    if milliseconds > 0 {
      add(".")
      add(milliseconds, width: 3)
    }
    add("Z")
  }

  private mutating func add(_ number: Int, width: Int) {
    let start = bytes.count
    var rest = number
    for _ in 0..<width {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }
}
