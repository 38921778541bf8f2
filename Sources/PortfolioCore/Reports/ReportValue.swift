/// One value of a report, with what is needed to print it on a screen, as JSON and as CSV.
public enum ReportValue: Hashable, Sendable {
  /// Nobody said; neither empty nor zero.
  case notSet
  /// Nothing is to be said, which is known: nothing is wrong, or there is nothing to work out. Null in
  /// JSON and blank to people.
  case nothing
  /// Text from data, raw: printers pass it through `SafeText`.
  case text(String)
  /// A word of a closed vocabulary: translated for people, as it is in JSON and CSV.
  case word(ReportWord)
  /// A number with a unit, where it has one.
  case number(Double, unit: String?)
  /// A count.
  case count(Int)
  /// Money, exact: a string in JSON. A lower bound is printed with "≥".
  case amount(ExactDecimal, Currency?, isLowerBound: Bool)
  /// The price of a million tokens, exact: a string in JSON. People see as many places as it has, at
  /// least two.
  case price(ExactDecimal)
  /// What one of something costs, exact to 12 places: printed with three figures at least.
  case unitCost(ExactDecimal, isLowerBound: Bool)
  /// A physical quantity in the unit of its column; people see three digits of it. A lower bound is
  /// printed with "≥".
  case quantity(Double, isLowerBound: Bool)
  /// A part of a whole, 0 to 1.
  case share(Double)
  /// Yes or no.
  case flag(Bool)
  /// A day.
  case day(Day)
  /// A month.
  case month(Month)
  /// An instant.
  case time(Timestamp)
  /// What an event was about: in words for people, as it is in JSON and CSV.
  case summary(EventSummary)
  /// What calls for a step: a sentence to people, a list of words in JSON and CSV.
  indirect case reason(NextReason)
  /// Several values in one cell.
  case list([ReportValue])
}

extension ReportValue {
  /// Whether it says anything.
  public var isSaid: Bool {
    switch self {
    case .notSet, .nothing: false
    case .list(let values): !values.isEmpty
    default: true
    }
  }
}

/// A column of a report: its raw value is the key in JSON and CSV, camelCase, never translated.
public enum ReportColumn: String, CaseIterable, Sendable {
  case id, name, type, registered, vendor, status, tier, purpose, functions, owner, team, spend
  case currency, share, alerts, freshness, recorded, path, key, billed, effective, list
  case unpricedTokens, state, severity, model, metric, segment, value, limit, direction, onset
  case resolved, age, role, person, personName, gap, since, reason, writer, seq, time, actor
  case action, models, hash, month, targets, floor, ceiling, latest, latestTime, aliases
  case parameters, context, license, baseModel, task, dataset, samples, level, code, file, line
  case column, message, workflow, category, rows, text, dimension, event, undone, secondKey
  case trainingPaidBy, transparency, dataControl, differentiation, standsAlone, hosting, region
  case method, normalised, pValue, pValueMethod, degreesOfFreedom, binning, bins, base, zeroFloor
  case referenceSamples, currentSamples
  case observations, profile, spread, leastShift, leastChange, delay
  case falseAlarms, falseAlarmsNow, threshold, tolerance
  case signal, index, last, side, changeIndex
  case arrived, happened, kinds
  case owned, heldModels, people, roles, overdue, breaches, proposals, score, openQuestions, due,
    held, outcome
  case reviewer, approval, disputed, conditions, approver, rule, detail, inForce
  case sensitivity, residency, keeps, terms, review
  case resolution, handledBy, handledAt, until, assignee, refired, reopened, notes, link, version,
    kind, fold
  case detector, before, after, mean, shift, beyond, every, missing, expected, low, high, offset
  case period, from, to, count, best
  case listed, priceClass = "class", price, above, service, hours, retires, book, change, older
  case newer, rise, daysLeft, workflows, revisedFrom
  case basis, requests, tokens, perRequest, perMillionTokens, successRate, perSuccess
  case outputTokens, energyLow, energyHigh, emissionsLow, emissionsHigh, waterLow, waterHigh
  case emissionsPerMillionLow, emissionsPerMillionHigh, zones, methods, complete, warnings
  case others, saving, evidence, advice
  case scope, zone, amount, spent, lowerBound, remaining, used, otherCurrencies, measure,
    knownThrough
  case burnWeek, burnPeriod, evenPace, exhausted, exhaustedEarliest, exhaustedLatest
  case forecast, forecastLow, forecastHigh, forecastOrigins, forecastError, errorPeriods
  case day, ratio, yardstick, weekMean
  case tokenClass, description
  case policy, obligation, title, applies, met, unknown, undecided, verified, readiness, finding
  case site, techniques, families, load, reached, reachedEarliest, reachedLatest, joined, family
  case place = "where", users, capacity, spendShare, benchmark, difference, cadence, notSet, empty
  case obligations, source, asOf, `operator`, regulatoryClasses = "classes"
  case about, target, anchored, anchoredBy, unanchored, signed, signedBy, unsigned, events, months
  case faults, commit, previous, current
  case servedBy, verdict, proposed, monthlySaving, switchingCost, payback, firstYear, feasible
  case rejected, smaller, decided, lacks, nearest, reasons, frontier, dominatedBy, quality
  case qualityLow, qualityHigh, monthly, latency, carbonLow, carbonHigh, caveats, figure
  case forecastAfter, insteadOf, costBefore, costPromised, costSince, qualityBefore
  case qualityPromised, qualitySince, latencyBefore, latencyPromised, latencySince, despite
  case growth, modelsAhead, spendAhead, modelsBefore, ownAhead, ownSpendAhead, spendDifference
  case rank, risk, effort, effect, when, command, subject
  case uplift, upliftLow, upliftHigh, samplesBefore, samplesAfter, days, delivered
  case entry, recordedVersion, because, net, each
  case narrow, position, cost, accuracy, accuracyLow, accuracyHigh, escalated, verifier, items,
    candidates, unverified
  case wholePeriod, carbonBefore, carbonPromised
}

/// Rows under columns: what every report comes down to when it is printed.
public struct ReportTable: Sendable {
  /// The columns, in order.
  public var columns: [ReportColumn]
  private var content: Content

  private enum Content: Sendable {
    case made([[ReportValue]])
    case each(count: Int, row: @Sendable (Int) -> [ReportValue])
  }

  /// A table of rows under columns.
  public init(columns: [ReportColumn], rows: [[ReportValue]]) {
    self.columns = columns
    content = .made(rows)
  }

  /// The same with some of its columns alone, in its order.
  public func keeping(_ wanted: Set<ReportColumn>) -> ReportTable {
    let kept = columns.indices.filter { wanted.contains(columns[$0]) }
    return ReportTable(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  /// A table whose rows are made when they are asked for: of a long one that is printed row by row
  /// there never are more than a few.
  ///
  /// - Parameters:
  ///   - columns: The columns, in order.
  ///   - count: How many rows there are.
  ///   - row: The row of a number from 0.
  public init(
    columns: [ReportColumn], count: Int, row: @escaping @Sendable (Int) -> [ReportValue]
  ) {
    self.columns = columns
    content = .each(count: count, row: row)
  }

  /// The rows; each has a value a column.
  public var rows: [[ReportValue]] {
    get {
      switch content {
      case .made(let rows): rows
      case .each(let count, let row): Concurrently.map(count, from: 512, row)
      }
    }
    set { content = .made(newValue) }
  }

  /// How many rows there are.
  public var count: Int {
    switch content {
    case .made(let rows): rows.count
    case .each(let count, _): count
    }
  }

  /// The row of a number from 0.
  public func row(_ number: Int) -> [ReportValue] {
    switch content {
    case .made(let rows): rows[number]
    case .each(_, let row): row(number)
    }
  }
}

extension ReportTable {
  /// The table with what one column says put into another, in the rows where the one says something.
  public func joining(_ column: ReportColumn, to other: ReportColumn) -> ReportTable {
    guard let source = columns.firstIndex(of: column), let target = columns.firstIndex(of: other)
    else { return self }
    var joined = self
    joined.columns.remove(at: source)
    joined.rows = rows.map { row in
      var row = row
      if row[source].isSaid { row[target] = row[source] }
      row.remove(at: source)
      return row
    }
    return joined
  }
}

/// A report ready to print: the same whether it goes to a screen, to JSON or to CSV.
public struct PrintedReport: Sendable {
  /// What a report adds beside its rows.
  public enum Part: Sendable {
    /// A single value.
    case value(ReportValue)
    /// One row as an object.
    case object([(ReportColumn, ReportValue)])
    /// Values by names of their own, which are no columns.
    case settings([(name: String, value: ReportValue)])
    /// A table of its own.
    case table(ReportTable)
  }

  /// The day or instant the report speaks of.
  public var asOf: Timestamp
  /// The rows.
  public var table: ReportTable
  /// What stands beside the rows in JSON, by key: `total`, `costByMonth`.
  public var parts: [(key: String, part: Part)]
  /// What was wrong with the data.
  public var problems: [Problem]

  /// A report of rows and what stands beside them.
  public init(
    asOf: Timestamp, table: ReportTable, parts: [(key: String, part: Part)] = [],
    problems: [Problem] = []
  ) {
    self.asOf = asOf
    self.table = table
    self.parts = parts
    self.problems = problems
  }
}
