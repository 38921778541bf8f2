public import PortfolioCore

/// What the commands on the shell say: help, refusals and results.
public enum ShellPhrase: Hashable, Sendable {
  // What the options and arguments are.
  case helpStore, helpAt, helpLanguage, helpReadOnly, helpNoColor, helpASCII, helpFormat
  case helpFilter, helpBy, helpCurrency, helpUnits, helpFrom, helpTo, helpRole, helpPerson,
    helpReason, helpModels
  case helpModel, helpFromCards, helpSample, helpFolder, helpScreen, helpSize, helpKeys, helpRedo
  case helpFeedOff, helpDraftName, helpUnassignFrom, helpStyles
  case helpDetector, helpSet, helpSeries
  case helpMethod, helpReference, helpCurrent, helpBins, helpBinning, helpBase

  case helpRows, helpOrder
  case listIsDefault, fieldsOfQuery([QueryField]), fieldsOfCosts(
    [QueryField], restricting: [QueryField])
  case helpAlerts, helpUntil, helpResolution, helpNoteText, helpLink, helpVersion, helpOccurrence
  case helpMassFilter, helpAlertPerson, helpFollow, helpWhen, helpOccurrences, helpAlert

  // What the commands do.
  case aboutFolio, aboutDemo, aboutInit, aboutCheck, aboutModels, aboutDraft, aboutShow, aboutCost
  case aboutAlerts, aboutOwners, aboutAssign, aboutUnassign, aboutUndo, aboutLog, aboutScreen
  case aboutDashboard, aboutList, aboutDistance, discussDistance, aboutDetect
  case aboutDrift, aboutCalibrate, helpFalseAlarms
  case aboutListAlerts, aboutShowAlert, aboutAcknowledge, aboutSnooze, aboutResolve
  case aboutAssignAlert, aboutNoteAlert, aboutRecord
  case aboutImport, aboutImportOccurrences, discussImportOccurrences
  case aboutImportCosts(CostSource), discussImportCosts(CostSource), helpExport

  // What goes wrong.
  case unknownLanguage(String)
  case unknownCommand(String, near: [String], known: [String])
  case unknownTime(String)
  case unknownDimension(String)
  /// A tag that no bill has, those whose names are near, and all there are.
  case unknownTag(String, near: [String], known: [String])
  case noCharge(UnmatchedName)
  case unknownCurrency(String), noRates(Currency)
  case tooManyDimensions(Int)
  case rowsNeeded(option: String)
  case rowsAreNotSplit
  case unknownRole(String)
  case unknownScreen(String, known: [String])
  case badSize(String)
  case badKeys(String, position: Int)
  case badInterval
  case badQuery(QueryFault)
  case badDetector(DetectorFault)
  case noStore
  case notStore(path: String)
  case noTerminal
  case terminalUnnamed
  case terminalUnknown(String)
  case terminalIncapable(String)
  case noModel(String, near: [String])
  case nobodyToAssign
  case noPerson(String, near: [String])
  case heldByOthers(Role, model: String, [String], notBy: String)
  case cardExists(id: String)
  case nothingObserved(String)
  case refused(Refusal)
  case system(call: String, path: String, errno: Int32)
  case readOnly
  case pastIsReadOnly
  case lockHeld(holder: String?)
  case fileExists(path: String)
  case wrongPath(String)
  case shortWrite(written: Int, wanted: Int)
  case replacedMeanwhile(path: String)
  case eventTooLong(bytes: Int, limit: Int)
  case unconfirmed(path: String, errno: Int32)
  case newerStore(version: Int, supported: Int)
  case cardNeeded(String)
  case alertsNeeded
  case noAlert(String)
  case shortAlertID(String)
  case ambiguousAlert(String, [String])
  case noAlertMatches
  case unknownUntil(String)
  case unknownResolution(String)
  case unknownOccurrence(String)
  /// What was given as a moment is none, or is still to come; the option it was given with, where one
  /// was.
  case unknownWhen(String, option: String?)
  case notYet(String, option: String?)
  case noteNeeded
  case pastHasNoChanges
  case followsNoCSV
  case editorFailed(String)
  case badBins(Int, most: Int)
  case inputTwice
  case notOfMethod(option: String, DistanceMethod)
  case binsOfValues
  case badFalseAlarms
  case notTaken(path: String)
  case alertCommand(program: String, AlertCommandFault)
  case configuration(Problem, others: Int)

  // What came of it.
  case calibrationProposed(expected: String, now: String, indicators: Int)
  case created(path: String, isSample: Bool)
  case costPeriod(from: String?, to: String?)
  /// What the rows of a table come to; of all parts where a query left only some of them.
  case total(ofAllParts: Bool)
  case converted(Currency), lacksRate(LackingRate, into: Currency)
  case checked(errors: Int, warnings: Int)
  case assigned(role: Role, models: Int, person: String, event: String)
  case unassigned(role: Role, models: Int, event: String)
  case drafted(path: String)
  case nothingInCards
  case handled(AlertStep.Deed, alerts: Int, event: String)
  case noted(alerts: Int, event: String)
  case imported(recorded: Int, known: Int, events: [String])
  case importing(megabytes: Int, rows: Int)
  case importedCosts(CostImport.Summary, KnownRows.Tally, path: String)
  /// Another source that reads the export, and the argument that names the file.
  case looksLike(CostSource, file: String)
  case importedNoCosts(CostImport.Summary)
  case importedBefore(path: String)
  case alertChange(AlertChange.Kind)
  case export(ExportPhrase)
  case prices(PricePhrase)
  case carbon(CarbonPhrase)
  case waste(WastePhrase)
  case obligations(ObligationPhrase)
  case infrastructure(InfrastructurePhrase)
  /// What serves which work.
  case fit(FitPhrase)
  case entry(EntryPhrase)
  case quality(QualityPhrase)
  case budget(BudgetPhrase)
  case outlook(OutlookPhrase)
  case next(NextPhrase)
  case improvement(ImprovementPhrase)
  case cascade(CascadePhrase)
  case decision(DecisionPhrase)
  case aside(GovernancePhrase)
  case log(LogPhrase)
  case registry(RegistryPhrase)
  case severity(Problem.Severity)
  case section(String)
}
