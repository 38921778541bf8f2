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
    let observations = series.map {
      $0.observations(from: start, relativeTo: day, through: moment)
    }
    var table = SampleBytes(capacity: observations.reduce(0) { $0 + $1.count * 64 })
    table.add(series.first?.header ?? "")
    var positions = [Int](repeating: 0, count: series.count)
    while true {
      let heads = observations.indices.filter { positions[$0] < observations[$0].count }
      guard let time = heads.map({ observations[$0][positions[$0]].time }).min() else { break }
      for index in heads where observations[index][positions[index]].time == time {
        series[index].write(observations[index][positions[index]], to: &table)
        positions[index] += 1
      }
    }
    return table.bytes
  }
}
