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
    benchmark.name = root.string("name") ?? benchmark.name
    benchmark.source = root.string("source")
    benchmark.asOf = root.day("asOf")
    benchmark.cadence = root.cadence()
    var places: [String: Place] = [:]
    for reader in root.maps("figures") {
      guard let figure = Figure(reading: reader) else { continue }
      if let other = places[figure.id] {
        log.add(.duplicateID(figure.id, other: other), at: reader.position)
      } else {
        places[figure.id] = reader.place
        benchmark.figures.append(figure)
      }
    }
    if var families = root.map("families") {
      for name in families.keys {
        benchmark.families.append(Family(name: name, techniques: families.strings(name)))
      }
    }
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

extension MapReader {
  /// How many months a record may be relied on (`cadence: 12mo`).
  mutating func cadence() -> Int? {
    convert("cadence", expected: .months, SpanText.months)
  }
}
