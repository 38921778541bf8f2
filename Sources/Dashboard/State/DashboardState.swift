public import PortfolioCore
public import TerminalUI

/// Everything the dashboard is at one moment; `update` changes it, `render` draws it.
///
/// There is no clock, no file and no terminal in it: time and data arrive in messages.
public struct DashboardState: Sendable {
  /// The portfolio and what was computed from it, or why there is none yet.
  public var digest: Digest
  /// The present moment, as the last message told it; where the past is shown, that moment.
  public var now: Timestamp
  /// The size of the terminal.
  public var size: Size
  /// How things look and in which language they are said.
  public var look: Look
  /// Which pane has the keys.
  public var focus: Pane
  /// How deep the reader is.
  public var level: Level
  /// What takes the keys.
  public var mode: Mode
  /// Cursor, filter and order of each pane.
  public var lists: [Pane: ListState]
  /// Restrictions that hold for all panes, the oldest first.
  public var scope: [Restriction]
  /// Models marked for a command on many.
  public var marks: Set<ModelReference>
  /// Alerts marked for a command on many, by their ids.
  public var alertMarks: Set<String>
  /// Folds of alerts that are unfolded, by the ids of the alerts that lead them.
  public internal(set) var unfolded: Set<String>
  /// What came into the alerts that the reader has not seen.
  public internal(set) var news: AlertNews
  /// The row at which a range of marks began.
  public var rangeAnchor: RowID?
  /// Whether the model map is drawn as a treemap.
  public var isTreemap: Bool
  /// What the cost pane splits by.
  public var split: CostDimension
  /// What was last said in the status line.
  public var notice: Notice?
  /// Whether new data waits until the reader goes on; the digest that waits.
  public var paused: Pause
  /// Whether nothing may be written, and why.
  public var writing: Writing
  /// Where in time the reader is.
  public internal(set) var travel = TimeTravel()
  /// What undo and redo of this clone would act on.
  public internal(set) var steps: UndoSteps
  /// The rows each pane shows, made anew when what they depend on changes.
  public internal(set) var rows: PaneRows
  /// Everything about the model whose screen is open.
  public internal(set) var detail: ModelDetail?
  /// The cost screen, while it or what was entered from it is open.
  var costs: CostScreen?
  /// The governance screen, while it or what was entered from it is open.
  var governance: GovernanceScreen?
  /// The fit screen, while it or what was entered from it is open.
  var fit: FitScreen?
  /// The improvement screen, while it or what was entered from it is open.
  var improvement: ImprovementScreen?
  /// The outlook, while it is open.
  var outlook: OutlookScreen?
  /// What is to be done next, while that list or what was entered from it is open.
  var next: NextScreen?
  /// How often another digest was shown: what was worked out before is of another.
  private(set) var digestNumber = 0
  /// What the fit screen holds against each other, once it was opened on this digest.
  var fitGround: FitGround?
  /// Why the alert is there whose screen is open, or that a pane explains under its list.
  public internal(set) var explanation: AlertExplanation?

  /// The dashboard as it opens on a portfolio.
  ///
  /// - Parameters:
  ///   - digest: the portfolio and what was computed from it.
  ///   - size: the size of the terminal.
  ///   - look: glyphs and language.
  ///   - writing: whether anything may be written.
  public init(digest: Digest, size: Size, look: Look = Look(), writing: Writing = .allowed) {
    self.digest = digest
    now = digest.portfolio.asOf
    self.size = size
    self.look = look
    focus = .models
    level = .overview
    mode = .normal
    lists = [:]
    scope = []
    marks = []
    alertMarks = []
    unfolded = []
    news = AlertNews()
    isTreemap = false
    split = .model
    paused = .running
    self.writing = writing
    steps = UndoSteps(digest.portfolio)
    rows = PaneRows(cost: digest.restricted(to: []).cost(by: .model))
    refreshRows()
  }
}

extension DashboardState {
  /// Takes another digest.
  mutating func replaceDigest(_ digest: Digest) {
    self.digest = digest
    digestNumber += 1
  }

  /// Leaves every screen that was opened over the panes.
  mutating func backToPanes() {
    level = level.panes.level
    (costs, governance, fit, improvement, outlook, next) = (nil, nil, nil, nil, nil, nil)
  }

  /// Leaves the screen that is open for another one, and tells where Esc leads from there.
  mutating func leaveForScreen() -> Level.Origin {
    let base = level.base
    let kept = next
    backToPanes()
    if case .next = base { next = kept }
    detail = nil
    return base
  }

  /// What came last: what waits where the reader has paused, else what is shown.
  public var newest: Digest {
    if case .paused(let waiting?) = paused { return waiting }
    return travel.present ?? digest
  }
}

/// Whether this clone has commands left to undo or to redo.
public struct UndoSteps: Hashable, Sendable {
  /// Whether a command is left to undo.
  public var canUndo: Bool
  /// Whether an undo is left to take back.
  public var canRedo: Bool

  init(_ portfolio: Portfolio) {
    let stacks = portfolio.writer.map { portfolio.journal.undoStacks(of: $0) }
    canUndo = stacks?.undo.isEmpty == false
    canRedo = stacks?.redo.isEmpty == false
  }
}

/// How things look: glyphs, language and zone.
public struct Look: Sendable {
  /// Unicode or ASCII glyphs.
  public var glyphs: Glyphs
  /// The language.
  public var language: Language

  /// Glyphs and a language.
  public init(glyphs: Glyphs = .unicode, language: Language = .english) {
    self.glyphs = glyphs
    self.language = language
  }
}

/// What a row stands for; the cursor follows it, wherever the row moves.
public enum RowID: Hashable, Sendable {
  /// A model.
  case model(ModelReference)
  /// A key of the cost split.
  case cost(CostKey)
  /// An alert, by its id.
  case alert(String)
  /// A role of a model, and who holds it, where somebody does.
  case slot(OwnershipRow.ID)
}

/// Cursor, filter and order of a list.
public struct ListState: Hashable, Sendable {
  /// The row under the cursor.
  public var cursor: RowID?
  /// The row's index when it was last seen, for when it vanishes.
  public var index: Int
  /// The first line on the screen, as far as the cursor leaves it there.
  public internal(set) var top: Int
  /// The filter as typed.
  public var filter: String
  /// The order of the rows.
  public var order: RowOrder

  /// A list at its first row.
  public init(order: RowOrder = .usual) {
    index = 0
    top = 0
    filter = ""
    self.order = order
  }
}

/// Whether new data is shown as it comes.
public enum Pause: Sendable {
  /// New data is shown at once.
  case running
  /// New data waits; the last that came, where any did.
  case paused(waiting: Digest?)
}
