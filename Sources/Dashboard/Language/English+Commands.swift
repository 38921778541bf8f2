import PortfolioCore

/// English.
public struct English: Phrasebook {
  /// The English words.
  public init() {}
}

extension English {
  /// The name and the help line of a command.
  public func command(_ command: Command) -> (name: String, help: String) {
    switch command {
    case .down: ("down", "to the next row")
    case .up: ("up", "to the row before")
    case .pageDown: ("page down", "a screen further")
    case .pageUp: ("page up", "a screen back")
    case .first: ("first", "to the first row")
    case .last: ("last", "to the last row")
    case .open: ("open", "into the model or alert, all of a row, or restrict every pane to it")
    case .openModel: ("model", "to the model of the row, or of the alert")
    case .back: ("back", "out again: popup, filter, marks, restriction, level, past")
    case .dayBack: ("a day back", "everything as it was at the end of the day before")
    case .dayForward: ("a day forward", "everything as it was a day later, up to now")
    case .monthBack: ("a month back", "everything as it was at the end of the month before")
    case .monthForward: ("a month forward", "everything at the next end of a month, up to now")
    case .focusModels: ("model map", "focus the model map")
    case .focusCost: ("cost split", "focus the cost split")
    case .focusAlerts: ("drift alerts", "focus the drift alerts")
    case .focusOwnership: ("ownership", "focus the owners")
    case .nextPane: ("next pane", "focus the next pane, or section")
    case .previousPane: ("previous pane", "focus the pane before")
    case .enlarge: ("enlarge", "the focused pane over the whole screen")
    case .shrink: ("shrink", "back to the four panes")
    case .costScreen: ("cost screen", "what costs come to: parts, months, gaps, down to the rows")
    case .charges: ("rows", "the rows of the bills behind the amount")
    case .interval: ("interval", "30 days, this month, the month before, or everything")
    case .governanceScreen:
      ("governance", "reviews, people, teams, proposals, conflicts and rules; Tab turns the lists")
    case .fitScreen:
      ("fit", "which model for which work: candidates, frontier, what a change would save")
    case .outlookScreen: ("outlook", "types and vendors beside a benchmark, and the years ahead")
    case .improvementScreen:
      ("improvement", "what was done to make models better, targets, value, adoption")
    case .nextScreen:
      (
        "what next",
        "everything that is to be done, ranked; Enter does it, or goes where it is done"
      )
    case .treemap: ("treemap", "the model map as areas of spend, and back")
    case .splitBy: ("split by", "split the cost by the next dimension")
    case .filter: ("filter", "narrow the rows: text, type:open, owner:none, cost>5000, !prod")
    case .sort: ("sort", "order the rows by the next column")
    case .fold: ("fold", "unfold the related alerts of the row, or fold them together again")
    case .mark: ("mark", "mark the model or alert, or take the mark away")
    case .markRange: ("mark range", "begin a range of marks, or end it here")
    case .markAll: ("mark all", "mark every model or alert shown")
    case .clearMarks: ("clear marks", "take every mark away")
    case .assign: ("assign", "give the model or alert, or the marked ones, to somebody")
    case .unassign: ("unassign", "take the owner from the model, or the marked ones")
    case .acknowledge: ("acknowledge", "say that the alert, or the marked ones, are known, and why")
    case .snooze: ("snooze", "hear nothing of the alert, or the marked ones, for a while")
    case .resolve: ("resolve", "say that the alert, or the marked ones, are fixed or accepted")
    case .note: ("note", "say something about the alert, or the marked ones")
    case .decide:
      ("review / approve", "record a review, or approve, restrict, block or retire models")
    case .decideWork:
      (
        "decide on a model for work",
        "say that the model under the cursor is to serve the open work"
      )
    case .readWhole: ("in full", "all that is said of the row under the cursor")
    case .optimise:
      ("optimise", "record what was done to make models better, and by which indicator it shows")
    case .answerProposal: ("answer", "accept or decline a role proposed to you")
    case .settle: ("settle", "say which of two events unseen by each other stands")
    case .handOver: ("hand over", "give all that a person holds to somebody else, in one step")
    case .undo: ("undo", "take the last command back, of whatever size")
    case .redo: ("redo", "give the command that was taken back again")
    case .draftCard: ("draft card", "write a card for a model that has none")
    case .edit: ("edit", "open the record in $EDITOR")
    case .palette: ("palette", "every command, by name")
    case .help: ("help", "the keys")
    case .problems: ("problems", "what is wrong with the store's files, and where")
    case .pause: ("pause", "hold new data back, or let it through")
    case .reload: ("reload", "look at every file again")
    case .redraw: ("redraw", "draw the screen again")
    case .suspend: ("suspend", "to the shell; fg comes back")
    case .leave: ("leave", "back out, or end on the overview")
    case .quit: ("quit", "end")
    }
  }

  /// The heading of a group of commands.
  public func group(_ group: CommandGroup) -> String {
    switch group {
    case .moving: "Moving"
    case .panes: "Panes"
    case .narrowing: "Filter and marks"
    case .acting: "Alerts, ownership and records"
    case .program: "Program"
    }
  }

  /// Why a command is not available.
  public func reason(_ reason: Availability.Reason) -> String {
    switch reason {
    case .readOnly: "the store is read-only"
    case .noRow: "there is no row here"
    case .noModel: "the row is no model"
    case .alreadyRegistered: "the model has a card"
    case .nothingToUndo: "nothing to undo"
    case .nothingToRedo: "nothing to redo"
    case .noMarks: "nothing is marked"
    case .notOnCostScreen: "only on the cost screen"
    case .monthIsChosen: "a month is chosen already"
    case .notInThisPane: "not in this pane"
    case .asOfThePast: "the past is shown (--at)"
    case .travelled: "the past is shown; ] goes forward to now"
    case .isNow: "this is now"
    case .noWorkOpen: "open a piece of work first: 6, then Enter"
    case .isHere: "you are on this screen"
    case .noAlert: "the row is no alert"
    case .noProposal: "nothing here is proposed to you"
    case .noConflict: "nobody disputes a role here"
    case .statusDisputed: "where the model stands is disputed, not a role: D decides again"
    case .nobodyToHandOver:
      "the row names nobody who holds a role; go to a person, in the owners or under governance"
    case .alertIsOver: "the alert is over"
    case .notRelated: "no other alert here is related to it"
    case .noRecordFile: "the row has no file of its own"
    }
  }
}
