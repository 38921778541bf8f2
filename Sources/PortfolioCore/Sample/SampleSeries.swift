/// One indicator of the sample: which values it has, when, and in which file they stand.
///
/// Values are whole numbers, such as milliseconds, or ten-thousandths of a ratio, so that every machine
/// writes the same digits.
struct SampleSeries: Sendable {
  /// A value that an indicator's course passes through, so many hours from the day of `init`.
  struct Point: Sendable {
    var hours: Int
    var value: Int
  }

  /// Where the values come from.
  enum Course: Sendable {
    /// Straight lines between points, noise around them, and what a busy hour adds.
    case drawn(points: [Point], noise: Int, busyHours: Int)
    /// The mean of other series, weighted by their sizes.
    case mean(of: [SampleSeries])
  }

  /// How values are written.
  enum Unit: Int, Sendable {
    case whole = 0
    case ratio = 4
  }

  /// The file's path in the store.
  var path: String
  /// The model, by any of its names.
  var model: String
  /// The indicator's name.
  var metric: String
  /// The segment of the traffic.
  var segment: String?
  /// How many cases a value is measured on; nil where the file has no such column.
  var size: Int?
  /// Hours from one value to the next.
  var spacing: Int
  /// The unit.
  var unit: Unit
  /// The course.
  var course: Course
  /// Hours from the day of `init` after which there are no more values; nil for never.
  var end: Int?

  /// The values from a day on up to an instant, `spacing` hours apart.
  func values(from start: Day, relativeTo day: Day, through last: Timestamp) -> [Int] {
    let end = end.map { min(last, day.startUTC + .seconds($0 * 3600)) } ?? last
    let step = Int64(spacing * 3600)
    let count = Int((end.seconds - start.startUTC.seconds) / step)
    let times = (0...max(0, count)).map {
      Timestamp(seconds: start.startUTC.seconds + Int64($0) * step)
    }
    return values(at: times, relativeTo: day, salt: Int(day.ordinal))
  }

  /// The values at instants, in their order; another salt gives other noise.
  func values(at times: [Timestamp], relativeTo day: Day, salt: Int) -> [Int] {
    switch course {
    case .drawn(let points, let noise, let busyHours):
      var generator = SampleRandom(name: "\(model) \(metric) \(segment ?? "")", salt: salt)
      return times.map { time in
        let seconds = Int(time.seconds - day.startUTC.seconds)
        return Self.level(of: points, at: seconds) + busyHours * Self.load(at: time) / 100
          + generator.noise(noise)
      }
    case .mean(let parts):
      let whole = parts.reduce(0) { $0 + ($1.size ?? 1) }
      let sums = parts.reduce([Int](repeating: 0, count: times.count)) { sums, part in
        zip(sums, part.values(at: times, relativeTo: day, salt: salt)).map {
          $0 + $1 * (part.size ?? 1)
        }
      }
      return sums.map { $0 / whole }
    }
  }

  /// The fields of a row between time and value, and those after the value with the line's end.
  var fields: (before: [UInt8], after: [UInt8]) {
    let after = size.map { ",\(segment ?? ""),\($0)\n" } ?? "\n"
    return (Array(",\(model),\(metric),".utf8), Array(after.utf8))
  }

  /// The header of the series' file.
  var header: String {
    size == nil ? "time,model,metric,value\n" : "time,model,metric,value,segment,n\n"
  }

  /// The height of the lines between points; level before the first and after the last.
  private static func level(of points: [Point], at seconds: Int) -> Int {
    guard let next = points.firstIndex(where: { $0.hours * 3600 > seconds }) else {
      return points.last?.value ?? 0
    }
    guard next > 0 else { return points[0].value }
    let (before, after) = (points[next - 1], points[next])
    let passed = seconds - before.hours * 3600
    return before.value
      + (after.value - before.value) * passed / ((after.hours - before.hours) * 3600)
  }

  /// How busy an hour is, in hundredths of the busiest.
  private static func load(at time: Timestamp) -> Int {
    let day = Day(utc: time)
    let hour = Int(time.seconds - day.startUTC.seconds) / 3600
    return day.isWeekend ? loads[hour] * 2 / 5 : loads[hour]
  }

  private static let loads = [
    2, 0, 0, 1, 4, 12, 34, 68, 92, 100, 97, 84, 78, 90, 99, 91, 70, 46, 30, 22, 16, 11, 7, 4,
  ]
}

extension Day {
  /// Whether the day is a Saturday or a Sunday.
  var isWeekend: Bool { weekday >= 5 }
}
