extension PermissionRules {
  /// Reads `rules.permissions` of `portfolio.yaml`; what is not said stays as it is by itself.
  init(reading reader: MapReader) {
    var reader = reader
    self.init()
    if reader.node("separate") != nil { separations = Self.separations(&reader) }
    limit = Self.limit(&reader)
    reader.finish()
  }

  /// The pairs of roles; one that is no pair of two roles is noted and left out.
  private static func separations(_ reader: inout MapReader) -> [Separation] {
    guard let node = reader.node("separate") else { return [] }
    guard let pairs = node.list else {
      reader.fail(.wrongKind(key: reader.path("separate"), expected: .list), at: node)
      return []
    }
    return pairs.compactMap { pair in
      guard let words = pair.list, words.count == 2 else {
        reader.fail(.wrongKind(key: reader.path("separate"), expected: .rolePair), at: pair)
        return nil
      }
      let roles = words.compactMap { reader.role(of: $0, "separate") }
      guard roles.count == 2 else { return nil }
      guard roles[0] != roles[1] else {
        reader.fail(.wrongKind(key: reader.path("separate"), expected: .rolePair), at: pair)
        return nil
      }
      return Separation(roles[0], roles[1])
    }
  }

  private static func limit(_ reader: inout MapReader) -> Limit? {
    guard let node = reader.node("modelsPerPerson") else { return nil }
    guard node.map != nil, var roles = reader.map("modelsPerPerson") else {
      return reader.integer("modelsPerPerson", atLeast: 1).map(Limit.overall)
    }
    var limits: [Role: Int] = [:]
    for role in Role.allCases {
      limits[role] = roles.integer(role.rawValue, atLeast: 1)
    }
    roles.finish()
    return .byRole(limits)
  }
}

extension MapReader {
  /// A role that a node names; nil, with the reason noted, where it names none.
  fileprivate func role(of node: YAMLNode, _ name: String) -> Role? {
    if let role = node.text.flatMap(Role.init(rawValue:)) { return role }
    fail(
      .notAllowed(
        key: path(name), value: node.text ?? "", allowed: Role.allCases.map(\.rawValue)),
      at: node)
    return nil
  }
}
