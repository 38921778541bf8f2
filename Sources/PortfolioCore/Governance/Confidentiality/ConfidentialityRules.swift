/// What a model must be to take in data of a sensitivity (`rules.confidentiality` of `portfolio.yaml`;
/// DESIGN §1, S16).
///
/// ```yaml
/// rules:
///   confidentiality:
///     confidential: {terms: [no-training-on-inputs, stays in our data centre]}
///     secret: {where: [on-premises, private-cloud, edge], types: [open, proprietary]}
/// ```
/// A rule holds for its sensitivity and all above it. That a model keeps data as sensitive as the
/// work's (`data.keeps`) and runs where the work's `residency` wants it is asked for in any case.
public struct ConfidentialityRules: Hashable, Sendable {
  /// What one sensitivity asks for; an empty list asks for nothing.
  public struct Demand: Hashable, Sendable {
    /// The types of models that may take it in.
    public var types: [ModelType] = []
    /// Where it may run.
    public var places: [String] = []
    /// The terms on inputs of which one must hold.
    public var terms: [String] = []

    /// Nothing asked for.
    public init() {}
  }
  /// What is asked for, by sensitivity.
  public var demands: [Sensitivity: Demand]

  /// The rules where the settings say nothing: what is secret stays on machines of one's own, on
  /// models whose weights one has.
  public init() {
    var secret = Demand()
    secret.types = [.open, .proprietary]
    secret.places = ["on-premises", "private-cloud", "edge"]
    demands = [.secret: secret]
  }
}

extension ConfidentialityRules {
  init(reading reader: MapReader) {
    var reader = reader
    self.init()
    for sensitivity in Sensitivity.allCases {
      guard var demand = reader.map(sensitivity.rawValue) else { continue }
      var read = Demand()
      read.types = demand.choices("types")
      read.places = demand.strings("where")
      read.terms = demand.strings("terms")
      demand.finish()
      demands[sensitivity] = read
    }
    reader.finish()
  }
}
