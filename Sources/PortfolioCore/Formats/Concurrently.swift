internal import Dispatch
internal import Synchronization

/// Work that falls into parts which have nothing to do with each other, on all cores.
enum Concurrently {
  /// The results of a function of 0 to below `count`, in order.
  ///
  /// Few parts are worked off where they are: to share them costs more than it saves, unless each is
  /// much work (`from`).
  static func map<Result: Sendable>(
    _ count: Int, from least: Int = 16, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count >= least else { return (0..<count).map(transform) }
    let pieces = min(64, count)
    let results = Mutex([[Result]](repeating: [], count: pieces))
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let part = (piece * count / pieces..<(piece + 1) * count / pieces).map(transform)
      results.withLock { $0[piece] = part }
    }
    return results.withLock { $0.flatMap(\.self) }
  }

  /// The results of two functions that have nothing to do with each other.
  static func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other) {
    let results = Mutex<(One?, Other?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        let result = one()
        results.withLock { $0.0 = result }
      } else {
        let result = other()
        results.withLock { $0.1 = result }
      }
    }
    let (first, second) = results.withLock { $0 }
    return (first ?? one(), second ?? other())
  }
}
