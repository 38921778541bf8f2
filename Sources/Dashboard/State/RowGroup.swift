public import PortfolioCore

/// Rows that stand under a header of their own.
public struct RowGroup: Hashable, Sendable {
  /// What the rows have in common.
  public enum Kind: Hashable, Sendable {
    /// Models of a type; nil is "not set".
    case type(ModelType?)
    /// Models seen in costs or metrics without a card.
    case observed
    /// Models for which nobody answers who could.
    case gaps
    /// Roles that somebody holds.
    case roles
  }

  /// What the rows have in common.
  public var kind: Kind
  /// The rows' indices.
  public var range: Range<Int>
  /// What the rows cost in 30 days; of the owners, each model counts once.
  public var spend: Money
}

extension PaneRows {
  /// The groups of a pane's rows; empty where the order is not that of its groups.
  public func groups(of pane: Pane) -> [RowGroup] {
    switch pane {
    case .models: modelGroups
    case .ownership: ownershipGroups
    case .cost, .alerts: []
    }
  }

  /// Sums up what titles and bars show of all rows, so that drawing looks at visible ones only.
  mutating func sumUp() {
    let severities = alerts.lazy.filter(\.standing.isFiring).map(\.alert.severity)
    firing = (severities.count, severities.max())
    gapCount = ownership.count { $0.gap != nil }
    largestCost = cost.rows.lazy.map(\.weight).max() ?? 0
  }

  /// Groups the rows, which stand in the order of their groups where that order was asked for.
  mutating func group(models isModelsGrouped: Bool, ownership isOwnershipGrouped: Bool) {
    modelGroups = isModelsGrouped ? Self.groups(of: models, kind: \.groupKind) { $0.spend } : []
    var known: Set<ModelReference> = []
    ownershipGroups =
      isOwnershipGrouped
      ? Self.groups(of: ownership, kind: \.groupKind) { row in
        known.insert(row.id.model).inserted ? row.spend : .zero
      } : []
  }

  private static func groups<Row>(
    of rows: [Row], kind: (Row) -> RowGroup.Kind, spend: (Row) -> Money
  ) -> [RowGroup] {
    var groups: [RowGroup] = []
    for (index, row) in rows.enumerated() {
      let kind = kind(row)
      if groups.last?.kind == kind {
        groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<index + 1
      } else {
        groups.append(RowGroup(kind: kind, range: index..<index + 1, spend: .zero))
      }
      groups[groups.count - 1].spend.add(spend(row))
    }
    return groups
  }
}

extension ModelMapRow {
  fileprivate var groupKind: RowGroup.Kind { isRegistered ? .type(type) : .observed }
}

extension OwnershipRow {
  fileprivate var groupKind: RowGroup.Kind { gap == nil ? .roles : .gaps }
}

extension [RowGroup] {
  /// The line on which a row stands, the headers counted.
  func line(ofRow row: Int) -> Int {
    row + count { $0.range.lowerBound <= row }
  }

  /// What stands on a line: the header of a group, or a row.
  func content(ofLine line: Int) -> LineContent {
    for (number, group) in enumerated() {
      let header = group.range.lowerBound + number
      if line == header { return .header(group) }
      if line <= group.range.upperBound + number { return .row(line - number - 1) }
    }
    return .row(line - count)
  }
}

/// What stands on a line of a grouped list.
enum LineContent {
  case header(RowGroup)
  case row(Int)
}
