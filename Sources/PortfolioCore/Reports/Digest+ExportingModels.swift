extension Digest {
  /// The models with cards that meet a query as a bill of materials; see `MachineLearningBOM`.
  public func machineLearningBOM(_ query: Query, toolVersion: String) -> MachineLearningBOM {
    MachineLearningBOM(
      entries: cards(query).map { model in
        MachineLearningBOM.Entry(
          model: model,
          holders: portfolio.ownership.holdings(of: model.id).map {
            ($0.role, ground.people.holder($0.person))
          }, version: version(of: model.id))
      }, portfolio: portfolio.settings.name, moment: wholeSecond, toolVersion: toolVersion)
  }

  /// The cards that meet a query, to be given to others; see `ExportedCard`.
  public func exportedCards(_ query: Query) -> [ExportedCard] {
    cards(query).map { ExportedCard(model: $0, notes: notes(on: $0.id)) }
  }

  /// How many names that meet a query have no card, so that no export has them.
  public func namesWithoutCard(_ query: Query) -> Int {
    models.count { !$0.isRegistered && query.matches($0) }
  }

  /// The moment shown without what it has below the second: a document needs no more.
  private var wholeSecond: Timestamp { Timestamp(seconds: portfolio.asOf.seconds) }

  private func cards(_ query: Query) -> [Model] {
    models.filter { query.matches($0) }.compactMap(\.model)
  }

  /// The version that came of the last thing that happened to a model.
  private func version(of model: ModelID) -> String? {
    history(of: .registered(model)).filter { !$0.isUndone }
      .compactMap { $0.occurrences.first?.version }.first
  }

  private func notes(on model: ModelID) -> [ExportedCard.Note] {
    let zone = portfolio.zone
    var notes: [ExportedCard.Note] = [.heading, .made(wholeSecond)]
    let holdings = portfolio.ownership.holdings(of: model)
    if !holdings.contains(where: { $0.role == .owner }) { notes.append(.noOwner) }
    notes += holdings.map {
      .holder(
        $0.role, name: ground.people.holder($0.person).name, since: zone.day(of: $0.since),
        reason: $0.reason)
    }
    let kinds: Set<EventKind> = [.review, .approve, .restrict, .retire]
    let steps = history(of: .registered(model)).compactMap { row -> ExportedCard.Note? in
      guard let kind = row.event.action.kind, kinds.contains(kind), !row.isUndone else {
        return nil
      }
      return .step(
        kind, zone.day(of: row.event.time), by: row.actor?.name ?? row.event.writer.login,
        row.summary.withoutModels, reason: row.event.reason)
    }
    notes += steps.isEmpty ? [.noSteps] : steps
    let firing = row(of: .registered(model))?.firing ?? 0
    if firing > 0 { notes.append(.firing(firing)) }
    return notes
  }
}
