import Benchmark
import Dashboard
import Foundation
import PortfolioCore
import SystemPackage
import TerminalUI

/// What a reader waits for: bytes read, a digest made, a key answered, a frame drawn.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], maxDuration: .seconds(3))

  detectorBenchmarks()

  let moment = Timestamp(seconds: 1_795_460_895)
  let sample = SampleStore.files(endingOn: Day(utc: moment), at: moment)
  let metrics = sample.filter { $0.path.hasPrefix("metrics/") }
  let costs = sample.filter { $0.path.hasPrefix("costs/") }

  Benchmark("metrics: rows of the sample from bytes") { benchmark in
    for _ in benchmark.scaledIterations {
      for table in metrics {
        var file = MetricsFile(path: table.path)
        file.append(table.bytes)
        blackHole(file)
      }
    }
  }

  Benchmark("costs: rows of the sample from bytes") { benchmark in
    for _ in benchmark.scaledIterations {
      for table in costs {
        var file = CostFile(path: table.path)
        file.append(table.bytes[...])
        blackHole(file)
      }
    }
  }

  Benchmark("digest: everything the panes show of the sample") { benchmark in
    let portfolio = try await opened(sample).portfolio
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(Digest(portfolio)) }
  }

  Benchmark("key: j on the overview, answered and drawn at 160x48") { benchmark in
    var state = DashboardState(
      digest: try await opened(sample), size: Size(columns: 160, rows: 48))
    benchmark.startMeasurement()
    for index in benchmark.scaledIterations {
      _ = update(&state, .key(.character(index.isMultiple(of: 2) ? "j" : "k")))
      blackHole(render(state))
    }
  }
}

/// The digest of files as a store of their own.
private func opened(_ files: [SampleFile]) async throws -> Digest {
  let root = FileManager.default.temporaryDirectory
    .appendingPathComponent("folio-bench-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: root) }
  try Store.create(
    Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { _, last in last }),
    at: FilePath(root.path), isScratch: true)
  return Digest(try await Store.open(FilePath(root.path), isReadOnly: true).portfolio)
}
