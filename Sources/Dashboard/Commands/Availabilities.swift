import PortfolioCore

/// When commands can be given. Each names the first reason why not.
extension DashboardState {
  var canOpen: Availability {
    if isOnCosts { return costs?.canEnter == true ? .available : .unavailable(.noRow) }
    if let reports { return reports.row == nil ? .unavailable(.noRow) : .available }
    if isOnOutlook {
      return outlook?.restriction == nil ? .unavailable(.noRow) : .available
    }
    if isOnFit { return (fit?.counts.shown ?? 0) > 0 ? .available : .unavailable(.noRow) }
    guard level.entry != nil else { return .unavailable(.notInThisPane) }
    return cursor == nil ? .unavailable(.noRow) : .available
  }

  var canReadWhole: Availability {
    if let reports { return reports.row == nil ? .unavailable(.noRow) : .available }
    guard isOnFit else { return .unavailable(.notInThisPane) }
    return (fit?.counts.shown ?? 0) > 0 ? .available : .unavailable(.noRow)
  }

  var canDecideWork: Availability {
    guard canWrite == .available else { return canWrite }
    guard isOnFit, let open = fit?.open else { return .unavailable(.noWorkOpen) }
    return open.candidates.row == nil ? .unavailable(.noRow) : .available
  }

  var canFold: Availability {
    guard isMarkingAlerts else { return .unavailable(.notInThisPane) }
    guard let line = alertLine else { return .unavailable(.noRow) }
    return line.place == .alone ? .unavailable(.notRelated) : .available
  }

  var canOpenModel: Availability {
    guard level.modelEntry != nil else { return .unavailable(.notInThisPane) }
    return modelUnderCursor == nil ? .unavailable(.noModel) : .available
  }

  var canOpenCosts: Availability { isOnCosts ? .unavailable(.isHere) : .available }

  var canOpenGovernance: Availability { isOnGovernance ? .unavailable(.isHere) : .available }

  var canOpenFit: Availability { isOnFit ? .unavailable(.isHere) : .available }

  var canOpenOutlook: Availability { isOnOutlook ? .unavailable(.isHere) : .available }

  var canOpenImprovement: Availability { isOnImprovement ? .unavailable(.isHere) : .available }

  var canOpenNext: Availability { isOnNext ? .unavailable(.isHere) : .available }

  var canListCharges: Availability {
    guard isOnCosts, case .overview? = costs?.page.view else {
      return .unavailable(.notOnCostScreen)
    }
    return .available
  }

  var canTakePeriod: Availability {
    guard isOnCosts else { return .unavailable(.notOnCostScreen) }
    if case .charge? = costs?.page.view { return .unavailable(.notInThisPane) }
    guard let question = costs?.question, question.month == nil, question.span == nil else {
      return .unavailable(.monthIsChosen)
    }
    return .available
  }

  var canSplit: Availability {
    guard isOnCosts else { return .available }
    guard case .overview? = costs?.page.view else { return .unavailable(.notInThisPane) }
    return .available
  }

  var canFilter: Availability {
    isOnCosts || isOnOutlook ? .unavailable(.notInThisPane) : .available
  }

  var canSort: Availability {
    guard reports == nil, !isOnOutlook else { return .unavailable(.notInThisPane) }
    guard isOnCosts else { return .available }
    guard case .charges? = costs?.page.view else { return .unavailable(.notInThisPane) }
    return .available
  }

  var canMark: Availability {
    guard level.entry != nil || isOnGovernance || isOnImprovement else {
      return .unavailable(.notInThisPane)
    }
    if isMarkingAlerts { return cursor == nil ? .unavailable(.noRow) : .available }
    return modelUnderCursor == nil ? .unavailable(.noModel) : .available
  }

  var canClearMarks: Availability {
    markCount == 0 && rangeAnchor == nil ? .unavailable(.noMarks) : .available
  }

  var canTravelBack: Availability {
    writing == .past ? .unavailable(.asOfThePast) : .available
  }

  var canTravelForward: Availability {
    guard canTravelBack == .available else { return canTravelBack }
    return travel.day == nil && travel.awaited == nil ? .unavailable(.isNow) : .available
  }

  var canWrite: Availability {
    if travel.day != nil { return .unavailable(.travelled) }
    return switch writing {
    case .allowed: .available
    case .readOnly: .unavailable(.readOnly)
    case .past: .unavailable(.asOfThePast)
    }
  }

  var canNote: Availability {
    guard canWrite == .available else { return canWrite }
    guard isAmongAlerts else { return .unavailable(.notInThisPane) }
    return targetAlerts.isEmpty ? .unavailable(.noAlert) : .available
  }

  var canHandle: Availability {
    guard canNote == .available else { return canNote }
    return targetAlerts.allSatisfy(\.standing.isResolved)
      ? .unavailable(.alertIsOver) : .available
  }

  var canAssign: Availability {
    guard canWrite == .available else { return canWrite }
    if isAssigningAlerts { return targetAlerts.isEmpty ? .unavailable(.noAlert) : .available }
    return targets.isEmpty ? .unavailable(.noModel) : .available
  }

  var canUnassign: Availability {
    guard canWrite == .available else { return canWrite }
    return targets.isEmpty ? .unavailable(.noModel) : .available
  }

  var canDecide: Availability {
    guard canWrite == .available else { return canWrite }
    return decidedModels.isEmpty ? .unavailable(.noModel) : .available
  }

  var canAnswer: Availability {
    guard canWrite == .available else { return canWrite }
    return answerable.isEmpty ? .unavailable(.noProposal) : .available
  }

  var canSettle: Availability {
    guard canWrite == .available else { return canWrite }
    guard settleable.isEmpty else { return .available }
    let approvals = digest.portfolio.record.approvals
    return .unavailable(
      decidedModels.contains { approvals[$0]?.disputed.isEmpty == false }
        ? .statusDisputed : .noConflict)
  }

  var canHandOver: Availability {
    guard canWrite == .available else { return canWrite }
    let holds = leaver.map { digest.portfolio.ownership.holdings(by: $0) } ?? []
    return holds.isEmpty ? .unavailable(.nobodyToHandOver) : .available
  }

  var canUndo: Availability {
    guard canWrite == .available else { return canWrite }
    return steps.canUndo ? .available : .unavailable(.nothingToUndo)
  }

  var canRedo: Availability {
    guard canWrite == .available else { return canWrite }
    return steps.canRedo ? .available : .unavailable(.nothingToRedo)
  }

  var canDraft: Availability {
    guard canWrite == .available else { return canWrite }
    switch modelUnderCursor {
    case .observed?: return .available
    case .registered?: return .unavailable(.alreadyRegistered)
    case nil: return .unavailable(.noModel)
    }
  }

  var canEdit: Availability {
    guard canWrite == .available else { return canWrite }
    return recordPath == nil ? .unavailable(.noRecordFile) : .available
  }
}
