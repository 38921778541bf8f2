/// A word of the reports on which model serves which work.
public enum FitWord: Hashable, Sendable {
  case verdict(FitSummary.Verdict)
  case state(FitCandidate.State)
  case standing(FitCandidate.Standing)
  case dimension(ParetoFrontier.Dimension)
  case rejection(Rejection)
  case lack(FitSummary.Lack)
  case caveat(FitCandidate.Caveat)
  case basis(TaskCost.Basis)
  case figure(WhatIf.Figure)
  case lacksSpend(WhatIf.Lack)
  case decision(DecisionRow.State)
  case entry(Workflow.EntryKind)
  case size(SizeReason)

  /// The word in JSON and CSV, never translated.
  public var raw: String {
    switch self {
    case .verdict(let verdict): verdict.rawValue
    case .state(let state): state.rawValue
    case .standing(.frontier): "frontier"
    case .standing(.dominated): "dominated"
    case .standing(.notComparable(let lacking)):
      "notComparable: \(lacking.map(\.rawValue).joined(separator: ", "))"
    case .dimension(let dimension): dimension.rawValue
    case .rejection(let rejection): rejection.raw
    case .lack(let lack): "\(lack.kind.rawValue): \(lack.models)"
    case .caveat(let caveat): caveat.rawValue
    case .basis(let basis): basis.rawValue
    case .figure(let figure): figure.rawValue
    case .lacksSpend(let lack): lack.raw
    case .decision(let state): state.rawValue
    case .entry(let kind): kind.rawValue
    case .size(let reason): reason.raw
    }
  }
}
