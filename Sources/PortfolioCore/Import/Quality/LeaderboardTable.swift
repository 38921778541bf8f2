/// A table of how good models are, as somebody else publishes it: rows of named fields, out of CSV, JSON
/// lines or an array, or a list in YAML.
public struct LeaderboardTable: Sendable {
  /// One row: its fields by column, and where it stands.
  public struct Row: Hashable, Sendable {
    /// What stands in each column; what is empty is not there.
    public var fields: [String: String]
    /// Where the row stands.
    public var place: Place

    /// What stands in a column; nil where nothing does, or a word for nothing (`N/A`, `-`).
    subscript(_ column: String) -> String? {
      fields[column].flatMap {
        ["n/a", "na", "-", "none", "null"].contains($0.lowercased()) ? nil : $0
      }
    }
  }

  /// How the bytes are written.
  public enum Form: String, CaseIterable, Sendable { case csv, json, yaml }

  /// How they are written.
  public let form: Form
  /// The columns of all rows, in the order in which they first stand.
  public private(set) var columns: [String] = []
  /// The rows, in the order of the file.
  public private(set) var rows: [Row] = []
  /// What is wrong; the rows meant are left out.
  public private(set) var problems: [Problem] = []

  private let path: String

  /// Most bytes of a table.
  public static let limit = 8 << 20

  /// Reads a table; in which form it is, its first sign and its name say.
  ///
  /// - Parameters:
  ///   - bytes: The table.
  ///   - path: The path by which problems name it.
  public init(_ bytes: [UInt8], path: String) {
    self.path = path
    form = Self.form(of: bytes, path)
    switch form {
    case .csv: readCSV(bytes)
    case .json: readJSON(bytes)
    case .yaml: readYAML(bytes)
    }
  }

  private static func form(of bytes: [UInt8], _ path: String) -> Form {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    switch bytes.first(where: { !blank.contains($0) }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    default:
      let name = path.lowercased()
      return name.hasSuffix(".yaml") || name.hasSuffix(".yml") || bytes.starts(with: "- ".utf8)
        ? .yaml : .csv
    }
  }

  private mutating func add(_ fields: [(String, String)], at place: Place) {
    var row = Row(fields: [:], place: place)
    for (name, text) in fields where !text.isEmpty { row.fields[name] = text }
    for (name, _) in fields where !columns.contains(name) { columns.append(name) }
    rows.append(row)
  }

  private mutating func fail(_ fault: TableFault, line: Int?, column: Int? = nil) {
    let place = line.map { Place(path: path, line: $0, column: column) } ?? Place(path: path)
    problems.append(Problem(.table(fault), at: place))
  }

  // MARK: The forms

  private mutating func readCSV(_ bytes: [UInt8]) {
    var reader = CSVReader(limits: CSVReader.Limits(row: 1 << 18, field: 1 << 16))
    reader.append(bytes)
    var header: [String]?
    while let event = reader.next(atEnd: true) {
      switch event {
      case .fault(let fault, let line, let column): fail(fault, line: line, column: column)
      case .row:
        let texts = reader.fields.indices.map {
          reader.string($0).trimmed
        }
        guard let names = header else {
          header = texts
          columns = texts
          continue
        }
        guard texts.count == names.count else {
          fail(.fieldCount(expected: names.count, found: texts.count), line: reader.line)
          continue
        }
        add(Array(zip(names, texts)), at: Place(path: path, line: reader.line))
      }
    }
  }

  private mutating func readJSON(_ bytes: [UInt8]) {
    var records = JSONRecords(limit: 1 << 20)
    records.append(bytes)
    while let event = records.next(atEnd: true) {
      switch event {
      case .tooLong(let line): fail(.tooLong(limit: 1 << 20), line: line)
      case .record(let bytes, let line, let column):
        let value: JSONValue
        do throws(JSONFault) {
          value = try JSONValue(parsing: Array(bytes))
        } catch {
          fail(.badJSON(error.kind), line: line, column: column)
          continue
        }
        guard let object = value.object else {
          fail(.notRecord(source: "a leaderboard"), line: line, column: column)
          continue
        }
        add(
          object.members.compactMap { member in
            let text: String? =
              switch member.value {
              case .string(let text): text.trimmed
              case .number(let number): number.text
              case .bool(let flag): flag ? "true" : "false"
              case .null, .array, .object: nil
              }
            return text.map { (member.name, $0) }
          }, at: Place(path: path, line: line, column: column))
      }
    }
  }

  private mutating func readYAML(_ bytes: [UInt8]) {
    switch YAMLDocument.parse(bytes) {
    case .failure(let failure):
      let place = Place(path: path, line: failure.place.line, column: failure.place.column)
      problems.append(Problem(.yaml(failure.fault), at: place))
    case .success(let document):
      for element in document.root.list ?? [] {
        guard let entries = element.map else { continue }
        add(
          entries.compactMap { entry in entry.value.text.map { (entry.key, $0.trimmed) } },
          at: Place(path: path, line: element.place.line))
      }
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest.drop { $0.isWhitespace })
  }
}
