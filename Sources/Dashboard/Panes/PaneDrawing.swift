import PortfolioCore
import TerminalUI

/// The frame of a pane and what its title says.
extension Drawing {
  func draw(_ place: ScreenLayout.Place, on grid: inout Grid) {
    let isFocused = place.pane == state.focus
    var frame = PaneFrame(
      number: place.pane.rawValue, title: text(.pane(place.pane)), summary: summary(of: place.pane),
      notes: notes(of: place.pane), isFocused: isFocused, glyphs: glyphs)
    if place.isCollapsed {
      if place.pane == .alerts, state.unseenCount > 0 {
        frame.notes.append(
          Segment(text(.newAlerts(state.unseenCount)), Style(.accent, bold: true)))
      }
      frame.notes += foremost(in: place.pane)
      frame.drawCollapsed(in: place.area, on: &grid)
      return
    }
    let inner = PaneFrame.interior(of: place.area)
    let view = state.viewport(of: place.pane, height: state.listHeight(of: place.pane))
    if place.pane == .alerts { frame.footer = news(around: view) }
    if isScrolled(place.pane), view.below > 0 {
      frame.footer.append(Segment("\(view.below) \(glyphs.down)", .muted))
    }
    frame.draw(in: place.area, on: &grid)
    switch place.pane {
    case .models where state.isTreemap: drawTreemap(in: inner, on: &grid)
    case .models: drawModelMap(view, isFocused: isFocused, in: inner, on: &grid)
    case .cost: drawCost(view, isFocused: isFocused, in: inner, on: &grid)
    case .alerts: drawAlerts(view, isFocused: isFocused, in: inner, on: &grid)
    case .ownership: drawOwnership(view, isFocused: isFocused, in: inner, on: &grid)
    }
    guard isScrolled(place.pane), place.area.rows > 4 else { return }
    let track = Rect(
      column: place.area.column, row: inner.endRow - view.height, columns: place.area.columns,
      rows: view.height)
    ScrollBar(
      viewport: view, style: Style(isFocused ? .borderFocused : .border), glyphs: glyphs
    ).draw(in: track, on: &grid)
  }

  /// How many new alerts stand above and below what is visible.
  private func news(around view: Viewport) -> [Segment] {
    let unseen = state.unseenAlerts(around: view)
    return [
      unseen.above > 0 ? text(.newAbove(unseen.above)) : nil,
      unseen.below > 0 ? text(.newBelow(unseen.below)) : nil,
    ].compactMap { phrase in phrase.map { Segment($0, Style(.accent, bold: true)) } }
  }

  private func isScrolled(_ pane: Pane) -> Bool {
    switch pane {
    case .models: !state.isTreemap
    case .cost: false
    case .alerts, .ownership: true
    }
  }

  /// The pane's figures, which its title keeps when it is collapsed.
  private func summary(of pane: Pane) -> [Segment] {
    var segments: [Segment] = []
    switch pane {
    case .models: segments.append(Segment("\(words.grouped(rows.models.count))"))
    case .cost:
      segments.append(Segment(text(.splitBy(rows.cost.dimension)), .muted))
      segments.append(Segment(amount(rows.cost.total)))
    case .alerts:
      segments.append(Segment("\(words.grouped(rows.alerts.count))"))
      if rows.firing.count > 0 {
        segments.append(
          Segment("\(glyphs.up)\(words.grouped(rows.firing.count))", ink(rows.firing.worst)))
      }
    case .ownership:
      segments.append(Segment("\(words.grouped(rows.ownership.count))"))
      if rows.gapCount > 0 {
        segments.append(Segment("\(glyphs.alert)\(words.grouped(rows.gapCount))", .warning))
      }
    }
    return segments
  }

  /// What stands first in a pane that is only a title line.
  private func foremost(in pane: Pane) -> [Segment] {
    switch pane {
    case .models: return []
    case .cost:
      guard let row = rows.cost.rows.first else { return [] }
      return [Segment("\(name(of: row)) \(percent(row.share))", .muted)]
    case .alerts:
      guard let row = rows.alerts.first, row.standing.isFiring else { return [] }
      return [
        Segment(safe(row.modelName)), Segment(indicator(row.alert.metric, row.alert.segment)),
        Segment(standing(of: row.alert, unit: row.unit), ink(row.alert.severity)),
      ]
    case .ownership:
      guard let row = rows.ownership.first, row.gap != nil else { return [] }
      return [Segment(safe(row.modelName)), holder(row)]
    }
  }

  private func notes(of pane: Pane) -> [Segment] {
    var notes: [Segment] = []
    let list = state.lists[pane] ?? ListState()
    if !list.filter.isEmpty {
      let all = rows.unfiltered[pane] ?? 0
      notes.append(Segment("/" + safe(list.filter), .accent))
      notes.append(Segment(text(.rowsShown(rows.listed(in: pane), of: all)), .muted))
    }
    if pane == .models, state.isTreemap {
      notes.append(Segment(text(.treemap), .muted))
    } else if list.order != .usual {
      notes.append(Segment(text(.orderedBy(list.order)), .muted))
    }
    return notes
  }

  /// The viewport as it is drawn: only the pane that has the keys shows a cursor.
  func shown(_ view: Viewport, isFocused: Bool) -> Viewport {
    Viewport(
      count: view.count, height: view.height, cursor: isFocused ? view.cursor : nil,
      first: view.first)
  }

  /// What stands in a list without rows.
  func emptyText(of pane: Pane) -> String {
    if !(state.lists[pane] ?? ListState()).filter.isEmpty, (rows.unfiltered[pane] ?? 0) > 0 {
      return text(.nothingMatches)
    }
    return switch pane {
    case .models: text(.noModels)
    case .cost: text(.noCosts)
    case .alerts:
      state.digest.figures.lacking > 0
        ? text(.noAlertsWithoutData(state.digest.figures.lacking)) : text(.noAlerts)
    case .ownership: text(.noOwnership)
    }
  }
}
