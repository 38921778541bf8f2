/// The sum of one kind of amount over rows, some of which may not have it.
public struct CostSum: Hashable, Sendable {
  /// The sum of the amounts that are known.
  public var amount = ExactDecimal.zero
  /// How many rows have the amount.
  public var known = 0
  /// How many rows lack it, or hold more than fits.
  public var missing = 0

  /// Nothing.
  public init() {}

  /// Whether the sum lacks something: print "≥" (unknown is not zero).
  public var isLowerBound: Bool { missing > 0 }

  @inline(__always)
  mutating func add(_ scaled: Int128, isKnown: Bool) {
    guard isKnown else {
      missing += 1
      return
    }
    let (sum, overflow) = amount.scaled.addingReportingOverflow(scaled)
    if overflow {
      missing += 1
    } else {
      amount = ExactDecimal(scaled: sum)
      known += 1
    }
  }

  mutating func add(_ other: CostSum) {
    if let sum = amount.adding(other.amount) {
      amount = sum
      known += other.known
      missing += other.missing
    } else {
      missing += other.known + other.missing
    }
  }
}

/// What rows come to, in one currency.
public struct CostSums: Hashable, Sendable {
  /// What was billed.
  public var billed = CostSum()
  /// What it cost after discounts that were paid for in advance; "spend" is this.
  public var effective = CostSum()
  /// What it would have cost at list prices.
  public var list = CostSum()
  /// How many tokens the rows stand for, as far as they say.
  public var tokens = 0
  /// The same by class, as far as rows say what they were.
  public var tokensByClass = TokenCounts()
  /// How many of them belong to rows without any cost.
  public var unpricedTokens = 0
  /// How many rows have no cost at all.
  public var unpricedRows = 0
  /// How many rows there are.
  public var rows = 0
  /// How many requests they stand for; nil where that was not asked for.
  public var requests: RequestCount?
  /// On which bases they cost what they do.
  public var bases: CostBases = []

  /// Nothing.
  public init() {}

  @inline(__always)
  mutating func add(_ entry: CostEntry) {
    rows += 1
    billed.add(entry.billed, isKnown: entry.known.contains(.billed))
    effective.add(entry.effective, isKnown: entry.known.contains(.effective))
    list.add(entry.list, isKnown: entry.known.contains(.list))
    tokens = tokens.addingClamped(Int(entry.tokens))
    guard entry.isUnpriced else { return }
    unpricedRows += 1
    unpricedTokens = unpricedTokens.addingClamped(Int(entry.tokens))
  }

  /// Adds a row of a file as it is, with what its tokens were.
  @inline(__always)
  mutating func add(_ entry: CostEntry, _ table: CostTable, _ split: TokenCounts?) {
    add(entry)
    if let split {
      tokensByClass.add(split)
    } else {
      tokensByClass.add(
        Int(entry.tokens), table.profiles.facts[Int(entry.profile)].tokenClass)
    }
  }

  mutating func add(_ other: CostSums) {
    billed.add(other.billed)
    effective.add(other.effective)
    list.add(other.list)
    tokens = tokens.addingClamped(other.tokens)
    tokensByClass.add(other.tokensByClass)
    unpricedTokens = unpricedTokens.addingClamped(other.unpricedTokens)
    unpricedRows += other.unpricedRows
    rows += other.rows
    bases.formUnion(other.bases)
    if let more = other.requests { requests = (requests ?? RequestCount()).adding(more) }
  }

  /// Adds a row, or a part of one, as the pipeline made it; the tokens are those of the whole row.
  mutating func add(_ part: CountedRow, _ tokensByClass: TokenCounts) {
    let entry = part.entry
    if part.isFirst { rows += 1 }
    bases.formUnion(CostBases(part.kind.basis))
    if !entry.known.contains(.reportedApart) {
      billed.add(entry.billed, isKnown: entry.known.contains(.billed))
      effective.add(entry.effective, isKnown: entry.known.contains(.effective))
      list.add(entry.list, isKnown: entry.known.contains(.list))
    }
    tokens = tokens.addingClamped(Int(entry.tokens))
    if entry.tokens != 0 { self.tokensByClass.add(tokensByClass) }
    guard part.isUnpriced else { return }
    unpricedRows += 1
    unpricedTokens = unpricedTokens.addingClamped(Int(entry.tokens))
  }
}

extension Int {
  /// The sum, or the nearest number there is: a count of tokens must not end the program.
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other < 0 ? .min : .max
  }
}
