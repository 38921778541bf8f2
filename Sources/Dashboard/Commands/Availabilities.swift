import PortfolioCore

/// When commands can be given. Each names the first reason why not.
extension DashboardState {
  var canOpen: Availability {
    guard level.entry != nil else { return .unavailable(.notInThisPane) }
    return cursor == nil ? .unavailable(.noRow) : .available
  }

  var canMark: Availability {
    if case .model = level { return .unavailable(.notInThisPane) }
    return modelUnderCursor == nil ? .unavailable(.noModel) : .available
  }

  var canClearMarks: Availability {
    marks.isEmpty && rangeAnchor == nil ? .unavailable(.noMarks) : .available
  }

  private var canWrite: Availability {
    switch writing {
    case .allowed: .available
    case .readOnly: .unavailable(.readOnly)
    case .past: .unavailable(.asOfThePast)
    }
  }

  var canAssign: Availability {
    guard canWrite == .available else { return canWrite }
    return targets.isEmpty ? .unavailable(.noModel) : .available
  }

  var canUnassign: Availability { canAssign }

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
    guard writing != .past else { return .unavailable(.asOfThePast) }
    return recordPath == nil ? .unavailable(.noRecordFile) : .available
  }
}
