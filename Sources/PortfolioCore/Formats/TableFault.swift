/// What can be wrong in a table of observations: costs or metrics.
public enum TableFault: Error, Hashable, Sendable {
  /// The header lacks a column that must be there.
  case missingColumn(String)
  /// A column the format does not know; it is kept.
  case unknownColumn(String)
  /// A column the format does not know, and the one that is missing and may be meant; it is kept.
  case misspeltColumn(String, meant: String)
  /// A column that an import does not know, and leaves out.
  case ignoredColumn(String)
  /// A header of one field that holds semicolons or tabs: fields are separated by commas.
  case notCommas
  /// A value that must be JSON and is not.
  case notJSON(column: String, text: String)
  /// A value of an export that is no JSON.
  case badJSON(JSONFault.Kind)
  /// A value of an export that is none of those its source writes.
  case notRecord(source: String)
  /// Amounts of an export with more places than are kept, rounded to the 18 there are; once a file.
  case roundedAmounts(count: Int)
  /// An export whose last page says that another follows.
  case morePages
  /// A file of costs of which no row names a model, and what they come to.
  case noModelNamed(rows: Int, Money)
  /// A file of costs of whose rows so many stand in another as well, so that they count twice, and
  /// what these come to.
  case rowsOfAnotherFile(String, rows: Int, of: Int, Money)
  /// A column that stands twice in the header.
  case duplicateColumn(String)
  /// A row with more or fewer fields than the header.
  case fieldCount(expected: Int, found: Int)
  /// A quote that is not closed, or text after a closing quote.
  case badQuoting
  /// A field or line over the limit of bytes.
  case tooLong(limit: Int)
  /// A byte sequence that is not UTF-8, or a NUL, or UTF-16.
  case invalidUTF8
  /// A field that must not be empty is.
  case empty(column: String)
  /// Not a plain decimal number (`nan`, `inf`, `0x10`, `1,5`, `1_000` are none).
  case notNumber(column: String, text: String)
  /// A number that does not fit exactly.
  case doesNotFit(column: String, text: String)
  /// Not an RFC 3339 time, or a day that does not exist; `reason` is a `TimeFault`.
  case notTime(column: String, text: String, reason: TimeFault)
  /// Not a day such as `2026-11-23`, or one that does not exist.
  case notDay(column: String, text: String, reason: TimeFault)
  /// Not hours of the day such as `16:30-00:30`.
  case notHours(column: String, text: String)
  /// A day that is not after the one in another column.
  case notAfter(column: String, text: String, than: String)
  /// Times without a zone, read as UTC (costs only); once a file.
  case timesWithoutZone
  /// A currency that is not three letters.
  case notCurrency(String)
  /// Two values for one time of one series; the later in file order wins.
  case conflictingValues(model: String, metric: String, other: Place)
  /// Two rates of one currency for one day; the later in the file holds.
  case conflictingRates(currency: String, day: Day, other: Place)
  /// A value that the column does not allow.
  case notAllowed(column: String, text: String)
  /// A value that is none of those the column allows.
  case notOneOf(column: String, text: String, allowed: [String])
  /// A time that has not come yet, where something is said to have happened.
  case future(column: String, text: String)
  /// A name that no card has, where one is needed.
  case noCard(String)
  /// Somebody whom `people.yaml` knows by no id, name or contact.
  case noPerson(String)
  /// A role that one person holds, and that a row above gives to somebody else.
  case givenTwice(role: Role, model: String)
  /// A number that is no ratio, and may be per cent.
  case notRatio(column: String, text: String)
  /// A number that is not from one to another.
  case outOfRange(column: String, text: String, from: Double, to: Double)
  /// A merge conflict left in the file by git.
  case conflictMarker
  /// Further problems of the same file, counted because they are too many to name.
  case more(count: Int)
  /// Further places of an export at which a fault is that has been named for others.
  indirect case alike(TableFault, count: Int)
  /// An export of which nothing is what its source writes, with what is wrong with the first record.
  indirect case nothingOf(source: String, records: Int, TableFault)

  /// The stable name of the kind.
  public var code: String {
    switch self {
    case .missingColumn: "missing-column"
    case .unknownColumn, .misspeltColumn, .ignoredColumn: "unknown-column"
    case .notCommas: "not-commas"
    case .notJSON: "not-json"
    case .badJSON: "bad-json"
    case .notRecord: "not-such-a-record"
    case .roundedAmounts: "rounded-amounts"
    case .morePages: "more-pages"
    case .noModelNamed: "no-model-named"
    case .rowsOfAnotherFile: "rows-of-another-file"
    case .duplicateColumn: "duplicate-column"
    case .fieldCount: "field-count"
    case .badQuoting: "bad-quoting"
    case .tooLong: "too-long"
    case .invalidUTF8: "invalid-utf8"
    case .empty: "empty"
    case .notNumber: "not-a-number"
    case .doesNotFit: "does-not-fit"
    case .notTime: "not-a-time"
    case .notDay: "not-a-day"
    case .notHours: "not-hours"
    case .notAfter: "not-after"
    case .timesWithoutZone: "times-without-zone"
    case .notCurrency: "not-a-currency"
    case .conflictingValues, .conflictingRates: "conflicting-values"
    case .notAllowed, .notOneOf: "not-allowed"
    case .future: "future"
    case .noCard: "no-card"
    case .noPerson: "no-person"
    case .givenTwice: "given-twice"
    case .outOfRange, .notRatio: "out-of-range"
    case .conflictMarker: "conflict-marker"
    case .more: "more"
    case .alike(let fault, _): fault.code
    case .nothingOf: "not-such-a-record"
    }
  }

  /// How bad the kind is.
  public var severity: Problem.Severity {
    switch self {
    case .unknownColumn, .misspeltColumn, .ignoredColumn, .timesWithoutZone, .conflictingValues,
      .conflictingRates, .noModelNamed, .rowsOfAnotherFile, .roundedAmounts, .morePages:
      .warning
    case .alike(let fault, _): fault.severity
    default: .error
    }
  }
}

/// Why a text is no RFC 3339 time.
public enum TimeFault: String, Hashable, Sendable {
  /// Not of the form `2026-11-23T19:08:15Z`.
  case form
  /// A month, day, hour, minute or second that does not exist, such as 30 February.
  case noSuchTime
  /// The zone is missing.
  case noZone
  /// Outside the years 1678 to 2261.
  case outOfRange
}
