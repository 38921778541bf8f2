import Testing

@testable import PortfolioCore

/// Several people who work on clones of one store and merge now and then.
struct RandomClones {
  var random: SplitMix64
  var clones: [Clone]
  let people: [Person]
  /// Nanoseconds; each clone's clock is off by a span of its own.
  private var now = Timestamp(seconds: 1_790_000_000)
  private let skew: [Int64]

  init(seed: UInt64, clones count: Int = 3, skewed: Bool = true) throws {
    var random = SplitMix64(seed: seed)
    clones = try ["ana", "bo", "cy", "dee"].prefix(count).enumerated().map {
      try Clone($1, number: UInt16($0))
    }
    people = try somePeople()
    skew = (0..<count).map { _ in
      skewed ? Int64.random(in: -3_600...3_600, using: &random) : 0
    }
    self.random = random
  }

  /// One step of one clone: a command, or a merge of another clone.
  mutating func step() throws {
    now = now + .seconds(Int64.random(in: 0...200_000, using: &random))
    let index = clones.indices.randomElement(using: &random) ?? 0
    if Int.random(in: 0..<4, using: &random) == 0 {
      let other = clones.indices.randomElement(using: &random) ?? 0
      if other != index { clones[index].merge(clones[other]) }
      return
    }
    let time = now + .seconds(skew[index])
    guard let draft = try? draft(for: clones[index]) else { return }
    try clones[index].write(draft, at: time)
  }

  /// What the clone's person does, or nothing where the command is refused.
  private mutating func draft(for clone: Clone) throws -> EventDraft {
    let ownership = clone.ownership
    let models = try (0..<Int.random(in: 1...3, using: &random)).map { _ -> ModelID in
      try ModelID.numbered(Int.random(in: 0..<4, using: &random))
    }
    let role: Role =
      [.owner, .owner, .validator, .developer].randomElement(using: &random) ?? .owner
    let person = people[Int.random(in: 0..<4, using: &random)]
    switch Int.random(in: 0..<18, using: &random) {
    case 0...4:
      return try ownership.assigning(
        role, of: models, to: person.id.text, reason: random.hostileText(), people: people,
        on: Day(ordinal: 20_700)
      ).draft
    case 5:
      return try ownership.unassigning(role, of: models, from: role.isSingle ? nil : person.id)
        .draft
    case 6:
      guard let conflict = ownership.conflicts.randomElement(using: &random),
        let side = conflict.sides.randomElement(using: &random)
      else { throw Refusal.nothingToChange }
      return try ownership.settling([conflict.slot], keeping: side.event)
    case 7: return EventDraft(.note(Note(models: models, text: random.hostileText())))
    case 8:
      return try ownership.redoing(
        by: clone.writer, in: clone.history, care: clone.care, record: clone.record,
        resolve: { ModelID($0) }
      ).draft
    case 9, 10, 11: return try governance(of: clone, models, person.id)
    case 12: return EventDraft(.assignAll(grants(of: models)), reason: random.hostileText())
    case 13, 14:
      return EventDraft(
        .handle(AlertStep(deed(by: person.id), sighted: models.map { sighting(of: $0) })),
        reason: random.hostileText())
    default:
      return try ownership.undoing(
        by: clone.writer, in: clone.history, care: clone.care, record: clone.record,
        resolve: { ModelID($0) }
      ).draft
    }
  }

  /// A proposal or its answer, a review, a decision or evidence.
  private mutating func governance(
    of clone: Clone, _ models: [ModelID], _ person: PersonID
  ) throws -> EventDraft {
    let day = Day(ordinal: 20_700)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return EventDraft(.propose(Assignment(role: .owner, models: models, person: person)))
    case 1:
      guard let proposal = clone.record.proposals.randomElement(using: &random) else {
        throw Refusal.nothingToChange
      }
      return EventDraft(
        .answer(
          ProposalAnswer(
            proposal: proposal.event, assignment: proposal.assignment,
            isAccepted: Bool.random(using: &random))))
    case 2:
      let outcome = Review.Outcome.allCases.randomElement(using: &random) ?? .passed
      return EventDraft(
        .review(Review(models: models, outcome: outcome, held: day, evidence: ["a"], next: day)))
    case 3:
      let state = ApprovalState.allCases.randomElement(using: &random) ?? .approved
      return EventDraft(
        .decideStatus(
          StatusChange(models: models, state: state, conditions: [random.hostileText()])))
    default:
      return EventDraft(
        .attest(
          Attestation(
            models: models, obligation: "p/o", evidence: random.hostileText(), date: day,
            until: day)))
    }
  }

  /// Several roles at once, some of them handed over, some against rules for a while.
  private mutating func grants(of models: [ModelID]) -> [Assignment] {
    [Role.owner, .developer].map { role in
      Assignment(
        role: role, models: models, person: people[Int.random(in: 0..<2, using: &random)].id,
        replaced: role == .developer ? people[2].id : nil,
        exception: role == .owner
          ? RuleException(rules: [.limit], until: Day(ordinal: 20_800)) : nil)
    }
  }

  private mutating func deed(by person: PersonID) -> AlertStep.Deed {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .snooze(until: now + .seconds(7200))
    case 1: .resolve(.accepted)
    case 2: .resolve(.fixed)
    case 3: .assign(person)
    default: .acknowledge(until: nil)
    }
  }

  private mutating func sighting(of model: ModelID) -> AlertSighting {
    let fingerprint = AlertFingerprint(
      model: model, indicator: IndicatorKey(metric: "accuracy"), path: .floor)
    let onset = Timestamp(seconds: 1_790_000_000 + Int64.random(in: 0..<2, using: &random))
    return AlertSighting(
      id: AlertID(fingerprint: fingerprint, onset: onset).text, fingerprint: fingerprint,
      onset: onset, value: 0.5, severity: .high)
  }

  /// The journals of all clones together.
  var allFiles: [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for clone in clones {
      all.merge(clone.files) { $0.count > $1.count ? $0 : $1 }
    }
    return all
  }

  /// What every writer had before it at each of its events.
  var known: [EventID: Set<EventID>] {
    clones.reduce(into: [:]) { all, clone in all.merge(clone.known) { one, _ in one } }
  }
}
