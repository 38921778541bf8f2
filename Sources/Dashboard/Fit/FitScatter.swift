import PortfolioCore
import TerminalUI

/// Quality against cost: what is better lies up, what is dearer to the right.
extension Drawing {
  /// How a candidate is drawn.
  private enum Kind: CaseIterable {
    case rejected, unknown, dominated, frontier

    init(_ candidate: FitCandidate) {
      self =
        switch (candidate.state, candidate.standing) {
        case (.rejected, _): .rejected
        case (.feasible, .frontier?): .frontier
        case (.feasible, .dominated?): .dominated
        case (.unknown, _), (.feasible, _): .unknown
        }
    }
  }

  private func sign(of kind: Kind) -> (Character, Ink) {
    switch kind {
    case .rejected: (glyphs.cross, .muted)
    case .unknown: ("?", .accent)
    case .dominated: (glyphs.hollow, .plain)
    case .frontier: (glyphs.filled, .good)
    }
  }

  private func name(of kind: Kind) -> String {
    switch kind {
    case .rejected: word(.fit(.state(.rejected)))
    case .unknown: text(.fit(.somethingUnknown))
    case .dominated: text(.fit(.dominated))
    case .frontier: word(.fit(.standing(.frontier)))
    }
  }

  func drawScatter(
    _ open: FitScreen.OpenWork, _ screen: FitScreen, in area: Rect, on grid: inout Grid
  ) {
    guard !area.isEmpty else { return }
    let better = screen.better(of: open.fit)
    let rows = open.candidates.rows
    let (marks, drawn) = marks(rows, cursor: open.candidates.row?.model.id, better)
    let scatter = Scatter(
      marks, emptyMessage: text(.fit(.nothingDrawn)), glyphs: glyphs,
      formatX: { number(onAxis: $0) },
      formatY: { number(onAxis: better == .lower ? -$0 : $0) })
    let parts = area.rows([.fixed(1), .fixed(1), .share(1)])
    let metric = open.fit.summary.workflow.needs.quality?.metric
    let hidden = rows.count - drawn.count
    let up = text(.fit(.qualityAxis(metric: metric.map(safe), isLowerBetter: better == .lower)))
    let right = text(.fit(.costAxis(currency, isLogarithmic: scatter.isLogarithmic)))
    StatusLine(
      left: [
        .init("\(glyphs.up) \(up)", Style(.header, bold: true), priority: 9),
        .init("\(glyphs.arrow) \(right)", Style(.header, bold: true), priority: 8),
      ],
      right: [
        .init(hidden > 0 ? text(.fit(.notDrawn(hidden))) : "", Style(.muted), priority: 1)
      ], glyphs: glyphs
    ).draw(in: parts[0], on: &grid)
    StatusLine(
      left: Kind.allCases.reversed().filter(drawn.contains).map { kind in
        let (sign, ink) = sign(of: kind)
        return .init(
          [Segment(String(sign), ink), Segment(" \(name(of: kind))", .muted)], priority: 5)
      }, glyphs: glyphs
    ).draw(in: parts[1], on: &grid)
    scatter.draw(in: parts[2], on: &grid)
  }

  /// What is drawn, the frontier and then the row under the cursor last, so that they lie on top; and of
  /// what kind each is.
  private func marks(
    _ candidates: [FitCandidate], cursor: ModelID?,
    _ better: PortfolioSettings.Indicator.Direction?
  ) -> (marks: [Scatter.Mark], kinds: [Kind]) {
    let known = candidates.compactMap { candidate -> (Kind, Bool, Scatter.Mark)? in
      let point = candidate.point(better: better)
      guard let quality = point.quality, let cost = point.cost?.approximate else { return nil }
      let kind = Kind(candidate)
      let (sign, ink) = sign(of: kind)
      let isPointed = candidate.model.id == cursor
      var name = isPointed || kind == .frontier || candidate.isToday ? candidate.model.id.text : ""
      if candidate.isToday { name += " (\(text(.fit(.today))))" }
      return (
        kind, isPointed,
        Scatter.Mark(
          x: cost, y: quality, sign: sign, style: Style(ink, bold: isPointed), name: name,
          isPointed: isPointed)
      )
    }
    let order = Kind.allCases.flatMap { kind in known.filter { $0.0 == kind && !$0.1 } }
    return ((order + known.filter(\.1)).map(\.2), known.map(\.0))
  }

  /// A number along an axis, without more places than it needs.
  private func number(onAxis value: Double) -> String { plain(ReportValue.threeDigits(value)) }
}
