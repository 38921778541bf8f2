import Testing

@testable import PortfolioCore

/// The sample on days on which calendars are difficult, and what its tables hold.
enum SampleFixture {
  /// A working day, the ends and beginnings of months and years, and a leap day.
  static let days: [Day] = [
    (2026, 11, 23), (2026, 11, 30), (2026, 12, 1), (2026, 12, 31), (2027, 1, 1), (2027, 3, 1),
    (2027, 3, 31), (2028, 2, 29),
  ].compactMap { Day(year: $0.0, month: $0.1, day: $0.2) }

  /// The day that most tests look at.
  static let day = days[0]

  /// The rows of a table by the names of its columns; every row has as many fields as the header.
  static func rows(of file: SampleFile) throws -> [[String: String]] {
    var reader = CSVReader()
    reader.append(file.bytes)
    var header: [String] = []
    var rows: [[String: String]] = []
    while let event = reader.next(atEnd: true) {
      guard case .row = event else {
        Issue.record("\(file.path): \(event)")
        continue
      }
      let fields = reader.fields.indices.map { reader.string($0) }
      if header.isEmpty {
        header = fields
      } else {
        try #require(fields.count == header.count, "\(file.path):\(reader.line)")
        rows.append(Dictionary(uniqueKeysWithValues: zip(header, fields)))
      }
    }
    return rows
  }

  /// The files of the sample of that day, made once.
  static let files = SampleStore.files(endingOn: day)

  /// The cost rows of that day, read once; no rows where they cannot be read.
  static let costs = (try? costs(endingOn: day)) ?? []

  /// The cost rows of the sample of a day.
  static func costs(endingOn day: Day, at moment: Timestamp? = nil) throws -> [[String: String]] {
    try SampleStore.files(endingOn: day, at: moment).filter { $0.path.hasPrefix("costs/") }
      .flatMap { try rows(of: $0) }
  }

  /// The sum of a column, exact.
  static func sum(
    _ column: String, of rows: some Sequence<[String: String]>
  ) throws -> ExactDecimal {
    try rows.reduce(ExactDecimal.zero) { sum, row in
      ExactDecimal(scaled: sum.scaled + (try ExactDecimal(row[column] ?? "")).scaled)
    }
  }
}
