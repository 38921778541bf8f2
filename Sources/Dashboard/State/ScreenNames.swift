import PortfolioCore

extension DashboardState {
  /// The names of the screens, beside the ids of models and alerts.
  public static let screenNames =
    ["overview"] + Pane.allCases.map(\.name)
    + [
      "treemap", "cost-screen", "governance", "fit", "outlook", "improvement", "next", "help",
      "palette", "problems",
    ]

  /// Goes to a screen by its name, to a model by its id, or to an alert by its id or the beginning
  /// of it; false where there is none, or more than one.
  public mutating func show(screen name: String) -> Bool {
    defer { settleViews() }
    switch name {
    case "overview": level = .overview
    case "treemap":
      isTreemap = true
      level = .enlarged(.models)
    case "cost-screen":
      focus = .cost
      openCosts()
    case "governance": openGovernance()
    case "fit": openFit()
    case "outlook": openOutlook()
    case "improvement": openImprovement()
    case "next": openNext()
    case "help": mode = .help(scroll: 0)
    case "palette": _ = run(.palette)
    case "problems": mode = .problems(scroll: 0)
    default:
      guard let pane = Pane.allCases.first(where: { $0.name == name }) else {
        return enter(named: name)
      }
      focus = pane
      level = .enlarged(pane)
    }
    return true
  }

  private mutating func enter(named name: String) -> Bool {
    let reference = digest.portfolio.directory.reference(to: name)
    if digest.row(of: reference) != nil {
      enter(reference)
      return true
    }
    guard let alerts = digest.alerts(beginning: name), alerts.count == 1 else { return false }
    focus = .alerts
    explain(alerts[0].id)
    return true
  }
}
