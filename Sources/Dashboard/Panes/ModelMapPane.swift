import PortfolioCore
import TerminalUI

/// The model map as a table, grouped by type.
extension Drawing {
  func drawModelMap(_ view: Viewport, isFocused: Bool, in area: Rect, on grid: inout Grid) {
    let columns = [
      TableColumn(heading(.name), minimum: 15, priority: 9, stretches: true),
      TableColumn(heading(.status), minimum: 10, priority: 3),
      TableColumn(heading(.tier), minimum: 7, priority: 1),
      TableColumn(heading(.owner), minimum: 10, priority: 7),
      TableColumn(text(.spendColumn), .number, priority: 8),
      TableColumn(heading(.alerts), minimum: 9, priority: 6),
      TableColumn(heading(.freshness), minimum: 7, priority: 2),
    ]
    let groups = rows.groups(of: .models)
    let stale = Set(state.digest.portfolio.stale.map(\.path))
    Table(
      columns: columns, viewport: shown(view, isFocused: isFocused),
      emptyMessage: emptyText(of: .models), showsHeader: view.count > 0, glyphs: glyphs
    ) { line in
      switch groups.content(ofLine: line) {
      case .header(let group): .group(header(of: group, columns: area.columns))
      case .row(let index): modelCells(rows.models[index], stale)
      }
    }.draw(in: area, on: &grid)
  }

  private func modelCells(_ row: ModelMapRow, _ stale: Set<String>) -> Table.Row {
    let isStale = row.model.map { stale.contains($0.path) } ?? false
    let mark = isStale ? "\(glyphs.cross) " : ""
    return .cells(
      [
        Segment(mark + safe(row.name), row.isRegistered && !isStale ? .plain : .warning),
        row.isRegistered
          ? status(row.model?.status) : Segment(word(.gap(.notRegistered)), .warning),
        row.isRegistered ? tier(row.model?.tier) : Segment(""),
        row.isRegistered
          ? owner(row.owner) : Segment(text(.draftHint(key: key(.draftCard))), .key),
        spend(row.spend),
        row.isRegistered ? alerts(of: row) : Segment(""),
        isStale
          ? Segment(text(.lastGood), .warning)
          : row.isRegistered ? freshness(row.freshness) : Segment(""),
      ], isMarked: state.marks.contains(row.id))
  }

  /// What a row cost in 30 days; what did not cost anything stands back.
  func spend(_ money: Money) -> Segment {
    Segment(amount(money), money.isEmpty ? .muted : .plain)
  }

  /// A group's name, how many models and how much of the spend are in it, and as much of the
  /// type's traits as there is room for.
  private func header(of group: RowGroup, columns: Int) -> [Segment] {
    let ink: Ink
    let title: String
    var traits: [String] = []
    switch group.kind {
    case .type(let type):
      ink = Self.ink(type)
      title = word(type.map { .type($0) })
      traits = type?.traits.map(self.traits) ?? []
    case .observed:
      (ink, title) = (.warning, word(.observed))
    case .gaps:
      (ink, title) = (.critical, text(.gapCount(group.range.count)))
    case .roles:
      (ink, title) = (.muted, text(.roleCount(group.range.count)))
    }
    var segments = [
      Segment("\(glyphs.filled) ", ink), Segment(title, Style(.header, bold: true)),
    ]
    var pieces: [String] = []
    switch group.kind {
    case .type, .observed: pieces.append(text(.modelCount(group.range.count)))
    case .gaps, .roles: break
    }
    if !group.spend.isEmpty { pieces.append(spendWithShare(group.spend)) }
    var used = segments.reduce(0) { $0 + $1.width }
    for piece in pieces + traits {
      let segment = Segment("  " + piece, .muted)
      guard used + segment.width <= columns else { break }
      segments.append(segment)
      used += segment.width
    }
    return segments
  }

  /// The header of a group of owners.
  func ownershipHeader(of group: RowGroup, columns: Int) -> [Segment] {
    header(of: group, columns: columns)
  }

  private func spendWithShare(_ money: Money) -> String {
    let share = money[currency].flatMap { part in
      state.digest.figures.spend[currency].flatMap { Ratio(of: part, to: $0) }
    }
    return [amount(money), percent(share)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The traits of a type, the most telling first.
  func traits(_ traits: ModelTraits) -> [String] {
    [
      text(.trait(.transparency, .degree(traits.transparency))),
      text(.trait(.dataControl, .degree(traits.dataControl))),
      text(.trait(.differentiation, .degree(traits.differentiation))),
      text(.trait(.trainingPaidBy, .payer(traits.trainingPaidBy))),
      text(.standsAlone(traits.standsAlone)),
    ]
  }
}
