/// The live feed of `folio demo`: which rows to append to the metrics files as time goes by.
///
/// It writes nothing itself. In the first minute the groundedness of the order chat sinks through
/// its floor and recovers; after that it does so every ten minutes. Every other indicator that was
/// alive stays alive.
public struct SampleFeed: Sendable {
  /// Rows to append to a file of the store, each with its line end.
  public struct Append: Hashable, Sendable {
    /// The file's path in the store.
    public var path: String
    /// Whole rows.
    public var bytes: [UInt8]
  }

  /// The time from one batch of rows to the next.
  public static let interval = Duration.milliseconds(1500)

  private let start: Timestamp
  private let day: Day
  private var ticks = 0
  private let others: [SampleSeries]

  /// A feed that begins at the instant the sample was written for.
  public init(startingAt start: Timestamp) {
    self.start = start
    day = Day(utc: start)
    others = SampleSeries.wexholm.filter {
      $0.end == nil && $0.spacing < 24 && $0.metric != SampleSeries.sinking.metric
    }
  }

  /// The rows that fell due since the last call, when so much time has passed since the start.
  ///
  /// What fell due longer than a minute ago, while the program was suspended, is left out.
  public mutating func rows(until elapsed: Duration) -> [Append] {
    let due = Int(elapsed / .milliseconds(1)) / 1500
    guard due > ticks else { return [] }
    var tables: [(path: String, rows: SampleBytes)] = []
    for tick in max(ticks + 1, due - 40)...due {
      for (series, value) in values(at: tick) {
        let slot = tables.firstIndex { $0.path == series.path } ?? tables.count
        if slot == tables.count { tables.append((series.path, SampleBytes())) }
        tables[slot].rows.add(time(of: tick))
        tables[slot].rows.add(series.fields.before)
        tables[slot].rows.add(value, places: series.unit.rawValue)
        tables[slot].rows.add(series.fields.after)
      }
    }
    ticks = due
    return tables.map { Append(path: $0.path, bytes: $0.rows.bytes) }
  }

  /// The indicator that sinks, and two of the others in turn.
  private func values(at tick: Int) -> [(SampleSeries, Int)] {
    var noise = SampleRandom(name: "feed", salt: tick)
    let sunk = Self.level(atSecond: tick * 3 / 2 % 600) + noise.noise(35)
    let turns = [2 * tick % others.count, (2 * tick + 1) % others.count].map { others[$0] }
    return [(SampleSeries.sinking, sunk)]
      + turns.map { series in
        let values = series.values(at: [time(of: tick)], relativeTo: day, salt: tick)
        return (series, values[0])
      }
  }

  private func time(of tick: Int) -> Timestamp {
    start + Self.interval * tick
  }

  /// The groundedness of the order chat, in ten-thousandths: under its floor of 0.9 from about the
  /// 14th second to the 65th of every ten minutes.
  private static func level(atSecond second: Int) -> Int {
    switch second {
    case ..<8: 9440
    case ..<18: 9440 - 102 * (second - 8)
    case ..<60: 8420
    case ..<70: 8420 + 102 * (second - 60)
    default: 9440
    }
  }
}
