/// A column of a price book, in the order in which Folio writes them; its raw value is its name.
enum PriceColumn: String, CaseIterable, Sendable {
  case model, vendor, kind = "class", service, above, hours, currency, price, from, until
  case recorded, retires, context, source

  /// Whether a row must have it.
  var isNeeded: Bool {
    switch self {
    case .model, .kind, .currency, .price, .recorded: true
    default: false
    }
  }
}

/// Where the columns of a price book stand in its rows.
struct PriceColumns: Sendable {
  /// How many columns the header has.
  let count: Int
  private let places: [Int?]

  subscript(column: PriceColumn) -> Int? { places[Self.index[column] ?? 0] }

  private static let index = Dictionary(
    uniqueKeysWithValues: PriceColumn.allCases.enumerated().map { ($1, $0) })

  /// The columns of a header, and what is wrong with it, in which column where one is meant.
  ///
  /// Columns may stand in any order; there are none where one that must be there is missing or a
  /// known one stands twice. Names that begin with `x_` are their writer's own.
  static func read(_ header: [String]) -> (columns: Self?, faults: [(TableFault, column: Int?)]) {
    var places: [String: Int] = [:]
    var faults: [(TableFault, column: Int?)] = []
    var isUsable = true
    let missing = PriceColumn.allCases.filter { !header.contains($0.rawValue) }
    for (place, name) in header.enumerated() {
      if PriceColumn(rawValue: name) == nil {
        guard !name.hasPrefix("x_") else { continue }
        let meant = NearNames.misspelt(name, among: missing.map(\.rawValue))
        faults.append(
          (meant.map { .misspeltColumn(name, meant: $0) } ?? .unknownColumn(name), place))
      } else if places.updateValue(place, forKey: name) != nil {
        faults.append((.duplicateColumn(name), place))
        isUsable = false
      }
    }
    for column in missing where column.isNeeded {
      faults.append((.missingColumn(column.rawValue), nil))
      isUsable = false
    }
    guard isUsable else { return (nil, faults) }
    let columns = Self(
      count: header.count, places: PriceColumn.allCases.map { places[$0.rawValue] })
    return (columns, faults)
  }

  private init(count: Int, places: [Int?]) {
    self.count = count
    self.places = places
  }
}
