/// What models come to in electricity, greenhouse gases and water over some time: always a range, with
/// what it rests on.
public struct CarbonReport: Hashable, Sendable {
  /// What the report is split by.
  public enum Dimension: String, CaseIterable, Sendable {
    /// The model.
    case model
    /// The model's type.
    case type
    /// The zone of the electricity.
    case zone
  }

  /// One part of the report.
  public struct Row: Hashable, Sendable, Identifiable {
    /// What the part has in common.
    public var key: CostKey
    /// The name people know it by.
    public var name: String
    /// The tokens by what they were.
    public var tokens: TokenCounts
    /// What is known of the footprint; nil where nothing is.
    public var footprint: Footprint?
    /// Whether energy and water lack something.
    public var lacksEnergy: Bool
    /// Whether greenhouse gases lack something.
    public var lacksEmissions: Bool
    /// Where the figures come from; several where the part is of several models.
    public var bases: Set<CarbonBasis>
    /// The zones of the electricity, in order.
    public var zones: [String]
    /// What must be known of the figures, each once.
    public var warnings: [CarbonWarning]

    /// The part's key.
    public var id: CostKey { key }

    /// Grams of CO2-equivalent for a million output tokens; nil where the part lacks something, or
    /// nothing was written.
    public var emissionsPerMillion: QuantityRange? {
      guard let footprint, !lacksEmissions, tokens.unclassed == 0, tokens.output > 0 else {
        return nil
      }
      return footprint.emissions * (1_000_000 / Double(tokens.output))
    }
  }

  /// What it is split by.
  public var dimension: Dimension
  /// When the charge periods start.
  public var interval: ChargeInterval
  /// The parts: those that emit most first, those of which nothing is known last.
  public var rows: [Row]
  /// All of them.
  public var total: Row
}

/// What a model comes to in electricity and greenhouse gases, and what it cost.
public struct PricedFootprint: Hashable, Sendable {
  /// The footprint, and what it rests on.
  public var row: CarbonReport.Row
  /// Effective cost of the rows behind it.
  public var effective: Money
}

extension Sequence<PricedFootprint> {
  /// All of them together; what one lacks, the whole lacks.
  public var total: CarbonReport.Row { CarbonReport.Row(map(\.row), key: .notSet, name: "") }
}

extension CarbonReport.Row {
  /// Puts parts together; what one of them lacks, the whole lacks.
  init(_ rows: [CarbonReport.Row], key: CostKey, name: String) {
    self.init(
      key: key, name: name, tokens: TokenCounts(), footprint: nil, lacksEnergy: false,
      lacksEmissions: false, bases: [], zones: [], warnings: [])
    var unclassed = 0
    for row in rows {
      tokens.add(row.tokens)
      if let part = row.footprint {
        var sum = footprint ?? .zero
        sum += part
        footprint = sum
      }
      lacksEnergy = lacksEnergy || row.lacksEnergy
      lacksEmissions = lacksEmissions || row.lacksEmissions
      bases.formUnion(row.bases)
      zones = Set(zones + row.zones).sorted()
      for warning in row.warnings {
        if case .unknownDirection(let count) = warning {
          unclassed = unclassed.addingClamped(count)
        } else if !warnings.contains(warning) {
          warnings.append(warning)
        }
      }
    }
    if unclassed > 0 { warnings.append(.unknownDirection(unclassed)) }
  }
}

extension CarbonReport.Row: Queryable {
  /// The fields that a query of such rows can name: all but `id` and `name` restrict the charges.
  public static let fields = CostFilter.fields.union([.id, .name])

  /// The value of a field that looks at the parts.
  public func value(of field: QueryField) -> QueryValue? {
    switch field {
    case .id, .name: .texts(searchableTexts)
    default: nil
    }
  }

  /// What the columns show.
  public var searchableTexts: [String] { [name, key.text] + zones }
}
