/// What rows have in common that decides where they are counted.
struct CostKind: Hashable, Sendable {
  /// The number of their combination of texts.
  var profile: Int
  /// Who a rule gives them to: a number of `CostRows`, or 0 where they stay what they are.
  var target = 0
  /// Where their amounts come from.
  var basis: CostBasis
}

/// A row as reports count it, or a part of one.
struct CountedRow: Sendable {
  /// Its amounts, in `currency`; tokens stand on one part of a row.
  var entry: CostEntry
  /// The currency of the amounts; nil where the row has none.
  var currency: Currency?
  /// Where it is counted.
  var kind: CostKind
  /// Which part of its row it is, from 0.
  var number = 0
  /// Whether it is the one part of its row that counts as a row.
  var isFirst = true
  /// Whether its amounts are those of the file.
  var isAsRead = true
  /// Whether nothing says what its tokens cost.
  var isUnpriced = false
  /// The currency from which no rate converts its amounts, so that they are unknown.
  var lackedRate: Currency?
}
