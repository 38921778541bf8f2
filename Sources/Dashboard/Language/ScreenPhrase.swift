public import PortfolioCore

/// A phrase of the screens: titles, key figures, hints, notices, prompts.
///
/// Payloads that are texts have been made safe to show; numbers are put in the language's form.
public enum ScreenPhrase: Hashable, Sendable {
  /// A phrase of the governance screen, and of what is asked before something is decided.
  case deciding(DecidingPhrase)
  case governing(GovernancePhrase)
  /// A phrase of the fit screen.
  case fit(FitScreenPhrase)
  /// A phrase of the outlook.
  case outlook(OutlookScreenPhrase)
  /// A phrase of the improvement screen.
  case improving(ImprovementScreenPhrase)
  /// A phrase of what is to be done next.
  case next(NextScreenPhrase)

  // Titles.
  case pane(Pane)
  case splitBy(CostDimension)
  case orderedBy(RowOrder)
  case treemap

  // The header.
  case modelCount(Int)
  case observedCount(Int)
  case spend(String)
  case changed(String)
  case alertCount(Int, AlertSeverity?)
  case lackingCount(Int), knownAlerts(Int)
  case unownedCount(Int)
  case staleCount(Int)
  case errorCount(Int)
  case readOnlyMode
  case asOf(Day, hasTodaysRecords: Bool)
  case travel(TravelPhrase)
  case paused(hasNews: Bool)

  // The lines about what narrows the rows.
  case rowsShown(Int, of: Int)
  case noFilterYet
  case queryFault(QueryFault)
  case only
  case marked(Int, hidden: Int)
  case rangeBegun
  case clears(key: String)
  case lifts(key: String)
  case endsRange(key: String)

  // Alerts that came.
  case newAlerts(Int)
  case newAbove(Int)
  case newBelow(Int)

  // What stands in place of a value.
  case noCost
  case unpriced
  case moreCurrencies(Int)
  case noCard
  case noTarget
  case inTarget
  case noData
  case never

  // What stands in place of rows.
  case nothingMatches
  case noModels
  case noCosts
  case noAlerts, noAlertsWithoutData(Int)
  case noOwnership
  case noWorkflows
  case noIndicators
  case noHistory
  case noProse
  case noPeople
  case noCommand
  case noProblems

  // Time.
  case age(Duration)
  case expectedEvery(Duration)
  case noDataFor(Duration)
  case spreadGrew(String)
  case segmentRatio(String)
  case segmentGap(String)

  // Groups, and what stands in panes.
  case trait(ReportColumn, ReportWord)
  case standsAlone(Bool)
  case draftHint(key: String)
  case withoutSpend(String)
  case gapCount(Int)
  case roleCount(Int)
  case hasLeft(String)
  case isUnknown(String)
  case isDisputed(String)
  case effectiveByMonth
  case monthSoFar(Month)
  case spendColumn
  case trendColumn

  // The model's screen.
  case section(DetailSection)
  case tokens(String)
  case requestsAMonth(String)
  case undone
  case broughtBack
  case bySystem(String)
  case happened(EventKind?, String)
  case given(Role, String)
  case taken(Role, from: String?)

  // What was done about alerts.
  case until(String)
  case recoveryAwaited(until: String)
  case sawThen(String)
  case firedOften(Int)
  case toDeal(String)

  // Popups.
  case handleTitle(AlertQuestion, Int, hidden: Int)
  case assignAlertsTitle(Int, hidden: Int)
  case assignAlertsPreview(Int, person: String)
  case reasonPrompt
  case notePrompt
  case snoozeFor(SnoozeSpan)
  case resolveAs(AlertResolution)
  case helpTitle
  case paletteTitle
  case problemsTitle(errors: Int, warnings: Int)
  case assignTitle(Int, hidden: Int)
  case assignPreview(models: Int, spend: String, drifting: Int, person: String)
  case spendAMonth(String)
  case withoutCard(Int)
  case owns(Int)
  case confirmHidden(key: String, Int)
  case rolePrompt
  case personPrompt
  case may
  case mayNothing
  case lastGoodShown
  case lastGood
  case hint(Hint)

  // Notices.
  case unavailable(Command, Availability.Reason)
  case cardNeeded
  case rowChanged
  case marksVanished(Int)
  case modelVanished(String)
  case alertVanished(String)
  case saved(Event)
  case redone
  case cardDrafted(path: String)
  case commandRefused(Refusal)
  case failed(ShellPhrase)

  // Too small a terminal.
  case tooSmall(columns: Int, rows: Int, neededColumns: Int, neededRows: Int)
}

/// A part of the model's screen.
public enum DetailSection: CaseIterable, Sendable {
  case facts, purpose, targets, cost, owners, workflows, alerts, history, prose
}

/// What a key does inside a popup, where no command of the table says it.
public enum Hint: CaseIterable, Sendable {
  case give, save, choose, assign, nextRole, propose, proposeInstead, giveInstead, scroll, close,
    keep, restore, back, decide, toModel, toPerson
}
