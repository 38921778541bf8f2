import PortfolioCore
import TerminalUI

/// What the costs do not say: to whom they belong, what tokens cost, what could not be read, and what
/// may count twice.
struct CostGapsSection: CostSection {
  let name = "gaps"
  let side = CostSectionSide.left
  let rows: [CostSectionRow]
  private let overview: CostOverview
  /// Why there is no price, of the models whose tokens have none.
  private let lacks: [CostKey: PriceLack]
  /// The files whose rows may count twice.
  private let repeated: [String]

  init?(_ overview: CostOverview, _ digest: Digest) {
    guard overview.rows > 0 || overview.unreadRows > 0 else { return nil }
    self.overview = overview
    lacks = overview.gaps.reduce(into: [:]) { lacks, gap in
      guard case .unpriced(let key) = gap.kind else { return }
      lacks[key] = key.model.flatMap(digest.priceLack)
    }
    var rows = overview.gaps.map { gap in
      switch gap.kind {
      case .unallocated(let dimension):
        CostSectionRow(
          id: CostRowID(section: "gaps", word: dimension.word),
          entrance: .charges(CostStep(dimension, .unallocated), isUnpricedOnly: false))
      case .unpriced(let key):
        CostSectionRow(
          id: CostRowID(section: "gaps", key: key, word: "unpriced"),
          entrance: .charges(CostStep(.model, key), isUnpricedOnly: true), model: key.model)
      }
    }
    if overview.unreadRows > 0 {
      rows.append(
        CostSectionRow(id: CostRowID(section: "gaps", word: "unread"), entrance: .problems))
    }
    repeated = digest.portfolio.problems.filter(\.isOfRepeatedRows).map(\.place.path)
    rows += repeated.map { path in
      CostSectionRow(id: CostRowID(section: "gaps", word: path), entrance: .problems)
    }
    self.rows = rows
  }

  func title(_ drawing: Drawing) -> [Segment] {
    [
      Segment(drawing.text(.gaps), Style(.header, bold: true)),
      rows.isEmpty
        ? Segment("  \(drawing.glyphs.check) " + drawing.text(.nothingMissing), .good)
        : Segment("  \(drawing.glyphs.alert) \(drawing.words.grouped(rows.count))", .warning),
    ]
  }

  func extent(columns: Int) -> ClosedRange<Int> { min(rows.count, 3)...rows.count }

  func listHeight(rows: Int) -> Int? { rows }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    Table(
      columns: [
        TableColumn("", minimum: 16, priority: 8, stretches: true),
        TableColumn("", .number, priority: 9), TableColumn("", .number, priority: 5),
        TableColumn("", .number, priority: 6), TableColumn("", .number, priority: 4),
      ], viewport: view, showsHeader: false, glyphs: drawing.glyphs
    ) { .cells(cells(of: $0, drawing)) }.draw(in: area, on: &grid)
  }

  private func cells(of index: Int, _ drawing: Drawing) -> [Segment] {
    guard index < overview.gaps.count else {
      let first = rows.count - repeated.count
      let text =
        index < first
        ? drawing.text(.unread(overview.unreadRows))
        : drawing.text(.countsTwice(drawing.safe(repeated[index - first])))
      return [
        Segment("\(drawing.glyphs.cross) " + text, .critical), Segment(""), Segment(""),
        Segment(""), Segment(""),
      ]
    }
    let gap = overview.gaps[index]
    let rows = Segment(drawing.text(.rowCount(gap.rows)), .muted)
    switch gap.kind {
    case .unallocated(let dimension):
      return [
        Segment("\(drawing.glyphs.alert) " + drawing.text(.without(dimension)), .warning),
        Segment(drawing.amount(gap.effective)), Segment(drawing.percent(gap.share), .muted),
        Segment(gap.tokens > 0 ? drawing.text(.tokens(drawing.brief(gap.tokens))) : "", .muted),
        rows,
      ]
    case .unpriced(let key):
      let reason = lacks[key].map { drawing.word(.priceLack($0)) } ?? drawing.text(.noPrice)
      return [
        Segment(
          "\(drawing.glyphs.hollow) " + drawing.text(.unpriced(drawing.name(of: key), reason)),
          .warning),
        Segment(drawing.text(ScreenPhrase.unpriced)), Segment(""),
        Segment(gap.tokens > 0 ? drawing.text(.tokens(drawing.brief(gap.tokens))) : "", .muted),
        rows,
      ]
    }
  }
}
