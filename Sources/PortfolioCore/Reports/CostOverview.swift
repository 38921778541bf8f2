/// What costs come to, over a stretch of time and inside a part of them: the parts, the months and
/// what is not accounted for.
///
/// Every amount is that of the rows behind it (`ChargeList`).
public struct CostOverview: Sendable {
  /// A part of the costs.
  public struct Part: Sendable, Identifiable {
    /// What it is and costs.
    public var row: CostReport.Row
    /// What it cost on the days that are held against those before; nil where it has no rows there.
    public var known: Money?
    /// What it cost in the stretch of time before; nil where it has no rows there.
    public var before: Money?
    /// Tokens, as far as the rows say.
    public var tokens: Int
    /// How many rows it has.
    public var rows: Int

    /// The part's key.
    public var id: CostKey { row.key }
  }

  /// A part that has a layer of its own in the months.
  public struct Layer: Hashable, Sendable {
    /// The part; nil is all others.
    public var key: CostKey?
    /// The name people know it by; empty for all others.
    public var name: String
  }

  /// A month, layer by layer.
  public struct MonthColumn: Hashable, Sendable {
    /// The month.
    public var month: Month
    /// Effective cost of everything.
    public var total: Money
    /// Effective cost of each layer; nil where it has no rows.
    public var layers: [Money?]
    /// How many rows it has.
    public var rows: Int
    /// Effective cost of everything without price revisions; nil where none changes it.
    public var totalUnrevised: Money?
  }

  /// Something that the costs do not say.
  public struct Gap: Hashable, Sendable {
    /// What is missing.
    public enum Kind: Hashable, Sendable {
      /// To which part of a dimension rows belong.
      case unallocated(CostDimension)
      /// What the tokens of a part, mostly a model, cost.
      case unpriced(CostKey)
    }

    /// What is missing.
    public var kind: Kind
    /// The name of the part, where it has one.
    public var name: String
    /// Effective cost of the rows.
    public var effective: Money
    /// What part of the whole that is; nil where it cannot be said.
    public var share: Ratio?
    /// Tokens of the rows.
    public var tokens: Int
    /// How many rows there are.
    public var rows: Int
  }

  /// What was asked.
  public var question: CostQuestion
  /// When the charge periods start.
  public var interval: ChargeInterval
  /// When those start that are held against each other; nil where none are.
  public var comparison: CostComparison?
  /// The parts, the most expensive first; months in time.
  public var parts: [Part]
  /// Effective cost of all; a lower bound while rows of the files cannot be read.
  public var total: Money
  /// What of it is held against the stretch of time before; nil where there are no rows.
  public var totalKnown: Money?
  /// The same in the stretch of time before; nil where there are no rows.
  public var totalBefore: Money?
  /// Effective cost of all without price revisions; nil where none changes it.
  public var totalUnrevised: Money?
  /// The books whose revisions change it.
  public var revisedBooks: [RevisedBook] = []
  /// How many rows there are.
  public var rows: Int
  /// How many rows of the files could not be read.
  public var unreadRows: Int
  /// The layers of the months, the most expensive first.
  public var layers: [Layer]
  /// The last months, the oldest first; none where the path is about one month.
  public var months: [MonthColumn]
  /// What the costs do not say.
  public var gaps: [Gap]

  /// How many parts have a layer of their own in the months.
  public static let mostLayers = 5
}

extension Digest {
  /// The costs, added up so that every question about them is answered at once.
  ///
  /// - Parameter costs: What other prices make of the costs; nil where the portfolio's are meant.
  /// - Returns: The costs, added up.
  public func costCube(of costs: AttributedCosts? = nil) -> CostCube {
    var cuts: Set<Timestamp> = [portfolio.costsEnd]
    let known = ground.knownThrough
    for period in CostPeriod.allCases {
      let comparison = CostQuestion(by: .type, over: period)
        .comparison(in: portfolio, knownThrough: known)
      let intervals = [
        period.interval(asOf: portfolio.asOf), comparison?.known, comparison?.before,
      ]
      cuts.formUnion(intervals.compactMap { $0?.from } + intervals.compactMap { $0?.to })
    }
    return CostCube(costs ?? portfolio.costs, cutting: cuts, ahead: portfolio.chargesAhead)
  }

  /// What costs come to.
  ///
  /// - Parameters:
  ///   - question: Which costs, over which time, split by what.
  ///   - cube: The costs of this digest, added up.
  ///   - unrevised: The same without price revisions; nil where there are none.
  /// - Returns: The parts, the months and the gaps.
  public func costOverview(
    _ question: CostQuestion, _ cube: CostCube, unrevised: CostCube? = nil
  ) -> CostOverview {
    let interval = question.interval(in: portfolio)
    let comparison = question.comparison(
      in: portfolio, knownThrough: cube.knownThrough(question.path))
    let split = cube.split(by: question.dimension, in: interval, only: question.path)
    let known = comparison.map {
      $0.known == interval ? split : self.split(question, in: $0.known, question.path, cube)
    }
    let earlier = comparison.map {
      self.split(question, in: $0.before, question.earlierPath, cube)
    }
    var total = split.effective
    total.isLowerBound = total.isLowerBound || cube.unreadRows > 0
    func sum(of split: CostSplit?) -> Money? {
      guard let split, !split.rows.isEmpty else { return nil }
      var total = split.effective
      total.isLowerBound = total.isLowerBound || cube.unreadRows > 0
      return total
    }
    var parts = parts(of: split, known, earlier)
    if question.dimension == .month { hold(&parts, question, cube) }
    let (layers, months) = costMonths(question, cube)
    var overview = CostOverview(
      question: question, interval: interval, comparison: comparison,
      parts: parts, total: total, totalKnown: sum(of: known),
      totalBefore: sum(of: earlier),
      rows: split.rows.reduce(0) { $0 + $1.sums.rows }, unreadRows: cube.unreadRows,
      layers: layers, months: months, gaps: gaps(question, split, cube))
    if let unrevised { compare(&overview, with: unrevised) }
    return overview
  }

  /// Holds months that are only known in part against as much of the months before.
  private func hold(
    _ parts: inout [CostOverview.Part], _ question: CostQuestion, _ cube: CostCube
  ) {
    let last = cube.knownThrough(question.path)
    for index in parts.indices {
      guard case .month(let month) = parts[index].id, parts[index].before != nil,
        let asked = question.entering(CostStep(.month, .month(month))),
        let comparison = asked.comparison(in: portfolio, knownThrough: last),
        comparison.known != ChargeInterval(month: month)
      else { continue }
      parts[index].known = Money(
        split(asked, in: comparison.known, asked.path, cube).rows, \.effective)
      parts[index].before = Money(
        split(asked, in: comparison.before, asked.earlierPath, cube).rows, \.effective)
    }
  }

  /// Says what the totals would be without price revisions, where they would be others.
  private func compare(_ overview: inout CostOverview, with unrevised: CostCube) {
    let question = overview.question
    var total = unrevised.split(
      by: question.dimension, in: overview.interval, only: question.path
    ).effective
    total.isLowerBound = total.isLowerBound || unrevised.unreadRows > 0
    if total != overview.total {
      overview.totalUnrevised = total
      overview.revisedBooks = portfolio.revisedBooks(in: overview.interval)
    }
    guard !overview.months.isEmpty else { return }
    let months = Dictionary(
      grouping: unrevised.split(by: .month, in: .months(of: portfolio), only: question.path).rows,
      by: \.key)
    for (index, column) in overview.months.enumerated() {
      let total = Money(months[.month(column.month)] ?? [], \.effective)
      if total != column.total { overview.months[index].totalUnrevised = total }
    }
  }

  /// A split of days on which the cube may not be cut: a part of the costs may be known up to another
  /// day than all of them.
  private func split(
    _ question: CostQuestion, in interval: ChargeInterval, _ path: [CostStep], _ cube: CostCube
  ) -> CostSplit {
    cube.isCut(at: interval)
      ? cube.split(by: question.dimension, in: interval, only: path)
      : portfolio.costs.split(by: question.dimension, in: interval, only: path.map(\.slice))
  }

  private func parts(
    of split: CostSplit, _ known: CostSplit?, _ earlier: CostSplit?
  ) -> [CostOverview.Part] {
    let byKey = Dictionary(grouping: split.rows, by: \.key)
    let known = Dictionary(grouping: known?.rows ?? [], by: \.key)
    let before = Dictionary(grouping: earlier?.rows ?? [], by: \.key)
    var last: (month: Month, money: Money)?
    return rows(of: split).map { row in
      let own = byKey[row.key] ?? []
      var part = CostOverview.Part(
        row: row, known: known[row.key].flatMap { Money($0) },
        before: before[row.key].flatMap { Money($0) },
        tokens: own.reduce(0) { $0.addingClamped($1.sums.tokens) },
        rows: own.reduce(0) { $0 + $1.sums.rows })
      if case .month(let month) = row.key {
        if let last, last.month == month.advanced(by: -1) {
          (part.known, part.before) = (row.effective, last.money)
        }
        last = (month, row.effective)
      }
      return part
    }
  }

  /// The last months, with the parts that cost most in them as layers.
  private func costMonths(
    _ question: CostQuestion, _ cube: CostCube
  ) -> ([CostOverview.Layer], [CostOverview.MonthColumn]) {
    guard question.month == nil else { return ([], []) }
    let dimension =
      question.dimension == .month
      ? [.type, .model, .workflow].first(where: question.dimensions.contains) ?? .category
      : question.dimension
    let split = cube.split(
      by: .month, then: dimension, in: .months(of: portfolio), only: question.path)
    let currency = portfolio.settings.currency
    var weights: [CostKey: Double] = [:]
    for row in split.rows {
      let amount = row.currency == currency ? row.sums.effective.amount.approximate : 0
      weights[row.second ?? .notSet, default: 0] += amount
    }
    let order = weights.keys.sorted {
      (weights[$0] ?? 0, $1) > (weights[$1] ?? 0, $0)
    }
    // One other part alone can as well have its own name.
    let named =
      order.count <= CostOverview.mostLayers + 1
      ? order : Array(order.prefix(CostOverview.mostLayers))
    var layers = named.map { CostOverview.Layer(key: $0, name: name(of: $0)) }
    if named.count < order.count { layers.append(CostOverview.Layer(key: nil, name: "")) }
    let places = Dictionary(
      named.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let byMonth = Dictionary(grouping: split.rows, by: \.key)
    let months = byMonth.keys.compactMap { key in
      if case .month(let month) = key { month } else { nil }
    }
    .withGaps(upTo: Month(utc: portfolio.asOf)).map { month -> CostOverview.MonthColumn in
      let rows = byMonth[.month(month)] ?? []
      let byLayer = Dictionary(grouping: rows) { places[$0.second ?? .notSet] ?? named.count }
      return CostOverview.MonthColumn(
        month: month, total: Money(rows, \.effective),
        layers: layers.indices.map { index in byLayer[index].flatMap { Money($0) } },
        rows: rows.reduce(0) { $0 + $1.sums.rows })
    }
    return (layers, months)
  }

  /// What rows do not say: to which model, team or workflow they belong, and what tokens cost.
  private func gaps(
    _ question: CostQuestion, _ split: CostSplit, _ cube: CostCube
  ) -> [CostOverview.Gap] {
    func parts(by dimension: CostDimension) -> [CostSplit.Row] {
      dimension == question.dimension
        ? split.rows : cube.split(by: dimension, in: split.interval, only: question.path).rows
    }
    let decided = Set(question.path.map(\.dimension))
    let whole = split.effective[portfolio.settings.currency] ?? .zero
    func gap(
      _ kind: CostOverview.Gap.Kind, _ name: String, _ rows: [CostSplit.Row],
      _ tokens: KeyPath<CostSums, Int>, _ count: KeyPath<CostSums, Int>
    ) -> CostOverview.Gap? {
      let number = rows.reduce(0) { $0 + $1.sums[keyPath: count] }
      guard number > 0 else { return nil }
      let effective = Money(rows, \.effective)
      return CostOverview.Gap(
        kind: kind, name: name, effective: effective,
        share: effective[portfolio.settings.currency].flatMap { Ratio(of: $0, to: whole) },
        tokens: rows.reduce(0) { $0.addingClamped($1.sums[keyPath: tokens]) }, rows: number)
    }
    var models: [CostSplit.Row] = []
    var gaps: [CostOverview.Gap] = []
    for dimension in [CostDimension.model, .team, .workflow] {
      let rows = parts(by: dimension)
      if dimension == .model { models = rows }
      guard !decided.contains(dimension) else { continue }
      let unallocated = rows.filter { $0.key == .unallocated }
      if let gap = gap(.unallocated(dimension), "", unallocated, \.tokens, \.rows) {
        gaps.append(gap)
      }
    }
    let unpriced = Dictionary(grouping: models.filter { $0.sums.unpricedRows > 0 }, by: \.key)
    return gaps
      + unpriced.compactMap { key, rows in
        gap(.unpriced(key), name(of: key), rows, \.unpricedTokens, \.unpricedRows).map { gap in
          var gap = gap
          gap.effective = Money(isLowerBound: true)
          gap.share = nil
          return gap
        }
      }
      .sorted { ($0.tokens, $1.name) > ($1.tokens, $0.name) }
  }
}

extension CostQuestion {
  /// The path in the stretch of time before: a month in it is the month before.
  fileprivate var earlierPath: [CostStep] {
    path.map { step in
      guard case .month(let month) = step.key else { return step }
      return CostStep(.month, .month(month.advanced(by: -1)))
    }
  }
}
