extension AlertStep {
  /// The step of a kind and the members beside it; nil where they have another shape.
  init?(_ kind: EventKind, taking fields: inout JSONObject) {
    guard let models = fields.takeModels(), let alerts = fields.takeTexts("alerts"),
      let sighted = fields.takeSightings(), !sighted.isEmpty, alerts == sighted.map(\.id),
      models == sighted.models, let deed = Deed(kind, taking: &fields)
    else { return nil }
    self.init(deed, sighted: sighted)
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    let tail: [JSONObject.Member] =
      switch deed {
      case .acknowledge(let until):
        until.map { [.init("until", .string($0.rfc3339))] } ?? []
      case .snooze(let until): [.init("until", .string(until.rfc3339))]
      case .resolve(let resolution): [.init("as", .string(resolution.rawValue))]
      case .assign(let person): [.init("person", .string(person.text))]
      }
    return [
      .init("models", .array(models.map { .string($0.text) })),
      .init("alerts", .array(alerts.map { .string($0) })),
      .init("sighted", .array(sighted.map(\.json))),
    ] + tail
  }
}

extension AlertStep.Deed {
  fileprivate init?(_ kind: EventKind, taking fields: inout JSONObject) {
    switch kind {
    case .ack where fields["until"] == nil: self = .acknowledge(until: nil)
    case .ack:
      guard let until = fields.takeTime("until") else { return nil }
      self = .acknowledge(until: until)
    case .snooze:
      guard let until = fields.takeTime("until") else { return nil }
      self = .snooze(until: until)
    case .resolve:
      guard let resolution = fields.takeText("as").flatMap(AlertResolution.init(rawValue:)) else {
        return nil
      }
      self = .resolve(resolution)
    case .assign:
      guard let person = fields.takeText("person").flatMap({ PersonID($0) }) else { return nil }
      self = .assign(person)
    default: return nil
    }
  }
}

extension AlertSighting {
  fileprivate init?(_ object: JSONObject) {
    guard let id = object["id"]?.string, let model = object["model"]?.string,
      let model = ModelID(model), let metric = object["metric"]?.string,
      let path = object["path"]?.string.flatMap(AlertPath.init(named:)),
      let onset = object["onset"]?.string, case .success(let onset) = Timestamp.parse(onset.utf8),
      case .number(let value)? = object["value"], let value = Double(value.text), value.isFinite,
      let severity = object["severity"]?.string.flatMap(AlertSeverity.init(rawValue:))
    else { return nil }
    let segment = object["segment"]
    guard segment == nil || segment?.string != nil else { return nil }
    let breach = object["breach"]
    guard breach == nil || breach.flatMap(SightedBreach.init) != nil else { return nil }
    self.init(
      id: id,
      fingerprint: AlertFingerprint(
        model: model, indicator: IndicatorKey(metric: metric, segment: segment?.string),
        path: path),
      onset: onset, value: value, severity: severity,
      breach: breach.flatMap(SightedBreach.init))
  }

  /// The sighting as it stands in a line.
  var json: JSONValue {
    var object: JSONObject = [
      "id": .string(id), "model": .string(fingerprint.model.text),
      "metric": .string(fingerprint.indicator.metric),
    ]
    if let segment = fingerprint.indicator.segment { object["segment"] = .string(segment) }
    object["path"] = .string(fingerprint.path.name)
    object["onset"] = .string(onset.rfc3339)
    object["value"] = JSONNumber(ReportValue.plain(value)).map(JSONValue.number) ?? .null
    object["severity"] = .string(severity.rawValue)
    if let breach { object["breach"] = breach.json }
    return .object(object)
  }
}

extension JSONObject {
  /// Takes the alerts as they were seen; nil where there are none, or where one has another shape.
  mutating func takeSightings() -> [AlertSighting]? {
    guard let values = self["sighted"]?.array else { return nil }
    let sighted = values.compactMap { $0.object.flatMap(AlertSighting.init) }
    guard sighted.count == values.count else { return nil }
    self["sighted"] = nil
    return sighted
  }

  /// Takes a time; nil where there is none, or it is of another shape.
  mutating func takeTime(_ name: String) -> Timestamp? {
    guard let text = self[name]?.string, case .success(let time) = Timestamp.parse(text.utf8) else {
      return nil
    }
    self[name] = nil
    return time
  }
}
