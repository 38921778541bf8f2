/// Finds which alerts are related (`AlertFold`), in the time it takes to sort them.
struct AlertFolding {
  /// The farthest that the onsets of alerts of different metrics lie apart in one fold.
  static let nearness = Duration.seconds(86_400)

  /// Where to look for the way to an alert's lead: itself, or an alert that stands before it.
  private var ways: [Int]

  /// Puts the id of the lead of its fold into each of some alerts.
  ///
  /// - Parameter rows: Every alert, in the order of alerts, so that the first of a fold leads it.
  static func fold(_ rows: inout [AlertRow]) {
    var folding = AlertFolding(ways: Array(rows.indices))
    let kin = Dictionary(grouping: rows.indices) {
      Kinship(model: rows[$0].alert.model, attention: rows[$0].attention)
    }
    for indices in kin.values where indices.count > 1 {
      let spans = indices.map { Span(index: $0, alert: rows[$0].alert) }
        .sorted { ($0.onset, $0.index) < ($1.onset, $1.index) }
      folding.joinMetrics(of: spans)
      folding.joinOnsets(of: spans)
    }
    for index in rows.indices { rows[index].fold = rows[folding.lead(of: index)].id }
  }

  /// What alerts must have in common to be related at all.
  private struct Kinship: Hashable {
    var model: ModelID
    var attention: AlertRow.Attention
  }

  /// An episode in time, up to its end and without it.
  private struct Span {
    var index: Int
    var metric: String
    var onset: Timestamp
    var end: Timestamp

    init(index: Int, alert: Alert) {
      self.index = index
      metric = alert.metric
      onset = alert.onset
      end = alert.end.map { max($0, alert.onset + .nanoseconds(1)) } ?? .latest
    }
  }

  /// Joins episodes of one metric that overlap; they come by onset, so it is enough to look at the
  /// one of those before that lasts longest.
  private mutating func joinMetrics(of spans: [Span]) {
    var longest: [String: Span] = [:]
    for span in spans {
      guard let known = longest[span.metric] else {
        longest[span.metric] = span
        continue
      }
      if span.onset < known.end { join(span.index, known.index) }
      if span.end > known.end { longest[span.metric] = span }
    }
  }

  /// Joins episodes of any metrics that overlap and began within a day.
  ///
  /// Those before that began within a day and still last all hold the instant at which this one
  /// begins, so they are related among each other: it is enough to join the one that lasts longest.
  /// `candidates` has those that may be it from `first` on: each begins later and ends earlier than
  /// the one before it.
  private mutating func joinOnsets(of spans: [Span]) {
    var candidates: [Span] = []
    var first = 0
    for span in spans {
      while first < candidates.count, candidates[first].onset + Self.nearness < span.onset {
        first += 1
      }
      if first < candidates.count, span.onset < candidates[first].end {
        join(span.index, candidates[first].index)
      }
      while candidates.count > first, candidates[candidates.count - 1].end <= span.end {
        candidates.removeLast()
      }
      candidates.append(span)
    }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (lead(of: one), lead(of: other))
    ways[max(one, other)] = min(one, other)
  }

  /// The first alert of the fold that an alert is in; the way to it is halved as it is gone.
  private mutating func lead(of index: Int) -> Int {
    var index = index
    while ways[index] != index {
      ways[index] = ways[ways[index]]
      index = ways[index]
    }
    return index
  }
}
