/// How good a model was at a task, as a table under `quality/` says it.
public struct QualityRow: Hashable, Sendable {
  /// The day it was measured.
  public var day: Day
  /// The model, as written: an id, a former id or an alias.
  public var model: String
  /// The task, such as `summarise`.
  public var task: String
  /// The indicator.
  public var metric: String
  /// The value, in the indicator's unit.
  public var value: Double
  /// How many samples it was measured on; nil where the row does not say.
  public var samples: Int?
  /// The name of the table, which says where it is from.
  public var source: String
  /// Where the row stands.
  public var place: Place

  /// A row of a table.
  public init(
    day: Day, model: String, task: String, metric: String, value: Double, samples: Int? = nil,
    source: String, place: Place
  ) {
    self.day = day
    self.model = model
    self.task = task
    self.metric = metric
    self.value = value
    self.samples = samples
    self.source = source
    self.place = place
  }
}

/// All that tables say of how good models are: every row of `quality/<source>.csv`, by model.
public struct QualityTable: Hashable, Sendable {
  /// The rows of each model that has a card, in the order of the files.
  private var rows: [ModelID: [QualityRow]] = [:]
  /// The days of which each table says something, by its name.
  private var days: [String: Set<Day>] = [:]
  /// Names that no card claims, each once a table.
  public private(set) var problems: [Problem] = []

  /// How many unknown names of a table are named; the others are counted.
  private static let mostUnknown = 20

  /// No tables.
  public init() {}

  /// The rows of some tables, under the models that names mean; a share that lies outside of its scale is
  /// told and left out.
  public init(
    _ files: some Sequence<QualityFile>, resolve: (String) -> ModelID?,
    scale: (String) -> QualityEvidence.Scale? = { _ in nil }
  ) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      var unknown: Set<String> = []
      // Most tables say all of one model, or all of one task, in lines that follow each other.
      var rest = file.rows[...]
      while let name = rest.first?.model {
        let lines = rest.prefix { $0.model == name }
        rest = rest[lines.endIndex...]
        for line in lines { days[line.source, default: []].insert(line.day) }
        if let id = resolve(name) {
          rows[id, default: []] += lines.filter { line in
            guard let range = scale(line.metric)?.range, !range.contains(line.value) else {
              return true
            }
            let fault = TableFault.outOfRange(
              column: "value", text: ReportValue.plain(line.value), from: range.lowerBound,
              to: range.upperBound)
            problems.append(Problem(.table(fault), at: line.place))
            return false
          }
        } else if unknown.insert(name).inserted, unknown.count <= Self.mostUnknown,
          let place = lines.first?.place
        {
          problems.append(Problem(.record(.dangling(kind: "model", name: name)), at: place))
        }
      }
      if unknown.count > Self.mostUnknown {
        problems.append(
          Problem(
            .record(.danglingNames(count: unknown.count - Self.mostUnknown)),
            at: Place(path: file.path)))
      }
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { rows.isEmpty }

  /// The newest day, until another, of which each table says something, by its name; nil where there is
  /// none.
  func newestDays(until last: Day) -> [(source: String, day: Day?)] {
    days.sorted { $0.key < $1.key }.map { source, days in
      (source, days.filter { $0 <= last }.max())
    }
  }

  /// What tables say of a model.
  public subscript(model: ModelID) -> [QualityRow] { rows[model] ?? [] }
}
