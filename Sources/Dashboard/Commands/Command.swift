/// Everything a person can do in the dashboard.
///
/// `CommandTable` says with which key, and when; the tables of `Language` say what it is called.
public enum Command: String, CaseIterable, Sendable {
  case down, up, pageDown, pageUp, first, last, open, openModel, readWhole, back
  case dayBack, dayForward, monthBack, monthForward
  case focusModels, focusCost, focusAlerts, focusOwnership, nextPane, previousPane
  case enlarge, shrink
  case costScreen, governanceScreen, fitScreen, outlookScreen, improvementScreen, nextScreen
  case charges, interval
  case treemap, splitBy, sort, filter, fold
  case mark, markRange, markAll, clearMarks
  case acknowledge, snooze, resolve, note, assign, unassign
  case decide, decideWork, optimise, answerProposal, settle, handOver, undo, redo, draftCard, edit
  case palette, help, problems, pause, reload, redraw, suspend, leave, quit
}

/// What a command is about: the sections of the help popup.
public enum CommandGroup: String, CaseIterable, Sendable {
  case moving, panes, narrowing, acting, program
}

/// Whether a command can be given now, and if not, why.
public enum Availability: Hashable, Sendable {
  /// It can.
  case available
  /// It cannot, for a reason that the palette shows.
  case unavailable(Reason)

  /// Why a command cannot be given.
  public enum Reason: Hashable, Sendable, CaseIterable {
    case readOnly, noRow, noModel, alreadyRegistered, nothingToUndo, nothingToRedo, noMarks
    case notInThisPane, notOnCostScreen, monthIsChosen, asOfThePast, noRecordFile, noAlert,
      alertIsOver, notRelated, noProposal, noConflict, statusDisputed, nobodyToHandOver, travelled,
      isNow, isHere, noWorkOpen
  }
}
