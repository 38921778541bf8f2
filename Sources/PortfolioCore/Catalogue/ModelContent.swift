/// What a model's card says; what it does not say is nil.
public struct ModelContent: Hashable, Sendable {
  /// The id: the card's file name.
  public var id: ModelID
  /// The name people use; the id where the card gives none.
  public var name: String
  /// The type; nil is "not set".
  public var type: ModelType?
  /// Who makes it.
  public var vendor: String?
  /// Where in its life it is: as approvals say, else as the card does.
  public var status: DeploymentStatus?
  /// Where in its life the card says it is.
  public var statusInCard: DeploymentStatus?
  /// What it is for.
  public var purpose: String?
  /// What it does: chat, summarise, classify.
  public var functions: [String]
  /// How much harm it can do: as the card says, or as its answers come to by the settings.
  public var tier: RiskTier?
  /// The answers from which the tier is computed; nil where the card gives none.
  public var assessment: RiskAssessment?
  /// How many parameters it has.
  public var parameters: Double?
  /// How many tokens it takes at once.
  public var context: Int?
  /// Where it runs.
  public var hosting: Hosting?
  /// What its energy is estimated from.
  public var energy: EnergyProfile?
  /// What it does with data.
  public var data: DataTerms?
  /// What regulation needs to know of it.
  public var regulation: Regulation?
  /// What is claimed of it.
  public var evidence: [EvidenceClaim]
  /// Names it has in bills, logs and metrics.
  public var aliases: [String]
  /// Ids it had; events and rows under them are its own.
  public var formerly: [ModelID]
  /// What its indicators must keep to.
  public var targets: [Target]
  /// The day somebody last confirmed the record.
  public var recorded: Day?
  /// The Hugging Face part of the card.
  public var card: ModelCardFacts
  /// Owners a card names; never taken for an assignment.
  public var ownerInCard: String?
  /// Prose under the front matter, as written but for secrets and bytes that are no text.
  public var prose: String
  /// Keys of the card that neither Folio nor the Hugging Face convention knows.
  public var unknown: [UnknownKey]
  /// Which of the keys that every card should have it does not have, or leaves empty.
  public var gaps: CardGaps
  /// Where the card names aliases (`aliases`), former ids (`formerly`), targets (`targets`) and the
  /// indicator of its load (`capacity`).
  public var places: RecordPlaces

  /// The card's path in the store.
  public var path: String { places.path }

  /// A model of which only the id and the file are known.
  public init(id: ModelID, path: String) {
    self.id = id
    places = RecordPlaces(path: path)
    unknown = []
    gaps = .everything
    name = id.text
    functions = []
    evidence = []
    aliases = []
    formerly = []
    targets = []
    card = ModelCardFacts()
    prose = ""
  }
}
