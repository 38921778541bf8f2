import PortfolioCore

/// Several things in a row, and how many there are.
extension English {
  func list(_ fields: [QueryField]) -> String {
    fields.map(\.rawValue).joined(separator: ", ")
  }

  /// The first ten of some names, and how many there are beside them.
  func first(_ names: [String]) -> String {
    names.prefix(10).map(safe).joined(separator: ", ")
      + (names.count > 10 ? " and \(grouped(names.count - 10)) more" : "")
  }

  func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(grouped(number)) \(noun)s"
  }
}
