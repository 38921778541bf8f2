import Dashboard
@testable import PortfolioCore
import Testing

/// A small store with people, cards and events, for what is done about roles and decisions.
///
/// Ana and Cy may do all there is, Bo may develop, and Pavel left.
enum GovernedDigest {
  /// Something that a writer did, having seen all events before it, or none.
  struct Step {
    var writer = "ana"
    var hasSeen = true
    var action: Action
  }

  static let people = """
    - {id: ana, name: Ana Reis, may: [develop, train, tune, validate, approve]}
    - {id: bo, name: Bo Lund, may: [develop]}
    - {id: cy, name: Cy Moreau, may: [develop, train, tune, validate, approve]}
    - {id: pavel, name: Pavel Novak, left: 2026-06-01}

    """

  static func of(
    _ steps: [Step] = [], files: [String: String] = [:], actor: String = "ana"
  ) async throws -> Digest {
    var texts = ["portfolio.yaml": "store: 1\nname: Tides\ncurrency: EUR\n", "people.yaml": people]
    for id in ["a", "b"] {
      texts["models/\(id).md"] = "---\nfolio: {name: Model \(id), type: open}\n---\n"
    }
    let digest = try await SampleDigest.load(
      texts.merging(files) { $1 }.map { SampleFile(path: $0, bytes: Array($1.utf8)) })
    var portfolio = digest.portfolio
    for (number, step) in steps.enumerated() {
      let writer = try #require(WriterID(user: step.writer, host: "pier", clone: 1))
      let time = SampleDigest.now + .seconds(number - 3600)
      let draft = EventDraft(step.action, reason: "reason \(number)")
      let event =
        step.hasSeen
        ? portfolio.journal.next(draft, writer: writer, time: time, actor: PersonID(step.writer))
        : draft.event(
          after: portfolio.journal.head(of: writer), writer: writer, seen: [], time: time,
          actor: PersonID(step.writer))
      let line = JournalLine.bytes(event)
      portfolio.journal.append(line[...], to: JournalLine.path(event))
    }
    let directory = portfolio.directory
    portfolio.ownership = Ownership(portfolio.journal, resolve: { directory.id(of: $0) })
    portfolio.record = GovernanceRecord(
      portfolio.journal, ownership: portfolio.ownership, resolve: { directory.id(of: $0) })
    portfolio.actor = PersonID(actor)
    return Digest(portfolio)
  }

  static func grant(
    _ role: Role, _ models: [String], _ person: String, until end: String? = nil
  ) throws -> Assignment {
    var grant = Assignment(
      role: role, models: try models.map { try #require(ModelID($0)) },
      person: try #require(PersonID(person)))
    grant.exception = try end.map {
      RuleException(rules: [.separation], until: try Day.parse($0.utf8).get())
    }
    return grant
  }
}
