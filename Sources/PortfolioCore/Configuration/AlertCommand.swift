/// A program that a user wants to be run for new alerts, such as one that sends a mail.
public struct AlertCommand: Hashable, Sendable {
  /// How long a run may take where nothing is said.
  public static let usualTimeout = Duration.seconds(30)

  /// The program: a name that is looked for in `$PATH`, or a path.
  public var program: String
  /// Its arguments.
  public var arguments: [String]
  /// The least severity it is run for; nil is any.
  public var severity: AlertSeverity?
  /// The alerts it is run for.
  public var filter: Query
  /// After how long a run is ended.
  public var timeout: Duration

  /// A program that is run for new alerts.
  public init(
    _ program: String, _ arguments: [String] = [], severity: AlertSeverity? = nil,
    filter: Query = .everything, timeout: Duration = usualTimeout
  ) {
    self.program = program
    self.arguments = arguments
    self.severity = severity
    self.filter = filter
    self.timeout = timeout
  }

  /// Whether it is to be run for an alert.
  public func concerns(_ row: AlertRow) -> Bool {
    severity ?? .low <= row.alert.severity && filter.matches(row)
  }
}

extension AlertCommand {
  /// Reads the section of a configuration; nil, with the reason noted, where it names no program.
  init?(reading section: inout MapReader) {
    let words = section.strings("run")
    let severity: AlertSeverity? = section.choice("severity")
    let filter = section.query("filter", of: AlertRow.self)
    let timeout = section.convert("timeout", expected: .span, SpanText.duration)
    let isNamed = section.node("run") != nil
    section.finish()
    guard let program = words.first, !program.isEmpty else {
      // What is of another kind than a list has been told already.
      if words.first != nil || !isNamed || section.isEmptyList("run") {
        section.failMissing("run")
      }
      return nil
    }
    self.init(
      program, Array(words.dropFirst()), severity: severity, filter: filter ?? .everything,
      timeout: timeout ?? Self.usualTimeout)
  }
}

extension MapReader {
  /// A query of one kind of rows.
  fileprivate mutating func query<Row: Queryable>(_ name: String, of rows: Row.Type) -> Query? {
    guard let text = string(name), let node = node(name) else { return nil }
    do throws(QueryFault) {
      return try Query(parsing: text, for: rows)
    } catch {
      fail(.badQuery(key: path(name), error), at: node)
      return nil
    }
  }

  /// Whether a list without elements stands under a key.
  fileprivate mutating func isEmptyList(_ name: String) -> Bool {
    node(name)?.list?.isEmpty == true
  }
}
