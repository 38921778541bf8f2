/// The newest charges of some rows: up to which day they are known.
struct ChargedDays: Hashable, Sendable {
  /// How many days a part may lie behind the whole before it has ended and waits for no bill.
  private static let patience = 14

  /// When the newest charge of at most a day starts, in nanoseconds since 1970.
  private var newest = Int64.min
  /// When the newest charge for longer ends.
  private var end = Int64.min

  /// No charges.
  init() {}

  /// The newest charges of a ledger that start before an instant.
  init(_ ledger: CostLedger, before instant: Timestamp) {
    for (number, file) in ledger.files.enumerated() {
      // Most pieces are older than what is known already.
      let unknown = ChargeInterval(
        from: newest > .min ? Timestamp(nanoseconds: newest) : nil, to: instant)
      file.table.forEachRow(leavingOut: ledger.leftOut[number], in: unknown) { entry, _ in
        add(entry, before: instant)
      }
    }
  }

  /// Adds a charge, where it starts before an instant.
  @inline(__always)
  mutating func add(_ entry: CostEntry, before instant: Timestamp) {
    guard entry.start < instant.nanoseconds else { return }
    if entry.days <= 1 {
      newest = max(newest, entry.start)
    } else {
      end = max(end, entry.start + Int64(entry.days) * 86_400_000_000_000)
    }
  }

  mutating func add(_ other: ChargedDays) {
    newest = max(newest, other.newest)
    end = max(end, other.end)
  }

  /// The last day with charges, in UTC; nil where there are none.
  ///
  /// Of charges that are all for longer than a day it is the last that they are for.
  var last: Day? {
    if newest > .min { return Day(utc: Timestamp(nanoseconds: newest)) }
    return end > .min ? Day(utc: Timestamp(nanoseconds: end - 1)) : nil
  }

  /// The last day that is known of these charges among all there are: one that lies two weeks behind
  /// has no more to come, and what is known of all is known of it.
  func last(among all: ChargedDays) -> Day? {
    guard let own = last, let whole = all.last, own.distance(to: whole) <= Self.patience else {
      return all.last
    }
    return own
  }
}
