/// Cards as the checkpoint keeps them.
///
/// Nothing here has to be complete: what does not come back equal is not kept (`Checkpoint`). A new
/// key of cards that is to be read fast is added to both functions.
extension ModelContent {
  func pack(into writer: inout PackedWriter) {
    writer.identifier(id)
    writer.text(name)
    writer.optional(type) { $0.choice($1) }
    writer.optional(vendor) { $0.name($1) }
    writer.optional(status) { $0.choice($1) }
    writer.optional(statusInCard) { $0.choice($1) }
    writer.optional(assessment) { writer, assessment in
      writer.list(RiskAssessment.Question.allCases) { writer, question in
        writer.optional(assessment.answers[question]) { $0.choice($1) }
      }
    }
    writer.optional(purpose) { $0.text($1) }
    writer.list(functions) { $0.name($1) }
    writer.optional(tier) { $0.choice($1) }
    writer.optional(parameters) { $0.number($1) }
    writer.optional(context) { $0.count($1) }
    writer.optional(hosting) { writer, hosting in
      writer.optional(hosting.place) { $0.name($1) }
      writer.optional(hosting.region) { $0.name($1) }
      writer.list(hosting.techniques) { $0.name($1) }
      writer.flag(hosting.saysTechniques)
      writer.optional(hosting.site) { $0.name($1) }
      writer.optional(hosting.capacity) { writer, capacity in
        writer.optional(capacity.metric) { $0.name($1) }
        writer.optional(capacity.limit) { $0.number($1) }
      }
    }
    writer.optional(data) { writer, data in
      writer.optional(data.trained) { $0.name($1) }
      writer.optional(data.keeps) { $0.name($1) }
      writer.optional(data.terms) { $0.name($1) }
      writer.optional(data.joined) { $0.joined($1) }
    }
    writer.optional(regulation) { writer, regulation in
      writer.list(regulation.operators) { $0.choice($1) }
      writer.list(regulation.classes) { $0.choice($1) }
    }
    writer.list(gaps.notSet) { $0.choice($1) }
    writer.list(gaps.empty) { $0.choice($1) }
    writer.list(aliases) { $0.text($1) }
    writer.list(formerly) { $0.identifier($1) }
    writer.list(targets) { writer, target in
      writer.name(target.metric)
      writer.list(target.limits) { $0.limit($1) }
    }
    writer.optional(recorded) { $0.day($1) }
    card.pack(into: &writer)
    writer.optional(ownerInCard) { $0.name($1) }
    writer.text(prose)
    writer.list(unknown) { writer, key in
      writer.name(key.key)
      writer.node(key.value)
    }
    places.pack(into: &writer)
  }

  init(unpacking reader: inout PackedReader) throws {
    self.init(id: try reader.identifier(), path: "")
    name = try reader.text()
    type = try reader.optional { try $0.choice(of: ModelType.self) }
    vendor = try reader.optional { try $0.name() }
    status = try reader.optional { try $0.choice(of: DeploymentStatus.self) }
    statusInCard = try reader.optional { try $0.choice(of: DeploymentStatus.self) }
    assessment = try reader.optional { reader in
      let answers = try reader.list { reader in
        try reader.optional { try $0.choice(of: RiskAssessment.Answer.self) }
      }
      let given = zip(RiskAssessment.Question.allCases, answers)
        .compactMap { question, answer in answer.map { (question, $0) } }
      return RiskAssessment(Dictionary(given, uniquingKeysWith: { first, _ in first }))
    }
    purpose = try reader.optional { try $0.text() }
    functions = try reader.list { try $0.name() }
    tier = try reader.optional { try $0.choice(of: RiskTier.self) }
    parameters = try reader.optional { try $0.number() }
    context = try reader.optional { try $0.count() }
    hosting = try reader.optional { reader in
      var hosting = Hosting(
        place: try reader.optional { try $0.name() },
        region: try reader.optional { try $0.name() },
        techniques: try reader.list { try $0.name() })
      hosting.saysTechniques = try reader.flag()
      hosting.site = try reader.optional { try $0.name() }
      hosting.capacity = try reader.optional { reader in
        Capacity(
          metric: try reader.optional { try $0.name() },
          limit: try reader.optional { try $0.number() })
      }
      return hosting
    }
    data = try reader.optional { reader in
      var data = DataTerms(
        trained: try reader.optional { try $0.name() },
        keeps: try reader.optional { try $0.name() },
        terms: try reader.optional { try $0.name() })
      data.joined = try reader.optional { try $0.joined() }
      return data
    }
    regulation = try reader.optional { reader in
      Regulation(
        operators: try reader.list { try $0.choice(of: Operator.self) },
        classes: try reader.list { try $0.choice(of: RegulatoryClass.self) })
    }
    gaps = CardGaps(
      notSet: try reader.list { try $0.choice(of: CardKey.self) },
      empty: try reader.list { try $0.choice(of: CardKey.self) })
    aliases = try reader.list { try $0.text() }
    formerly = try reader.list { try $0.identifier() }
    targets = try reader.list { reader in
      Target(metric: try reader.name(), limits: try reader.list { try $0.limit() })
    }
    recorded = try reader.optional { try $0.day() }
    card = try ModelCardFacts(unpacking: &reader)
    ownerInCard = try reader.optional { try $0.name() }
    prose = try reader.text()
    unknown = try reader.list { reader in
      UnknownKey(key: try reader.name(), value: try reader.node())
    }
    places = try RecordPlaces(unpacking: &reader)
  }
}

extension ModelCardFacts {
  fileprivate func pack(into writer: inout PackedWriter) {
    writer.optional(license) { $0.name($1) }
    writer.optional(licenseLink) { $0.name($1) }
    writer.optional(library) { $0.name($1) }
    writer.list(baseModels) { $0.name($1) }
    writer.list(datasets) { $0.name($1) }
    writer.optional(pipelineTag) { $0.name($1) }
    writer.list(tags) { $0.name($1) }
    writer.list(languages) { $0.name($1) }
    writer.list(evaluations) { writer, evaluation in
      writer.name(evaluation.task)
      writer.optional(evaluation.dataset) { $0.name($1) }
      writer.name(evaluation.metric)
      writer.number(evaluation.value)
      writer.optional(evaluation.taskType) { $0.name($1) }
      writer.optional(evaluation.metricType) { $0.name($1) }
    }
    writer.list(others) { writer, key in
      writer.name(key.key)
      writer.node(key.value)
    }
  }

  fileprivate init(unpacking reader: inout PackedReader) throws {
    license = try reader.optional { try $0.name() }
    licenseLink = try reader.optional { try $0.name() }
    library = try reader.optional { try $0.name() }
    baseModels = try reader.list { try $0.name() }
    datasets = try reader.list { try $0.name() }
    pipelineTag = try reader.optional { try $0.name() }
    tags = try reader.list { try $0.name() }
    languages = try reader.list { try $0.name() }
    evaluations = try reader.list { reader in
      Evaluation(
        task: try reader.name(), dataset: try reader.optional { try $0.name() },
        metric: try reader.name(), value: try reader.number(),
        taskType: try reader.optional { try $0.name() },
        metricType: try reader.optional { try $0.name() })
    }
    others = try reader.list { reader in
      UnknownKey(key: try reader.name(), value: try reader.node())
    }
  }
}

extension PackedWriter {
  fileprivate mutating func joined(_ data: [JoinedData]) {
    list(data) { writer, data in
      writer.name(data.name)
      writer.optional(data.place) { $0.choice($1) }
      writer.optional(data.region) { $0.name($1) }
      writer.optional(data.sensitivity) { $0.choice($1) }
    }
  }

  fileprivate mutating func limit(_ limit: Target.Limit) {
    switch limit {
    case .floor(let value):
      byte(0)
      number(value)
    case .ceiling(let value):
      byte(1)
      number(value)
    }
  }

  mutating func node(_ node: YAMLNode) {
    count(node.place.line)
    count(node.place.column)
    switch node.content {
    case .null: byte(0)
    case .scalar(let value, let isQuoted):
      byte(isQuoted ? 2 : 1)
      text(value)
    case .list(let nodes):
      byte(3)
      list(nodes) { $0.node($1) }
    case .map(let entries):
      byte(4)
      list(entries) { writer, entry in
        writer.name(entry.key)
        writer.count(entry.place.line)
        writer.count(entry.place.column)
        writer.node(entry.value)
      }
    }
  }
}

extension PackedReader {
  fileprivate mutating func joined() throws -> [JoinedData] {
    try list { reader in
      JoinedData(
        name: try reader.name(),
        place: try reader.optional { try $0.choice(of: HostingPlace.self) },
        region: try reader.optional { try $0.name() },
        sensitivity: try reader.optional { try $0.choice(of: Sensitivity.self) })
    }
  }

  fileprivate mutating func limit() throws -> Target.Limit {
    switch try byte() {
    case 0: .floor(try number())
    case 1: .ceiling(try number())
    default: throw Malformed()
    }
  }

  mutating func node() throws -> YAMLNode {
    let place = YAMLPosition(line: try count(), column: try count())
    switch try byte() {
    case 0: return YAMLNode(.null, at: place)
    case 1: return YAMLNode(.scalar(try text(), isQuoted: false), at: place)
    case 2: return YAMLNode(.scalar(try text(), isQuoted: true), at: place)
    case 3: return YAMLNode(.list(try list { try $0.node() }), at: place)
    case 4:
      let entries = try list { reader in
        YAMLEntry(
          key: try reader.name(),
          at: YAMLPosition(line: try reader.count(), column: try reader.count()),
          value: try reader.node())
      }
      return YAMLNode(.map(entries), at: place)
    default: throw Malformed()
    }
  }
}
