/// The cost rows of a portfolio with what they belong to: what every report on costs is made of.
///
/// Making it works out the combinations of texts of each file, and a split is then one pass over
/// the rows; whoever holds both can keep them until the ledger, a card or a rule changes.
public struct AttributedCosts: Sendable {
  /// The rows.
  public let ledger: CostLedger
  private let lookup: ModelLookup
  private let files: [FileCosts]

  /// What the rows of one file belong to, by the number of their combination of texts.
  private struct FileCosts: Sendable {
    var identity: UInt64
    var attributions: [CostAttribution]
  }

  /// The rows of a ledger with what they belong to.
  ///
  /// - Parameters:
  ///   - ledger: The rows.
  ///   - lookup: How a name finds its model.
  ///   - rules: The mapping rules of the portfolio, the first the strongest.
  ///   - earlier: What was worked out before with the same lookup and rules; of files that only
  ///     grew since, no more than what is new is worked out.
  public init(
    _ ledger: CostLedger, lookup: ModelLookup, rules: [MappingRule],
    reusing earlier: AttributedCosts? = nil
  ) {
    self.ledger = ledger
    self.lookup = lookup
    let known = Dictionary(
      (earlier?.files ?? []).map { ($0.identity, $0.attributions) },
      uniquingKeysWith: { first, _ in first })
    files = ledger.files.map { file in
      var attributions = known[file.identity] ?? []
      let count = file.table.profiles.count
      if let header = file.table.header, attributions.count < count {
        var attributor = CostAttributor(file.table, header, lookup: lookup, rules: rules)
        for profile in attributions.count..<count {
          attributions.append(attributor.attribution(of: profile))
        }
      }
      return FileCosts(identity: file.identity, attributions: attributions)
    }
  }

  /// Splits the costs of charge periods that start in an interval, or of the rows that lie in
  /// every one of some slices.
  public func split(
    by first: CostDimension, then second: CostDimension? = nil,
    in interval: ChargeInterval = .all, only slices: [CostSlice] = []
  ) -> CostSplit {
    var cells = CostCells(first, second, interval, slices)
    for (index, file) in ledger.files.enumerated() {
      guard let header = file.table.header else { continue }
      let attributions = files[index].attributions
      var attributor = CostAttributor(file.table, header, lookup: lookup, rules: [])
      cells.add(file.table, leavingOut: ledger.leftOut[index]) { profile, dimension, month in
        key(attributions[profile], dimension, month) { attributor.tags(of: profile) }
      }
    }
    return CostSplit(
      first, second, interval: interval, rows: cells.rows, unreadRows: ledger.unreadRows)
  }

  /// What is wrong with files that say what was spent and not on which model: a bill of which no
  /// row names one.
  public var problems: [Problem] {
    zip(ledger.files, files).compactMap { file, costs in
      guard file.rowCount > 0, costs.attributions.allSatisfy({ $0.model == nil }) else {
        return nil
      }
      let fault = TableFault.noModelNamed(rows: file.rowCount, file.effective)
      return Problem(.table(fault), at: Place(path: file.path))
    }
  }

  /// Who bills for a name that no card claims, where every row says the same.
  public func vendor(ofObserved name: String) -> String? {
    let vendors = Set(
      files.lazy.flatMap(\.attributions).filter { $0.model == .observed(name) }
        .compactMap(\.vendor))
    return vendors.count == 1 ? vendors.first : nil
  }

  /// What the rows of a combination of texts belong to.
  func attribution(of profile: Int, in file: Int) -> CostAttribution {
    files[file].attributions[profile]
  }

  /// The type of the model that a combination of texts belongs to.
  func type(of attribution: CostAttribution) -> CostKey {
    key(attribution, .type, Month(year: 1970, month: 1)) { CostAttributor.TagWords(all: []) }
  }

  /// Chooses the rows of a file that count, whose charge periods start in an interval, and which lie
  /// in every one of some slices.
  func chosenRows(
    of index: Int, in interval: ChargeInterval, only slices: [CostSlice]
  ) -> ChosenRows {
    let file = ledger.files[index]
    let ofTexts = slices.filter { $0.dimension != .month }
    var isIn = Array(repeating: true, count: file.table.profiles.count)
    if !ofTexts.isEmpty, let header = file.table.header {
      var attributor = CostAttributor(file.table, header, lookup: lookup, rules: [])
      let anyMonth = Month(year: 1970, month: 1)
      for profile in isIn.indices {
        let attribution = attribution(of: profile, in: index)
        isIn[profile] = ofTexts.allSatisfy { slice in
          slice.keys.contains(
            key(attribution, slice.dimension, anyMonth) { attributor.tags(of: profile) })
        }
      }
    }
    return ChosenRows(
      profiles: isIn, months: slices.filter { $0.dimension == .month }.map(\.keys),
      interval: interval, leavingOut: ledger.leftOut[index])
  }

  private func key(
    _ attribution: CostAttribution, _ dimension: CostDimension, _ month: Month,
    tags: () -> CostAttributor.TagWords
  ) -> CostKey {
    switch dimension {
    case .model: attribution.model.map { .model($0) } ?? .unallocated
    case .type:
      switch attribution.model {
      case .registered(let id): lookup.type(id).map { .type($0) } ?? .notSet
      case .observed: .notSet
      case nil: .unallocated
      }
    case .team: attribution.team.map { .named($0) } ?? .unallocated
    case .workflow: attribution.workflow.map { .named($0) } ?? .unallocated
    case .vendor: attribution.vendor.map { .named($0) } ?? .notSet
    case .category: .category(attribution.category)
    case .month: .month(month)
    case .tag(let name):
      tags().all.first { $0.name == name }.map { .named($0.value) } ?? .unallocated
    }
  }
}
