/// How many models of each type there were on an earlier day.
public struct EarlierMix: Hashable, Sendable {
  /// What says so.
  public enum Source: String, CaseIterable, Sendable {
    /// The cards that git had.
    case git
    /// The first charge, observation or event of each of today's models: what is gone without a card
    /// is not among them.
    case traces
  }

  /// The day.
  public var day: Day
  /// What says so.
  public var source: Source
  /// How many there were; a type that is not there had none.
  public var counts: [ModelType: Int]

  /// How many models of each type there were.
  public init(day: Day, source: Source, counts: [ModelType: Int]) {
    self.day = day
    self.source = source
    self.counts = counts
  }

  /// How many models there were of a type.
  public subscript(type: ModelType) -> Int { counts[type] ?? 0 }

  /// How many days before today growth is read from.
  public static let days = 365
  /// How many days longer there must have been traces: what has just begun to be recorded says nothing
  /// of what there was.
  static let settledDays = 30
}

extension EarlierMix {
  /// The models of cards that are not retired.
  init(day: Day, source: Source, of models: some Sequence<Model>) {
    var counts: [ModelType: Int] = [:]
    for model in models where model.status != .retired {
      if let type = model.type { counts[type, default: 0] += 1 }
    }
    self.init(day: day, source: source, counts: counts)
  }
}

extension Portfolio {
  /// The day that the growth of the last year is read from.
  public var dayOfEarlierMix: Day { zone.day(of: asOf).advanced(by: -EarlierMix.days) }

  /// How many models there were a year ago, by the traces that today's have left; nil where there were
  /// none a month before that.
  public var tracedMix: EarlierMix? {
    let day = dayOfEarlierMix
    guard !traced(through: day.advanced(by: -EarlierMix.settledDays)).isEmpty else { return nil }
    let seen = traced(through: day)
    let end = zone.end(of: day)
    let there = models.filter { model in
      guard seen.contains(model.id) else { return false }
      // A card that is retired now was in use until somebody decided so.
      guard model.status == .retired else { return true }
      let approval = record.approvals[model.id]
      return approval?.state == .retired && approval.map { $0.time > end } ?? false
    }
    var mix = EarlierMix(day: day, source: .traces, counts: [:])
    for model in there {
      if let type = model.type { mix.counts[type, default: 0] += 1 }
    }
    return mix
  }

  /// The models that were charged for, observed or spoken of in an event up to a day.
  private func traced(through day: Day) -> Set<ModelID> {
    let end = zone.end(of: day)
    var seen: Set<ModelID> = []
    for key in costs.spend(in: ChargeInterval(to: min(end, costsEnd))).byKey.keys {
      if case .model(.registered(let id)) = key { seen.insert(id) }
    }
    seen.formUnion(observed(through: day))
    for position in journal.indices where journal[position].event.time <= end {
      seen.formUnion(
        journal[position].event.action.models.compactMap { directory.id(of: $0.text) })
    }
    return seen
  }

  /// The models that were observed by the days that `tracedMix` looks at.
  var observedEarlier: [Set<ModelID>] {
    let day = dayOfEarlierMix
    return [day, day.advanced(by: -EarlierMix.settledDays)].map(observed)
  }

  /// The models that were observed up to a day.
  private func observed(through day: Day) -> Set<ModelID> {
    let end = zone.end(of: day)
    return Set(
      models.lazy.map(\.id).filter { id in
        let reference = ModelReference.registered(id)
        return metrics.indicators(of: reference).contains {
          metrics.series(SeriesKey(model: reference, indicator: $0))?.first.map { $0.time <= end }
            ?? false
        }
      })
  }
}
