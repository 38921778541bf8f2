/// All observations of a store: its metrics files, put together to series.
///
/// The same files give the same log, in whatever order they come and however their bytes are cut.
/// Files keep names as they are written; `resolve` says which of them are one model, so an edited
/// alias puts the series it touches in order anew and parses nothing.
public struct ObservationLog: Sendable {
  /// A metrics file, with the numbers its series have here.
  struct StoredFile: Sendable {
    var file: MetricsFile
    var numbers: [Int] = []
  }

  /// Where rows of a series stand: a file, and the series' number in it.
  struct Home: Sendable {
    var file: Int
    var number: Int
  }

  /// A series under one name of its model, as written in files.
  struct Written: Sendable {
    var name: String
    var indicator: IndicatorKey
    var model: ModelReference
    var homes: [Home] = []

    var key: SeriesKey { SeriesKey(model: model, indicator: indicator) }
  }

  /// A series under all names of its model.
  struct Track: Sendable {
    /// Numbers in `written`.
    var written: [Int] = []
    var series = Series()
  }

  /// All series of a model.
  struct ModelTracks: Sendable {
    var indicators: [IndicatorKey: Track] = [:]
    /// Another after every change.
    var lineage = Lineage()

    /// The segments that can be compared, in order, by the indicator that the comparison is of.
    ///
    /// Those written `dimension=segment`, as `region=eu` is, are compared with others of the same
    /// dimension only.
    var segments: [IndicatorKey: [FairnessWatch.Member]] {
      var members: [IndicatorKey: [FairnessWatch.Member]] = [:]
      for (key, track) in indicators where !track.series.isEmpty {
        guard let segment = key.segment else { continue }
        let parts = segment.split(separator: "=", maxSplits: 1)
        let dimension = parts.count == 2 ? String(parts[0]) : nil
        members[IndicatorKey(metric: key.metric, segment: dimension), default: []]
          .append(FairnessWatch.Member(segment: segment, series: track.series))
      }
      return members.mapValues { $0.sorted { $0.segment < $1.segment } }
    }
  }

  /// The files by number; nil where one is gone.
  var files: [StoredFile?] = []
  /// The numbers of paths; a path keeps its number.
  var fileNumbers: [String: Int] = [:]
  /// The place of each file's path in the order of all paths, by the file's number.
  var ranks: [Int] = []
  var names = SeriesNames()
  /// By the numbers of `names`.
  var written: [Written] = []
  var tracks: [ModelReference: ModelTracks] = [:]
  /// The series of which one time has two values.
  var conflicted: Set<SeriesKey> = []
  /// Another wherever a series comes or goes: what was computed of their names holds as long as it is
  /// the same.
  var shape = Lineage()
  var resolver: @Sendable (String) -> ModelID? = { _ in nil }

  /// A log of nothing.
  public init() {}

  /// The log of a number of files.
  public init(_ files: some Sequence<MetricsFile>) { update(files) }

  /// Whether there is no observation.
  public var isEmpty: Bool { models.isEmpty }

  /// The models that have observations, ordered by name.
  public var models: [ModelReference] {
    tracks.filter { $0.value.indicators.contains { !$0.value.series.isEmpty } }.keys.sorted()
  }

  /// The keys of all series, in order.
  public var keys: [SeriesKey] {
    models.flatMap { model in
      indicators(of: model).map { SeriesKey(model: model, indicator: $0) }
    }
  }

  /// The indicators observed of a model, in order.
  public func indicators(of model: ModelReference) -> [IndicatorKey] {
    (tracks[model]?.indicators ?? [:]).filter { !$0.value.series.isEmpty }.keys.sorted()
  }

  /// The series of a key; nil where nothing was observed.
  public func series(_ key: SeriesKey) -> Series? {
    guard let series = tracks[key.model]?.indicators[key.indicator]?.series, !series.isEmpty else {
      return nil
    }
    return series
  }

  /// The series of a model's indicator; nil where nothing was observed.
  public func series(of model: ModelID, metric: String, segment: String? = nil) -> Series? {
    let indicator = IndicatorKey(metric: metric, segment: segment)
    return series(SeriesKey(model: .registered(model), indicator: indicator))
  }

  /// How many observations count: equal rows and values that another replaced do not.
  public var count: Int {
    tracks.values.reduce(0) { sum, model in
      sum + model.indicators.values.reduce(0) { $0 + $1.series.count }
    }
  }

  /// The time of the first observation after an instant, which will count from then on.
  public func firstTime(after instant: Timestamp) -> Timestamp? {
    tracks.values.lazy.flatMap(\.indicators.values)
      .compactMap { $0.series.firstTime(after: instant) }.min()
  }
}

// MARK: - What a person should know

extension ObservationLog {
  /// A name that observations have and no card: observed, not registered.
  public struct UnregisteredName: Hashable, Sendable {
    /// The name, as written.
    public var name: String
    /// Its indicators' names, in order.
    public var metrics: [String]
    /// How many observations there are of it.
    public var observations: Int
    /// The time of the first of them.
    public var first: Timestamp
    /// The time of the last of them.
    public var last: Timestamp
  }

  /// The names observed at or before an instant that no card has, in order.
  public func unregistered(asOf instant: Timestamp) -> [UnregisteredName] {
    tracks.compactMap { model, tracks -> UnregisteredName? in
      guard case .observed(let name) = model else { return nil }
      let seen = tracks.indicators.filter { $0.value.series.count(asOf: instant) > 0 }
      let firsts = seen.values.compactMap { $0.series.first?.time }
      let lasts = seen.values.compactMap { $0.series.last(asOf: instant)?.time }
      guard let first = firsts.min(), let last = lasts.max() else { return nil }
      return UnregisteredName(
        name: name, metrics: Set(seen.keys.map(\.metric)).sorted(),
        observations: seen.values.reduce(0) { $0 + $1.series.count(asOf: instant) },
        first: first, last: last)
    }
    .sorted { $0.name < $1.name }
  }

  /// What is wrong in the files, and which values contradict each other, ordered by place.
  ///
  /// Of one file a thousand are listed and of one series a hundred; the others are counted.
  public var problems: [Problem] {
    var problems: [Problem] = []
    for index in files.indices where files[index]?.file.hasProblems == true {
      problems += files[index]?.file.problems ?? []
    }
    var unlisted: [String: Int] = [:]
    for key in conflicted {
      guard let series = series(key) else { continue }
      problems += series.conflicts
      guard series.unlistedConflicts > 0, let last = series.conflicts.last else { continue }
      unlisted[last.place.path, default: 0] += series.unlistedConflicts
    }
    for (path, count) in unlisted {
      problems.append(Problem(.table(.more(count: count)), at: Place(path: path)))
    }
    return problems.sorted { one, other in
      guard one.place.path == other.place.path else { return one.place.path < other.place.path }
      return (one.place.line ?? 0, one.place.column ?? 0)
        < (other.place.line ?? 0, other.place.column ?? 0)
    }
  }
}
