public import PortfolioCore

/// What `folio cascade` and `folio distil` say.
public enum CascadePhrase: Hashable, Sendable {
  case about, discuss, aboutDistil, discussDistil
  case helpModels, helpJoint, helpTask, helpMetric, helpVerifier, helpCosts, helpAccuracies,
    helpEscalated

  case badCount
  case badNumbers(option: String, text: String, needed: Int)
  case noJointItems(path: String)
  /// Parts of the items of which one is more than that before it.
  case increasing(String)
  /// The file of the store by which items were counted, though nobody named it.
  case countedIn(path: String)
  /// Of which workflow or task measured figures are.
  case measuredAt(String)
  /// A task that nothing knows.
  case unknownTask(UnknownTerm)
  /// What is missing.
  case lack(CascadeGround.Lack)
  /// What is expected.
  case expected(CascadeEstimate, Currency)
  /// What it saves against the last model alone.
  case against(model: String, cost: ExactDecimal, of: ExactDecimal)
  case noDistillation
}
