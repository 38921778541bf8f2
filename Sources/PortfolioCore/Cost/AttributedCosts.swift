/// The cost rows of a portfolio with what they belong to: what every report on costs is made of.
///
/// Making it works out the combinations of texts of each file, and a split is then one pass over
/// the rows; whoever holds both can keep them until the ledger, a card or a rule changes.
public struct AttributedCosts: Sendable {
  /// The rows.
  public let ledger: CostLedger
  private let lookup: ModelLookup
  private let files: [FileCosts]
  private let allocation: CostAllocation

  /// The rows of a ledger with what they belong to.
  ///
  /// - Parameters:
  ///   - ledger: The rows.
  ///   - lookup: How a name finds its model.
  ///   - rules: The mapping rules of the portfolio, the first the strongest.
  ///   - allocation: The rules that share costs out, the first the strongest.
  ///   - earlier: What was worked out before with the same lookup and rules; of files that only
  ///     grew since, no more than what is new is worked out.
  public init(
    _ ledger: CostLedger, lookup: ModelLookup, rules: [MappingRule],
    allocation: [AllocationRule] = [], reusing earlier: AttributedCosts? = nil
  ) {
    self.init(
      ledger, lookup: lookup, rules: rules, allocation: allocation, pricing: nil, reusing: earlier)
  }

  /// The rows of a ledger with what they belong to, and what those without a cost come to by prices;
  /// `earlier` was worked out with the same prices too.
  init(
    _ ledger: CostLedger, lookup: ModelLookup, rules: [MappingRule],
    allocation: [AllocationRule], pricing: CostPricing?, reusing earlier: AttributedCosts? = nil
  ) {
    self.ledger = ledger
    self.lookup = lookup
    let known = Dictionary(
      (earlier?.files ?? []).map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    var files = ledger.files.map { file in
      var costs = known[file.identity] ?? FileCosts(identity: file.identity)
      if let header = file.table.header {
        costs.go(
          on: file.table, header, lookup: lookup, rules: rules, allocation: allocation,
          pricing: pricing)
      }
      return costs
    }
    // Usage is a pass over all rows: only where a rule that goes by it has something to share.
    let inUse = files.reduce(into: Set<Int>()) { $0.formUnion($1.rulesInUse) }
    var usage = AllocationUsage()
    if inUse.contains(where: { CostAllocation.needsUsage(allocation[$0]) }) {
      for (index, file) in ledger.files.enumerated() {
        let leftOut = ledger.leftOut[index]
        let known = files[index].usage.flatMap {
          $0.holds(leavingOut: leftOut, of: file.rowCount) ? $0 : nil
        }
        var used = known ?? FileUsage()
        used.go(on: file.table, leavingOut: leftOut, files[index])
        files[index].usage = used
        usage.add(used, of: files[index], file.table)
      }
    }
    self.files = files
    self.allocation = CostAllocation(allocation, lookup: lookup, usage: usage)
  }

  /// Splits the costs of charge periods that start in an interval, or of the rows that lie in
  /// every one of some slices.
  ///
  /// Costs stay in their own currencies or are converted into one, and requests are counted only
  /// where that is asked for.
  public func split(
    by first: CostDimension, then second: CostDimension? = nil,
    in interval: ChargeInterval = .all, only slices: [CostSlice] = [],
    converting conversion: CostConversion? = nil, countingRequests: Bool = false
  ) -> CostSplit {
    var cells = CostCells(first, second, interval, slices, countingRequests: countingRequests)
    for index in ledger.files.indices {
      guard var rows = rows(of: index, converting: conversion) else { continue }
      cells.add(&rows, leavingOut: ledger.leftOut[index])
    }
    return CostSplit(
      first, second, interval: interval, rows: cells.rows, unreadRows: ledger.unreadRows,
      lackingRates: cells.lackingRates)
  }

  /// The rows of a file as reports count them; nil where it has none.
  func rows(of index: Int, converting conversion: CostConversion? = nil) -> CostRows? {
    let table = ledger.files[index].table
    return table.header.map {
      CostRows(table, $0, files[index], allocation, lookup: lookup, converting: conversion)
    }
  }

  /// What is wrong with files that say what was spent and not on which model: a bill of which no
  /// row names one.
  public var problems: [Problem] {
    zip(ledger.files, files).compactMap { file, costs in
      guard file.rowCount > 0, costs.attributions.allSatisfy({ $0.model == nil }),
        !costs.rulesInUse.contains(where: { allocation.rules[$0].across == .model })
      else { return nil }
      let fault = TableFault.noModelNamed(rows: file.rowCount, file.effective)
      return Problem(.table(fault), at: Place(path: file.path))
    }
  }

  /// The names that rows of charge periods which start before an instant give, and that no card
  /// claims, in order.
  func observedNames(before end: Timestamp) -> [String] {
    let isAllOfEveryRow =
      end == .latest
      && !files.flatMap(\.rulesInUse).contains { allocation.rules[$0].across == .model }
    let models: [ModelReference?] =
      isAllOfEveryRow
      ? files.flatMap(\.attributions).map(\.model)
      : split(by: .model, in: ChargeInterval(to: end)).rows.map(\.key.model)
    let names = models.compactMap { model in
      if case .observed(let name) = model { name } else { nil }
    }
    return Set(names).sorted()
  }

  /// What rows, and rules that share some of them out, name in a dimension that one row has one key
  /// of.
  func keys(of dimension: CostDimension) -> Set<CostKey> {
    let rules = files.reduce(into: Set<Int>()) { $0.formUnion($1.rulesInUse) }
    let shared = rules.lazy.map { allocation.rules[$0] }
      .filter { $0.across.rawValue == dimension.word }
      .flatMap { rule in rule.names.map { allocation.target($0.name, rule).key } }
    return Set(files.lazy.flatMap(\.attributions).map { $0.key(dimension, lookup) })
      .union(shared)
  }

  /// The models that the bills name as what was charged for, whatever their rows are allocated to.
  var detailedModels: Set<String> {
    ledger.files.reduce(into: []) { $0.formUnion($1.table.detailedModels) }
  }

  /// The keys of the bills' tags, in order.
  public var tagNames: [String] {
    ledger.files.reduce(into: Set<String>()) { $0.formUnion($1.table.tagNames) }.sorted()
  }

  /// Who bills for a name that no card claims, where every row says the same.
  public func vendor(ofObserved name: String) -> String? {
    let vendors = Set(
      files.lazy.flatMap(\.attributions).filter { $0.model == .observed(name) }
        .compactMap(\.vendor))
    return vendors.count == 1 ? vendors.first : nil
  }

  /// The type of the model that rows belong to.
  func type(of attribution: CostAttribution) -> CostKey { attribution.type(lookup) }

  /// Chooses the rows of a file that count, whose charge periods start in an interval, and which lie
  /// in every one of some slices; nil where it has none.
  func chosenRows(
    of index: Int, in interval: ChargeInterval, only slices: [CostSlice]
  ) -> ChosenRows? {
    rows(of: index).map {
      ChosenRows($0, slices: slices, interval: interval, leavingOut: ledger.leftOut[index])
    }
  }
}
