/// What happened to models, as other systems write it down: `time,model,kind[,version][,text][,link]
/// [,key][,workflow][,entry]`, in columns of any order, read as its bytes arrive.
///
/// A row that is wrong becomes a problem with its place, and the others are kept.
public struct OccurrenceFile {
  /// The path by which problems name the file.
  public let path: String
  /// What the rows say, in their order, each of one model.
  public private(set) var occurrences: [Occurrence] = []

  private var rows: NamedRows<Column>
  private let directory: ModelDirectory
  private let zone: Zone
  private let now: Timestamp

  private enum Column: String, CaseIterable {
    case time, model, kind, version, text, link, key, workflow, entry
  }

  /// A file of which nothing has been read yet.
  ///
  /// - Parameters:
  ///   - path: The path by which problems name it.
  ///   - directory: The models that rows may name, by ids and aliases.
  ///   - zone: The zone of days.
  ///   - now: The present, after which nothing has happened.
  public init(path: String, directory: ModelDirectory, zone: Zone, now: Timestamp) {
    self.path = path
    rows = NamedRows(path: path, required: [.time, .model, .kind])
    self.directory = directory
    self.zone = zone
    self.now = now
  }

  /// What is wrong in the file, in the order of its lines; beyond a thousand they are counted.
  public var problems: [Problem] { rows.problems }

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: [UInt8]) {
    rows.append(bytes)
    while let row = rows.next() { take(row) }
  }

  /// Takes the end of the file: its last line needs no line end, and a header must have come.
  public mutating func finish() {
    while let row = rows.last() { take(row) }
  }

  private mutating func take(_ row: NamedRows<Column>.Row) {
    let (moment, name, word) = (row[.time] ?? "", row[.model] ?? "", row[.kind] ?? "")
    let time: Timestamp
    switch Occurrence.time(parsing: moment.utf8, in: zone) {
    case .success(let instant): time = instant
    case .failure(let reason):
      let fault = TableFault.notTime(column: "time", text: moment, reason: reason)
      return rows.fail(fault, in: .time)
    }
    guard time <= now else {
      return rows.fail(.future(column: "time", text: moment), in: .time)
    }
    guard let model = directory.id(of: name) else {
      return rows.fail(.noCard(name), in: .model)
    }
    guard let kind = Occurrence.Kind(rawValue: word) else {
      let allowed = Occurrence.Kind.allCases.map(\.rawValue)
      let fault = TableFault.notOneOf(column: "kind", text: word, allowed: allowed)
      return rows.fail(fault, in: .kind)
    }
    let workflow = row[.workflow].flatMap { WorkflowID($0) }
    if let name = row[.workflow], workflow == nil {
      return rows.fail(.notAllowed(column: "workflow", text: name), in: .workflow)
    }
    occurrences.append(
      Occurrence(
        kind, models: [model], text: row[.text], version: row[.version], link: row[.link],
        time: time, key: row[.key], workflow: workflow, entry: row[.entry]))
  }
}
