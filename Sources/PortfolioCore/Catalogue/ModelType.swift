/// The five types of generative-AI models of the guide, and what is none of them (DESIGN §1, S1).
public enum ModelType: String, CaseIterable, Sendable {
  /// Open weights, such as Granite or Mistral.
  case open
  /// Built in-house.
  case proprietary
  /// Part of bought software, such as SAP Joule.
  case embedded
  /// Public, commercial, for one field, such as Med-PaLM.
  case specialised
  /// Public, commercial, general, such as GPT-4.
  case large
  /// None of the five.
  case other
}

/// What a type of model brings with it (DESIGN §1, S1).
public struct ModelTraits: Hashable, Sendable {
  /// Who pays for the training.
  public enum Payer: String, Sendable { case community, company, vendor }
  /// How much of something a type gives.
  public enum Degree: String, Sendable { case low, medium, high }

  /// Who pays for the training.
  public var trainingPaidBy: Payer
  /// How far one can look into the model.
  public var transparency: Degree
  /// How far the company controls what happens to its data.
  public var dataControl: Degree
  /// How far the model sets the company apart from others.
  public var differentiation: Degree
  /// Whether it can be used on its own, without the software around it.
  public var standsAlone: Bool

  /// The traits of a type.
  public init(
    trainingPaidBy: Payer, transparency: Degree, dataControl: Degree, differentiation: Degree,
    standsAlone: Bool
  ) {
    self.trainingPaidBy = trainingPaidBy
    self.transparency = transparency
    self.dataControl = dataControl
    self.differentiation = differentiation
    self.standsAlone = standsAlone
  }
}
