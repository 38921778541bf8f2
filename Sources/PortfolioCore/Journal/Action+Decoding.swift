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
      if let grants = fields.takeGrants() {
        self = .assignAll(grants)
        return
      }
      if fields["role"] == nil, let step = AlertStep(kind, taking: &fields) {
        self = .handle(step)
        return
      }
      guard let assignment = Assignment(taking: &fields) else { return nil }
      self = .assign(assignment)
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
        let models = fields.takeModels(),
        let slots = fields.takeOptional("slots", { $0.takeSlots($1) })
      else { return nil }
      self = .settle(
        Settlement(
          kept: kept, dropped: dropped.compactMap { $0 }, models: models, slots: slots))
    case .ack, .snooze, .resolve, .propose, .accept, .decline, .review, .attest, .approve,
      .restrict, .retire, .record, .decide, .optimise:
      var rest = fields
      if let action = Self.action(kind, taking: &rest) {
        self = action
        fields = rest
      } else {
        self = .other(kind, fields)
        fields = JSONObject()
      }
    }
  }

  /// The action of a kind whose members, where they have another shape, are kept as written.
  private static func action(_ kind: EventKind, taking fields: inout JSONObject) -> Action? {
    switch kind {
    case .ack, .snooze, .resolve: AlertStep(kind, taking: &fields).map(Action.handle)
    case .propose: Assignment(taking: &fields).map(Action.propose)
    case .accept, .decline:
      ProposalAnswer(isAccepted: kind == .accept, taking: &fields).map(Action.answer)
    case .review: Review(taking: &fields).map(Action.review)
    case .attest: Attestation(taking: &fields).map(Action.attest)
    case .approve, .restrict, .retire:
      StatusChange(kind, taking: &fields).map(Action.decideStatus)
    case .record:
      fields.takeOccurrences().map(Action.recordAll)
        ?? Occurrence(taking: &fields).map(Action.record)
    case .decide: ModelDecision(taking: &fields).map(Action.decide)
    case .optimise: Optimisation(taking: &fields).map(Action.optimise)
    case .assign, .unassign, .note, .revise, .settle, .undo: nil
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

  /// Takes a day; nil where there is none, or it is of another shape.
  mutating func takeDay(_ name: String) -> Day? {
    guard let text = self[name]?.string, case .success(let day) = Day.parse(text.utf8) else {
      return nil
    }
    self[name] = nil
    return day
  }

  /// Takes a member that may be absent; nil where it is there and of another shape.
  mutating func takeOptional<Value>(
    _ name: String, _ take: (inout JSONObject, String) -> Value?
  ) -> Value?? {
    guard self[name] != nil else { return .some(nil) }
    return take(&self, name).map { .some($0) }
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
