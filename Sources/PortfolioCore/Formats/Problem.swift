/// Where in the store something is: a file relative to the store's root, and a position in it.
public struct Place: Hashable, Sendable {
  /// The file's path relative to the store's root, as bytes on disk read as UTF-8.
  public var path: String
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// The column in UTF-8 bytes, from 1; nil where the whole line is meant.
  public var column: Int?

  /// A place in a file.
  public init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }
}

/// Something about the store's data that a person should know: what, where and how bad.
///
/// Core returns problems as values; the words come from the tables of the `Dashboard` module.
public struct Problem: Hashable, Sendable {
  /// How bad a problem is.
  public enum Severity: String, Sendable {
    /// Something could not be used.
    case error
    /// Something was used, and is probably not what was meant.
    case warning
  }

  /// What is wrong, with its arguments.
  public var fault: Fault
  /// Where it is.
  public var place: Place

  /// A problem at a place.
  public init(_ fault: Fault, at place: Place) {
    self.fault = fault
    self.place = place
  }

  /// How bad it is, as its kind says.
  public var severity: Severity { fault.severity }

  /// By file, then by place in it, then by kind; what has all of these in common by its arguments, so
  /// that the order never depends on a dictionary's.
  static func precedes(_ one: Problem, _ other: Problem) -> Bool {
    if one.place.path != other.place.path { return one.place.path < other.place.path }
    let position = (one.place.line ?? 0, one.place.column ?? 0)
    let otherPosition = (other.place.line ?? 0, other.place.column ?? 0)
    if position != otherPosition { return position < otherPosition }
    let (code, otherCode) = (one.fault.code, other.fault.code)
    return code == otherCode ? "\(one.fault)" < "\(other.fault)" : code < otherCode
  }
}

/// What can be wrong with a store, by the part of the domain that finds it.
public enum Fault: Hashable, Sendable {
  /// A file that cannot be read, or is not what it should be.
  case file(FileFault)
  /// YAML that is not well formed, or is refused for its size.
  case yaml(YAMLFault)
  /// A record (portfolio, person, card, workflow, policy) with something wrong in it.
  case record(RecordFault)
  /// A table (costs, metrics) with something wrong in a row.
  case table(TableFault)
  /// A journal with something wrong in a line.
  case journal(JournalFault)
  /// Two samples that are not compared, or a comparison that does not count.
  case distance(DistanceFault)

  /// The stable name of the kind of problem, as it stands in JSON: `yaml.nested-too-deep`.
  public var code: String {
    switch self {
    case .file(let fault): "file.\(fault.code)"
    case .yaml(let fault): "yaml.\(fault.code)"
    case .record(let fault): "record.\(fault.code)"
    case .table(let fault): "table.\(fault.code)"
    case .journal(let fault): "journal.\(fault.code)"
    case .distance(let fault): "distance.\(fault.code)"
    }
  }

  /// How bad the kind of problem is.
  public var severity: Problem.Severity {
    switch self {
    case .file(let fault): fault.severity
    case .yaml(let fault): fault.severity
    case .record(let fault): fault.severity
    case .table(let fault): fault.severity
    case .journal(let fault): fault.severity
    case .distance(let fault): fault.severity
    }
  }
}
