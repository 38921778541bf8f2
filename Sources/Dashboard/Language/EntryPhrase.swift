public import PortfolioCore

/// What is said of prompts and assistants, the entries of a workflow.
public enum EntryPhrase: Hashable, Sendable {
  case helpWorkflow, helpEntry
  /// The heading over what a piece of work consists of.
  case heading
  /// That something happened needs a model, or the work that one serves.
  case modelOrWorkflow
  /// An entry was named without the workflow it is of.
  case entryNeedsWorkflow
  /// An entry was named of what is no change of a prompt or an assistant.
  case entryOfWhat
  /// No model with a card serves the work.
  case noModelServes(workflow: String)
  /// The workflow's file names no such entry.
  case notInFile(entry: String, path: String)
  /// The workflow's file names no such entry, and one that may be meant.
  case misspelt(entry: String, meant: String, path: String)
  /// What happened was kept: of which models, of which work and which part of it.
  case recorded(
    Occurrence.Kind, models: [ModelID], workflow: WorkflowID?, entry: String?, event: String)
  /// The workflow's file names another version.
  case otherVersion(entry: String, path: String, version: String)
}
