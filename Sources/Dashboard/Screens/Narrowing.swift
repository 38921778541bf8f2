import PortfolioCore
import TerminalUI

/// What narrows or marks the rows; each is always shown, with the way to be rid of it.
enum NarrowingLine {
  case scope
  case costPath
  case filter
  case marks
  case range
}

extension DashboardState {
  /// Why the filter in force cannot be understood; nil where it can.
  var filterFault: QueryFault? {
    if isOnFit { return fit?.fault }
    if let reports { return reports.fault }
    return rows.faults[focus]
  }

  /// Whether what is shown is of the whole portfolio, whatever the panes are restricted to.
  var isOverAll: Bool {
    switch level {
    case .next, .improvement, .outlook: true
    default: level.isFromNext
    }
  }

  /// What is in force, in the order of the lines.
  var narrowingLines: [NarrowingLine] {
    var lines: [NarrowingLine] = []
    if isOnCosts { return [.costPath] }
    if !scope.isEmpty, !isOverAll { lines.append(.scope) }
    guard level.entry != nil || reports != nil || isOnFit else { return lines }
    if case .filter = mode {
      if filterFault != nil { lines.append(.filter) }
    } else if !filterInForce.isEmpty {
      lines.append(.filter)
    }
    if markCount > 0 { lines.append(.marks) }
    if rangeAnchor != nil { lines.append(.range) }
    return lines
  }
}

extension DashboardState {
  /// The rows of these lines: what is wrong with a filter is told whole.
  var narrowingRows: Int {
    let lines = narrowingLines
    guard lines.contains(.filter), let fault = filterFault else { return lines.count }
    return lines.count - 1 + Drawing(self).lines(of: fault).count
  }

  /// The rows of the last line, which a long notice takes more of where there are enough.
  var noticeRows: Int {
    guard let notice else { return 1 }
    if case .filter = mode { return 1 }
    return min(Drawing(self).lines(of: notice).count, size.rows >= 20 ? 3 : size.rows >= 12 ? 2 : 1)
  }
}

extension Drawing {
  func drawNarrowing(in area: Rect, on grid: inout Grid) {
    var top = 0
    for line in state.narrowingLines where top < area.rows {
      let isFault = line == .filter && state.filterFault != nil
      let rows = isFault ? state.narrowingRows - state.narrowingLines.count + 1 : 1
      let part = Rect(
        column: area.column, row: area.row + top, columns: area.columns,
        rows: min(rows, area.rows - top))
      draw(line, in: part, on: &grid)
      top += rows
    }
  }

  /// What is wrong with a filter, in lines that leave room for the way to be rid of it.
  func lines(of fault: QueryFault) -> [String] {
    let hint = TextWidth.of(text(.clears(key: key(.back))))
    return WordWrap.lines(
      "\(glyphs.cross) \(text(.queryFault(fault)))",
      columns: max(10, state.size.columns - hint - 2))
  }

  private func draw(_ line: NarrowingLine, in area: Rect, on grid: inout Grid) {
    if line == .filter, let fault = state.filterFault {
      draw(fault, in: area, on: &grid)
      return
    }
    let items: [StatusLine.Item] =
      switch line {
      case .scope: scope
      case .costPath: costPath
      case .filter: filter
      case .marks: marks
      case .range:
        [
          .init(text(.rangeBegun), Style(.mark), priority: 2),
          .init(text(.endsRange(key: key(.markRange))), Style(.muted), priority: 1),
        ]
      }
    StatusLine(left: items, glyphs: glyphs).draw(in: area, on: &grid)
  }

  private var scope: [StatusLine.Item] {
    let names = state.scope.map(name(of:))
      .joined(separator: " \(glyphs.collapsed) ")
    return [
      .init(
        [Segment(text(.only) + " ", .muted), Segment(names, Style(.accent, bold: true))],
        priority: 2),
      .init(text(.lifts(key: key(.back))), Style(.muted), priority: 1),
    ]
  }

  /// The way into the costs, the nearest steps kept where it is too long.
  private var costPath: [StatusLine.Item] {
    guard let screen = state.costs else { return [] }
    let hint = text(.leadsBack(key: key(.back)))
    let room = max(8, state.size.columns - TextWidth.of(hint) - 2)
    let path = costPath(screen)
    let shown =
      TextWidth.of(path) <= room
      ? path : String(glyphs.ellipsis) + TextWidth.suffix(path, columns: room - 1)
    return [
      .init(shown, Style(.accent, bold: true), priority: 2),
      .init(hint, Style(.muted), priority: 1),
    ]
  }

  private func name(of restriction: Restriction) -> String {
    switch restriction {
    case .type(let type): "\(word(.dimension(.type))) \(word(type.map { .type($0) }))"
    case .person(let id): state.digest.portfolio.person(id).map { safe($0.name) } ?? id.text
    case .slice(let dimension, let key): "\(word(.dimension(dimension))) \(name(of: key))"
    }
  }

  /// A part of the cost split by its name.
  func name(of key: CostKey) -> String {
    switch key {
    case .type(let type): word(.type(type))
    case .category(let category): word(.category(category))
    case .basis(let basis): word(.basis(basis))
    case .notSet: word(nil)
    case .unallocated: word(.unallocated)
    case .model(let reference):
      safe(state.digest.row(of: reference)?.name ?? reference.text)
    default: safe(key.text)
    }
  }

  private var filter: [StatusLine.Item] {
    [
      .init(
        [
          Segment(filterCount), Segment(" \(glyphs.separator) ", .muted),
          Segment(safe(state.filterInForce), Style(.accent, bold: true)),
          Segment(" \(glyphs.separator) ", .muted),
          Segment(text(.clears(key: key(.back))), .muted),
        ], priority: 2)
    ]
  }

  /// What cannot be understood, beside the way to be rid of it.
  private func draw(_ fault: QueryFault, in area: Rect, on grid: inout Grid) {
    let hint = text(.clears(key: key(.back)))
    let parts = area.columns([.share(1), .fixed(TextWidth.of(hint))], gap: 2)
    let lines = lines(of: fault)
    for (index, line) in lines.prefix(area.rows).enumerated() {
      let isCut = index == area.rows - 1 && index < lines.count - 1
      let shown = TextWidth.elided(
        isCut ? "\(line) \(glyphs.ellipsis)" : line, columns: parts[0].columns,
        ellipsis: glyphs.ellipsis)
      grid.put(shown, in: parts[0].line(index), style: Style(.warning))
    }
    grid.put(hint, in: parts[1].line(0), style: Style(.muted))
  }

  /// How much of what the focused pane lists the filter leaves.
  var filterCount: String {
    if state.isOnFit, let counts = state.fit?.counts {
      return text(.rowsShown(counts.shown, of: counts.all))
    }
    if let reports = state.reports {
      return text(.rowsShown(reports.table.rows.count, of: reports.unfiltered))
    }
    return text(
      .rowsShown(rows.listed(in: state.focus), of: rows.unfiltered[state.focus] ?? 0))
  }

  private var marks: [StatusLine.Item] {
    [
      .init(
        "\(glyphs.mark) \(text(.marked(state.markCount, hidden: state.hiddenMarks)))",
        Style(.mark, bold: true), priority: 2),
      .init(text(.clears(key: key(.clearMarks))), Style(.muted), priority: 1),
    ]
  }
}
