/// A model as a registry of another system has it, read but not yet taken over.
public struct RegistryRecord: Hashable, Sendable {
  /// What the registry calls it.
  public var name: String
  /// Where it stands there.
  public var place: Place
  /// A name for people, where it has one besides.
  public var title: String?
  /// What it is for.
  public var purpose: String?
  /// Where in its life it is.
  public var status: DeploymentStatus?
  /// How much harm it can do.
  public var tier: RiskTier?
  /// Free tags.
  public var tags: [String] = []
  /// Figures of an evaluation.
  public var evaluations: [Evaluation] = []
  /// Lines of prose on what has no key in a card.
  public var prose: [String] = []
  /// Who owns it there; never an assignment.
  public var owner: String?
  /// What it says that has no place in a card, as `tags.tier: 2`.
  public var leftOut: [String] = []
  /// Why it is no model; nil where it is one.
  public var otherType: String?

  /// A model of which only the name is known.
  public init(name: String, place: Place) {
    self.name = name
    self.place = place
  }

  /// The keys of a card that it fills.
  public var taken: [String] {
    [
      title.map { _ in "name" }, purpose.map { _ in "purpose" }, status.map { _ in "status" },
      tier.map { _ in "tier" }, tags.isEmpty ? nil : "tags",
      evaluations.isEmpty ? nil : "model-index", prose.isEmpty ? nil : "prose",
    ].compactMap(\.self)
  }
}

/// What a registry came to when it was read.
public struct RegistryReading: Sendable {
  /// The records, in the order in which they were read.
  public var records: [RegistryRecord] = []
  /// What could not be read, and where.
  public var problems: [Problem] = []
}

/// Which registry models are taken over from.
public enum RegistryKind: String, CaseIterable, Sendable {
  /// The file store of MLflow.
  case mlflow
  /// The catalogue files of Backstage.
  case backstage

  /// What the registry is called.
  public var title: String {
    switch self {
    case .mlflow: "MLflow"
    case .backstage: "Backstage"
    }
  }
}
