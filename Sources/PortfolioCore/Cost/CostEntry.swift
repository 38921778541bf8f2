/// One cost row as it is kept: 80 bytes, with all its texts shared through a profile.
struct CostEntry: Sendable {
  /// Which values a row has; the others are unknown, not zero.
  struct Known: OptionSet, Sendable {
    let rawValue: UInt8
    static let billed = Known(rawValue: 1)
    static let effective = Known(rawValue: 2)
    static let list = Known(rawValue: 4)
    static let tokens = Known(rawValue: 8)
    static let key = Known(rawValue: 16)
    /// There is a cost that could not be read: it is unknown, and nothing else may stand for it.
    static let unreadCost = Known(rawValue: 32)
    /// The provider reports its cost in other rows, so that it has none to add and none to miss.
    static let reportedApart = Known(rawValue: 64)

    /// All amounts of money.
    static let amounts: Known = [.billed, .effective, .list]
  }

  var billed: Int128 = 0
  var effective: Int128 = 0
  var list: Int128 = 0
  /// When the charge period starts, in nanoseconds since 1970.
  var start: Int64
  var tokens: Int64 = 0
  /// The number of the row's texts in its file's `CostProfiles`.
  var profile: UInt32
  /// The line on which the row begins.
  var line: UInt32
  /// The number of `x_folio_key` in the file's keys, where it is known.
  var key: UInt32 = 0
  var known: Known = []
  /// How many whole days the charge period has; 0 where it is shorter or its end is not known.
  var days: UInt16 = 0

  /// Whether the row has no cost at all, so that its tokens are unpriced.
  var isUnpriced: Bool { known.isDisjoint(with: [.billed, .effective]) }
}

/// Rows in pieces of one size, so that adding to a file that somebody else still holds copies one
/// piece and not a million rows.
struct CostEntries: Sendable {
  static let pieceSize = 4096

  private(set) var pieces: [[CostEntry]] = []
  /// When the charge periods of each piece start, the first and the last.
  private(set) var spans: [ClosedRange<Int64>] = []

  var count: Int {
    pieces.isEmpty ? 0 : (pieces.count - 1) * Self.pieceSize + (pieces.last?.count ?? 0)
  }

  subscript(index: Int) -> CostEntry { pieces[index / Self.pieceSize][index % Self.pieceSize] }

  mutating func append(_ entry: CostEntry) {
    if pieces.last.map({ $0.count == Self.pieceSize }) ?? true {
      pieces.append([])
      spans.append(entry.start...entry.start)
      // Only a file of one piece may be small.
      if pieces.count > 1 { pieces[pieces.count - 1].reserveCapacity(Self.pieceSize) }
    }
    let last = pieces.count - 1
    pieces[last].append(entry)
    if !spans[last].contains(entry.start) {
      spans[last] =
        min(spans[last].lowerBound, entry.start)...max(spans[last].upperBound, entry.start)
    }
  }
}
