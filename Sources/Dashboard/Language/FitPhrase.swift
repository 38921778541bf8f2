public import PortfolioCore

/// What `folio fit`, `folio whatif` and `folio decide` say.
public enum FitPhrase: Hashable, Sendable {
  // What the commands do.
  case about, discuss, aboutWhatIf, discussWhatIf, aboutDecide, discussDecide

  // What the options and arguments are.
  case helpWorkflow, helpCandidate, helpWork, helpNeeds, helpVolume, helpWeight, helpWrite, helpName
  case helpTeam, helpServedBy, helpSwitchingCost, helpDespite

  /// There is no workflow of a name; those whose names are near.
  case noWorkflow(String, near: [String])
  /// There are no workflows.
  case noWorkflows, noDecisions
  /// Both a workflow and a task are named, or options of a task without one.
  case workflowOrOther
  /// What cannot be taken of what the command says of the work.
  case badDraft(WorkflowDraft.Fault)
  /// A value that the record would not take.
  case badValue(String)
  /// No weight such as `quality=0.5`.
  case badWeight(String)
  /// A workflow and a model are needed, or neither.
  case modelNeeded

  /// What all proposals save, what those cost more without which work is not done, and which models no
  /// work needs.
  case total(saving: String?, more: String?, currency: String, unneeded: [ModelID])
  /// What it comes to for one piece of work, with what the proposal saves or, where it costs more, that.
  indirect case result(FitSummary, currency: String, saving: String?, firstYear: String?)
  /// In which respects the frontier compares, and by which weights the proposal was chosen.
  case compared(over: [ParetoFrontier.Dimension], weighed: FitWeights.Outcome?)
  /// A record was written.
  case written(path: String)
  /// What speaks against the model that is tried, and what must be known beside.
  indirect case tried(FitCandidate)
  /// That the model that is tried serves the work today.
  case servesToday(WorkflowID, ModelID)
  /// Why nobody can say what the whole portfolio would spend.
  case spendUnknown(WhatIf.Lack, Currency)
  /// The heading of the budgets.
  case budgets
  /// A decision was recorded.
  case decided(workflow: WorkflowID, model: ModelID, event: String)
  /// The record of the work still names another model.
  case pending(path: String, model: ModelID)
}
