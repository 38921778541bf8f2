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

  /// Appends bytes as they are.
  mutating func add(_ other: [UInt8]) { bytes.append(contentsOf: other) }

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
    var magnitude = scaled.magnitude
    var places = places
    while places > 0, magnitude.isMultiple(of: 10) {
      magnitude /= 10
      places -= 1
    }
    if scaled < 0 { add("-") }
    var digits = 1
    var rest = magnitude / 10
    while rest > 0 {
      rest /= 10
      digits += 1
    }
    guard places > 0 else { return add(magnitude, width: digits) }
    let point = bytes.count + max(digits - places, 1)
    add(magnitude, width: max(digits, places + 1) + 1)
    // The digits before the point move one to the left, over the zero that made room for them.
    var index = point - max(digits - places, 1)
    while index < point {
      bytes[index] = bytes[index + 1]
      index += 1
    }
    bytes[point] = UInt8(ascii: ".")
  }

  /// Appends an instant as RFC 3339 in UTC, with milliseconds where it has any.
  mutating func add(_ instant: Timestamp) {
    let day = Day(utc: instant)
    let (year, month, dayOfMonth) = day.civil
    add(UInt(max(year, 0)), width: 4)
    add("-")
    add(UInt(month), width: 2)
    add("-")
    add(UInt(dayOfMonth), width: 2)
    add("T")
    let second = UInt(instant.seconds - day.startUTC.seconds)
    add(second / 3600, width: 2)
    add(":")
    add(second / 60 % 60, width: 2)
    add(":")
    add(second % 60, width: 2)
    let milliseconds = UInt(instant.nanoseconds - instant.seconds * 1_000_000_000) / 1_000_000
    if milliseconds > 0 {
      add(".")
      add(milliseconds, width: 3)
    }
    add("Z")
  }

  /// Appends the digits of a number, with zeros before them up to a width.
  private mutating func add(_ number: UInt, width: Int) {
    let start = bytes.count
    for _ in 0..<width { bytes.append(UInt8(ascii: "0")) }
    var rest = number
    var index = start + width
    while rest > 0, index > start {
      index -= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes[index] = UInt8(ascii: "0") + UInt8(digit)
      rest = quotient
    }
  }
}
