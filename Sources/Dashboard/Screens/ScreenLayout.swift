import PortfolioCore
import TerminalUI

/// Where the parts of a screen stand, as its size and state give it.
struct ScreenLayout {
  /// A pane and the cells it has.
  struct Place {
    var pane: Pane
    var area: Rect
    /// Whether it is only a title line.
    var isCollapsed: Bool
  }

  /// The least size at which something useful can be shown.
  static let least = Size(columns: 40, rows: 10)
  /// The least size at which all four panes are shown at once.
  static let leastGrid = Size(columns: 120, rows: 28)
  /// The least height at which the other panes stand around the focused one as title lines.
  static let leastStack = 16

  /// Whether there is room for anything.
  let isLargeEnough: Bool
  /// The line of key figures.
  let header: Rect
  /// What lies between the header and the lines at the bottom.
  let body: Rect
  /// The panes.
  let panes: [Place]
  /// The lines that say what narrows the rows.
  let narrowing: Rect
  /// The line of keys, notices and prompts.
  let status: Rect
  /// Where popups open.
  let popup: Rect

  init(_ state: DashboardState) {
    let screen = Rect(origin: .zero, size: state.size)
    isLargeEnough =
      state.size.columns >= Self.least.columns && state.size.rows >= Self.least.rows
    let notes = min(state.narrowingRows, max(0, state.size.rows - 7))
    let said = state.noticeRows
    let parts = screen.rows([.fixed(1), .share(1), .fixed(notes), .fixed(said)])
    header = parts[0]
    body = parts[1]
    narrowing = parts[2]
    status = parts[3]
    popup = screen.rows([.fixed(1), .share(1), .fixed(said)])[1]
    panes = Self.places(of: state, in: parts[1], screen: state.size)
  }

  private static func places(
    of state: DashboardState, in body: Rect, screen: Size
  ) -> [Place] {
    guard state.level == .overview, screen.rows >= leastStack else {
      return [Place(pane: state.focus, area: body, isCollapsed: false)]
    }
    if screen.columns >= leastGrid.columns, screen.rows >= leastGrid.rows {
      return grid(in: body)
    }
    let tracks = Pane.allCases.map { $0 == state.focus ? Track.share(1) : .fixed(1) }
    return zip(Pane.allCases, body.rows(tracks)).map { pane, area in
      Place(pane: pane, area: area, isCollapsed: pane != state.focus)
    }
  }

  /// Two by two: the lists with many columns on the left.
  private static func grid(in body: Rect) -> [Place] {
    let halves = body.rows([.share(14), .share(11)])
    let top = halves[0].columns([.share(3), .share(2)])
    let bottom = halves[1].columns([.share(3), .share(2)])
    let areas: [(Pane, Rect)] = [
      (.models, top[0]), (.cost, top[1]), (.alerts, bottom[0]), (.ownership, bottom[1]),
    ]
    return areas.map { Place(pane: $0, area: $1, isCollapsed: false) }
  }
}

extension DashboardState {
  /// Takes back how far a page was scrolled beyond its end, so that scrolling up is seen at once.
  private mutating func settleScroll() {
    let body = ScreenLayout(self).body
    switch level {
    case .model(let reference, let scroll, let origin) where scroll > 0:
      let most = Drawing(self).lastScroll(in: body) ?? scroll
      level = .model(reference, scroll: min(scroll, most), from: origin)
    case .alert(let id, let scroll, let origin) where scroll > 0:
      let most = Drawing(self).lastScroll(in: body) ?? scroll
      level = .alert(id, scroll: min(scroll, most), from: origin)
    case .costs: settleCosts(in: body)
    case .governance, .improvement, .next: settleReports(in: body)
    case .fit: settleFit(in: body)
    case .outlook: settleOutlook(in: body)
    case .overview, .enlarged, .model, .alert: break
    }
  }

  /// How many rows of its list a pane shows at once.
  func listHeight(of pane: Pane) -> Int {
    let layout = ScreenLayout(self)
    guard let place = layout.panes.first(where: { $0.pane == pane && !$0.isCollapsed }) else {
      return 0
    }
    let inner = PaneFrame.interior(of: place.area)
    return switch pane {
    case .models where isTreemap: 1
    case .cost:
      CostPaneLayout(inner, rows: rows.cost.rows.count, months: rows.cost.months.count).bars.rows
    case .alerts:
      Table.height(rows: AlertsPaneLayout(inner, rows: rows.alertLines.count).list.rows)
    case .models, .ownership: Table.height(rows: inner.rows)
    }
  }

  /// How far a page goes in the focused pane.
  var pageHeight: Int { listHeight(of: focus) - 1 }

  /// What of a pane's lines is visible; groups are lines of their own.
  func viewport(of pane: Pane, height: Int) -> Viewport {
    let list = lists[pane] ?? ListState()
    let count = rows.count(of: pane)
    let groups = pane == .cost ? [] : rows.groups(of: pane)
    let cursor = count == 0 ? nil : groups.line(ofRow: min(list.index, count - 1))
    return Viewport(
      count: count + groups.count, height: height, cursor: cursor, first: list.top, margin: 1)
  }

  /// Lets the views follow their cursors, moving as little as it takes, and ends the scrolling of a
  /// page where it ends.
  mutating func settleViews() {
    for pane in Pane.allCases {
      let height = listHeight(of: pane)
      guard height > 0 else { continue }
      lists[pane, default: ListState()].top = viewport(of: pane, height: height).first
    }
    explainWhatIsShown()
    settleScroll()
  }
}
