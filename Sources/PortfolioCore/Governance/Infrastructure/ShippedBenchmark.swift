/// A benchmark that comes with the program, as the file it would be in a store.
public struct ShippedBenchmark: Sendable {
  /// The name of its file.
  public let path: String
  /// The file's text.
  public let text: String

  /// What the file says.
  public var benchmark: Parsed<Benchmark> {
    guard let id = BenchmarkID(path.prefix { $0 != "." }) else { return Parsed(nil) }
    return Benchmark.read(Array(text.utf8), id: id, path: "benchmarks/\(path)")
  }
}

/// The benchmark that something is held against, and whether the store has it.
public struct ChosenBenchmark: Hashable, Sendable {
  /// The benchmark.
  public var benchmark: Benchmark
  /// Whether it is shipped, because the store has none of its own.
  public var isShipped: Bool
}

extension Portfolio {
  /// The benchmark that techniques are held against (`benchmark(saying:)`).
  public var techniqueBenchmark: ChosenBenchmark? { benchmark { !$0.families.isEmpty } }

  /// The benchmark that the mix of types and its growth are held against (`benchmark(saying:)`).
  public var landscapeBenchmark: ChosenBenchmark? { benchmark { $0.landscape != nil } }

  /// The benchmark that has a figure (`benchmark(saying:)`).
  public func benchmark(of figure: String) -> ChosenBenchmark? {
    benchmark { $0.figure(figure)?.value != nil }
  }

  /// Of the benchmarks that say something, the store's newest; where it has none, one that is shipped
  /// and whose id the store does not use; nil where there is neither.
  private func benchmark(saying something: (Benchmark) -> Bool) -> ChosenBenchmark? {
    if let own = Self.newest(of: benchmarks.filter(something)) {
      return ChosenBenchmark(benchmark: own, isShipped: false)
    }
    let ids = Set(benchmarks.map(\.id))
    let shipped = ShippedBenchmark.all.compactMap(\.benchmark.value)
    return Self.newest(of: shipped.filter { !ids.contains($0.id) && something($0) }).map {
      ChosenBenchmark(benchmark: $0, isShipped: true)
    }
  }

  private static func newest(of benchmarks: [Benchmark]) -> Benchmark? {
    benchmarks.max { one, other in
      let days = [one, other].map { $0.asOf?.ordinal ?? .min }
      // Of two of a day, the one whose id comes first.
      return days[0] == days[1] ? one.id > other.id : days[0] < days[1]
    }
  }
}
