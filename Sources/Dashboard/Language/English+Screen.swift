import PortfolioCore

extension English {
  /// A phrase of the screens.
  public func text(_ phrase: ScreenPhrase) -> String {
    switch phrase {
    case .pane(let pane): title(pane)
    case .splitBy(let dimension): "by \(word(.dimension(dimension)))"
    case .orderedBy(let order): self.order(order)
    case .deciding(let phrase): deciding(phrase)
    case .governing(let phrase): governing(phrase)
    case .fit(let phrase): fit(phrase)
    case .outlook(let phrase): outlook(phrase)
    case .improving(let phrase): improving(phrase)
    case .next(let phrase): next(phrase)
    case .treemap: "area is spend"

    case .modelCount(let count): counted(count, "model")
    case .observedCount(let count): "+\(grouped(count)) observed"
    case .spend(let amount): "\(amount) in 30 d"
    case .changed(let change): change
    case .lackingCount(let count): "\(counted(count, "model")) without data"
    case .knownAlerts(let count): "\(grouped(count)) known"
    case .alertCount(0, _): "no open alerts"
    case .alertCount(let count, let worst):
      counted(count, "alert") + (worst.map { ", \(word(.severity($0)))" } ?? "")
    case .unownedCount(let count): "\(grouped(count)) unowned"
    case .staleCount(let count): counted(count, "stale record")
    case .errorCount(let count): counted(count, "error")
    case .readOnlyMode: "[RO]"
    case .asOf(let day, let hasTodaysRecords):
      hasTodaysRecords ? "[as of \(day), today's records]" : "[as of \(day)]"
    case .travel(let phrase): travel(phrase)
    case .paused(let hasNews): hasNews ? "[paused, new data waits]" : "[paused]"

    case .rowsShown(let shown, let all): "\(grouped(shown)) of \(grouped(all))"
    case .noFilterYet: "text, type:open, owner:none, cost>5000, !prod"
    case .queryFault(let fault): query(fault)
    case .only: "only"
    case .marked(let count, 0): "\(grouped(count)) marked"
    case .marked(let count, let hidden): "\(grouped(count)) marked, \(grouped(hidden)) not shown"
    case .rangeBegun: "a range of marks begins here"
    case .clears(let key): "\(key) clears"
    case .lifts(let key): "\(key) takes the last back"
    case .endsRange(let key): "\(key) ends it"

    case .newAlerts(let count): "\(grouped(count)) new"
    case .newAbove(let count): "↑ \(grouped(count)) new"
    case .newBelow(let count): "↓ \(grouped(count)) new"

    case .noCost: "no cost"
    case .unpriced: "unpriced"
    case .moreCurrencies(let count): count == 1 ? "+1 currency" : "+\(grouped(count)) currencies"
    case .noCard: "no card"
    case .noTarget: "no target"
    case .inTarget: "ok"
    case .noData: "no data"
    case .never: "never"

    case .nothingMatches: "No row matches the filter."
    case .noModels:
      "No models yet. Put a model card into models/, or bills into costs/: what they name shows up "
        + "here, and its card is drafted from it."
    case .noCosts: "No cost rows. Put FOCUS files into costs/."
    case .noAlertsWithoutData(let count):
      "Nothing is known to be out of target: \(counted(count, "model")) with targets without data."
    case .noAlerts: "Nothing is out of target, and nothing has drifted."
    case .noOwnership: "No models, so nobody to answer for them yet."
    case .noWorkflows: "No workflow names this model in servedBy."
    case .noIndicators: "No targets in the card, and no observations in metrics/."
    case .noHistory: "The journal says nothing about it."
    case .noProse: "The card has no text."
    case .noPeople: "Nobody of that name. People stand in people.yaml."
    case .noCommand: "No command of that name."
    case .noProblems: "Nothing is wrong with the store's files."

    case .age(let age): span(age)
    case .expectedEvery(let period): "expected every \(span(period))"
    case .noDataFor(let age): "no data \(span(age))"
    case .spreadGrew(let times): "scatters \(times)×"
    case .segmentRatio(let ratio): "ratio \(ratio)"
    case .segmentGap(let gap): "gap \(gap)"

    case .trait(let column, let word): "\(heading(column)) \(self.word(word))"
    case .standsAlone(let alone): alone ? "stands alone" : "part of other software"
    case .draftHint(let key): "\(key): draft it"
    case .withoutSpend(let names): "Without spend: \(names)"
    case .gapCount(let count): counted(count, "gap")
    case .roleCount(let count): counted(count, "role")
    case .hasLeft(let name): "left: \(name)"
    case .isUnknown(let name): "unknown: \(name)"
    case .isDisputed(let name): "disputed: \(name)"
    case .effectiveByMonth: "effective cost by month"
    case .monthSoFar(let month): "\(month) so far"
    case .spendColumn: "spend"
    case .trendColumn: "30 d"

    case .section(let section): title(section)
    case .tokens(let count): "\(count) tokens"
    case .requestsAMonth(let count): "\(count) requests a month"
    case .undone: "undone"
    case .broughtBack: "brought back"
    case .bySystem(let login): "by \(login)"
    case .happened(let kind?, _): word(.event(kind))
    case .happened(nil, let name): name
    case .given(let role, let person): "\(word(.role(role))) → \(person)"
    case .taken(let role, let person?): "\(word(.role(role))) no longer \(person)"
    case .taken(let role, nil): "no \(word(.role(role))) any more"

    case .until(let moment): "until \(moment)"
    case .recoveryAwaited(let moment): "fires again if it has not recovered by \(moment)"
    case .sawThen(let value): "saw \(value)"
    case .firedOften(let count): "fired \(grouped(count)) times in 30 d"
    case .toDeal(let person): "assigned to \(person)"

    case .handleTitle(let question, let count, let hidden):
      "\(title(question)) \(counted(count, "alert"))"
        + (hidden == 0 ? "" : " (\(grouped(hidden)) hidden by a filter)")
    case .assignAlertsTitle(let count, let hidden):
      "Assign \(counted(count, "alert"))"
        + (hidden == 0 ? "" : " (\(grouped(hidden)) hidden by a filter)")
    case .assignAlertsPreview(let count, let person): "\(counted(count, "alert")) → \(person)"
    case .reasonPrompt: "why (may be empty)"
    case .notePrompt: "note"
    case .snoozeFor(let span): self.span(span.duration)
    case .resolveAs(.fixed):
      "fixed: its cause is removed; data are to show it, or it fires again"
    case .resolveAs(.accepted):
      "accepted: it is to be so from now on; a new reference begins"
    case .helpTitle: "Help"
    case .paletteTitle: "Commands"
    case .problemsTitle(let errors, let warnings):
      "Problems: \(counted(errors, "error")), \(counted(warnings, "warning"))"
    case .assignTitle(let count, 0): "Assign \(counted(count, "model"))"
    case .assignTitle(let count, let hidden):
      "Assign \(counted(count, "model")) (\(grouped(hidden)) hidden by a filter)"
    case .assignPreview(let models, let spend, let drifting, let person):
      "\(counted(models, "model")), \(spend), \(grouped(drifting)) drifting → \(person)"
    case .spendAMonth(let amount): "\(amount) a month"
    case .withoutCard(let count):
      count == 1
        ? "1 has no card and is left out; d drafts it first"
        : "\(grouped(count)) have no card and are left out; d drafts them first"
    case .owns(let count): count == 0 ? "owns none" : "owns \(grouped(count))"
    case .confirmHidden(let key, let count):
      "A filter hides \(grouped(count)) of them: \(key) assigns all the same."
    case .rolePrompt: "role"
    case .personPrompt: "person"
    case .may: "may"
    case .mayNothing: "nothing set"
    case .lastGood: "old content"
    case .lastGoodShown: "the last good content is shown"
    case .hint(let hint): self.hint(hint)

    case .unavailable(let command, let reason):
      "\(self.command(command).name): \(self.reason(reason))"
    case .cardNeeded: "a model needs a card before somebody can own it; d drafts one"
    case .rowChanged: "the row has just changed; look at what stands here now, then give it again"
    case .marksVanished(let count):
      "\(counted(count, "marked model")) \(count == 1 ? "is" : "are") gone from the store"
    case .modelVanished(let name): "\(safe(name)) is gone from the store"
    case .alertVanished(let name): "the alert on \(safe(name)) is no longer there"
    case .saved(let event): saved(event)
    case .redone: "saved: it is back; u takes it away again"
    case .cardDrafted(let path): "drafted \(safe(path)); e opens it"
    case .commandRefused(let refusal): refused(refusal)
    case .failed(let phrase): text(phrase)

    case .tooSmall(let columns, let rows, let neededColumns, let neededRows):
      "\(columns)x\(rows): Folio needs at least \(neededColumns)x\(neededRows)"
    }
  }

  private func span(_ span: Duration) -> String {
    let (unit, count) = largestUnit(of: span)
    return switch unit {
    case .lessThanMinute: "<1 min"
    case .minutes: "\(count) min"
    case .hours: "\(count) h"
    case .days: "\(grouped(count)) d"
    }
  }

  private func title(_ pane: Pane) -> String {
    switch pane {
    case .models: "Model map"
    case .cost: "Cost split"
    case .alerts: "Drift alerts"
    case .ownership: "Ownership"
    }
  }

  private func order(_ order: RowOrder) -> String {
    switch order {
    case .usual: "grouped"
    case .name: "by name"
    case .spend: "by spend"
    case .alerts: "by alerts"
    case .age: "by age"
    }
  }

  private func title(_ section: DetailSection) -> String {
    switch section {
    case .facts: "Facts"
    case .purpose: "Purpose"
    case .targets: "Indicators, 30 days"
    case .cost: "Effective cost by month"
    case .owners: "Who answers for it"
    case .workflows: "Workflows it serves"
    case .alerts: "Alerts"
    case .history: "Journal"
    case .prose: "The card"
    }
  }

  private func title(_ question: AlertQuestion) -> String {
    switch question {
    case .acknowledge: "Acknowledge"
    case .snooze: "Snooze"
    case .resolve(.fixed?): "Resolve as fixed"
    case .resolve(.accepted?): "Resolve as accepted"
    case .resolve(nil): "Resolve"
    case .note: "Note on"
    }
  }

  private func hint(_ hint: Hint) -> String {
    switch hint {
    case .give: "give"
    case .save: "save"
    case .choose: "choose"
    case .assign: "assign"
    case .nextRole: "next role"
    case .propose: "ask"
    case .proposeInstead: "only ask"
    case .giveInstead: "give"
    case .scroll: "scroll"
    case .close: "close"
    case .back: "back"
    case .decide: "decide"
    case .keep: "keep"
    case .restore: "as before"
    case .toModel: "to the model"
    case .toPerson: "show only this person"
    }
  }

  private func saved(_ event: Event) -> String {
    switch event.action {
    case .assign(let action):
      "saved: \(counted(action.models.count, "model")), \(word(.role(action.role))) → "
        + "\(action.person); u takes it back"
    case .unassign(let action):
      "saved: \(counted(action.models.count, "model")) without \(word(.role(action.role))); "
        + "u takes it back"
    case .assignAll(let grants):
      "saved: \(counted(grants.flatMap(\.models).count, "role")) given; u takes it back"
    case .propose(let grant): "saved: \(grant.person) is asked; u takes it back"
    case .answer(let answer):
      "saved: \(answer.isAccepted ? "accepted" : "declined"); u takes it back"
    case .review(let review): "saved: reviewed, \(word(.outcome(review.outcome))); u takes it back"
    case .decideStatus(let change): "saved: \(word(.approval(change.state))); u takes it back"
    case .settle: "saved: settled; u takes it back"
    case .undo: "saved: undone; U brings it back"
    case .handle(let step):
      "saved: \(counted(step.sighted.count, "alert")) \(word(.event(step.kind))); u takes it back"
    case .optimise(let done):
      "saved: \(improvement(.kind(done.kind))) of \(counted(done.models.count, "model")); u takes it back"
    case .note: "saved: noted; u takes it back"
    default: "saved: \(safe(event.action.word))"
    }
  }
}
