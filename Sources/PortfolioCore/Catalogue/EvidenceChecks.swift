/// What is wrong between the claims of cards and the policies they speak of.
enum EvidenceChecks {
  /// Claims about obligations that no policy has, about documents that the obligation does not ask
  /// for, and by nobody whom `people.yaml` knows.
  static func problems(_ models: [Model], _ policies: [Policy], _ people: [Person]) -> [Problem] {
    let obligations = policies.flatMap { policy in
      policy.obligations.map { (ObligationID(policy: policy.id, obligation: $0.id), $0) }
    }
    let known = Dictionary(obligations, uniquingKeysWith: { first, _ in first })
    let names = obligations.map(\.0.description)
    return models.flatMap { model in
      model.evidence.flatMap { claim -> [Problem] in
        guard case .record(let place) = claim.source else { return [] }
        var faults: [RecordFault] = []
        if let obligation = known[claim.obligation] {
          if !obligation.evidence.contains(where: { $0.isDocument(named: claim.name) }) {
            faults.append(
              .unaskedEvidence(
                claim.name, of: claim.obligation, asked: obligation.evidence.compactMap(\.document)))
          }
        } else {
          let name = claim.obligation.description
          faults.append(.unknownObligation(name, near: NearNames.of(name, among: names)))
        }
        if let by = claim.by, !people.contains(where: { $0.answers(to: by) }) {
          faults.append(.dangling(kind: "person", name: by))
        }
        return faults.map { Problem(.record($0), at: place) }
      }
    }
  }
}

extension Evidence {
  /// The document's name; nil where the store proves the evidence itself.
  var document: String? {
    if case .document(let name) = self { name } else { nil }
  }
}
