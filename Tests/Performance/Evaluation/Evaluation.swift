import Dashboard
import Foundation
import PortfolioCore
import SystemPackage
import TerminalUI

/// `Evaluation MODELS SERIES VALUES APPENDS`: how long it takes to evaluate so many models with so
/// many indicators of so many values each, and how long from an appended row to its alert in a frame.
///
/// The rows stand in a store of files in a temporary folder, one metrics file a model; what is timed
/// of an append is the read of the new bytes, the evaluation, the digest, the update and the frame.
@main
enum Evaluation {
  static let clock = ContinuousClock()

  static func main() async throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap(Int.init)
    guard numbers.count == 4, numbers.allSatisfy({ $0 > 0 }) else {
      FileHandle.standardError.write(
        Data("usage: Evaluation MODELS SERIES VALUES APPENDS\n".utf8))
      exit(2)
    }
    let fleet = Fleet(models: numbers[0], series: numbers[1], values: numbers[2])
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("folio-evaluation-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try fleet.write(to: root)
    var store: Store?
    let opening = try await clock.measure { store = try await Store.open(FilePath(root.path)) }
    guard let store else { return }
    print("opened: \(milliseconds(opening)) ms")
    let portfolio = await store.portfolio
    evaluate(portfolio)
    try await append(numbers[3], to: store, fleet, at: root)
  }

  /// The best of some evaluations from parsed values.
  private static func evaluate(_ portfolio: Portfolio) {
    var best = Duration.seconds(Int64.max)
    for _ in 0..<5 {
      let time = clock.measure {
        let evaluation = AlertEvaluation(
          portfolio.metrics, models: portfolio.models, settings: portfolio.settings)
        precondition(evaluation.nextChange(after: portfolio.asOf) != nil)
      }
      best = min(best, time)
    }
    print("evaluated \(portfolio.metrics.count) observations: \(milliseconds(best)) ms")
  }

  /// Rows far below a floor, one after another of different models, each until its alert is drawn.
  private static func append(_ count: Int, to store: Store, _ fleet: Fleet, at root: URL)
    async throws
  {
    var state = DashboardState(
      digest: Digest(await store.portfolio), size: Size(columns: 160, rows: 48))
    var times: [Duration] = []
    var parts: [[Duration]] = []
    for index in 0..<min(count, fleet.models) {
      let model = index
      let path = fleet.path(of: model)
      let before = state.digest.alerts.count
      let line = Data(fleet.breach(of: model).utf8)
      let file = try FileHandle(forWritingTo: root.appending(path: path))
      try file.seekToEnd()
      try file.write(contentsOf: line)
      try file.close()
      let start = clock.now
      guard let portfolio = await store.reload(.paths([path])) else { continue }
      let read = clock.now
      let digest = Digest(portfolio, after: state.digest)
      let made = clock.now
      _ = update(&state, .loaded(digest))
      let updated = clock.now
      let frame = render(state)
      let end = clock.now
      precondition(state.digest.alerts.count > before && frame.grid.bounds.rows == 48)
      times.append(end - start)
      parts.append([read - start, made - read, updated - made, end - updated])
    }
    times.sort()
    let names = ["read and evaluated", "digest", "update", "frame"]
    for (index, name) in names.enumerated() {
      let sorted = parts.map { $0[index] }.sorted()
      print("  \(name): \(milliseconds(sorted[sorted.count / 2])) ms in the middle")
    }
    print(
      "append to frame, \(times.count) times: \(milliseconds(times[times.count / 2])) ms in the "
        + "middle, \(milliseconds(times[min(times.count - 1, times.count * 99 / 100)])) ms p99")
  }

  private static func milliseconds(_ time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    return String(format: "%.1f", Double(seconds) * 1000 + Double(attoseconds) * 1e-15)
  }
}
