/// The texts that rows of a file share: every combination of them is kept once.
///
/// A bill of a million rows has a few thousand combinations of service, SKU, tags and model; what
/// a row belongs to is worked out once for each.
struct CostProfiles: Sendable {
  /// What is worked out when a combination is first seen.
  struct Facts: Sendable {
    /// The currency of the row's amounts.
    var currency: Currency?
    /// How many tokens one unit of `ConsumedQuantity` is.
    var consumedTokens: Int?
    /// How many tokens one unit of `PricingQuantity` is.
    var pricedTokens: Int?
    /// How many watt-hours one unit of `ConsumedQuantity` is.
    var consumedWattHours: Int?
    /// What the tokens are, where `SkuPriceDetails` says so.
    var tokenClass: TokenClass?
    /// How many requests one unit of `ConsumedQuantity` is.
    var consumedRequests: Int?
    /// How many requests one unit of `PricingQuantity` is.
    var pricedRequests: Int?
    /// How the rows log requests, where their source does.
    var requestLog: RequestLog?
    /// What the texts say of where amounts come from; nil where that is for the amounts to say.
    var basis: CostBasis?
  }

  /// How many texts a combination has: the columns of the header that are kept as text.
  let width: Int
  /// What was worked out of each combination.
  private(set) var facts: [Facts] = []
  /// The combinations one after another: a text's number plus one, or zero where it is null.
  private var cells: [UInt32] = []
  /// Open addressing with linear steps: a combination's number plus one, or zero.
  private var table: [UInt32] = []

  init(width: Int) { self.width = width }

  /// How many combinations there are; their numbers run from 0.
  var count: Int { facts.count }

  /// The number of the text in a column of a combination; nil where it is null.
  @inline(__always)
  func text(_ profile: Int, _ column: Int) -> UInt32? {
    let cell = cells[profile * width + column]
    return cell == 0 ? nil : cell - 1
  }

  /// The combination of a number.
  func combination(_ profile: Int) -> TextCombination {
    TextCombination(cells(of: profile))
  }

  /// The number of a combination, or nil where it is new.
  func number(of combination: TextCombination) -> UInt32? {
    guard !table.isEmpty else { return nil }
    let found = table[slot(of: combination)]
    return found == 0 ? nil : found - 1
  }

  /// Puts a new combination in.
  mutating func add(_ combination: TextCombination, _ facts: Facts) -> UInt32 {
    if table.count * 3 <= (count + 1) * 4 { grow() }
    let slot = slot(of: combination)
    cells.append(contentsOf: combination.cells)
    self.facts.append(facts)
    table[slot] = UInt32(truncatingIfNeeded: count)
    return UInt32(truncatingIfNeeded: count - 1)
  }

  /// The slot that holds a combination, or the empty one where it belongs.
  private func slot(of combination: TextCombination) -> Int {
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: combination.hash) & mask
    while table[slot] != 0 {
      if isSame(combination, Int(table[slot]) - 1) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Compares all columns without a way out in between, which the processor does many at a time.
  private func isSame(_ combination: TextCombination, _ profile: Int) -> Bool {
    let (one, other) = (combination.cells.span, cells.span)
    let start = profile * width
    var difference: UInt32 = 0
    for column in 0..<width { difference |= one[column] ^ other[start + column] }
    return difference == 0
  }

  private func cells(of profile: Int) -> ArraySlice<UInt32> {
    cells[(profile * width)..<((profile + 1) * width)]
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: max(16, table.count * 2))
    let mask = table.count - 1
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: combination(number).hash) & mask
      while table[slot] != 0 { slot = (slot + 1) & mask }
      table[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
