internal import HeapModule

/// The order in which the events of all writers are replayed (FORMATS, The journal): after those
/// before them in their chain and those they had seen, ties by time and writer.
///
/// Only what the events say decides, never the order in which files are found: Kahn's algorithm
/// with the earliest event that waits for nothing next.
struct ReplayOrder: Sendable {
  /// An event by its chain and its ordinal in it.
  struct Step: Hashable, Sendable {
    var chain: Int32
    var ordinal: Int32
  }
  private(set) var steps: [Step] = []
  /// Events that say their writer had seen what itself comes after them.
  private(set) var forced: [Step] = []

  /// An event that waits for nothing.
  private struct Ready: Comparable {
    var time: Timestamp
    var chain: Int
    static func < (one: Self, other: Self) -> Bool {
      (one.time, one.chain) < (other.time, other.chain)
    }
  }
  /// A chain whose next event waits for another chain to pass an ordinal.
  private struct Waiting {
    var ordinal: Int
    var chain: Int
  }

  /// Orders the events of chains that are themselves ordered by writer.
  ///
  /// - Parameters:
  ///   - counts: How many events each chain has.
  ///   - time: The time of the event of a chain and an ordinal.
  ///   - need: An event of another chain that the event had seen, and that is not among those that
  ///     are done, of which each chain has so many; nil where it waits for none.
  init(
    counts: [Int], time: (Int, Int) -> Timestamp,
    need: (Int, Int, _ done: [Int]) -> (chain: Int, ordinal: Int)?
  ) {
    let total = counts.reduce(0, +)
    steps.reserveCapacity(total)
    var done = [Int](repeating: 0, count: counts.count)
    var queued = [Bool](repeating: false, count: counts.count)
    var waiting = [[Waiting]](repeating: [], count: counts.count)
    var ready = Heap<Ready>()

    func queue(_ chain: Int) {
      queued[chain] = true
      ready.insert(Ready(time: time(chain, done[chain]), chain: chain))
    }
    func look(_ chain: Int) {
      guard !queued[chain], done[chain] < counts[chain] else { return }
      if let need = need(chain, done[chain], done) {
        waiting[need.chain].append(Waiting(ordinal: need.ordinal, chain: chain))
      } else {
        queue(chain)
      }
    }

    for chain in counts.indices { look(chain) }
    while steps.count < total {
      if let next = ready.popMin() {
        let chain = next.chain
        steps.append(Step(chain: Int32(chain), ordinal: Int32(done[chain])))
        done[chain] += 1
        queued[chain] = false
        look(chain)
        guard !waiting[chain].isEmpty else { continue }
        let released = waiting[chain].filter { $0.ordinal < done[chain] }
        waiting[chain].removeAll { $0.ordinal < done[chain] }
        for other in released { look(other.chain) }
      } else {
        // Only a forged `seen` leads round in a circle; the earliest event of it goes first.
        let blocked = counts.indices.filter { done[$0] < counts[$0] }
        guard let chain = blocked.min(by: { (time($0, done[$0]), $0) < (time($1, done[$1]), $1) })
        else { break }
        forced.append(Step(chain: Int32(chain), ordinal: Int32(done[chain])))
        queue(chain)
      }
    }
  }

  /// Puts an event at the end; whoever calls knows that it belongs there.
  mutating func append(_ step: Step) { steps.append(step) }

  /// Leaves out the events that do not meet a condition.
  mutating func keep(where isKept: (Step) -> Bool) { steps.removeAll { !isKept($0) } }
}
