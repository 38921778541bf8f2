/// What is wrong between claims and the policies they speak of.
struct EvidenceChecks {
  private let known: [ObligationID: Policy.Obligation]
  private let names: [String]

  init(_ policies: [Policy]) {
    let obligations = policies.flatMap { policy in
      policy.obligations.map { (ObligationID(policy: policy.id, obligation: $0.id), $0) }
    }
    known = Dictionary(obligations, uniquingKeysWith: { first, _ in first })
    names = obligations.map(\.0.description)
  }

  /// Claims of cards about obligations that no policy has, about documents that the obligation does
  /// not ask for, and by nobody whom `people.yaml` knows.
  func problems(_ models: [Model], _ people: [Person]) -> [Problem] {
    models.flatMap { model in
      model.evidence.flatMap { claim -> [Problem] in
        guard case .record(let place) = claim.source else { return [] }
        var faults = [fault(claim.obligation.description, claim.name)].compactMap(\.self)
        if let by = claim.by, !people.contains(where: { $0.answers(to: by) }) {
          faults.append(.dangling(kind: "person", name: by))
        }
        return faults.map { Problem(.record($0), at: place) }
      }
    }
  }

  /// The same of events in force, each once, where it stands.
  func problems(_ given: [GivenEvidence], in journal: JournalHistory) -> [Problem] {
    var told: Set<EventID> = []
    return given.compactMap { one in
      guard told.insert(one.event).inserted,
        let fault = fault(one.attestation.obligation, one.attestation.evidence),
        let position = journal.position(of: one.event)
      else { return nil }
      return Problem(.record(fault), at: journal[position].place)
    }
  }

  private func fault(_ obligation: String, _ evidence: String) -> RecordFault? {
    guard let id = ObligationID(obligation), let asked = known[id]?.evidence else {
      return .unknownObligation(obligation, near: NearNames.of(obligation, among: names))
    }
    if asked.contains(where: { $0.isDocument(named: evidence) }) { return nil }
    return .unaskedEvidence(evidence, of: id, asked: asked.compactMap(\.document))
  }
}

extension Evidence {
  /// The document's name; nil where the store proves the evidence itself.
  var document: String? {
    if case .document(let name) = self { name } else { nil }
  }
}
