import PortfolioCore
import TerminalUI

/// What is wrong with the store's files: where, how bad, and what to do.
extension Drawing {
  func drawProblems(scroll: Int, in area: Rect, on grid: inout Grid) {
    let portfolio = state.digest.portfolio
    let figures = state.digest.figures
    let columns = popupColumns(110, in: area)
    let stale = Set(portfolio.stale.map(\.path))
    var lines = portfolio.problems.flatMap {
      self.lines(of: $0, isStale: stale.contains($0.place.path), columns: columns)
    }
    if lines.isEmpty { lines = [[Segment(text(.noProblems), .muted)]] }
    let inner = drawBox(
      text(.problemsTitle(errors: figures.errors, warnings: figures.warnings)),
      content: Size(columns: columns, rows: lines.count),
      hints: [("j/k", .scroll), (key(.back), .close)], in: area, on: &grid)
    drawLines(lines, scroll: scroll, in: inner, on: &grid)
  }

  private func lines(of problem: Problem, isStale: Bool, columns: Int) -> [[Segment]] {
    let isError = problem.severity == .error
    let sign = isError ? glyphs.cross : glyphs.alert
    var place = [
      Segment(
        "\(sign) \(word(.problem(problem.severity)))  ", Style(isError ? .critical : .warning)),
      Segment(problem.place.shown, Style(.plain, bold: true)),
    ]
    if isStale { place.append(Segment("  " + text(.lastGoodShown), .muted)) }
    let sentence = plain(words.fault(problem.fault))
    return [place]
      + WordWrap.lines(sentence, columns: max(10, columns - 2)).map { [Segment("  " + $0, .muted)] }
  }
}
