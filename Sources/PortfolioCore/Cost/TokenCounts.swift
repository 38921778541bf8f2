/// How many tokens of each class rows stand for; a sum that would not fit stays at the largest number.
public struct TokenCounts: Hashable, Sendable {
  /// Input that was read anew.
  public var uncached = 0
  /// Input that the cache had.
  public var cacheRead = 0
  /// Input that was put into the cache.
  public var cacheWrite = 0
  /// What models wrote.
  public var output = 0
  /// Tokens of which no row says what they were; in none of the four.
  public var unclassed = 0
  /// Requests, of rows whose unit counts them; no tokens.
  public var requests = 0

  /// No tokens.
  public init() {}

  /// How many of a class; nil is those of no known class.
  public subscript(kind: TokenClass?) -> Int {
    get {
      switch kind {
      case .uncached: uncached
      case .cacheRead: cacheRead
      case .cacheWrite: cacheWrite
      case .output: output
      case nil: unclassed
      }
    }
    set {
      switch kind {
      case .uncached: uncached = newValue
      case .cacheRead: cacheRead = newValue
      case .cacheWrite: cacheWrite = newValue
      case .output: output = newValue
      case nil: unclassed = newValue
      }
    }
  }

  /// How many there are of all.
  public var total: Int {
    TokenClass.allCases.reduce(unclassed) { $0.addingClamped(self[$1]) }
  }

  @inline(__always)
  mutating func add(_ count: Int, _ kind: TokenClass?) {
    self[kind] = self[kind].addingClamped(count)
  }

  mutating func add(_ other: TokenCounts) {
    for kind in TokenClass.allCases { add(other[kind], kind) }
    add(other.unclassed, nil)
    requests = requests.addingClamped(other.requests)
  }
}

extension CostTable {
  /// The tokens of a row by class: those of `TokenSplits` where it has some, else all of the class that
  /// its texts say.
  func tokens(of entry: CostEntry, _ split: TokenCounts?) -> TokenCounts {
    if let split { return split }
    var counts = TokenCounts()
    counts.add(Int(entry.tokens), profiles.facts[Int(entry.profile)].tokenClass)
    return counts
  }
}

/// The tokens of rows that hold several classes at once, in the order of the rows: imported usage
/// counts a request in one row.
struct TokenSplits: Sendable {
  private(set) var rows: [UInt32] = []
  private(set) var counts: [TokenCounts] = []

  var isEmpty: Bool { rows.isEmpty }

  mutating func append(_ row: Int, _ split: TokenCounts) {
    rows.append(UInt32(truncatingIfNeeded: row))
    counts.append(split)
  }

  /// Adds the requests of the row last appended, or of one that follows it and has some tokens.
  mutating func add(requests: Int, of row: Int, else tokens: TokenCounts) {
    if rows.last != UInt32(truncatingIfNeeded: row) { append(row, tokens) }
    counts[counts.count - 1].requests = requests
  }

  /// Appends those of rows that follow others.
  mutating func append(_ other: TokenSplits, after count: Int) {
    rows += other.rows.map { $0 + UInt32(truncatingIfNeeded: count) }
    counts += other.counts
  }

  /// The tokens of a row; nil where it does not hold several classes.
  func counts(of row: Int) -> TokenCounts? {
    let at = rows.partitioningIndex { $0 >= row }
    return at < rows.count && rows[at] == row ? counts[at] : nil
  }

  /// Finds the tokens of rows that are asked for in ascending order.
  struct Cursor {
    private let splits: TokenSplits
    private var at = 0

    init(_ splits: TokenSplits) { self.splits = splits }

    @inline(__always)
    mutating func counts(of row: Int) -> TokenCounts? {
      while at < splits.rows.count, splits.rows[at] < row { at += 1 }
      return at < splits.rows.count && splits.rows[at] == row ? splits.counts[at] : nil
    }
  }
}
