extension TimeFault: Error {}

extension Timestamp {
  /// An instant read where a missing zone is forgiven, and whether it had to be.
  public struct ZoneOptional: Hashable, Sendable {
    /// The instant.
    public var timestamp: Timestamp
    /// Whether the text had no zone and was read as UTC.
    public var assumedUTC: Bool
  }

  /// Reads an RFC 3339 date-time with its zone, such as `2026-11-23T19:08:15.120Z`.
  ///
  /// Lower-case `t` and `z` are accepted (RFC 3339 §5.6), as are fractions of 1 to 9 digits, which
  /// are kept exactly. A leap second is refused: `Timestamp` does not count them, so `:60` would
  /// become a time it is not.
  public static func parse(_ bytes: some Collection<UInt8>) -> Result<Timestamp, TimeFault> {
    switch scan(bytes, strict: true) {
    case .success(let read): read.assumedUTC ? .failure(.noZone) : .success(read.timestamp)
    case .failure(let fault): .failure(fault)
    }
  }

  /// Reads a time as cost files have it: the zone may be missing, a blank may stand for the `T`,
  /// and a bare date is its first instant.
  ///
  /// The sample files of FOCUS have such times (FORMATS, Observations); everywhere else `parse`
  /// is to be used.
  public static func parseZoneOptional(
    _ bytes: some Collection<UInt8>
  ) -> Result<ZoneOptional, TimeFault> {
    scan(bytes, strict: false)
  }

  private static func scan(
    _ bytes: some Collection<UInt8>, strict: Bool
  ) -> Result<ZoneOptional, TimeFault> {
    let fast = bytes.withContiguousStorageIfAvailable { scan($0, strict: strict) }
    return fast ?? Array(bytes).withUnsafeBufferPointer { scan($0, strict: strict) }
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, strict: Bool
  ) -> Result<ZoneOptional, TimeFault> {
    if let time = usualForm(bytes) {
      return .success(ZoneOptional(timestamp: time, assumedUTC: false))
    }
    var scanner = TimeScanner(bytes: bytes)
    do throws(TimeFault) {
      let (time, zoned) = try scanner.dateTime(strict: strict)
      return .success(ZoneOptional(timestamp: time, assumedUTC: !zoned))
    } catch {
      return .failure(error)
    }
  }

  /// Reads the form that nearly all times have, `2026-11-23T19:08:15Z`, in few steps; nil for
  /// others, whatever they are.
  private static func usualForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count == 20 else { return nil }
    var isDigits = true
    func two(_ index: Int) -> Int {
      let (tens, ones) = (bytes[index] &- UInt8(ascii: "0"), bytes[index + 1] &- UInt8(ascii: "0"))
      isDigits = isDigits && max(tens, ones) <= 9
      return Int(tens) * 10 + Int(ones)
    }
    let form = (
      bytes[4], bytes[7], bytes[10], bytes[13], bytes[16], bytes[19]
    )
    let (hyphen, colon) = (UInt8(ascii: "-"), UInt8(ascii: ":"))
    guard form == (hyphen, hyphen, UInt8(ascii: "T"), colon, colon, UInt8(ascii: "Z")) else {
      return nil
    }
    let (year, month, number) = (two(0) * 100 + two(2), two(5), two(8))
    let (hour, minute, second) = (two(11), two(14), two(17))
    guard isDigits, Timestamp.years.contains(year), hour < 24, minute < 60, second < 60,
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    let seconds = Int64(day.ordinal) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    let time = Timestamp(nanoseconds: seconds * 1_000_000_000)
    return Timestamp.earliest <= time && time <= Timestamp.latest ? time : nil
  }
}

extension Day {
  /// Reads a full-date of RFC 3339, such as `2026-11-23`; 30 February is `noSuchTime`.
  public static func parse(_ bytes: some Collection<UInt8>) -> Result<Day, TimeFault> {
    Array(bytes).withUnsafeBufferPointer { buffer in
      Result { () throws(TimeFault) in
        var scanner = TimeScanner(bytes: buffer)
        let day = try scanner.date()
        guard scanner.isAtEnd else { throw .form }
        return day
      }
    }
  }
}

extension Month {
  /// Reads a month of the form `2026-11`, or nil where it is none.
  public static func parse(_ bytes: some Collection<UInt8>) -> Month? {
    guard bytes.count == 7, let first = try? Day.parse(Array(bytes) + Array("-01".utf8)).get()
    else { return nil }
    return first.month
  }
}

/// Reads the parts of a time from bytes, from left to right.
private struct TimeScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func dateTime(strict: Bool) throws(TimeFault) -> (Timestamp, zoned: Bool) {
    let day = try date()
    if isAtEnd {
      guard !strict else { throw .form }
      return (day.startUTC, false)
    }
    switch next {
    case UInt8(ascii: "T"), UInt8(ascii: "t"): break
    case UInt8(ascii: " ") where !strict: break
    default: throw .form
    }
    position += 1
    let (hour, minute, second, fraction) = try timeOfDay()
    let offset = try zone()
    guard isAtEnd else { throw .form }
    // Hours, minutes and seconds that no day has are told apart from a wrong form.
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime }
    let seconds =
      Int64(day.ordinal) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(offset ?? 0)
    let time = Timestamp(nanoseconds: seconds * 1_000_000_000 + Int64(fraction))
    guard Timestamp.earliest <= time, time <= Timestamp.latest else { throw .outOfRange }
    return (time, offset != nil)
  }

  mutating func date() throws(TimeFault) -> Day {
    guard let year = digits(4) else { throw .form }
    if let byte = next, isDigit(byte) { throw hasLongYear() ? .outOfRange : .form }
    guard take(UInt8(ascii: "-")), let month = digits(2), take(UInt8(ascii: "-")),
      let number = digits(2)
    else { throw .form }
    // A year outside the range would overflow the nanoseconds of the instants made of the day.
    guard Timestamp.years.contains(year) else { throw .outOfRange }
    guard let day = Day(year: year, month: month, day: number) else { throw .noSuchTime }
    return day
  }

  /// Whether more than four digits of year stand before a hyphen, as in `99999-01-01`.
  private func hasLongYear() -> Bool {
    bytes.first { !isDigit($0) } == UInt8(ascii: "-")
  }

  private mutating func timeOfDay() throws(TimeFault) -> (Int, Int, Int, fraction: Int) {
    guard let hour = digits(2), take(UInt8(ascii: ":")), let minute = digits(2),
      take(UInt8(ascii: ":")), let second = digits(2)
    else { throw .form }
    guard take(UInt8(ascii: ".")) else { return (hour, minute, second, 0) }
    var fraction = 0
    var places = 0
    while let byte = next, isDigit(byte) {
      guard places < 9 else { throw .form }
      fraction = fraction * 10 + Int(byte - UInt8(ascii: "0"))
      places += 1
      position += 1
    }
    guard places > 0 else { throw .form }
    for _ in places..<9 { fraction *= 10 }
    return (hour, minute, second, fraction)
  }

  /// The zone's offset from UTC in seconds; nil where the text ends before one.
  private mutating func zone() throws(TimeFault) -> Int? {
    guard let byte = next else { return nil }
    position += 1
    if byte == UInt8(ascii: "Z") || byte == UInt8(ascii: "z") { return 0 }
    guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), let hours = digits(2),
      take(UInt8(ascii: ":")), let minutes = digits(2)
    else { throw .form }
    guard hours < 24, minutes < 60 else { throw .noSuchTime }
    let seconds = hours * 3600 + minutes * 60
    return byte == UInt8(ascii: "-") ? -seconds : seconds
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard bytes.count - position >= count else { return nil }
    var number = 0
    for index in position..<(position + count) {
      guard isDigit(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    position += count
    return number
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
