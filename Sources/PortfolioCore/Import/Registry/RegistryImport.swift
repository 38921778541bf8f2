/// What becomes of the records of a registry: cards for models that have none, and nothing else.
///
/// A model is known where a card claims its name, so that a second import adds nothing.
public struct RegistryImport: Sendable {
  /// What becomes of a record.
  public enum Outcome: Hashable, Sendable {
    /// A card is written for it.
    case drafted(RegistryCard)
    /// A card claims its name.
    case known(ModelID)
    /// The registry has the name twice.
    case repeated
    /// Its name is another's but for capitals, so that no card can have both.
    case clash(with: String)
    /// No id can be made of its name.
    case unnameable
    /// It is something else than a model.
    case otherType(String)
  }

  /// What an owner in the registry means here.
  public struct OwnerHint: Hashable, Sendable {
    /// What the registry calls the owner.
    public var name: String
    /// The person who answers to that; nil where nobody does.
    public var person: PersonID?
  }

  /// A record, what becomes of it, and who owns it there where the journal does not say the same.
  public struct Line: Hashable, Sendable {
    /// The record.
    public var record: RegistryRecord
    /// What becomes of it.
    public var outcome: Outcome
    /// Who owns it there, where nothing here says so.
    public var owner: OwnerHint?
  }

  /// The records in their order.
  public var lines: [Line] = []

  /// The cards to write.
  public var cards: [RegistryCard] {
    lines.compactMap { if case .drafted(let card) = $0.outcome { card } else { nil } }
  }

  /// Finds out what is to become of records.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - kind: Where they are from.
  ///   - portfolio: The portfolio they come into.
  public init(_ records: [RegistryRecord], from kind: RegistryKind, into portfolio: Portfolio) {
    var ids = Set(portfolio.models.map(\.id.text))
    var claimed: [String: String] = [:]
    for model in portfolio.models {
      for name in [model.id.text] + model.formerly.map(\.text) + model.aliases {
        ids.insert(name)
        claimed[name.lowercased()] = name
      }
    }
    var seen: Set<String> = []
    let day = portfolio.zone.day(of: portfolio.asOf)
    for record in records {
      let outcome: Outcome
      let folded = record.name.lowercased()
      if let type = record.otherType {
        outcome = .otherType(type)
      } else if let id = portfolio.directory.id(of: record.name) {
        outcome = .known(id)
      } else if seen.contains(record.name) {
        outcome = .repeated
      } else if let other = claimed[folded] {
        outcome = .clash(with: other)
      } else if let (id, other) = Self.id(for: record.name, taken: ids) {
        ids.insert(id.text)
        claimed[folded] = record.name
        claimed[id.text] = claimed[id.text] ?? id.text
        outcome = .drafted(
          RegistryCard(record, id: id, instead: other, from: kind, on: day))
      } else {
        outcome = .unnameable
      }
      seen.insert(record.name)
      lines.append(
        Line(
          record: record, outcome: outcome,
          owner: Self.owner(of: record, outcome, in: portfolio)))
    }
  }

  /// An id made of a name, and the id it would have had where that is another model's.
  private static func id(
    for name: String, taken: Set<String>
  ) -> (id: ModelID, instead: String?)? {
    let stem = String((StoreLayout.mended(name[...]) ?? "model").prefix(60))
    let candidates = [stem] + (2...99).map { "\(stem)-\($0)" }
    guard
      let id = candidates.lazy.filter({ !taken.contains($0) }).compactMap({ ModelID($0) }).first
    else { return nil }
    return (id, id.text == stem ? nil : stem)
  }

  private static func owner(
    of record: RegistryRecord, _ outcome: Outcome, in portfolio: Portfolio
  ) -> OwnerHint? {
    guard let name = record.owner else { return nil }
    let person = portfolio.people.first { $0.answers(to: name) }?.id
    switch outcome {
    case .drafted: return OwnerHint(name: name, person: person)
    case .known(let id):
      let owner = portfolio.ownership.owner(of: id)
      return owner != nil && owner == person ? nil : OwnerHint(name: name, person: person)
    case .repeated, .clash, .unnameable, .otherType: return nil
    }
  }
}

/// A card made of a registry's record: what that says, and nothing made up.
public struct RegistryCard: Hashable, Sendable {
  /// The id.
  public var id: ModelID
  /// The id its name would have given it, where that is another model's.
  public var instead: String?
  /// Whether the registry's name stands among the aliases, because it is no id.
  public var isRenamed: Bool
  /// The card.
  public var text: String

  /// The card's path in the store.
  public var path: String { "models/\(id).md" }

  init(
    _ record: RegistryRecord, id: ModelID, instead: String?, from kind: RegistryKind, on day: Day
  ) {
    self.id = id
    self.instead = instead
    isRenamed = record.name != id.text
    var lines = ["---"]
    if !record.tags.isEmpty {
      lines.append("tags: [\(record.tags.map(YAMLText.quoted).joined(separator: ", "))]")
    }
    if !record.evaluations.isEmpty {
      lines += ["model-index:", "  - name: \(YAMLText.quoted(record.name))", "    results:"]
      for evaluation in record.evaluations {
        let task = YAMLText.quoted(evaluation.task)
        let metric = YAMLText.quoted(evaluation.metric)
        lines.append("      - task: {type: \(task), name: \(task)}")
        if let dataset = evaluation.dataset.map(YAMLText.quoted) {
          lines.append("        dataset: {type: \(dataset), name: \(dataset)}")
        }
        lines.append(
          "        metrics: [{type: \(metric), name: \(metric), value: "
            + "\(ReportValue.plain(evaluation.value))}]")
      }
    }
    lines += ["folio:", "  name: \(YAMLText.quoted(record.title ?? record.name))"]
    lines.append("  # type: open | proprietary | embedded | specialised | large | other")
    lines.append(
      record.status.map { "  status: \($0.rawValue)" }
        ?? "  # status: proposed | in-review | approved | production | restricted | retired")
    lines.append(
      record.purpose.map { "  purpose: \(YAMLText.quoted($0))" }
        ?? "  # purpose: what it is for, in a line")
    lines.append(
      record.tier.map { "  tier: \($0.rawValue)" } ?? "  # tier: high | medium | low")
    if isRenamed { lines.append("  aliases: [\(YAMLText.quoted(record.name))]") }
    lines += ["  recorded: \(day)", "---", "", "Taken over from \(kind.title) on \(day)."]
    if !record.prose.isEmpty { lines += [""] + record.prose }
    text = lines.joined(separator: "\n") + "\n"
  }
}
