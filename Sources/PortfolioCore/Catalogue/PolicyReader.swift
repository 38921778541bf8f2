extension Policy {
  /// Reads a policy (FORMATS, Records).
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - id: The id the file's name gives it.
  ///   - path: The file's path in the store.
  /// - Returns: The policy, where the file can be taken, and what is wrong with it.
  public static func read(_ bytes: [UInt8], id: PolicyID, path: String) -> Parsed<Policy> {
    let log = RecordLog(path: path)
    guard var root = log.rootMap(of: bytes) else { return log.parsed(nil) }
    var policy = Policy(id: id, path: path)
    policy.name = root.string("name") ?? policy.name
    policy.source = root.string("source")
    policy.asOf = root.day("asOf")
    var places: [String: Place] = [:]
    for reader in root.maps("obligations") {
      guard let obligation = Obligation(reading: reader) else { continue }
      if let other = places[obligation.id] {
        log.add(.duplicateID(obligation.id, other: other), at: reader.position)
      } else {
        places[obligation.id] = reader.place
        policy.obligations.append(obligation)
      }
    }
    root.finish()
    policy.unknown = log.unknown
    return log.parsed(policy)
  }
}

extension Policy.Obligation {
  /// Reads `{id, title, appliesTo, from, evidence}`; nil, with the reason noted, without an id.
  fileprivate init?(reading reader: MapReader) {
    var reader = reader
    let id = reader.string("id")
    let title = reader.string("title")
    self.init(
      id: id ?? "", title: title ?? id ?? "", appliesTo: reader.string("appliesTo"),
      from: reader.day("from"), evidence: reader.strings("evidence"))
    reader.finish()
    guard id != nil else {
      reader.failMissing("id")
      return nil
    }
  }
}
