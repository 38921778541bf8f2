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
      if fields["role"] == nil, let step = AlertStep(kind, taking: &fields) {
        self = .handle(step)
        return
      }
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
      let sighted = fields["sighted"] == nil ? [] : fields.takeSightings()
      guard let models, let alerts, let sighted, let text = fields.takeText("text"),
        sighted.isEmpty || alerts == sighted.map(\.id)
      else { return nil }
      self = .note(
        Note(
          models: models, alerts: alerts, sighted: sighted, text: text,
          link: fields.takeText("link")))
    case .revise:
      guard let revision = PriceRevision(taking: &fields) else { return nil }
      self = .revise(revision)
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
    case .ack, .snooze, .resolve:
      var rest = fields
      if let step = AlertStep(kind, taking: &rest) {
        self = .handle(step)
        fields = rest
      } else {
        self = .other(kind, fields)
        fields = JSONObject()
      }
    case .propose, .accept, .review, .approve, .restrict, .retire, .decide, .optimise:
      self = .other(kind, fields)
      fields = JSONObject()
    case .record:
      var rest = fields
      if let occurrences = rest.takeOccurrences() {
        self = .recordAll(occurrences)
        fields = rest
      } else if let occurrence = Occurrence(taking: &rest) {
        self = .record(occurrence)
        fields = rest
      } else {
        self = .other(kind, fields)
        fields = JSONObject()
      }
    }
  }
}

extension JSONObject {
  mutating func takeText(_ name: String) -> String? {
    guard let text = self[name]?.string else { return nil }
    self[name] = nil
    return text
  }

  mutating func takeTexts(_ name: String) -> [String]? {
    guard let values = self[name]?.array else { return nil }
    let texts = values.compactMap(\.string)
    guard texts.count == values.count else { return nil }
    self[name] = nil
    return texts
  }

  mutating func takeModels() -> [ModelID]? {
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
