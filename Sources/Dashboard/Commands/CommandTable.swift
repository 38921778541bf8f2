public import TerminalUI

/// A command's line in the table: its keys, its group and when it can be given.
public struct CommandEntry: Sendable {
  /// The command.
  public let command: Command
  /// The keys that give it; the first is the one that is shown.
  public let keys: [Key]
  /// The section of the help popup it stands in.
  public let group: CommandGroup
  /// Whether it can be given in a state, and if not, why.
  public let availability: @Sendable (DashboardState) -> Availability
}

/// The one table of commands: the key map, the help popup, the palette, the key hints, the manual
/// page and the README are made from it.
public enum CommandTable {
  /// Every command, in the order in which help lists them.
  public static let entries: [CommandEntry] = [
    entry(.down, .moving, "j", "Down"),
    entry(.up, .moving, "k", "Up"),
    entry(.pageDown, .moving, "PageDown", "C-f"),
    entry(.pageUp, .moving, "PageUp", "C-b"),
    entry(.first, .moving, "g", "Home"),
    entry(.last, .moving, "G", "End"),
    entry(.open, .moving, "Enter", "l", "Right", when: \.canOpen),
    entry(.openModel, .moving, "m", when: \.canOpenModel),
    entry(.readWhole, .moving, "w", when: \.canReadWhole),
    entry(.back, .moving, "Escape", "h", "Left"),
    entry(.dayBack, .moving, "[", when: \.canTravelBack),
    entry(.dayForward, .moving, "]", when: \.canTravelForward),
    entry(.monthBack, .moving, "{", when: \.canTravelBack),
    entry(.monthForward, .moving, "}", when: \.canTravelForward),
    entry(.focusModels, .panes, "1"),
    entry(.focusCost, .panes, "2"),
    entry(.focusAlerts, .panes, "3"),
    entry(.focusOwnership, .panes, "4"),
    entry(.nextPane, .panes, "Tab"),
    entry(.previousPane, .panes, "S-Tab"),
    entry(.enlarge, .panes, "+"),
    entry(.shrink, .panes, "_"),
    entry(.treemap, .panes, "t"),
    entry(.splitBy, .panes, "b", when: \.canSplit),
    entry(.costScreen, .panes, "$", when: \.canOpenCosts),
    entry(.governanceScreen, .panes, "5", when: \.canOpenGovernance),
    entry(.fitScreen, .panes, "6", when: \.canOpenFit),
    entry(.outlookScreen, .panes, "7", when: \.canOpenOutlook),
    entry(.improvementScreen, .panes, "8", when: \.canOpenImprovement),
    entry(.nextScreen, .panes, "9", when: \.canOpenNext),
    entry(.charges, .panes, "c", when: \.canListCharges),
    entry(.interval, .panes, "i", when: \.canTakePeriod),
    entry(.filter, .narrowing, "/", when: \.canFilter),
    entry(.sort, .narrowing, "s", "o", when: \.canSort),
    entry(.fold, .narrowing, "f", when: \.canFold),
    entry(.mark, .narrowing, "Space", when: \.canMark),
    entry(.markRange, .narrowing, "v", when: \.canMark),
    entry(.markAll, .narrowing, "*", when: \.canMark),
    entry(.clearMarks, .narrowing, "\\", when: \.canClearMarks),
    entry(.acknowledge, .acting, "A", when: \.canHandle),
    entry(.snooze, .acting, "z", when: \.canHandle),
    entry(.resolve, .acting, "r", when: \.canHandle),
    entry(.note, .acting, "n", when: \.canNote),
    entry(.assign, .acting, "a", when: \.canAssign),
    entry(.unassign, .acting, "x", when: \.canUnassign),
    entry(.decide, .acting, "D", when: \.canDecide),
    entry(.decideWork, .acting, "W", when: \.canDecideWork),
    entry(.optimise, .acting, "O", when: \.canDecide),
    entry(.answerProposal, .acting, "y", when: \.canAnswer),
    entry(.settle, .acting, "S", when: \.canSettle),
    entry(.handOver, .acting, "H", when: \.canHandOver),
    entry(.undo, .acting, "u", when: \.canUndo),
    entry(.redo, .acting, "U", when: \.canRedo),
    entry(.draftCard, .acting, "d", when: \.canDraft),
    entry(.edit, .acting, "e", when: \.canEdit),
    entry(.palette, .program, ":"),
    entry(.help, .program, "?", "F1"),
    entry(.problems, .program, "!"),
    entry(.pause, .program, "p"),
    entry(.reload, .program, "R", "C-r"),
    entry(.redraw, .program, "C-l"),
    entry(.suspend, .program, "C-z"),
    entry(.leave, .program, "q"),
    entry(.quit, .program, "C-c"),
  ]

  /// The command a key gives, where one does.
  public static func command(for key: Key) -> Command? { byKey[key] }

  /// A command's line.
  public static func entry(of command: Command) -> CommandEntry? { byCommand[command] }

  private static let byKey = Dictionary(
    entries.flatMap { entry in entry.keys.map { ($0, entry.command) } },
    uniquingKeysWith: { first, _ in first })

  private static let byCommand = Dictionary(
    entries.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  private static func entry(
    _ command: Command, _ group: CommandGroup, _ keys: String...,
    when availability: @escaping @Sendable (DashboardState) -> Availability = { _ in .available }
  ) -> CommandEntry {
    CommandEntry(
      command: command, keys: keys.compactMap(Key.init(name:)), group: group,
      availability: availability)
  }
}
