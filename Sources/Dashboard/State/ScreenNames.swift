import PortfolioCore

extension DashboardState {
  /// The names of the screens, beside the ids of models.
  public static let screenNames =
    ["overview"] + Pane.allCases.map(\.name) + ["treemap", "help", "palette", "problems"]

  /// Goes to a screen by its name, or to a model by its id; false where there is none.
  public mutating func show(screen name: String) -> Bool {
    switch name {
    case "overview": level = .overview
    case "treemap":
      isTreemap = true
      level = .enlarged(.models)
    case "help": mode = .help(scroll: 0)
    case "palette": _ = run(.palette)
    case "problems": mode = .problems(scroll: 0)
    default:
      if let pane = Pane.allCases.first(where: { $0.name == name }) {
        focus = pane
        level = .enlarged(pane)
      } else {
        let reference = digest.portfolio.directory.reference(to: name)
        guard digest.row(of: reference) != nil else { return false }
        enter(reference)
      }
    }
    return true
  }
}
