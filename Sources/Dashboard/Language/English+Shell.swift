import PortfolioCore

extension English {
  /// A phrase of the commands on the shell.
  public func text(_ phrase: ShellPhrase) -> String {
    switch phrase {
    case .helpStore: "The store; else $FOLIO_STORE, else the nearest folder with a portfolio.yaml."
    case .helpAt: "Show everything as of a day or an instant (2026-11-23, 2026-11-23T19:00:00Z)."
    case .helpLanguage: "Speak en or zh; else as the locale says."
    case .helpReadOnly: "Write nothing."
    case .helpNoColor: "No colours; so does NO_COLOR."
    case .helpASCII: "Draw with ASCII only."
    case .helpFormat: "table, json or csv."
    case .helpFilter:
      "Only rows that meet a query: type:open team=legal owner:none cost>5000 !prod; : is a part of the text and = all of it."
    case .listIsDefault:
      "Without a subcommand it lists the map: folio models [--format table|json|csv] "
        + "[--filter QUERY]."
    case .fieldsOfQuery(let fields):
      "Fields of --filter: \(list(fields))."
        + (fields.contains(.cost) ? " cost is the amount in the portfolio's currency." : "")
    case .fieldsOfCosts(let fields, let restricting):
      "Without --from and --to, the charges of all months.\n\n"
        + "Fields of --filter that restrict the charges, and total and share with them: "
        + "\(list(restricting)). Words and \(list(fields)) choose among the parts that come of it."
    case .helpBy:
      "model, type, team, workflow, vendor, category, basis, month or tag:KEY, KEY being one of the "
        + "bills' column Tags; twice at most."
    case .helpCurrency:
      "Convert every charge into this currency, by the rates of its day in rates/."
    case .helpUnits:
      "Add requests, tokens and what one of them costs; for models also what a success costs."
    case .helpRows: "The rows of the bills themselves, with file and line, and what they come to."
    case .helpOrder: "With --rows: by time, or by amount with the most expensive first."
    case .helpFrom: "Charge periods that start on this day or later; else from the first."
    case .helpTo: "Charge periods that start before this day; else up to the last."
    case .helpRole:
      "owner, technical-owner, validator, approver, developer, trainer or tuner."
    case .helpPerson: "The person's id in people.yaml."
    case .helpReason: "Why; kept in the journal."
    case .helpModels: "Ids or aliases of models."
    case .helpModel: "The id or an alias of a model."
    case .helpFromCards: "Make the owners that cards name events of the journal."
    case .helpSample: "With the sample portfolio."
    case .helpFolder: "The folder; made where there is none."
    case .helpScreen:
      "\(DashboardState.screenNames.joined(separator: ", ")), or the id of a model or an alert."
    case .helpSize: "Columns and rows."
    case .helpKeys: "Keys to press first: jj<Enter><Esc>."
    case .helpRedo: "Bring back what the last undo took away."
    case .helpFeedOff: "Without the live feed."
    case .helpDraftName: "The name the model has in bills or metrics."
    case .helpUnassignFrom: "From whom, for roles that several people hold."
    case .helpAlert: "The id of an alert, or its first digits, at least 4."
    case .helpAlerts: "Ids of alerts, or their first digits, at least 4."
    case .helpUntil: "A day, an instant, or a span from now: 4h, 1d, 2w."
    case .helpResolution:
      "fixed: its cause is removed, and data are to show it; accepted: a new reference begins."
    case .helpNoteText: "What is to be said."
    case .helpLink: "Where more stands: a change, a ticket, a run."
    case .helpVersion: "The version that came of it."
    case .helpOccurrence: "deploy, prompt, tuning or assistant."
    case .helpMassFilter: "All alerts that are not over and meet a query, instead of ids."
    case .helpAlertPerson: "The id in people.yaml of who is to deal with it."
    case .helpFollow: "Print a line, or a JSON object, for each change from now on."
    case .helpWhen: "When it happened, a day or an instant; else now."
    case .helpOccurrences: "The CSV file; - for standard input."
    case .helpStyles: "With a layer of letters for the styles under the text."
    case .helpMethod: "psi, ks, js, wasserstein, chi2 or z."
    case .helpReference: "The sample to compare with; - for standard input."
    case .helpCurrent: "The sample that is compared; - for standard input."
    case .helpBins: "How many bins, for psi and js; else Sturges' rule for width, 10 for quantile."
    case .helpBinning: "width (the default), quantile or values, for psi and js."
    case .helpBase: "The base of the logarithm, e (the default) or 2, for js."
    case .helpDetector: "adwin, page-hinkley, ddm or hddm-a."
    case .helpSet: "Set a parameter of the detector: delta=0.01; as often as wanted."
    case .helpSeries:
      "A number a line, or CSV whose last column is the value; - is standard input."
    case .aboutFolio:
      "A portfolio of generative-AI models: what they cost, drift and who owns them."
    case .aboutDemo: "Open a fresh copy of the sample portfolio, with a live feed."
    case .aboutInit: "Make a new store."
    case .aboutCheck: "Look at every file and say what is wrong, and where."
    case .aboutModels: "The model map: every model, with or without a card."
    case .aboutList: "List the model map."
    case .aboutDraft: "Write a card for a model that was seen in costs or metrics and has none."
    case .aboutShow: "One model with everything about it."
    case .aboutCost: "What models cost in all months, or in some, split by one or two dimensions."
    case .aboutAlerts: "The drift alerts."
    case .aboutListAlerts: "List the alerts."
    case .aboutShowAlert:
      "Why one alert is there: what it was before and since, and what else changed."
    case .aboutAcknowledge: "Say that alerts are known."
    case .aboutSnooze: "Hear nothing of alerts for a while."
    case .aboutResolve: "Say that alerts are fixed, or accepted as they are."
    case .aboutAssignAlert: "Say who is to deal with alerts."
    case .aboutNoteAlert: "Say something about alerts."
    case .aboutRecord: "Keep that something happened to models: what drift is read against."
    case .aboutImport: "Take over what other systems write."
    case .aboutImportOccurrences: "Take over what happened to models: deployments, prompts, tuning."
    case .discussImportOccurrences:
      "The file is CSV with the header time,model,kind[,version][,text][,link][,key][,workflow]"
        + "[,entry], its columns in any order: time is RFC 3339 or a day, model an id or an alias, kind "
        + "deploy, prompt, tuning or assistant, entry the prompt or assistant of the workflow, key what the row is called where it comes from.\n\n"
        + "What the journal has already is passed over, whoever took it over: a row of the same model "
        + "and kind with the same key, or, where not both have one, the same time and version. So a "
        + "growing export can be taken over again and again.\n\n"
        + "A row that is wrong is named on stderr and left out, the others are kept, and the exit "
        + "status is 1. All rows are one event, which folio undo takes back as one; a file of more than "
        + "\(grouped(OccurrenceImport.rowsPerLine)) new rows becomes several."
    case .aboutImportCosts(let source): about(source)
    case .discussImportCosts(let source): discussion(source)
    case .helpExport: "The export; - for standard input."
    case .aboutOwners: "Who answers for what, and where nobody does."
    case .aboutAssign: "Give a role of models to somebody."
    case .aboutUnassign: "Take a role of models away."
    case .aboutUndo: "Take back this clone's last command."
    case .aboutLog: "The journal: who did what, when and why."
    case .aboutScreen: "Print a screen of the dashboard, without a terminal."
    case .aboutDetect: "Run one drift detector over a series of numbers."
    case .aboutDashboard: "Open the dashboard (the default)."
    case .aboutCalibrate: "Propose thresholds of drift from the false alarms one is ready to bear."
    case .helpFalseAlarms:
      "How many false alarms to bear in 30 days over the whole portfolio; else those of the last calibration, or 2."
    case .aboutDrift: "Drift: how its thresholds are set."
    case .calibrationProposed(let expected, let now, let indicators):
      "Put this into portfolio.yaml. With it, \(expected) false alarms are to be expected in 30 days over \(grouped(indicators)) indicators; with what is in force, \(now)."
    case .badFalseAlarms: "--false-alarms must be a number over 0"
    case .aboutDistance: "Compare two samples: how far they lie apart, or whether by chance."
    case .discussDistance:
      "A sample is a file of one value a line, or a CSV whose last column is the value; a first row "
        + "whose last field is a word is a header. For chi2 the values are categories, and the "
        + "first row of a CSV of several columns is its header. For z, a test of two proportions, "
        + "they are 0 and 1."
    case .unknownLanguage(let tag): "--lang \(quoted(tag)) is none that folio speaks: en, zh"
    case .unknownCommand(let text, let near, let known):
      "\(quoted(text)) is no command" + mean(near)
        + "\ncommands: \(known.joined(separator: ", "))"
    case .unknownTime(let text):
      "\(quoted(text)) is no day or time; write 2026-11-23 or 2026-11-23T19:00:00Z"
    case .unknownCurrency(let text):
      "--currency \(quoted(text)) is no currency code of three capital letters, such as EUR"
    case .noRates(let currency):
      "rates/ has no rate to convert into \(currency); write rates/\(currency).csv with the header "
        + "date,currency,rate and one \(currency) in other currencies a row"
    case .unknownDimension(let text):
      "--by \(quoted(text)) is none of model, type, team, workflow, vendor, category, month, basis, tag:KEY"
    case .unknownTag(let name, _, []):
      "no bill has a tag \(quoted(name)), nor any other: tags are the column Tags, a JSON object"
    case .unknownTag(let name, let near, let known):
      "no bill has a tag \(quoted(name)): there \(known.count == 1 ? "is" : "are") "
        + first(known) + mean(near)
    case .noCharge(let name): noCharge(name)
    case .tooManyDimensions(let count): "--by is given \(count) times; two at most"
    case .rowsNeeded(let option): "\(option) says how rows are listed: give --rows too"
    case .rowsAreNotSplit: "--rows lists rows and --by splits them: give one of the two"
    case .unknownRole(let text):
      "\(quoted(text)) is no role: \(Role.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownScreen(let text, let known):
      "\(quoted(text)) is no screen, no model and no alert: \(known.joined(separator: ", "))"
    case .badSize(let text): "\(quoted(text)) is no size; write columns and rows, like 120x40"
    case .badKeys(let text, let position):
      "--keys \(quoted(text)) cannot be read at character \(position)"
    case .badInterval: "--from must be a day before --to"
    case .badQuery(let fault): query(fault)
    case .badDetector(let fault): detector(fault)
    case .noStore:
      "no store here: folio demo shows a sample, folio init DIR makes one, --store DIR names one"
    case .notStore(let path): "\(safe(path)) is no store: it has no portfolio.yaml"
    case .noTerminal:
      "no terminal here; try folio models, cost, alerts, owners, show, log or screen"
    case .terminalUnnamed: "TERM is not set; try TERM=xterm-256color folio"
    case .terminalUnknown(let name):
      "this system has no description of the terminal \(quoted(name)); try TERM=xterm-256color"
    case .terminalIncapable(let name):
      "the terminal \(quoted(name)) cannot show a screen; try folio models, cost, alerts or owners"
    case .noModel(let name, let near):
      "there is no model \(quoted(name))"
        + (near.isEmpty ? "; folio models lists them" : mean(near))
    case .nobodyToAssign:
      "say which models and who: folio assign MODEL… --to PERSON; or --from-cards"
    case .noPerson(let id, let near):
      refused(.unknownPerson(id)) + mean(near)
    case .heldByOthers(let role, let model, [], _):
      "nobody is \(word(.role(role))) of \(safe(model))"
    case .heldByOthers(let role, let model, let holders, let person):
      "\(safe(person)) is not \(word(.role(role))) of \(safe(model)): "
        + "\(holders.map(safe).joined(separator: ", ")) \(holders.count == 1 ? "is" : "are")"
    case .cardExists(let id): "\(safe(id)) has a card already"
    case .nothingObserved(let name):
      "nothing called \(quoted(name)) is seen in costs or metrics; rows of a bill name their model in "
        + "x_folio_model, in a tag model or by rules.mapping in portfolio.yaml (README, Costs)"
    case .refused(let refusal): refused(refusal)
    case .system("access", let path, let errno):
      "\(safe(path)) cannot be written: \(SystemError.text(errno))"
    case .system(let call, let path, let errno):
      "\(safe(path)): \(call): \(SystemError.text(errno))"
    case .readOnly: "the store is read-only; nothing was written"
    case .pastIsReadOnly: "the past cannot be changed; leave --at away"
    case .lockHeld(let holder):
      "the journal is locked" + (holder.map { " by \(safe($0))" } ?? "")
        + "; nothing was written, try again"
    case .fileExists(let path): "\(safe(path)) is there already; nothing was written"
    case .wrongPath(let path): "\(quoted(path)) is no place for this file"
    case .shortWrite(let written, let wanted):
      "only \(written) of \(wanted) bytes could be written and were taken back: "
        + "the disk is full, or a limit is reached"
    case .replacedMeanwhile(let path):
      "\(safe(path)) was put in another's place while it was written; nothing counts as saved, "
        + "try again"
    case .eventTooLong(let bytes, let limit):
      "the event has \(bytes) bytes, more than \(limit): give fewer models or a shorter reason"
    case .unconfirmed(let path, let errno):
      "\(safe(path)): the disk did not confirm a write (\(SystemError.text(errno))); "
        + "the store is read-only until folio starts again"
    case .newerStore(let version, let supported):
      "the store has format \(version), this folio reads up to \(supported); use a newer one"
    case .cardNeeded(let name):
      "\(quoted(name)) has no card yet, and this is for models with a card: folio models draft \(shell(name))"
    case .notTaken(let path):
      "\(safe(path)) has errors, so its last good content stays; ! says which"
    case .alertCommand(let program, let fault): "onAlert \(quoted(program)) \(command(fault))"
    case .configuration(let problem, let others):
      "\(position(problem.place)): \(self.fault(problem.fault))"
        + (others > 0 ? " (\(counted(others, "more problem")) in it)" : "")
    case .alertsNeeded: "say which alerts: ids, or --filter QUERY"
    case .noAlert(let id): "there is no alert \(quoted(id)); folio alerts lists them"
    case .shortAlertID(let id): "\(quoted(id)) is no id of an alert; give at least 4 of its digits"
    case .ambiguousAlert(let id, let ids):
      "\(quoted(id)) is the beginning of \(ids.map(safe).joined(separator: ", "))"
    case .noAlertMatches: "no alert that is not over meets the query"
    case .unknownUntil(let text):
      "--until \(quoted(text)) is no day, time or span; write 2026-11-23, "
        + "2026-11-23T19:00:00Z or 4h"
    case .unknownResolution(let text): "--as \(quoted(text)) is none of fixed, accepted"
    case .unknownOccurrence(let text):
      "--kind \(quoted(text)) is none of deploy, prompt, tuning, assistant"
    case .unknownWhen(let text, let option):
      "\(given(text, option)) is no day or time; write 2026-11-23 or 2026-11-23T19:00:00Z"
    case .notYet(let text, let option): "\(given(text, option)) has not come yet"
    case .noteNeeded: "say something: --text TEXT, or --link URL"
    case .pastHasNoChanges: "nothing changes in the past; leave --at or --follow away"
    case .followsNoCSV: "--follow prints table or json"
    case .editorFailed(let editor): "the editor \(quoted(editor)) could not be started"
    case .badBins(let count, let most): "--bins \(count) is not from 1 to \(most)"
    case .inputTwice: "standard input can be one of the two samples, not both"
    case .notOfMethod(let option, let method):
      "\(option) says nothing to --method \(method.rawValue)"
    case .binsOfValues: "--bins says nothing to --binning values: each value has a bin of its own"
    case .created(let path, let isSample):
      "\(safe(path)): a new store\(isSample ? " with the sample" : ""); "
        + "open it with folio --store \(shell(path))"
    case .total(false): "total"
    case .total(true): "total of all parts"
    case .costPeriod(nil, nil): "charges of all months; --from DAY and --to DAY choose others"
    case .costPeriod(let from?, nil): "charges from \(safe(from)) on"
    case .costPeriod(nil, let to?): "charges before \(safe(to))"
    case .costPeriod(let from?, let to?): "charges from \(safe(from)) on, before \(safe(to))"
    case .converted(let currency):
      "each charge in \(currency) by the newest rate of its day (UTC) or of the ten days before"
    case .lacksRate(let rate, let currency):
      "no rate from \(rate.currency) to \(currency) "
        + (rate.from.advanced(by: 1) == rate.to
          ? "for \(rate.from)" : "from \(rate.from) on, before \(rate.to)")
        + ": \(counted(rate.rows, "charge")) of unknown cost"
    case .checked(let errors, let warnings):
      "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    case .assigned(let role, let models, let person, let event):
      "\(counted(models, "model")): \(word(.role(role))) is \(safe(person)) (saved as \(safe(event)))"
    case .unassigned(let role, let models, let event):
      "\(counted(models, "model")): nobody is \(word(.role(role))) (saved as \(safe(event)))"
    case .drafted(let path): "wrote \(safe(path)); now say in it what the model is for"
    case .nothingInCards: "no card names an owner for a model that nobody answers for"
    case .handled(let deed, let alerts, let event):
      "\(counted(alerts, "alert")) \(handled(deed)) (saved as \(safe(event)))"
    case .noted(let alerts, let event):
      "\(counted(alerts, "alert")): noted (saved as \(safe(event)))"
    case .imported(let recorded, let known, let events):
      "\(grouped(recorded)) recorded, \(grouped(known)) known already" + saved(events)
    case .importing(let megabytes, let rows):
      "\(grouped(megabytes)) MB read, \(counted(rows, "row"))"
    case .importedCosts(let summary, let known, let path): imported(summary, known, path)
    case .looksLike(let source, let file):
      "this looks like \(source.name): folio import \(source.rawValue) \(file == "-" ? file : shell(file))"
    case .importedNoCosts(let summary): imported(summary) + ": nothing was written"
    case .importedBefore(let path):
      "nothing new: the export was imported before and is \(safe(path))"
    case .alertChange(let kind): change(kind)
    case .export(let phrase): export(phrase)
    case .prices(let phrase): prices(phrase)
    case .carbon(let phrase): carbon(phrase)
    case .waste(let phrase): waste(phrase)
    case .decision(let phrase): decision(phrase)
    case .aside(let phrase): governing(phrase)
    case .obligations(let phrase): obligations(phrase)
    case .infrastructure(let phrase): infrastructure(phrase)
    case .fit(let phrase): fit(phrase)
    case .entry(let phrase): entry(phrase)
    case .quality(let phrase): quality(phrase)
    case .budget(let phrase): budget(phrase)
    case .outlook(let phrase): outlook(phrase)
    case .next(let phrase): next(phrase)
    case .improvement(let phrase): improvement(phrase)
    case .cascade(let phrase): cascade(phrase)
    case .log(let phrase): log(phrase)
    case .registry(let phrase): registry(phrase)
    case .severity(.error): "error"
    case .severity(.warning): "warning"
    case .section(let key): section(key)
    }
  }

  private func detector(_ fault: DetectorFault) -> String {
    switch fault {
    case .unknownDetector(let name):
      "--detector \(quoted(name)) is none of "
        + DetectorKind.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownParameter(let name, let kind):
      "\(kind.rawValue) has no parameter \(quoted(name)): "
        + kind.parameters.map(\.name).joined(separator: ", ")
    case .notSetting(let text): "--set \(quoted(text)) is not of the form key=value"
    case .setTwice(let name): "\(safe(name)) is set twice"
    case .notAllowed(let name, let value, let values):
      "\(safe(name)) cannot be \(quoted(value)): \(isWhole(values) ? "a whole number, " : "")"
        + allowed(name, values, separator: ", ")
    }
  }

  private func command(_ fault: AlertCommandFault) -> String {
    switch fault {
    case .missing: "is no program that can be run"
    case .notStarted(let errno):
      "could not be started" + (errno.map { ": \(SystemError.text($0))" } ?? "")
    case .status(let status, let said):
      "failed with status \(status)" + (said.map { ": \(safe($0))" } ?? "")
    case .signal(let signal): "was ended by signal \(signal)"
    case .timedOut(let limit): "did not end within \(limit.components.seconds) s and was killed"
    }
  }

  private func saved(_ events: [String]) -> String {
    guard let first = events.first, let last = events.last else { return "" }
    return events.count == 1
      ? " (saved as \(safe(first)))"
      : " (saved as \(grouped(events.count)) events, \(safe(first)) to \(safe(last)); each is undone by itself)"
  }

  private func handled(_ deed: AlertStep.Deed) -> String {
    switch deed {
    case .acknowledge(nil): "acknowledged"
    case .acknowledge(let until?): "acknowledged until \(until)"
    case .snooze(let until): "snoozed until \(until)"
    case .resolve(.fixed): "fixed; recovery is awaited"
    case .resolve(.accepted): "accepted"
    case .assign(let person): "assigned to \(person)"
    }
  }

  private func change(_ kind: AlertChange.Kind) -> String {
    switch kind {
    case .fired: "fired"
    case .grew: "grew worse"
    case .acknowledged: "acknowledged"
    case .snoozed: "snoozed"
    case .fixed: "fixed, recovery awaited"
    case .accepted: "accepted"
    case .recovered: "recovered"
    case .reopened: "fires again"
    case .assigned: "assigned"
    case .noted: "noted"
    }
  }

  func query(_ fault: QueryFault) -> String {
    switch fault {
    case .unknownField(let name, let known):
      "\(quoted(name)) is no field of these rows; they have "
        + known.map(\.rawValue).joined(separator: ", ")
    case .notNumber(let field, let text): "\(field) is compared with \(quoted(text)), no number"
    case .openQuote: "a quote is not closed"
    }
  }

  private func given(_ text: String, _ option: String?) -> String {
    (option.map { "\($0) " } ?? "") + quoted(text)
  }

  func mean(_ near: [String]) -> String {
    near.isEmpty ? "" : "; do you mean \(near.map(safe).joined(separator: ", "))?"
  }
}
