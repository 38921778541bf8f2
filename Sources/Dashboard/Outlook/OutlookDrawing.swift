import PortfolioCore
import TerminalUI

/// The outlook: types beside the benchmark, the years ahead, and vendors.
extension Drawing {
  func drawOutlook(in area: Rect, on grid: inout Grid) {
    guard let screen = state.outlook else { return }
    let inner = Self.interior(ofPage: area)
    let layout = outlookLayout(screen, in: inner)
    PaneFrame(
      title: text(.outlook(.title)),
      summary: [
        Segment(joined([text(.modelCount(screen.types.models)), amount(screen.types.spend)]))
      ],
      notes: [Segment("\(benchmarkMark) \(text(.outlook(.benchmark)))", .muted)], isFocused: true,
      glyphs: glyphs
    ).draw(in: area, on: &grid)
    if !layout.tabs.isEmpty {
      let sections = OutlookLayout.sections(in: inner)
      TabStrip(
        sections.map { text(.outlook(.section($0, years: screen.types.years))) },
        open: sections.firstIndex(of: screen.section) ?? 0, glyphs: glyphs
      ).draw(in: layout.tabs, on: &grid)
    }
    for section in OutlookScreen.Section.allCases {
      draw(section, of: screen, layout, on: &grid)
    }
    put(traits(of: screen, columns: inner.columns), in: layout.traits, on: &grid)
    let notes = notes(of: screen, in: inner)
    let first = screen.section == .notes ? screen.tops[.notes] ?? 0 : 0
    put(Array(notes.dropFirst(first)), in: layout.notes, on: &grid)
  }

  /// The sign that marks where the benchmark stands.
  private var benchmarkMark: Character { glyphs.box.vertical }

  private func draw(
    _ section: OutlookScreen.Section, of screen: OutlookScreen, _ layout: OutlookLayout,
    on grid: inout Grid
  ) {
    guard let list = layout.list(of: section), let area = layout.sections[section],
      let view = outlookViewport(screen, section, layout)
    else { return }
    let isOpen = screen.section == section
    if layout.tabs.isEmpty {
      grid.put(
        [
          Segment(
            text(.outlook(.section(section, years: screen.types.years))),
            Style(isOpen ? .accent : .header, bold: true)),
          Segment("  " + text(.outlook(.legend(section))), .muted),
        ], at: area.origin, limit: area.columns)
    }
    switch section {
    case .models:
      drawBars(
        screen.types.rows.map {
          bar(of: $0, label: count(of: $0), $0.share, $0.difference)
        },
        view, in: list, on: &grid)
    case .spend:
      drawBars(
        screen.types.rows.map {
          bar(of: $0, label: amount($0.spend), $0.spendShare?.approximate, $0.spendDifference)
        }, view, in: list, on: &grid)
    case .vendors: drawBars(screen.vendors.rows.map(vendorBar), view, in: list, on: &grid)
    case .ahead:
      let counts: Set<ReportColumn> = [.type, .modelsAhead, .ownAhead]
      drawRows(
        of: screen.ahead,
        leading: list.columns < 60
          ? counts : counts.union([.spendAhead, .modelsBefore, .ownSpendAhead]),
        view, in: list, on: &grid)
    case .notes: break
    }
  }

  private func drawBars(
    _ bars: [Bars.Bar], _ view: Viewport, in area: Rect, on grid: inout Grid
  ) {
    let most = bars.flatMap { [$0.value, $0.mark ?? 0] }.max() ?? 0
    Bars(
      bars, viewport: view, maximum: most, emptyMessage: text(.noModels), glyphs: glyphs
    ).draw(in: area, on: &grid)
  }

  /// A type's part of the whole against the benchmark's, and how many points more that is.
  private func bar(
    of row: LandscapeRow, label: String, _ share: Double?, _ difference: Double?
  ) -> Bars.Bar {
    Bars.Bar(
      label: [name(of: row), label].filter { !$0.isEmpty }.joined(separator: " "),
      value: share ?? 0,
      figure: share.map(ReportValue.percent) ?? String(glyphs.gap),
      share: difference.map(signed) ?? "", style: Style(Self.ink(row.type)), mark: row.benchmark)
  }

  private func vendorBar(_ row: LandscapeRow) -> Bars.Bar {
    Bars.Bar(
      label: [name(of: row), count(of: row)].filter { !$0.isEmpty }.joined(separator: " "),
      value: row.share ?? 0,
      figure: row.share.map(ReportValue.percent) ?? String(glyphs.gap),
      share: row.spendShare.map { ReportValue.percent($0.approximate) } ?? "")
  }

  /// How many models there are; nothing of charges that name none.
  private func count(of row: LandscapeRow) -> String {
    row.id == .unallocated ? "" : words.grouped(row.models)
  }

  private func name(of row: LandscapeRow) -> String {
    switch row.id {
    case .type(let type): word(.type(type))
    case .vendor(let vendor): safe(vendor)
    case .notSet: word(.outlook(.notSet))
    case .noCard: word(.outlook(.noCard))
    case .unallocated: word(.outlook(.unallocated))
    }
  }

  /// Percentage points with their sign.
  private func signed(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    let sign = tenths > 0 ? "+" : tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
