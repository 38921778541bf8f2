/// What is wrong between records that are each right on their own.
public enum CatalogueChecks {
  /// The records without those whose id an earlier one has, and a problem for each left out.
  ///
  /// `models/x.md` and `models/x/README.md` are two cards of one model; the first path in byte
  /// order holds.
  public static func distinct(_ models: [Model]) -> (models: [Model], problems: [Problem]) {
    var kept: [Model] = []
    var problems: [Problem] = []
    // A card is much to move, so those in order stay where they are.
    if (1..<max(1, models.count)).allSatisfy({ models[$0 - 1].id < models[$0].id }) {
      return (models, [])
    }
    let keys = models.indices.map { (id: models[$0].id, path: models[$0].path) }
    let order = models.indices.sorted { one, other in
      if keys[one].id != keys[other].id { return keys[one].id < keys[other].id }
      return keys[one].path.utf8.lexicographicallyPrecedes(keys[other].path.utf8)
    }
    kept.reserveCapacity(models.count)
    var first: (id: ModelID, path: String)?
    for index in order {
      let (id, path) = keys[index]
      if let first, first.id == id {
        let fault = RecordFault.duplicateID(id.text, other: Place(path: first.path))
        problems.append(Problem(.record(fault), at: Place(path: path)))
      } else {
        first = (id, path)
        kept.append(models[index])
      }
    }
    return (kept, problems)
  }

  /// Names that no record has, and names that two have.
  ///
  /// - Parameters:
  ///   - people: Who may answer for models.
  ///   - models: The models, each id once.
  ///   - workflows: The workflows.
  ///   - settings: The portfolio's settings.
  ///   - directory: The directory of the models.
  /// - Returns: The problems, person by person, model by model, then workflow by workflow, then budget by budget.
  public static func problems(
    people: [Person] = [], models: [Model], workflows: [Workflow], settings: PortfolioSettings,
    directory: ModelDirectory
  ) -> [Problem] {
    sharedLogins(people) + directory.problems
      + models.indices.flatMap { index in
        unknownMetrics(of: models[index], in: settings)
          + unknownZone(of: models[index], in: settings)
      }
      + workflows.flatMap { danglingNames(of: $0, in: settings, directory) }
      + settings.allocation.flatMap { danglingNames(of: $0, workflows, directory) }
      + BudgetChecks(people, models, workflows, settings, directory).problems
  }

  /// Logins that two people list, at the later of the two.
  private static func sharedLogins(_ people: [Person]) -> [Problem] {
    var known: [String: Person] = [:]
    return people.flatMap { person in
      person.logins.compactMap { login -> Problem? in
        guard let other = known[login] else {
          known[login] = person
          return nil
        }
        if other.id == person.id { return nil }
        return Problem(
          .record(.sharedLogin(login, person: other.id.text, other: other.place)),
          at: person.place)
      }
    }
  }

  /// Cards and workflows that say they were confirmed on a day to come.
  static func futureRecords(
    _ models: [Model], _ workflows: [Workflow], on day: Day
  ) -> [Problem] {
    let records =
      models.lazy.map { ($0.path, $0.recorded) } + workflows.lazy.map { ($0.path, $0.recorded) }
    return records.compactMap { path, recorded in
      guard let recorded, recorded > day else { return nil }
      return Problem(.record(.recordedAhead(recorded)), at: Place(path: path))
    }
  }

  private static func danglingNames(
    of rule: AllocationRule, _ workflows: [Workflow], _ directory: ModelDirectory
  ) -> [Problem] {
    rule.names.filter { _, name in
      switch rule.across {
      case .model: directory.id(of: name) == nil
      case .workflow: !workflows.contains { $0.id.text == name }
      case .team: false
      }
    }
    .map { key, name in
      Problem(
        .record(.dangling(kind: rule.across.rawValue, name: name)),
        at: rule.places.place(of: key, name))
    }
  }

  /// Metrics that are observed of models with cards and that neither the settings nor a target
  /// or a capacity know, each once.
  static func unknownMetrics(
    observed log: ObservationLog, _ models: [Model], _ settings: PortfolioSettings
  ) -> [Problem] {
    if log.tracks.isEmpty { return [] }
    let aimedAt = Set(models.lazy.flatMap { $0.targets.lazy.map(\.metric) })
      .union(models.lazy.compactMap { $0.hosting?.capacity?.metric })
    var found: [String: ModelID] = [:]
    for (reference, track) in log.tracks {
      guard let id = reference.id else { continue }
      for metric in track.indicators.keys.lazy.map(\.metric)
      where settings.metrics[metric] == nil && !aimedAt.contains(metric) {
        found[metric] = min(found[metric] ?? id, id)
      }
    }
    return found.map { metric, model in
      Problem(
        .record(.observedMetric(metric, model: model)), at: Place(path: StoreLocation.mark))
    }
  }

  private static func unknownMetrics(
    of model: Model, in settings: PortfolioSettings
  ) -> [Problem] {
    let named =
      model.targets.map { ("targets", $0.metric) }
      + [model.hosting?.capacity?.metric].compactMap(\.self).map { ("capacity", $0) }
    return named.filter { settings.metrics[$0.1] == nil }.map { key, metric in
      Problem(
        .record(.dangling(kind: "metric", name: metric)),
        at: model.places.place(of: key, metric))
    }
  }

  private static func unknownZone(of model: Model, in settings: PortfolioSettings) -> [Problem] {
    guard let zone = model.energy?.zone, settings.carbon.mix(of: zone) == nil else { return [] }
    return [
      Problem(
        .record(.dangling(kind: "zone", name: zone)), at: model.places.place(of: "zone", zone))
    ]
  }

  private static func danglingNames(
    of workflow: Workflow, in settings: PortfolioSettings, _ directory: ModelDirectory
  ) -> [Problem] {
    var problems: [Problem] = []
    if let name = workflow.servedBy, directory.id(of: name) == nil {
      problems.append(
        Problem(
          .record(.dangling(kind: "model", name: name)),
          at: workflow.places.place(of: "servedBy", name)))
    }
    if let quality = workflow.needs.quality, settings.metrics[quality.metric] == nil {
      problems.append(
        Problem(
          .record(.dangling(kind: "metric", name: quality.metric)),
          at: workflow.places.place(of: "quality", quality.metric)))
    }
    if let metric = workflow.delivery?.metric, settings.metrics[metric] == nil {
      problems.append(
        Problem(
          .record(.dangling(kind: "metric", name: metric)),
          at: workflow.places.place(of: "value", metric)))
    }
    return problems
  }
}
