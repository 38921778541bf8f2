extension CostTable {
  /// Goes through the rows that count and whose charge periods start in an interval, in order: each
  /// with its tokens, where it holds several classes.
  ///
  /// - Parameters:
  ///   - leftOut: The numbers of rows that do not count, ascending.
  ///   - interval: When charge periods start.
  ///   - body: Takes a row.
  @inline(__always)
  func forEachRow(
    leavingOut leftOut: [Int], in interval: ChargeInterval = .all,
    _ body: (CostEntry, TokenCounts?) -> Void
  ) {
    let from = interval.from?.nanoseconds ?? .min
    let to = interval.to?.nanoseconds
    var skipped = leftOut[...]
    var splits = TokenSplits.Cursor(tokenSplits)
    var row = 0
    for (number, piece) in entries.pieces.enumerated() {
      // Most pieces of a long bill lie wholly outside a month.
      let span = entries.spans[number]
      guard span.upperBound >= from, to.map({ span.lowerBound < $0 }) ?? true else {
        row += piece.count
        skipped = skipped.drop { $0 < row }
        continue
      }
      for entry in piece {
        defer { row += 1 }
        if skipped.first == row {
          skipped.removeFirst()
          continue
        }
        guard entry.start >= from, to.map({ entry.start < $0 }) ?? true else { continue }
        body(entry, splits.counts(of: row))
      }
    }
  }
}

extension CostEntry {
  /// Tells apart the rows that may be counted differently, by texts and by whether there is a cost.
  ///
  /// Below twice the number of combinations of texts.
  var countingPlace: Int { 2 * Int(profile) + (isUnpriced ? 1 : 0) }
}
