import PortfolioCore

/// A list of the fit screen, and where the reader stands in it.
struct FitList<Row: Queryable & Sendable>: Sendable {
  /// The rows that are shown.
  private(set) var rows: [Row] = []
  /// How many there are without the filter.
  private(set) var unfiltered = 0
  /// Why the filter cannot be understood; nil where it can.
  private(set) var fault: QueryFault?
  /// The index of the row under the cursor.
  private(set) var index = 0
  /// The first visible row, as far as the cursor leaves it there.
  var top = 0
  /// The filter as typed.
  private(set) var filter = ""
  /// The order of the rows.
  var order = FitOrder.usual
  /// What was last understood of the filter: the rows go by it.
  private var query = Query.everything

  /// The row under the cursor.
  var row: Row? { rows.indices.contains(index) ? rows[index] : nil }

  /// Takes another filter; with one that is not understood, the rows stay.
  mutating func take(filter: String) {
    self.filter = filter
    do throws(QueryFault) {
      query = try Query(parsing: filter, for: Row.self)
      fault = nil
    } catch {
      fault = error
    }
  }

  /// Shows rows in an order; the cursor stays on what it was on.
  mutating func show<ID: Equatable>(
    _ all: [Row], by precedes: ((Row, Row) -> Bool)?, id: (Row) -> ID
  ) {
    let before = row.map(id)
    unfiltered = all.count
    rows = all.filter { query.matches($0) }
    if let precedes { rows.sort(by: precedes) }
    place(at: before.flatMap { kept in rows.firstIndex { id($0) == kept } } ?? index)
  }

  /// Puts the cursor on a row, by its index.
  mutating func place(at index: Int) {
    self.index = min(max(0, index), max(0, rows.count - 1))
  }
}
