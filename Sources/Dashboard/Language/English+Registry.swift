import PortfolioCore

extension English {
  /// A phrase of the import from registries.
  func registry(_ phrase: RegistryPhrase) -> String {
    switch phrase {
    case .about(.mlflow): "Draft cards for the registered models of an MLflow file store."
    case .about(.backstage): "Draft cards for the models in a catalogue file of Backstage."
    case .discuss(.mlflow):
      "DIR is mlruns, or the folder models in it. A model whose name no card claims gets one: its description "
        + "as purpose, production where a version is in that stage, retired where all are archived, the "
        + "tag tier where it is high, medium or low, its versions as prose, and, from mlruns, the last "
        + "figures of the run behind the version that serves. " + discussImport
    case .discuss(.backstage):
      "Each component or resource whose spec.type says model or llm, or is named by --type, gets a card where "
        + "no card claims its name: title, description as purpose, tags, links as prose, and lifecycle, "
        + "of which production is production and experimental proposed. " + discussImport
    case .helpFolder: "The folder mlruns of MLflow, or the folder models in it."
    case .helpCatalog: "The catalogue file, of one or more documents; - for standard input."
    case .helpTypes: "A further spec.type that is a model's; may be given more than once."
    case .line(let line): self.line(line)
    case .total(let written, let known, let others):
      "\(grouped(written)) \(written == 1 ? "card" : "cards") written, \(grouped(known)) known already, "
        + "\(grouped(others)) not taken"
    case .nothingThere(let kind): "no model of \(kind.title) was found there"
    }
  }

  private var discussImport: String {
    "What has no place in a card is named. A name that is no id becomes an alias of the id made from it; no "
      + "file is ever overwritten. An owner there is told with the folio assign line that makes it an "
      + "event, and is never an assignment by itself. A second import adds nothing."
  }

  private func line(_ line: RegistryImport.Line) -> String {
    let name = quoted(line.record.name)
    var parts: [String]
    switch line.outcome {
    case .drafted(let card):
      let taken = line.record.taken
      parts = [
        "wrote \(safe(card.path))" + (taken.isEmpty ? "" : " with \(taken.joined(separator: ", "))")
      ]
      if let instead = card.instead { parts.append("the id \(safe(instead)) is another model's") }
      if card.isRenamed { parts.append("its name stands in aliases") }
    case .known(let id): parts = ["known already as \(id)"]
    case .repeated: parts = ["stands there twice; the first counts"]
    case .clash(let other):
      parts = [
        "not taken: \(quoted(other)) differs in capitals alone; add the name to the aliases of one card"
      ]
    case .unnameable: parts = ["not taken: no id is free for it"]
    case .otherType(let type): parts = ["not taken: \(quoted(type)) is no type of a model (--type)"]
    }
    if case .drafted = line.outcome, !line.record.leftOut.isEmpty {
      parts.append("not taken: \(line.record.leftOut.map(safe).joined(separator: ", "))")
    }
    if let owner = line.owner { parts.append(self.owner(owner, of: line.outcome)) }
    return "\(name): \(parts.joined(separator: "; "))"
  }

  private func owner(
    _ owner: RegistryImport.OwnerHint, of outcome: RegistryImport.Outcome
  ) -> String {
    let id = outcome.id?.text ?? ""
    guard let person = owner.person else {
      return
        "its owner \(quoted(owner.name)) is nobody of people.yaml; to make somebody its owner: folio "
        + "assign \(id) --to PERSON"
    }
    return "to make its owner an event: folio assign \(id) --to \(person)"
  }
}

extension RegistryImport.Outcome {
  /// The id the model has here.
  var id: ModelID? {
    switch self {
    case .drafted(let card): card.id
    case .known(let id): id
    case .repeated, .clash, .unnameable, .otherType: nil
    }
  }
}
