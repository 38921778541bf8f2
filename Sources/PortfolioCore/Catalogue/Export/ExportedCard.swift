/// A model's card as Hugging Face has it, with what the journal says of the model under its prose.
///
/// The front matter is made of what was read: Hugging Face's keys, and Folio's under `folio`.
public struct ExportedCard: Sendable {
  /// A line of the section on who answers for the model.
  public enum Note: Hashable, Sendable {
    /// The section's heading.
    case heading
    /// Of which moment it speaks.
    case made(Timestamp)
    /// Somebody holds a role.
    case holder(Role, name: String, since: Day, reason: String?)
    /// Nobody owns the model.
    case noOwner
    /// Somebody reviewed, approved, restricted or retired the model.
    case step(EventKind, Day, by: String, EventSummary, reason: String?)
    /// Nobody ever did.
    case noSteps
    /// How many alerts nobody has dealt with.
    case firing(Int)
  }

  /// The model.
  public var model: Model
  /// The lines of the section, in order.
  public var notes: [Note]

  /// The name of its file.
  public var fileName: String { "\(model.id).md" }

  /// Writes the card.
  ///
  /// - Parameter line: A note in the words of a language, without an end; headings begin with `##`.
  /// - Returns: The card.
  public func text(_ line: (Note) -> String) -> String {
    var text = "---\n" + frontMatter.map { $0 + "\n" }.joined() + "---\n"
    var prose = model.prose
    while prose.hasSuffix("\n") { prose.removeLast() }
    if !prose.isEmpty { text += prose + "\n" }
    for (index, note) in notes.enumerated() {
      switch note {
      case .heading: text += "\n\(line(note))\n"
      case .made: text += "\n\(line(note))\n"
      default:
        if case .made = notes[max(0, index - 1)] { text += "\n" }
        text += "* \(line(note))\n"
      }
    }
    return text
  }

  private var frontMatter: [String] {
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
    lines += modelIndex
    return lines + ["folio:"] + folio.map { "  " + $0 }
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

  private var folio: [String] {
    var lines = Self.scalar("name", model.name)
    lines += Self.word("type", model.type?.rawValue)
    lines += Self.scalar("vendor", model.vendor)
    lines += Self.word("status", model.status?.rawValue)
    lines += Self.scalar("purpose", model.purpose)
    lines += Self.list("functions", model.functions)
    lines += Self.tier(of: model)
    lines += Self.word("parameters", model.parameters.map { ReportValue.plain($0) })
    lines += Self.word("context", model.context.map(String.init))
    if let hosting = model.hosting {
      lines.append("hosting:")
      lines +=
        (Self.scalar("where", hosting.place) + Self.scalar("region", hosting.region)
        + Self.list("techniques", hosting.techniques)).map { "  " + $0 }
    }
    if let energy = model.energy { lines += ["energy:"] + Self.lines(of: energy).map { "  " + $0 } }
    if let data = model.data {
      lines.append("data:")
      lines +=
        (Self.scalar("trained", data.trained) + Self.scalar("keeps", data.keeps)
        + Self.scalar("terms", data.terms)).map { "  " + $0 }
    }
    lines += Self.list("aliases", model.aliases)
    lines += Self.list("formerly", model.formerly.map(\.text))
    if !model.targets.isEmpty {
      lines.append("targets:")
      lines += model.targets.map { target in
        let limits = target.limits.map { limit in
          switch limit {
          case .floor(let floor): "floor: \(ReportValue.plain(floor))"
          case .ceiling(let ceiling): "ceiling: \(ReportValue.plain(ceiling))"
          }
        }
        return "  - {metric: \(YAMLText.quoted(target.metric)), \(limits.joined(separator: ", "))}"
      }
    }
    return lines + Self.word("recorded", model.recorded?.description)
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

  private static func scalar(_ key: String, _ text: String?) -> [String] {
    text.map { ["\(key): \(YAMLText.quoted($0))"] } ?? []
  }

  /// The answers from which the tier is computed where the card gives them, else the tier.
  private static func tier(of model: Model) -> [String] {
    guard let answers = model.assessment?.answers else { return word("tier", model.tier?.rawValue) }
    let given = RiskAssessment.Question.allCases.compactMap { question in
      answers[question].map { "\(question.rawValue): \($0.rawValue)" }
    }
    return ["tier: {\(given.joined(separator: ", "))}"]
  }

  private static func word(_ key: String, _ word: String?) -> [String] {
    word.map { ["\(key): \($0)"] } ?? []
  }

  private static func list(_ key: String, _ texts: [String]) -> [String] {
    guard !texts.isEmpty else { return [] }
    return ["\(key): [\(texts.map(YAMLText.quoted).joined(separator: ", "))]"]
  }
}
