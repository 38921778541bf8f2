import PortfolioCore

/// What is said of prompts and assistants.
extension English {
  func entry(_ phrase: EntryPhrase) -> String {
    switch phrase {
    case .helpWorkflow:
      "The workflow it was for; without models, it happened to the one that serves it."
    case .helpEntry: "The prompt or assistant of the workflow that was changed, by its id."
    case .heading: section("entries")
    case .modelOrWorkflow: "name a model, or the workflow that it serves: --workflow WORKFLOW"
    case .entryNeedsWorkflow: "--entry names a prompt or assistant of a workflow: say --workflow"
    case .entryOfWhat: "--entry goes with --kind prompt or --kind assistant"
    case .noModelServes(let workflow):
      "no model with a card serves \(quoted(workflow)): name the models"
    case .notInFile(let entry, let path):
      "note: \(safe(path)) does not name \(quoted(entry)); write it there, with its version"
    case .misspelt(let entry, let meant, let path):
      "\(safe(path)) does not name \(quoted(entry)); do you mean \(safe(meant))? Nothing was recorded; a new one "
        + "is written there first"
    case .recorded(let kind, let models, let workflow, let entry, let event):
      (models.count > 3
        ? counted(models.count, "model") : models.map(\.text).joined(separator: ", "))
        + ": " + word(.occurrence(kind)) + (entry.map { " \(quoted($0))" } ?? "")
        + (workflow.map { " of \($0)" } ?? "") + " (saved as \(safe(event)))"
    case .otherVersion(let entry, let path, let version):
      "note: \(safe(path)) still has version \(quoted(version)) of \(quoted(entry))"
    }
  }
}
