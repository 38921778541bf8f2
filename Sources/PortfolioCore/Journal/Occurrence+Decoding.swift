extension Occurrence {
  /// The occurrence of members of a line; nil where they have another shape.
  init?(taking fields: inout JSONObject) {
    guard let kind = fields.takeText("kind").flatMap(Kind.init(rawValue:)),
      let models = fields.takeModels(),
      let workflow = fields.takeOptional(
        "workflow", { fields, name in fields.takeText(name).flatMap { WorkflowID($0) } })
    else { return nil }
    var time: Timestamp?
    if fields["at"] != nil {
      guard let own = fields.takeTime("at") else { return nil }
      time = own
    }
    self.init(
      kind, models: models, text: fields.takeText("text"), version: fields.takeText("version"),
      link: fields.takeText("link"), time: time, key: fields.takeText("key"),
      workflow: workflow, entry: fields.takeText("entry"))
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [.init("kind", .string(kind.rawValue)), .init("models", .ids(models))]
      + [
        ("text", text), ("version", version), ("link", link), ("at", time?.rfc3339), ("key", key),
        ("workflow", workflow?.text), ("entry", entry),
      ].compactMap { name, value in value.map { .init(name, .string($0)) } }
  }
}

extension [Occurrence] {
  /// The models they are of, each once, in their order.
  var models: [ModelID] {
    var known: Set<ModelID> = []
    return flatMap(\.models).filter { known.insert($0).inserted }
  }
}

extension JSONObject {
  /// Takes several occurrences; nil where there are none, or where one has another shape or holds
  /// what is not known, which is kept only with the whole line.
  mutating func takeOccurrences() -> [Occurrence]? {
    guard let values = self["occurrences"]?.array, !values.isEmpty else { return nil }
    let occurrences = values.compactMap { value -> Occurrence? in
      guard var fields = value.object, let occurrence = Occurrence(taking: &fields),
        fields.isEmpty
      else { return nil }
      return occurrence
    }
    guard occurrences.count == values.count, takeModels() == occurrences.models else {
      return nil
    }
    self["occurrences"] = nil
    return occurrences
  }
}
