public import TerminalUI

/// What one state looks like: the cells, and where the terminal's cursor stands.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public var grid: Grid
  /// Where something is typed; nil hides the cursor.
  public var cursor: Point?

  /// Cells and a cursor.
  public init(grid: Grid, cursor: Point? = nil) {
    self.grid = grid
    self.cursor = cursor
  }
}

/// Draws a state; pure, and only what is visible is formatted.
public func render(_ state: DashboardState) -> Frame {
  var frame = Frame(grid: Grid(size: state.size))
  let drawing = Drawing(state)
  let layout = ScreenLayout(state)
  guard layout.isLargeEnough else {
    drawing.drawTooSmall(on: &frame.grid)
    return frame
  }
  drawing.drawHeader(in: layout.header, on: &frame.grid)
  switch state.level {
  case .overview, .enlarged:
    for place in layout.panes { drawing.draw(place, on: &frame.grid) }
  case .model(_, let scroll, _):
    drawing.drawModel(scroll: scroll, in: layout.body, on: &frame.grid)
  case .costs:
    drawing.drawCosts(in: layout.body, on: &frame.grid)
  case .governance, .improvement, .next:
    drawing.drawReports(in: layout.body, on: &frame.grid)
  case .outlook:
    drawing.drawOutlook(in: layout.body, on: &frame.grid)
  case .fit:
    drawing.drawFit(in: layout.body, on: &frame.grid)
  case .alert(_, let scroll, _):
    drawing.drawExplanation(scroll: scroll, in: layout.body, on: &frame.grid)
  }
  drawing.drawNarrowing(in: layout.narrowing, on: &frame.grid)
  frame.cursor = drawing.drawStatus(in: layout.status, on: &frame.grid)
  if let cursor = drawing.drawPopup(in: layout.popup, on: &frame.grid) { frame.cursor = cursor }
  return frame
}
