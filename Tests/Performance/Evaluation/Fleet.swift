import Foundation

/// A store of models with indicators of the same kind, for timing.
struct Fleet {
  let models: Int
  let series: Int
  let values: Int

  /// When the first row is: so that the last is thirty hours old, in seconds since 1970.
  private let start: Int

  init(models: Int, series: Int, values: Int) {
    self.models = models
    self.series = series
    self.values = values
    start = (Int(Date().timeIntervalSince1970) / 3600 - values - 30) * 3600
  }

  /// The metrics file of a model.
  func path(of model: Int) -> String { "metrics/m\(model).csv" }

  /// Writes cards, settings and rows, an hour apart, with noise around 0.95.
  func write(to root: URL) throws {
    let files = FileManager.default
    for folder in ["models", "metrics"] {
      try files.createDirectory(
        at: root.appending(path: folder), withIntermediateDirectories: true)
    }
    let metrics = (0..<series).map { "  i\($0): {unit: ratio, better: higher, every: 1d}\n" }
    try Data(
      ("store: 1\nname: Fleet\ncurrency: EUR\ntimeZone: UTC\nmetrics:\n" + metrics.joined()).utf8
    ).write(to: root.appending(path: "portfolio.yaml"))
    let times = (0..<values).map { time($0) }
    var state: UInt64 = 1
    for model in 0..<models {
      try Data(
        """
        ---
        folio: {name: Model \(model), type: open, targets: [{metric: i0, floor: 0.8}]}
        ---

        """.utf8
      ).write(to: root.appending(path: "models/m\(model).md"))
      var text = "time,model,metric,value\n"
      for time in times {
        for indicator in 0..<series {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let noise = Int(state >> 58)
          text += "\(time),m\(model),i\(indicator),0.9\(noise < 10 ? "0" : "")\(noise)\n"
        }
      }
      try Data(text.utf8).write(to: root.appending(path: path(of: model)))
    }
  }

  /// A row that is an alert by itself, as nothing of half a day before confirms otherwise.
  func breach(of model: Int) -> String {
    "\(time(values + 24)),m\(model),i0,0.5\n"
  }

  private func time(_ hour: Int) -> String {
    let date = Date(timeIntervalSince1970: Double(start + hour * 3600))
    return date.formatted(.iso8601)
  }
}
