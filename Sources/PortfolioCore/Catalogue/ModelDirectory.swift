/// Finds the model that a name means: an id, an id it had, or an alias.
///
/// Where several claim a name, an id wins over a former id and that over an alias; of two of the
/// same kind the model whose card comes first. Letters composed differently are the same name
/// (NFC and NFD), capitals are not.
public struct ModelDirectory: Sendable {
  /// Names that two models claim, each with the places of both.
  public let problems: [Problem]
  private let ids: [ModelID]
  /// The models that names mean, by their numbers among the ids.
  private let names: [String: Int32]

  /// A directory of models; where two have one id, only the first counts.
  public init(_ models: [Model]) {
    // Where every name is in small letters, as ids are, none differs from another in capitals alone.
    let isFolded = models.allSatisfy { $0.aliases.allSatisfy(Claims.isSmall) }
    var claims = Claims(models, isFolded: isFolded)
    // A card is much to copy, so it is asked where it lies.
    for index in models.indices { claims.take(models[index].id.text, for: index, as: .id) }
    for index in models.indices {
      for id in models[index].formerly { claims.take(id.text, for: index, as: .formerly) }
    }
    for index in models.indices {
      for alias in models[index].aliases { claims.take(alias, for: index, as: .alias) }
    }
    ids = models.map(\.id)
    names = claims.names.mapValues(\.model)
    problems = claims.problems
  }

  /// The model of a name, or nil where none claims it.
  public func id(of name: String) -> ModelID? { names[name].map { ids[Int($0)] } }

  /// The model of a name: registered where one claims it, else observed under the name itself.
  public func reference(to name: String) -> ModelReference {
    id(of: name).map(ModelReference.registered) ?? .observed(name)
  }

  /// Who claims which name, and who wanted to as well.
  private struct Claims {
    /// What a name is to the model that claims it.
    enum Kind: UInt8 {
      case id, formerly, alias
    }
    struct Claim {
      var model: Int32
      var kind: Kind
    }
    let models: [Model]
    var names: [String: Claim] = [:]
    /// Names in small letters, to tell those that differ in capitals alone, as they were written.
    var folded: [String: (name: String, claim: Claim)] = [:]
    var problems: [Problem] = []
    /// Whether all names are in small letters.
    let isFolded: Bool

    init(_ models: [Model], isFolded: Bool) {
      self.models = models
      self.isFolded = isFolded
      names.reserveCapacity(models.count * 3)
    }

    /// Whether a name has nothing but small letters, digits and signs of ASCII.
    static func isSmall(_ name: String) -> Bool {
      name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    }

    mutating func take(_ name: String, for model: Int, as kind: Kind) {
      let claim = Claim(model: Int32(model), kind: kind)
      let known = names[name]
      let key = isFolded ? name : name.lowercased()
      let other = known.map { (name: name, claim: $0) } ?? (isFolded ? nil : folded[key])
      if let other, models[Int(other.claim.model)].id != models[model].id {
        let fault = RecordFault.duplicateID(name, other: place(of: other.name, other.claim))
        problems.append(Problem(.record(fault), at: place(of: name, claim)))
      }
      if known == nil { names[name] = claim }
      if !isFolded, folded[key] == nil { folded[key] = (name, claim) }
    }

    private func place(of name: String, _ claim: Claim) -> Place {
      let model = models[Int(claim.model)]
      return switch claim.kind {
      case .id: Place(path: model.path)
      case .formerly: model.places.place(of: "formerly", name)
      case .alias: model.places.place(of: "aliases", name)
      }
    }
  }
}
