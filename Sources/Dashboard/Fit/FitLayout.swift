import PortfolioCore
import TerminalUI

/// Where the parts of the fit screen stand, and what its texts say there.
struct FitLayout {
  /// What it comes to: for the open work, or for all of it.
  var result: [String]
  /// What is told of the row under the cursor.
  var detail: [String]
  /// Where the result stands.
  let top: Rect
  /// The rows; empty where the scatter stands in their place.
  let list: Rect
  /// Where the row under the cursor is told of.
  let bottom: Rect
  /// The scatter; empty where there is no room, or no work is open.
  let scatter: Rect

  /// The least room in which the candidates and the scatter are shown at once.
  static let leastForBoth = Size(columns: 110, rows: 24)

  /// Whether the candidates and the scatter are shown at once.
  static func showsBoth(in area: Rect) -> Bool {
    area.columns >= leastForBoth.columns && area.rows >= leastForBoth.rows
  }

  init(_ screen: FitScreen, result: [String], detail: [String], in area: Rect) {
    // The rows come first: texts give way to them, those about the whole before those about the row.
    let texts = max(0, area.rows - (area.rows > 12 ? 8 : 5))
    self.detail = Array(detail.prefix(texts))
    self.result = Array(result.prefix(max(0, texts - self.detail.count)))
    let showsBoth = screen.open != nil && Self.showsBoth(in: area)
    let isScatter = screen.open?.isScatter == true && !showsBoth
    let parts = area.rows([
      .fixed(self.result.count), .share(3), .fixed(self.detail.count),
      showsBoth ? .share(4) : .fixed(0),
    ])
    top = parts[0]
    let nowhere = Rect(origin: area.origin, size: .zero)
    list = isScatter ? nowhere : parts[1]
    bottom = parts[2]
    scatter = showsBoth ? parts[3] : isScatter ? parts[1] : nowhere
  }
}

extension Drawing {
  /// The parts of the fit screen in an area.
  func fitLayout(_ screen: FitScreen, in area: Rect) -> FitLayout {
    let isLow = area.rows < FitLayout.leastForBoth.rows
    func lines(_ texts: [String], most: Int) -> [String] {
      let all = texts.flatMap { WordWrap.lines(plain($0), columns: max(10, area.columns)) }
      guard all.count > most, most > 0 else { return all }
      let last = all[most - 1] + " " + String(glyphs.ellipsis)
      return all.prefix(most - 1)
        + [TextWidth.elided(last, columns: area.columns, ellipsis: glyphs.ellipsis)]
    }
    let told = fitTexts(screen)
    let isOpen = screen.open != nil
    return FitLayout(
      screen, result: lines(told.result, most: isLow ? 2 : isOpen ? 6 : 4),
      detail: lines(told.detail, most: isLow ? 5 : 8), in: area)
  }

  /// What the screen says above its rows, and of the row under the cursor.
  func fitTexts(_ screen: FitScreen) -> (result: [String], detail: [String]) {
    if let open = screen.open {
      let entries = open.entries.map { text(.fit(.entry($0))) }.joined(separator: "; ")
      return (
        [
          result(of: open.fit.summary),
          words.text(
            ShellPhrase.fit(.compared(over: open.fit.dimensions, weighed: open.fit.weighed))),
        ] + (entries.isEmpty ? [] : [entries]),
        open.candidates.row.map(detail) ?? []
      )
    }
    let report = screen.ground.report
    let total = words.text(
      ShellPhrase.fit(
        .total(
          saving: report.saving.map(exactly), more: report.extraCost.map(exactly),
          currency: report.currency.code,
          unneeded: report.unneeded)))
    return (report.rows.isEmpty ? [] : [total], screen.works.row.map(detail) ?? [])
  }

  private func exactly(_ amount: ExactDecimal) -> String {
    words.text(ReportValue.amount(amount, nil, isLowerBound: false))
  }

  /// What it comes to for one piece of work.
  private func result(of summary: FitSummary) -> String {
    words.text(
      ShellPhrase.fit(
        .result(
          summary, currency: currency.code, saving: (summary.saving?.magnitude).map(exactly),
          firstYear: summary.firstYear.map(exactly))))
  }

  private func detail(of summary: FitSummary) -> [String] {
    var texts = [result(of: summary)]
    if let today = summary.today?.id, !summary.todayRejections.isEmpty {
      texts.append(text(.fit(.todayFails(today, summary.todayRejections))))
    }
    return texts
  }

  /// All that speaks against a model, and what is known of its quality.
  private func detail(of candidate: FitCandidate) -> [String] {
    var texts = [words.text(ShellPhrase.fit(.tried(candidate)))]
    if !candidate.evidence.isEmpty { texts.append(text(.fit(.evidence(candidate.evidence)))) }
    return texts
  }
}

extension DashboardState {
  /// Lets what is visible of the fit screen follow its cursor.
  mutating func settleFit(in area: Rect) {
    guard let screen = fit else { return }
    let drawing = Drawing(self)
    let layout = drawing.fitLayout(screen, in: Drawing.interior(ofPage: area))
    guard !layout.list.isEmpty else { return }
    fit?.scroll(to: drawing.fitViewport(screen, rows: layout.list.rows).first)
  }
}

extension Drawing {
  /// What of the list is visible.
  func fitViewport(_ screen: FitScreen, rows: Int) -> Viewport {
    let count = screen.counts.shown
    return Viewport(
      count: count, height: Table.height(rows: rows), cursor: count == 0 ? nil : screen.index,
      first: screen.open?.candidates.top ?? screen.works.top, margin: 1)
  }
}
