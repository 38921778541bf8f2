/// A line of the register of optimisations: what was done to one model, and what came of it.
public struct OptimisationRow: Hashable, Sendable, Identifiable {
  /// What tells the lines apart.
  public struct ID: Hashable, Sendable {
    /// The event.
    public var event: EventID
    /// The model.
    public var model: ModelID
  }

  /// The event and the model.
  public var id: ID
  /// The model's line of the model map; nil where it is gone.
  public var model: ModelMapRow?
  /// What was done.
  public var optimisation: Optimisation
  /// The day from which it is in use.
  public var day: Day
  /// Who recorded it; nil where no person is known to have.
  public var actor: Holder?
  /// Why.
  public var reason: String?
  /// What came of it.
  public var uplift: Uplift
  /// What else happened to the model within the windows: the uplift may be that of these.
  public var others: [Other]

  /// What else happened to a model.
  public enum Other: Hashable, Sendable {
    /// Another optimisation.
    case optimisation(Optimisation.Kind)
    /// An occurrence.
    case occurrence(Occurrence.Kind)
  }

  /// How much better it is, in per cent.
  public var percent: Double? {
    if case .measured(let measured) = uplift { measured.percent?.value } else { nil }
  }
}

extension Digest {
  /// The optimisations that are in force, the newest first.
  public func optimisations() -> [OptimisationRow] {
    let journal = portfolio.journal
    let happened = happenings()
    // The last instant of a day ends it: that day is whole.
    let today = portfolio.zone.day(of: portfolio.asOf + .nanoseconds(1))
    var rows: [OptimisationRow] = []
    for position in journal.indices where journal.isInForce(position) {
      let event = journal[position].event
      guard let optimisation = event.action.optimisation else { continue }
      let day = optimisation.day ?? portfolio.zone.day(of: event.time)
      for written in optimisation.models {
        let id = portfolio.directory.id(of: written.text) ?? written
        let row = row(of: .registered(id))
        let uplift = Uplift(
          of: series(of: id, optimisation), since: day, before: today,
          better: better(optimisation.metric, row?.model), in: portfolio.zone)
        let days = if case .measured(let found) = uplift { found.days } else { Uplift.windowDays }
        let window = day.advanced(by: -days)...day.advanced(by: days)
        let others = (happened[id] ?? []).filter {
          window.contains($0.day) && $0.event != event.id
        }.map(\.what)
        rows.append(
          OptimisationRow(
            id: .init(event: event.id, model: id), model: row, optimisation: optimisation,
            day: day, actor: event.actor.map(ground.people.holder), reason: event.reason,
            uplift: uplift, others: others))
      }
    }
    return rows.enumerated().sorted { one, other in
      (one.element.day, one.offset) > (other.element.day, other.offset)
    }.map(\.element)
  }

  private struct Happening {
    /// The event that says so; nil where a workflow's file does.
    var event: EventID?
    var day: Day
    var what: OptimisationRow.Other
  }

  /// Everything that happened to models and may move their indicators.
  private func happenings() -> [ModelID: [Happening]] {
    let journal = portfolio.journal
    var happened: [ModelID: [Happening]] = [:]
    func note(_ models: [ModelID], _ happening: Happening) {
      for model in models {
        happened[portfolio.directory.id(of: model.text) ?? model, default: []].append(happening)
      }
    }
    for position in journal.indices where journal.isInForce(position) {
      let event = journal[position].event
      for occurrence in event.action.occurrences {
        let day = portfolio.zone.day(of: occurrence.time ?? event.time)
        note(
          occurrence.models,
          Happening(event: event.id, day: day, what: .occurrence(occurrence.kind)))
      }
      if let optimisation = event.action.optimisation {
        let day = optimisation.day ?? portfolio.zone.day(of: event.time)
        note(
          optimisation.models,
          Happening(event: event.id, day: day, what: .optimisation(optimisation.kind)))
      }
    }
    for (_, occurrence) in portfolio.datedEntries() {
      guard let time = occurrence.time else { continue }
      note(
        occurrence.models,
        Happening(
          event: nil, day: portfolio.zone.day(of: time), what: .occurrence(occurrence.kind)))
    }
    return happened
  }

  /// The indicator of an optimisation: that of its workflow's segment where there is one
  /// (`workflow=<id>` or the id), else the whole.
  private func series(of model: ModelID, _ optimisation: Optimisation) -> Series? {
    let segments = optimisation.workflow.map { ["workflow=\($0.text)", $0.text] } ?? []
    return segments.lazy.compactMap {
      portfolio.metrics.series(of: model, metric: optimisation.metric, segment: $0)
    }.first ?? portfolio.metrics.series(of: model, metric: optimisation.metric)
  }

  /// Which way is better: as the portfolio says, else by the side on which the model's target lies.
  private func better(
    _ metric: String, _ model: Model?
  ) -> PortfolioSettings.Indicator.Direction? {
    if let better = portfolio.settings.metrics[metric]?.better { return better }
    let limits = (model?.targets ?? []).filter { $0.metric == metric }.flatMap(\.limits)
    return Target(metric: metric, limits: limits).better
  }
}
