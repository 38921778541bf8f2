extension Benchmark {
  /// Reads a benchmark (FORMATS, Records).
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - id: The id the file's name gives it.
  ///   - path: The file's path in the store.
  /// - Returns: The benchmark, where the file can be taken, and what is wrong with it.
  public static func read(_ bytes: [UInt8], id: BenchmarkID, path: String) -> Parsed<Benchmark> {
    let log = RecordLog(path: path)
    guard var root = log.rootMap(of: bytes) else { return log.parsed(nil) }
    var benchmark = Benchmark(id: id, path: path)
    benchmark.takeHead(&root)
    benchmark.figures = root.items("figures", by: \.id) { Figure(reading: $0) }
    if var families = root.map("families") {
      for name in families.keys {
        benchmark.families.append(Family(name: name, techniques: families.strings(name)))
      }
    }
    benchmark.landscape = SurveyedLandscape(reading: &root)
    root.finish()
    benchmark.unknown = log.unknown
    return log.parsed(benchmark)
  }
}

extension Benchmark.Figure {
  /// Reads a figure; nil, with the reason noted, without an id.
  fileprivate init?(reading reader: MapReader) {
    var reader = reader
    let id = reader.string("id")
    let saysID = reader.node("id") != nil
    self.init(id: id ?? "")
    title = reader.string("title") ?? title
    value = reader.number("value")
    unit = reader.string("unit")
    of = reader.string("of")
    reader.finish()
    guard id != nil else {
      if !saysID { reader.failMissing("id") }
      return nil
    }
  }
}
