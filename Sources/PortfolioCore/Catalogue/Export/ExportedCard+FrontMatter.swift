extension ExportedCard {
  /// The lines between the rules of the front matter.
  var frontMatter: [String] {
    let card = model.card
    var lines: [String] = []
    // A licence without an identifier of Hugging Face's stands beside `other`.
    let licenses = card.license?.split(separator: ",").map { String($0.drop { $0 == " " }) } ?? []
    if licenses.count == 1, licenses[0].utf8.contains(where: { $0 == 0x20 }) {
      lines += ["license: other", "license_name: \(YAMLText.quoted(licenses[0]))"]
    } else {
      lines +=
        licenses.count == 1 ? Self.scalar("license", licenses[0]) : Self.list("license", licenses)
    }
    lines += Self.scalar("license_link", card.licenseLink)
    lines += Self.list("language", card.languages)
    lines += Self.scalar("library_name", card.library)
    lines += Self.scalar("pipeline_tag", card.pipelineTag)
    lines += Self.list("base_model", card.baseModels)
    lines += Self.list("datasets", card.datasets)
    lines += Self.list("tags", card.tags)
    lines += card.others.map { YAMLText.entry($0.key, $0.value) }
    lines += modelIndex
    if model.gaps.empty.contains(.license), licenses.isEmpty { lines.append("license: []") }
    let unknown = UnknownKeys(model.unknown)
    return lines + unknown.lines(of: "") + ["folio:"] + folio(unknown).map { "  " + $0 }
  }

  private var modelIndex: [String] {
    guard !model.card.evaluations.isEmpty else { return [] }
    var lines = ["model-index:", "  - name: \(YAMLText.quoted(model.name))", "    results:"]
    for evaluation in model.card.evaluations {
      let task = YAMLText.quoted(evaluation.task)
      lines += ["      - task: {type: \(task), name: \(task)}"]
      if let dataset = evaluation.dataset.map(YAMLText.quoted) {
        lines.append("        dataset: {type: \(dataset), name: \(dataset)}")
      }
      let metric = YAMLText.quoted(evaluation.metric)
      lines.append(
        "        metrics: [{type: \(metric), name: \(metric), value: "
          + "\(ReportValue.plain(evaluation.value))}]")
    }
    return lines
  }

  private func folio(_ unknown: UnknownKeys) -> [String] {
    var lines = Self.scalar("name", model.name)
    lines += Self.word("type", model.type?.rawValue)
    lines += Self.scalar("vendor", model.vendor)
    lines += Self.word("status", model.status?.rawValue)
    lines += Self.scalar("purpose", model.purpose)
    lines += Self.list("functions", model.functions)
    lines += tier(unknown)
    lines += Self.word("parameters", model.parameters.map { ReportValue.plain($0) })
    lines += Self.word("context", model.context.map(String.init))
    lines += Self.map("hosting", model.hosting.map { Self.lines(of: $0, unknown) })
    lines += Self.map(
      "energy", model.energy.map { Self.lines(of: $0) + unknown.lines(of: "folio.energy") })
    lines += Self.map(
      "data", model.data.map { Self.lines(of: $0) + unknown.lines(of: "folio.data") })
    lines += Self.map(
      "regulation",
      model.regulation.map { regulation in
        Self.list("operator", regulation.operators.map(\.rawValue))
          + Self.list("classes", regulation.classes.map(\.rawValue))
          + unknown.lines(of: "folio.regulation")
      })
    lines += Self.maps("evidence", model.evidence.map(Self.members))
    lines += Self.list("aliases", model.aliases)
    lines += Self.list("formerly", model.formerly.map(\.text))
    lines += Self.maps("targets", model.targets.map(Self.members))
    lines += Self.word("recorded", model.recorded?.description)
    return lines + empty(beside: lines) + unknown.lines(of: "folio")
  }

  /// Keys that the card has with nothing under them, which says another thing than no key.
  private func empty(beside lines: [String]) -> [String] {
    model.gaps.empty.filter { key in
      key != .license && !lines.contains { $0.hasPrefix("\(key.rawValue):") }
    }.map { key in
      switch key {
      case .functions, .targets: "\(key.rawValue): []"
      case .hosting, .data: "\(key.rawValue): {}"
      case .purpose, .vendor, .type, .tier, .license: "\(key.rawValue): ~"
      }
    }
  }

  /// The answers from which the tier is computed where the card gives them, else the tier.
  private func tier(_ unknown: UnknownKeys) -> [String] {
    guard let answers = model.assessment?.answers else {
      return Self.word("tier", model.tier?.rawValue)
    }
    let given = RiskAssessment.Question.allCases.compactMap { question in
      answers[question].map { "\(question.rawValue): \($0.rawValue)" }
    }
    return ["tier: {\((given + unknown.lines(of: "folio.tier")).joined(separator: ", "))}"]
  }

  private static func lines(of hosting: Hosting, _ unknown: UnknownKeys) -> [String] {
    var lines = scalar("where", hosting.place) + scalar("region", hosting.region)
    lines += scalar("site", hosting.site)
    lines +=
      hosting.saysTechniques && hosting.techniques.isEmpty
      ? ["techniques: []"] : list("techniques", hosting.techniques)
    if let capacity = hosting.capacity {
      let members =
        scalar("metric", capacity.metric)
        + word("limit", capacity.limit.map { ReportValue.plain($0) })
        + unknown.lines(of: "folio.hosting.capacity")
      lines.append("capacity: {\(members.joined(separator: ", "))}")
    }
    return lines + unknown.lines(of: "folio.hosting")
  }

  private static func lines(of data: DataTerms) -> [String] {
    scalar("trained", data.trained) + scalar("keeps", data.keeps) + scalar("terms", data.terms)
      + (data.joined.map { $0.isEmpty ? ["joined: []"] : maps("joined", $0.map(members)) } ?? [])
  }

  private static func lines(of energy: EnergyProfile) -> [String] {
    let ranges = [
      ("active", energy.active), ("total", energy.total), ("pue", energy.pue), ("wue", energy.wue),
    ]
    return ranges.flatMap { key, range in
      word(
        key, range.map { "[\(ReportValue.plain($0.low)), \(ReportValue.plain($0.high))]" })
    } + word("zone", energy.zone)
      + word("tokensPerSecond", energy.tokensPerSecond.map { ReportValue.plain($0) })
      + word("firstToken", energy.firstToken.map { ReportValue.plain($0) })
  }

  private static func members(of data: JoinedData) -> [String] {
    scalar("name", data.name) + word("where", data.place?.rawValue)
      + scalar("region", data.region) + word("sensitivity", data.sensitivity?.rawValue)
  }

  private static func members(of claim: EvidenceClaim) -> [String] {
    scalar("obligation", claim.obligation.description) + scalar("name", claim.name)
      + scalar("link", claim.link) + word("date", claim.date?.description)
      + word("until", claim.until?.description) + scalar("by", claim.by)
  }

  private static func members(of target: Target) -> [String] {
    scalar("metric", target.metric)
      + target.limits.map { limit in
        switch limit {
        case .floor(let floor): "floor: \(ReportValue.plain(floor))"
        case .ceiling(let ceiling): "ceiling: \(ReportValue.plain(ceiling))"
        }
      }
  }

  private static func scalar(_ key: String, _ text: String?) -> [String] {
    text.map { ["\(key): \(YAMLText.quoted($0))"] } ?? []
  }

  private static func word(_ key: String, _ word: String?) -> [String] {
    word.map { ["\(key): \($0)"] } ?? []
  }

  private static func list(_ key: String, _ texts: [String]) -> [String] {
    guard !texts.isEmpty else { return [] }
    return ["\(key): [\(texts.map(YAMLText.quoted).joined(separator: ", "))]"]
  }

  private static func map(_ key: String, _ lines: [String]?) -> [String] {
    guard let lines else { return [] }
    return lines.isEmpty ? ["\(key): {}"] : ["\(key):"] + lines.map { "  " + $0 }
  }

  private static func maps(_ key: String, _ maps: [[String]]) -> [String] {
    guard !maps.isEmpty else { return [] }
    return ["\(key):"] + maps.map { "  - {\($0.joined(separator: ", "))}" }
  }
}

/// The keys of a card that nobody knows, by the map they stand in.
private struct UnknownKeys {
  private var lines: [String: [String]] = [:]

  /// The maps of a card, the inner before the outer; those in lists are not told apart.
  private static let maps = [
    "folio.hosting.capacity", "folio.hosting", "folio.energy", "folio.data", "folio.regulation",
    "folio.tier", "folio",
  ]
  private static let lists = ["folio.data.joined.", "folio.evidence.", "folio.targets."]

  init(_ keys: [UnknownKey]) {
    for key in keys where !Self.lists.contains(where: key.key.hasPrefix) {
      let map = Self.maps.first { key.key.hasPrefix("\($0).") } ?? ""
      let name = map.isEmpty ? key.key : String(key.key.dropFirst(map.count + 1))
      lines[map, default: []].append(YAMLText.entry(name, key.value))
    }
  }

  func lines(of map: String) -> [String] { lines[map] ?? [] }
}
