/// Something that happened to models: what drift is read against (FORMATS, The journal: record).
public struct Occurrence: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Sendable {
    /// Another version, or another machine, came into use.
    case deploy
    /// A prompt was changed.
    case prompt
    /// The model was tuned.
    case tuning
  }

  /// What happened.
  public var kind: Kind
  /// The models, by the ids they had when it was written.
  public var models: [ModelID]
  /// What is said of it.
  public var text: String?
  /// The version that came of it.
  public var version: String?
  /// Where more stands: a change, a ticket, a run.
  public var link: String?

  /// Something that happened to models.
  public init(
    _ kind: Kind, models: [ModelID], text: String? = nil, version: String? = nil,
    link: String? = nil
  ) {
    self.kind = kind
    self.models = models
    self.text = text
    self.version = version
    self.link = link
  }
}
