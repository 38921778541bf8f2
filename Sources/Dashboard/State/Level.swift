public import PortfolioCore

/// How deep the reader is in the portfolio.
public enum Level: Hashable, Sendable {
  /// The four panes.
  case overview
  /// One pane over the whole screen.
  case enlarged(Pane)
  /// One model with everything about it, scrolled by so many lines; `from` is where Esc leads.
  case model(ModelReference, scroll: Int, from: ModelEntry)
  /// What costs come to, down to the rows of the bills; `from` is where Esc leads in the end.
  case costs(from: Origin)
  /// Reviews, people and rules, in lists; `from` is where Esc leads.
  case governance(from: Origin)
  /// Which model for which work, down to the candidates; `from` is where Esc leads in the end.
  case fit(from: Origin)
  /// Where the portfolio stands and where it is heading; `from` is where Esc leads.
  case outlook(from: Origin)
  /// What was done to make models better, in lists; `from` is where Esc leads.
  case improvement(from: Origin)
  /// What is to be done next; `from` is where Esc leads.
  case next(from: EntryLevel)
  /// Why one alert is there, by its id, scrolled by so many lines; `from` is where Esc leads.
  case alert(String, scroll: Int, from: Origin)

  /// The levels that show panes: from them models and alerts are entered.
  public enum EntryLevel: Hashable, Sendable {
    case overview
    case enlarged(Pane)
  }

  /// From where a screen was entered: the panes, or the list of what is to be done next.
  public enum Origin: Hashable, Sendable {
    case overview
    case enlarged(Pane)
    case next(from: EntryLevel)
  }

  /// From where a model was entered.
  public enum ModelEntry: Hashable, Sendable {
    case panes(EntryLevel)
    case costs(from: Origin)
    case governance(from: Origin)
    case fit(from: Origin)
    case improvement(from: Origin)
    case next(from: EntryLevel)
    case alert(String, scroll: Int, from: Origin)
  }
}

extension Level {
  /// The level as one that shows panes; nil inside a model, an alert or a screen of its own.
  var entry: EntryLevel? {
    switch self {
    case .overview: .overview
    case .enlarged(let pane): .enlarged(pane)
    case .model, .alert, .costs, .governance, .fit, .outlook, .improvement, .next: nil
    }
  }

  /// The level as one from which screens and alerts can be entered; nil elsewhere.
  var origin: Origin? {
    if case .next(let origin) = self { return .next(from: origin) }
    switch entry {
    case .overview: return .overview
    case .enlarged(let pane): return .enlarged(pane)
    case nil: return nil
    }
  }

  /// The level as one from which a model can be entered; nil inside a model.
  var modelEntry: ModelEntry? {
    switch self {
    case .overview, .enlarged: entry.map { .panes($0) }
    case .alert(let id, let scroll, let origin): .alert(id, scroll: scroll, from: origin)
    case .costs(let origin): .costs(from: origin)
    case .governance(let origin): .governance(from: origin)
    case .fit(let origin): .fit(from: origin)
    case .improvement(let origin): .improvement(from: origin)
    case .next(let origin): .next(from: origin)
    case .model, .outlook: nil
    }
  }

  /// From where the screen, or what was entered from it, was entered; nil at the panes and at what is
  /// to be done next.
  private var way: Origin? {
    switch self {
    case .overview, .enlarged, .next: nil
    case .costs(let origin), .governance(let origin), .fit(let origin), .outlook(let origin),
      .improvement(let origin), .alert(_, _, let origin):
      origin
    case .model(_, _, let entry): entry.level.way ?? entry.level.origin
    }
  }

  /// Where Esc leads from a screen that is opened here, however deep the reader is: where the first
  /// screen was opened from, so that going from screen to screen leaves no stack behind.
  var base: Origin { origin ?? way ?? .overview }

  /// Whether the reader went on from what is to be done next.
  var isFromNext: Bool { if case .next? = way { true } else { false } }

  /// The panes, however deep the reader is in what was entered from them.
  var panes: EntryLevel {
    switch way ?? origin {
    case .enlarged(let pane)?: .enlarged(pane)
    case .next(let panes)?: panes
    case .overview?, nil: .overview
    }
  }

  /// The alert that is explained, or from which the model was entered.
  var alert: String? {
    switch self {
    case .alert(let id, _, _), .model(_, _, .alert(let id, _, _)): id
    default: nil
    }
  }
}

extension Level.ModelEntry {
  /// The level itself.
  var level: Level {
    switch self {
    case .panes(let origin): origin.level
    case .costs(let origin): .costs(from: origin)
    case .governance(let origin): .governance(from: origin)
    case .fit(let origin): .fit(from: origin)
    case .improvement(let origin): .improvement(from: origin)
    case .next(let origin): .next(from: origin)
    case .alert(let id, let scroll, let origin): .alert(id, scroll: scroll, from: origin)
    }
  }
}

extension Level.Origin {
  /// The level itself.
  var level: Level {
    switch self {
    case .overview: .overview
    case .enlarged(let pane): .enlarged(pane)
    case .next(let origin): .next(from: origin)
    }
  }
}

extension Level.EntryLevel {
  /// The level itself.
  var level: Level {
    switch self {
    case .overview: .overview
    case .enlarged(let pane): .enlarged(pane)
    }
  }
}
