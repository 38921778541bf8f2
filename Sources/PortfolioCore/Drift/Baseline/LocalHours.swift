/// The hours of the week that times fall in, fast for times that ascend.
///
/// An hour is looked up once and kept as long as times stay in it.
struct LocalHours: Sendable {
  private let zone: Zone
  /// The hour looked up last, in nanoseconds since 1970.
  private var start: Int64 = 0
  private var end: Int64 = 0
  private var hour = 0

  init(_ zone: Zone) { self.zone = zone }

  /// The hour of the week, 0 (Monday, midnight) to 167, that a time in nanoseconds falls in.
  @inline(__always)
  mutating func hourOfWeek(_ nanoseconds: Int64) -> Int {
    if nanoseconds < start || nanoseconds >= end { look(nanoseconds) }
    return hour
  }

  private mutating func look(_ nanoseconds: Int64) {
    let instant = Timestamp(nanoseconds: nanoseconds)
    hour = zone.hourOfWeek(of: instant)
    // Offsets change at whole quarters of an hour, whatever the zone.
    let quarter: Int64 = 900 * 1_000_000_000
    let (whole, rest) = nanoseconds.quotientAndRemainder(dividingBy: quarter)
    start = (rest < 0 ? whole - 1 : whole) * quarter
    end = start + quarter
  }
}
