extension Action {
  /// The action of a word and the members beside it; members it has no use for are left behind.
  ///
  /// A shape the program does not know is kept whole, like a kind it does not know: a line whose
  /// hash is right was meant by whoever wrote it.
  init(_ word: String, taking fields: inout JSONObject) {
    guard let kind = EventKind(rawValue: word) else {
      self = .unknown(kind: word, fields)
      return
    }
    var rest = fields
    if let action = Action(kind, taking: &rest) {
      self = action
      fields = rest
    } else {
      self = .unknown(kind: word, fields)
    }
  }

  private init?(_ kind: EventKind, taking fields: inout JSONObject) {
    switch kind {
    case .assign:
      guard let role = fields.takeText("role").flatMap(Role.init(rawValue:)),
        let models = fields.takeModels(), let person = fields.takeText("person"),
        let person = PersonID(person)
      else { return nil }
      self = .assign(Assignment(role: role, models: models, person: person))
    case .unassign:
      guard let role = fields.takeText("role").flatMap(Role.init(rawValue:)),
        let models = fields.takeModels(), let holder = fields.takeHolder(),
        let change = Unassignment(role: role, models: models, holder: holder)
      else { return nil }
      self = .unassign(change)
    case .note:
      let models = fields["models"] == nil ? [] : fields.takeModels()
      let alerts = fields["alerts"] == nil ? [] : fields.takeTexts("alerts")
      guard let models, let alerts, let text = fields.takeText("text") else { return nil }
      self = .note(Note(models: models, alerts: alerts, text: text))
    case .undo:
      guard let seq = fields["event"]?.seq else { return nil }
      fields["event"] = nil
      self = .undo(seq: seq)
    case .settle:
      guard let kept = fields.takeText("keep").flatMap({ EventID($0) }),
        let dropped = fields.takeTexts("drop")?.map({ EventID($0) }), !dropped.contains(nil),
        let models = fields.takeModels()
      else { return nil }
      self = .settle(
        Settlement(kept: kept, dropped: dropped.compactMap { $0 }, models: models))
    case .propose, .accept, .ack, .snooze, .resolve, .review, .approve, .restrict, .retire,
      .decide, .optimise, .record:
      self = .other(kind, fields)
      fields = JSONObject()
    }
  }
}

extension JSONObject {
  fileprivate mutating func takeText(_ name: String) -> String? {
    guard let text = self[name]?.string else { return nil }
    self[name] = nil
    return text
  }

  fileprivate mutating func takeTexts(_ name: String) -> [String]? {
    guard let values = self[name]?.array else { return nil }
    let texts = values.compactMap(\.string)
    guard texts.count == values.count else { return nil }
    self[name] = nil
    return texts
  }

  fileprivate mutating func takeModels() -> [ModelID]? {
    guard let texts = takeTexts("models") else { return nil }
    let models = texts.compactMap { ModelID($0) }
    return models.count == texts.count ? models : nil
  }

  fileprivate mutating func takeHolder() -> Unassignment.Holder? {
    guard let person = self["person"] else { return .anyone }
    guard let person = person.string.flatMap({ PersonID($0) }) else { return nil }
    self["person"] = nil
    return .person(person)
  }
}
