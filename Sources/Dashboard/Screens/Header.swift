import PortfolioCore
import TerminalUI

/// The line of key figures.
extension Drawing {
  func drawHeader(in area: Rect, on grid: inout Grid) {
    let portfolio = state.digest.portfolio
    let figures = state.digest.figures
    let name = portfolio.settings.name.isEmpty ? "Folio" : safe(portfolio.settings.name)
    let (isFiring, isLacking) = (figures.firing > 0, figures.lacking > 0)
    var left = [
      StatusLine.Item(name, Style(.title, bold: true), priority: 5),
      StatusLine.Item(models(figures), priority: 6),
      StatusLine.Item(spend(figures), priority: 8),
    ]
    // Where targets have no data, that nothing fires says nothing.
    if isFiring || !isLacking {
      left.append(
        .init(
          (isFiring ? "\(glyphs.up) " : "\(glyphs.check) ")
            + text(.alertCount(figures.firing, figures.severity)),
          Style(isFiring ? ink(figures.severity) : .muted), priority: 9))
    }
    if isLacking {
      left.append(
        .init(
          "\(glyphs.hollow) \(text(.lackingCount(figures.lacking)))", Style(.warning),
          priority: isFiring ? 2 : 9))
    }
    if figures.unowned > 0 {
      left.append(
        .init(
          "\(glyphs.alert) \(text(.unownedCount(figures.unowned)))", Style(.warning), priority: 7))
    }
    if figures.stale > 0 {
      left.append(
        .init("\(glyphs.cross) \(text(.staleCount(figures.stale)))", Style(.warning), priority: 3))
    }
    if figures.errors > 0 {
      left.append(
        .init("\(glyphs.cross) \(text(.errorCount(figures.errors)))", Style(.critical), priority: 4)
      )
    }
    StatusLine(left: left, right: modes, spacing: 3, glyphs: glyphs).draw(in: area, on: &grid)
  }

  private func models(_ figures: KeyFigures) -> [Segment] {
    var segments = [Segment(text(.modelCount(figures.models)))]
    if figures.observed > 0 {
      segments.append(Segment(" " + text(.observedCount(figures.observed)), .warning))
    }
    return segments
  }

  private func spend(_ figures: KeyFigures) -> [Segment] {
    var segments = [Segment(text(.spend(amount(figures.spend))))]
    if let change = change(from: figures.spendBefore, to: figures.spendKnown) {
      segments.append(Segment(" " + text(.changed(change)), .muted))
    }
    return segments
  }

  /// What holds for the whole screen and must not be overlooked.
  private var modes: [StatusLine.Item] {
    var items: [StatusLine.Item] = []
    let portfolio = state.digest.portfolio
    let day = portfolio.zone.day(of: portfolio.asOf)
    if let awaited = state.travel.awaited {
      items.append(
        .init(text(.travel(.awaited(awaited))), Style(.accent, bold: true), priority: 10))
    }
    switch portfolio.standing {
    case .now: break
    case .past where state.travel.day != nil, .pastWithoutRecords where state.travel.day != nil:
      let phrase = TravelPhrase.shown(
        day, forward: "]", hasTodaysRecords: portfolio.standing == .pastWithoutRecords)
      items.append(.init(text(.travel(phrase)), Style(.accent, bold: true), priority: 10))
    case .past:
      items.append(
        .init(text(.asOf(day, hasTodaysRecords: false)), Style(.accent, bold: true), priority: 10))
    case .pastWithoutRecords:
      items.append(
        .init(text(.asOf(day, hasTodaysRecords: true)), Style(.accent, bold: true), priority: 10))
    }
    if state.writing == .readOnly {
      items.append(.init(text(.readOnlyMode), Style(.accent, bold: true), priority: 10))
    }
    if case .paused(let waiting) = state.paused {
      items.append(
        .init(text(.paused(hasNews: waiting != nil)), Style(.accent, bold: true), priority: 10))
    }
    return items
  }

  /// Says how large the terminal is and how large it has to be.
  func drawTooSmall(on grid: inout Grid) {
    let least = ScreenLayout.least
    let phrase = ScreenPhrase.tooSmall(
      columns: state.size.columns, rows: state.size.rows, neededColumns: least.columns,
      neededRows: least.rows)
    Paragraph(text(phrase)).draw(in: grid.bounds, on: &grid)
  }
}
