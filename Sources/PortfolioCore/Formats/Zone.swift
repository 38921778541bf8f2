import Foundation

/// A time zone of the IANA database: which day, month and hour an instant falls in there.
///
/// The offsets from 1990 to 2060 are taken from the system's database when the zone is made, so
/// that asking costs a search in some hundred numbers; before and after, the nearest one holds.
public struct Zone: Hashable, Sendable {
  /// From an instant on, the seconds east of UTC.
  private struct Offset: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z from which the offset holds.
    var start: Int64
    /// Seconds to add to UTC.
    var seconds: Int64
  }

  /// Coordinated universal time.
  public static let utc = Zone(
    identifier: "UTC", offsets: [Offset(start: .min, seconds: 0)])

  /// The IANA name, such as `Europe/Berlin`.
  public let identifier: String

  /// In order of `start`; the first holds from the beginning of time.
  private let offsets: [Offset]

  private init(identifier: String, offsets: [Offset]) {
    self.identifier = identifier
    self.offsets = offsets
  }

  /// The zone of an IANA name, or nil where the database knows none.
  public init?(_ identifier: String) {
    if identifier == "UTC" {
      self = .utc
      return
    }
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.init(identifier: identifier, offsets: Self.offsets(of: zone))
  }

  /// Looks at every week and closes in on the second where the offset changes between two.
  ///
  /// `nextDaylightSavingTimeTransition` would miss changes of standard time. The shortest pair of
  /// changes on record (Morocco's Ramadan) lies more than four weeks apart.
  private static func offsets(of zone: TimeZone) -> [Offset] {
    func offset(_ second: Int64) -> Int64 {
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
    }
    let week: Int64 = 7 * 86_400
    let first: Int64 = 631_152_000
    let last: Int64 = 2_840_140_800
    var current = offset(first)
    var offsets = [Offset(start: .min, seconds: current)]
    for second in stride(from: first + week, through: last, by: Int64.Stride(week)) {
      let next = offset(second)
      guard next != current else { continue }
      var before = second - week
      var after = second
      while after - before > 1 {
        let middle = (before + after) / 2
        if offset(middle) == current { before = middle } else { after = middle }
      }
      offsets.append(Offset(start: after, seconds: next))
      current = next
    }
    return offsets
  }

  /// Zones are equal where their names are.
  public static func == (one: Zone, other: Zone) -> Bool { one.identifier == other.identifier }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

  /// The seconds to add to UTC at an instant.
  public func secondsFromUTC(at instant: Timestamp) -> Int {
    Int(offsets[index(at: instant.seconds)].seconds)
  }

  private func index(at second: Int64) -> Int {
    var low = 0
    var high = offsets.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle].start <= second { low = middle } else { high = middle }
    }
    return low
  }

  /// Seconds on the zone's clock since its 1970-01-01T00:00:00.
  private func localSeconds(of instant: Timestamp) -> Int64 {
    instant.seconds + Int64(secondsFromUTC(at: instant))
  }

  /// The day an instant falls in.
  public func day(of instant: Timestamp) -> Day {
    Day(utc: Timestamp(seconds: localSeconds(of: instant)))
  }

  /// The month an instant falls in.
  public func month(of instant: Timestamp) -> Month { day(of: instant).month }

  /// The hour of the day an instant falls in, 0 to 23.
  public func hour(of instant: Timestamp) -> Int { secondOfDay(of: instant) / 3600 }

  /// The hour of the week an instant falls in, 0 (Monday, midnight) to 167.
  public func hourOfWeek(of instant: Timestamp) -> Int {
    day(of: instant).weekday * 24 + hour(of: instant)
  }

  /// The second of the day on the zone's clock, 0 to 86,399.
  public func secondOfDay(of instant: Timestamp) -> Int {
    let local = localSeconds(of: instant)
    return Int(local - Day(utc: Timestamp(seconds: local)).startUTC.seconds)
  }

  /// The first instant of a day: midnight, or the first one after it where the clock skips it.
  public func start(of day: Day) -> Timestamp {
    let midnight = Int64(day.ordinal) * 86_400
    // No offset is larger than a day, so the change that matters lies within a day of midnight.
    var index = index(at: midnight - 86_400)
    while index + 1 < offsets.count {
      let second = max(offsets[index].start, midnight - offsets[index].seconds)
      if second < offsets[index + 1].start { return Timestamp(seconds: second) }
      index += 1
    }
    return Timestamp(seconds: max(offsets[index].start, midnight - offsets[index].seconds))
  }

  /// The last instant of a day, a nanosecond before the next begins.
  public func end(of day: Day) -> Timestamp {
    Timestamp(nanoseconds: start(of: day.advanced(by: 1)).nanoseconds - 1)
  }
}

extension Day {
  /// The day of the week, 0 (Monday) to 6.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let remainder = (Int(ordinal) + 3) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }
}
