/// Finds the model that a name means: an id, an id it had, or an alias.
///
/// Where several claim a name, an id wins over a former id and that over an alias; of two of the
/// same kind the model whose card comes first. Letters composed differently are the same name
/// (NFC and NFD), capitals are not.
public struct ModelDirectory: Sendable {
  /// Names that two models claim, each with the places of both.
  public let problems: [Problem]
  private let names: [String: ModelID]

  /// A directory of models; where two have one id, only the first counts.
  public init(_ models: [Model]) {
    // Where every name is in small letters, as ids are, none differs from another in capitals alone.
    let isFolded = models.allSatisfy { $0.aliases.allSatisfy(Claims.isSmall) }
    var claims = Claims(isFolded: isFolded)
    claims.names.reserveCapacity(models.count * 2)
    // A card is much to copy, so it is asked where it lies.
    for index in models.indices {
      let id = models[index].id
      claims.take(id.text, for: id, at: Place(path: models[index].path))
    }
    for index in models.indices {
      for id in models[index].formerly {
        let place = models[index].places.place(of: "formerly", id.text)
        claims.take(id.text, for: models[index].id, at: place)
      }
    }
    for index in models.indices {
      for alias in models[index].aliases {
        let place = models[index].places.place(of: "aliases", alias)
        claims.take(alias, for: models[index].id, at: place)
      }
    }
    names = claims.names.mapValues(\.id)
    problems = claims.problems
  }

  /// The model of a name, or nil where none claims it.
  public func id(of name: String) -> ModelID? { names[name] }

  /// The model of a name: registered where one claims it, else observed under the name itself.
  public func reference(to name: String) -> ModelReference {
    names[name].map(ModelReference.registered) ?? .observed(name)
  }

  /// Who claims which name, and who wanted to as well.
  private struct Claims {
    typealias Claim = (id: ModelID, place: Place)
    var names: [String: Claim] = [:]
    /// Names in small letters, to tell those that differ in capitals alone.
    var folded: [String: Claim] = [:]
    var problems: [Problem] = []
    /// Whether all names are in small letters.
    let isFolded: Bool

    init(isFolded: Bool) { self.isFolded = isFolded }

    /// Whether a name has nothing but small letters, digits and signs of ASCII.
    static func isSmall(_ name: String) -> Bool {
      name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    }

    mutating func take(_ name: String, for model: ModelID, at place: Place) {
      let known = names[name]
      let key = isFolded ? name : name.lowercased()
      if let other = known ?? folded[key], other.id != model {
        problems.append(Problem(.record(.duplicateID(name, other: other.place)), at: place))
      }
      if known == nil { names[name] = (model, place) }
      if !isFolded, folded[key] == nil { folded[key] = (model, place) }
    }
  }
}
