/// Where a cost file's columns stand, read from its first row.
///
/// FOCUS 1.0 to 1.3 and the draft for AI charges differ in which columns there are, not in what a
/// name means, so columns are found by name and the version is never asked for.
final class FocusHeader: Sendable {
  /// The names of all columns, as they stand.
  let names: [String]
  /// The names of the columns whose texts rows share, in order.
  let textNames: [String]
  /// Where each of them stands in a row.
  let textPlaces: [Int]
  let start: Int?
  let end: Int?
  let billed: Int?
  let effective: Int?
  let list: Int?
  let consumed: Int?
  let priced: Int?
  let key: Int?
  /// Where the columns for the tokens of one class stand.
  let tokenPlaces: [(TokenClass, place: Int)]
  /// How many columns there are.
  var width: Int { names.count }

  /// Where columns that Folio reads stand among the shared texts.
  private let texts: [FocusColumn: Int]

  init(names: [String]) {
    var places: [String: Int] = [:]
    for (place, name) in names.enumerated() where places[name] == nil { places[name] = place }
    let shared = names.enumerated().filter { place, name in
      places[name] == place && !FocusColumn.ofTheRow.contains(name)
        && !FocusColumn.unread.contains(name)
    }
    self.names = names
    textNames = shared.map(\.element)
    textPlaces = shared.map(\.offset)
    texts = FocusColumn.allCases.reduce(into: [:]) { texts, column in
      texts[column] = shared.firstIndex { $0.element == column.rawValue }
    }
    start = places[FocusColumn.chargePeriodStart.rawValue]
    end = places[FocusColumn.chargePeriodEnd.rawValue]
    billed = places[FocusColumn.billedCost.rawValue]
    effective = places[FocusColumn.effectiveCost.rawValue]
    list = places[FocusColumn.listCost.rawValue]
    consumed = places[FocusColumn.consumedQuantity.rawValue]
    priced = places[FocusColumn.pricingQuantity.rawValue]
    key = places[FocusColumn.key.rawValue]
    tokenPlaces = TokenClass.allCases.compactMap { kind in
      places[kind.column.rawValue].map { (kind, $0) }
    }
  }

  /// Where a column stands among the shared texts.
  func text(_ column: FocusColumn) -> Int? { texts[column] }

  /// What is wrong with the names: columns that must be there, stand twice, or are not known.
  ///
  /// A row needs `ChargePeriodStart`; without `EffectiveCost`, `BilledCost` or `BillingCurrency`
  /// it is kept with what it has, and totals say that something is missing. Names that begin with
  /// `x_` are their writer's own (FOCUS, custom columns).
  static func faults(in names: [String]) -> [(TableFault, place: Int?)] {
    let needed: [FocusColumn] = [.chargePeriodStart, .effectiveCost, .billedCost, .billingCurrency]
    var faults: [(TableFault, place: Int?)] = needed.filter { !names.contains($0.rawValue) }
      .map { (.missingColumn($0.rawValue), place: nil) }
    var seen: Set<String> = []
    for (place, name) in names.enumerated() {
      if !seen.insert(name).inserted {
        faults.append((.duplicateColumn(name), place: place))
      } else if !FocusColumn.known.contains(name), !name.hasPrefix("x_") {
        faults.append((.unknownColumn(name), place: place))
      }
    }
    return faults
  }
}

extension TokenClass {
  /// The column that imported usage has for the tokens of the class.
  var column: FocusColumn {
    switch self {
    case .uncached: .uncachedTokens
    case .cacheRead: .cacheReadTokens
    case .cacheWrite: .cacheWriteTokens
    case .output: .outputTokens
    }
  }
}
