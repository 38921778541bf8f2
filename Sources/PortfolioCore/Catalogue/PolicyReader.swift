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
    policy.takeHead(&root)
    policy.verified = root.flag("verified")
    policy.obligations = root.items("obligations", by: \.id) {
      Obligation(reading: $0)
    }
    root.finish()
    policy.unknown = log.unknown
    return log.parsed(policy)
  }
}

extension Policy.Obligation {
  /// Reads an obligation; nil, with the reason noted, without an id.
  fileprivate init?(reading reader: MapReader) {
    var reader = reader
    let id = reader.string("id")
    self.init(id: id ?? "", place: reader.place)
    title = reader.string("title") ?? title
    appliesTo = Policy.Scope(&reader)
    from = reader.day("from")
    until = reader.day("until")
    if let node = reader.node("until"), let from, let until, until <= from {
      reader.fail(.wrongKind(key: reader.path("until"), expected: .laterDay), at: node)
      self.until = nil
    }
    for name in reader.strings("evidence") {
      if let one = Evidence(name), !evidence.contains(one) { evidence.append(one) }
    }
    renew = reader.convert("renew", expected: .months, SpanText.months)
    source = reader.string("source")
    verified = reader.flag("verified")
    note = reader.string("note")
    reader.finish()
    guard id != nil else {
      reader.failMissing("id")
      return nil
    }
  }
}

extension Policy.Scope {
  /// Reads `appliesTo`, a query of the model map; one that is none is told, and taken for neither all
  /// models nor none.
  fileprivate init(_ reader: inout MapReader) {
    guard let node = reader.node("appliesTo") else {
      self = .everyModel
      return
    }
    guard let text = reader.string("appliesTo") else {
      self = .unreadable("")
      return
    }
    do throws(QueryFault) {
      let query = try Query(parsing: text, for: ModelMapRow.self)
      self = query.isEmpty ? .everyModel : .query(query, text: text)
    } catch {
      reader.fail(.badQuery(key: reader.path("appliesTo"), error), at: node)
      self = .unreadable(text)
    }
  }
}
