/// What a model must be to take in data of a sensitivity (`rules.confidentiality` of `portfolio.yaml`;
/// DESIGN §1, S16).
///
/// ```yaml
/// rules:
///   confidentiality:
///     confidential: {terms: [no-training-on-inputs, stays in our data centre]}
///     secret: {where: [on-premises, private-cloud, edge], types: [open, proprietary]}
/// ```
/// A rule holds for its sensitivity and all above it; what it does not name stays as it is by itself.
/// That a model keeps data as sensitive as the
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
    /// What stands there and cannot be read: what it asks for nobody can say, so that nothing is
    /// taken to meet it.
    public var unread: [String] = []

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
      guard reader.node(sensitivity.rawValue) != nil else { continue }
      guard let rule = reader.map(sensitivity.rawValue) else {
        demands[sensitivity, default: Demand()].unread.append(sensitivity.rawValue)
        continue
      }
      demands[sensitivity] = Demand(reading: rule, by: demands[sensitivity] ?? Demand())
    }
    reader.finish()
  }
}

extension ConfidentialityRules.Demand {
  /// Reads `{types, where, terms}`.
  ///
  /// A key that is not there is as it is by itself. So is one of which a word cannot be read, where
  /// it asks for something by itself; else the words that can be read are asked for, and nobody can
  /// say of the rest. A slip of the pen must not let go what is secret.
  fileprivate init(reading reader: MapReader, by itself: Self) {
    var reader = reader
    self = itself
    types = Self.words("types", &reader, by: types, &unread) { $0.choices("types") }
    places = Self.words("where", &reader, by: places, &unread) { $0.strings("where") }
    terms = Self.words("terms", &reader, by: terms, &unread) { $0.strings("terms") }
    unread += reader.keys.filter { !["types", "where", "terms"].contains($0) }
    reader.finish()
  }

  private static func words<Word>(
    _ key: String, _ reader: inout MapReader, by itself: [Word], _ unread: inout [String],
    _ read: (inout MapReader) -> [Word]
  ) -> [Word] {
    guard let node = reader.node(key) else { return itself }
    let words = read(&reader)
    if words.count == (node.list ?? [node]).count { return words }
    if !itself.isEmpty { return itself }
    unread.append(key)
    return words
  }
}
