internal import Crypto

/// A leaderboard on its way into a table under `quality/`.
///
/// A value: rows go in, rows of a table and what became of every name come out. Only models that have a
/// card are taken over: a leaderboard lists hundreds that no company has, and it can be imported again
/// when one has come.
public struct QualityImport: Sendable {
  /// How names, tasks, indicators and days are given that the table does not say.
  public struct Options: Hashable, Sendable {
    /// The task of rows that name none; nil is that of the shape.
    public var task: String?
    /// The indicator of rows that name none; nil is that of the shape.
    public var metric: String?
    /// The day of rows that name none.
    public var day: Day?

    /// Nothing given.
    public init(task: String? = nil, metric: String? = nil, day: Day? = nil) {
      self.task = task
      self.metric = metric
      self.day = day
    }
  }

  /// What the table cannot do without and does not say.
  public enum Lack: String, Error, Sendable { case task, metric, day }

  /// A row as it will stand in the table.
  public struct Row: Hashable, Sendable {
    /// The day it was measured.
    public var day: Day
    /// The model.
    public var model: ModelID
    /// The task.
    public var task: String
    /// The indicator.
    public var metric: String
    /// The value, in the indicator's unit.
    public var value: ExactDecimal
    /// How many samples it was measured on; nil where the table does not say.
    public var samples: Int?
  }

  /// A row that was left out because another of the same model, day, task and indicator counts.
  public struct Covered: Hashable, Sendable {
    /// The model's name in the table.
    public var name: String
    /// The value that was left out.
    public var value: ExactDecimal
    /// The name of the row that counts.
    public var keptName: String
    /// Its value.
    public var kept: ExactDecimal
  }

  /// The rows that are new, in the order of the table.
  public private(set) var rows: [Row] = []
  /// How many rows the source has already.
  public private(set) var known = 0
  /// The rows that were left out because another of the same model, day, task and indicator counts: the
  /// one with more samples, of equally many the worse.
  public private(set) var covered: [Covered] = []
  /// The names that a card claims, by the model, each once in the order of the table.
  public private(set) var claimed: [(name: String, model: ModelID)] = []
  /// Those of which a row is new, or known already.
  public private(set) var matched: [(name: String, model: ModelID)] = []
  /// Those of which no row has a value.
  public private(set) var valueless: [String] = []
  /// The names that no card claims, each once in the order of the table.
  public private(set) var unmatched: [String] = []
  /// What is wrong; the rows meant are left out.
  public private(set) var problems: [Problem]

  /// Takes over a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - shape: Which columns say what.
  ///   - options: What the table does not say.
  ///   - source: The source, as the file under `quality/` will be called.
  ///   - portfolio: The portfolio, for its models, units and what is known already.
  /// - Throws: What is not said and must be.
  public init(
    _ table: LeaderboardTable, as shape: LeaderboardShape, _ options: Options, source: String,
    into portfolio: Portfolio
  ) throws(Lack) {
    problems = table.problems
    let task = options.task ?? shape.task
    let metric = options.metric ?? shape.metric
    if shape.taskColumn == nil, task == nil { throw .task }
    if shape.metricColumn == nil, metric == nil { throw .metric }
    if shape.day == nil, options.day == nil { throw .day }
    var found: [Slot: (row: Row, name: String)] = [:]
    var leftOut: [(slot: Slot, name: String, value: ExactDecimal)] = []
    var valued: Set<String> = []
    var order: [Slot] = []
    var names: [String: ModelID?] = [:]
    for line in table.rows {
      guard let name = line[shape.model] else {
        fail(.empty(column: shape.model), line)
        continue
      }
      if names[name] == nil {
        let model = Self.model(name, in: portfolio.directory)
        names[name] = .some(model)
        if let model { claimed.append((name, model)) } else { unmatched.append(name) }
      }
      guard let model = names[name] ?? nil else { continue }
      // What was not measured is no fault of the table.
      guard let text = line[shape.value] else { continue }
      valued.insert(name)
      guard let row = row(line, text, of: model, shape, options, task, metric, portfolio)
      else { continue }
      let slot = Slot(row)
      guard let other = found[slot] else {
        found[slot] = (row, name)
        order.append(slot)
        continue
      }
      let better = portfolio.settings.metrics[row.metric]?.better
      if Self.counts(row, before: other.row, better) {
        found[slot] = (row, name)
        leftOut.append((slot, other.name, other.row.value))
      } else {
        leftOut.append((slot, name, row.value))
      }
    }
    covered = leftOut.compactMap { slot, name, value in
      found[slot].map {
        Covered(name: name, value: value, keptName: $0.name, kept: $0.row.value)
      }
    }
    let kept = Set(found.values.map(\.name))
    matched = claimed.filter { kept.contains($0.name) }
    valueless = claimed.map(\.name).filter { !valued.contains($0) }
    for row in order.compactMap({ found[$0]?.row }) {
      if Self.isKnown(row, from: source, to: portfolio.quality) {
        known += 1
      } else {
        rows.append(row)
      }
    }
  }

  /// The file of the new rows.
  public var bytes: [UInt8] {
    var bytes = Array("date,model,task,metric,value,n\n".utf8)
    for row in rows {
      let texts = [
        row.day.description, row.model.text, row.task, row.metric, row.value.description,
        row.samples.map(String.init) ?? "",
      ]
      for (index, text) in texts.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        CSVText.append(field: text, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The file for the new rows where the source has none yet.
  public static func path(of source: String) -> String { "quality/\(source).csv" }

  /// The file for the new rows where the source has one already, which may be somebody's by hand: named
  /// after what stands in it, so that two clones that import the same make the same file.
  public func furtherPath(of source: String) -> String {
    let digits = SHA256.hash(data: bytes).prefix(6).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return "quality/\(source)-\(digits.joined()).csv"
  }
}

extension QualityImport {
  /// What a table can have only one value of.
  private struct Slot: Hashable {
    var day: Day
    var model: ModelID
    var task: String
    var metric: String

    init(_ row: Row) { (day, model, task, metric) = (row.day, row.model, row.task, row.metric) }
  }

  /// The model of a name: as it stands; else without what stands in brackets behind it, without the vendor
  /// before a slash, and in small letters with hyphens for blanks, as ids are.
  static func model(_ name: String, in directory: ModelDirectory) -> ModelID? {
    forms(of: name).lazy.compactMap(directory.id(of:)).first
  }

  /// The forms of a name by which a card is looked for, the plainest last.
  static func forms(of name: String) -> [String] {
    var forms = [name]
    if let bracket = name.firstIndex(of: "("), bracket > name.startIndex {
      var short = name[..<bracket]
      while short.last?.isWhitespace == true { short.removeLast() }
      forms.append(String(short))
    }
    forms += forms.compactMap { form in
      form.lastIndex(of: "/").map { String(form[form.index(after: $0)...]) }
    }
    forms += forms.map { form in
      String(form.lowercased().map { $0.isWhitespace || $0 == "_" ? "-" : $0 })
    }
    return forms
  }

  private mutating func fail(
    _ fault: TableFault, _ line: LeaderboardTable.Row
  ) {
    problems.append(Problem(.table(fault), at: line.place))
  }

  private mutating func row(
    _ line: LeaderboardTable.Row, _ text: String, of model: ModelID, _ shape: LeaderboardShape,
    _ options: Options, _ task: String?, _ metric: String?, _ portfolio: Portfolio
  ) -> Row? {
    guard let task = shape.taskColumn.flatMap({ line[$0] }) ?? task,
      let metric = shape.metricColumn.flatMap({ line[$0] }) ?? metric
    else {
      fail(.empty(column: shape.taskColumn ?? shape.metricColumn ?? shape.value), line)
      return nil
    }
    guard let day = day(line, shape, options, portfolio) else { return nil }
    let hasSign = text.hasSuffix("%")
    guard var value = try? ExactDecimal(hasSign ? String(text.dropLast()) : text) else {
      fail(.notNumber(column: shape.value, text: text), line)
      return nil
    }
    let scale = QualityEvidence.Scale(unit: portfolio.settings.metrics[metric]?.unit)
    let isPercent = hasSign || shape.isPercent
    if isPercent, scale == .ratio {
      guard let ratio = Ratio(of: value, to: ExactDecimal(100))?.rounded(to: 12) else { return nil }
      value = ratio
    }
    if let range = scale?.range, !range.contains(value.double) {
      let mayBePercent = !isPercent && scale == .ratio && (0...100).contains(value.double)
      let ends = scale == .ratio && isPercent ? 0...100 : range
      fail(
        mayBePercent
          ? .notRatio(column: shape.value, text: text)
          : .outOfRange(
            column: shape.value, text: text, from: ends.lowerBound, to: ends.upperBound), line)
      return nil
    }
    var samples: Int?
    if let text = shape.samples.flatMap({ line[$0] }) {
      guard let count = PlainNumber.integer(text), count > 0 else {
        fail(.notAllowed(column: shape.samples ?? "", text: text), line)
        return nil
      }
      samples = count
    }
    return Row(
      day: day, model: model, task: task, metric: metric, value: value, samples: samples)
  }

  private mutating func day(
    _ line: LeaderboardTable.Row, _ shape: LeaderboardShape, _ options: Options,
    _ portfolio: Portfolio
  ) -> Day? {
    guard let column = shape.day, let text = line[column] else {
      if options.day == nil { fail(.empty(column: shape.day ?? "date"), line) }
      return options.day
    }
    // A time is of its day.
    switch Day.parse(text.utf8.prefix(10)) {
    case .success(let day) where day > portfolio.zone.day(of: portfolio.asOf):
      fail(.future(column: column, text: text), line)
      return nil
    case .success(let day): return day
    case .failure(let reason):
      fail(.notDay(column: column, text: text, reason: reason), line)
      return nil
    }
  }

  private static func counts(
    _ row: Row, before other: Row, _ better: PortfolioSettings.Indicator.Direction?
  ) -> Bool {
    let counts = (row.samples ?? 0, other.samples ?? 0)
    if counts.0 != counts.1 { return counts.0 > counts.1 }
    return better == .lower ? row.value > other.value : row.value < other.value
  }

  /// Whether a file of the source says the same.
  private static func isKnown(_ row: Row, from source: String, to quality: QualityTable) -> Bool {
    quality[row.model].contains { known in
      (known.source == source || known.source.hasPrefix(source + "-")) && known.day == row.day
        && known.task == row.task && known.metric == row.metric
        && known.value == row.value.double && known.samples == row.samples
    }
  }
}

extension ExactDecimal {
  /// The binary number that reading its text gives, as a table is read.
  fileprivate var double: Double { PlainNumber.double(description) ?? approximate }
}
