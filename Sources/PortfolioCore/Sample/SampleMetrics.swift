/// The files under `metrics/` of the sample.
enum SampleMetrics {
  /// The files with the values up to an instant, in the order of their paths.
  static func files(endingOn day: Day, at moment: Timestamp) -> [SampleFile] {
    let start = day.advanced(by: -SampleSeries.days)
    let byPath = Dictionary(grouping: SampleSeries.wexholm, by: \.path)
    return byPath.sorted { $0.key < $1.key }.map { path, series in
      SampleFile(path: path, bytes: table(of: series, from: start, relativeTo: day, at: moment))
    }
  }

  /// One file, its rows in the order in which a script would have appended them.
  private static func table(
    of series: [SampleSeries], from start: Day, relativeTo day: Day, at moment: Timestamp
  ) -> [UInt8] {
    let values = series.map { $0.values(from: start, relativeTo: day, through: moment) }
    let fields = series.map(\.fields)
    var table = SampleBytes(capacity: values.reduce(0) { $0 + $1.count * 72 })
    table.add(series.first?.header ?? "")
    // Every series stands on a grid of whole hours from the same start.
    let hours = zip(series, values).map { $0.spacing * $1.count }.max() ?? 0
    for hour in 0..<hours {
      var time = SampleBytes()
      for (index, series) in series.enumerated() where hour % series.spacing == 0 {
        let number = hour / series.spacing
        guard number < values[index].count else { continue }
        if time.bytes.isEmpty { time.add(start.startUTC + .seconds(hour * 3600)) }
        table.add(time.bytes)
        table.add(fields[index].before)
        table.add(values[index][number], places: series.unit.rawValue)
        table.add(fields[index].after)
      }
    }
    return table.bytes
  }
}
