import PortfolioCore
import TerminalUI

/// The price revisions that change what is shown: which book, since when, who says so and why.
struct CostRevisionsSection: CostSection {
  let name = "revisions"
  let side = CostSectionSide.left
  let rows: [CostSectionRow]
  private let overview: CostOverview
  private let before: Money

  init?(_ overview: CostOverview) {
    guard let before = overview.totalUnrevised else { return nil }
    self.overview = overview
    self.before = before
    rows = overview.revisedBooks.map { book in
      var question = overview.question
      question.span = book.span
      return CostSectionRow(
        id: CostRowID(section: "revisions", word: book.book), entrance: .rows(question))
    }
  }

  func title(_ drawing: Drawing) -> [Segment] {
    [
      Segment(drawing.text(.revisions), Style(.header, bold: true)),
      Segment(
        "  "
          + drawing.text(
            .revisedTotal(
              drawing.amount(before, besides: overview.total), drawing.amount(overview.total)))),
    ]
  }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    Table(
      columns: [
        TableColumn(drawing.heading(.book), minimum: 12, ideal: 24, priority: 10),
        TableColumn(drawing.heading(.from), minimum: 10, priority: 9),
        TableColumn(drawing.heading(.time), minimum: 10, priority: 6),
        TableColumn(drawing.heading(.actor), minimum: 6, ideal: 16, priority: 7),
        TableColumn(drawing.heading(.reason), minimum: 8, priority: 8, stretches: true),
      ], viewport: view, glyphs: drawing.glyphs
    ) { .cells(cells(of: overview.revisedBooks[$0], drawing)) }.draw(in: area, on: &grid)
  }

  private func cells(of book: RevisedBook, _ drawing: Drawing) -> [Segment] {
    [
      Segment(drawing.safe(book.book)), Segment(book.from.description),
      Segment(book.day.description, .muted), Segment(drawing.safe(book.name), .muted),
      Segment(book.reason.map(drawing.safe) ?? "", .muted),
    ]
  }
}
