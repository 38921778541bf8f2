import PortfolioCore
import TerminalUI

/// What happened with an alert, in sentences.
extension Drawing {
  /// A phrase of what explains an alert, in the language and the signs of the screen.
  func text(_ phrase: ExplanationPhrase) -> String { plain(words.text(phrase)) }

  /// What stands between two sentences.
  var sentenceGap: String { state.look.language == .simplifiedChinese ? "" : " " }

  /// What is wrong and since when, how it was found, and whether it is over.
  func sentences(of explanation: AlertExplanation) -> [String] {
    let alert = explanation.row.alert
    let unit = explanation.row.unit
    let episode = ExplainedEpisode(
      indicator: indicator(alert.metric, alert.segment), from: moment(alert.onset),
      to: explanation.end.map(moment))
    let levels = levelsInWords(of: explanation)
    var phrases: [ExplanationPhrase] = []
    switch explanation.cause {
    case .limit(let side, let beyond, let all, let worst):
      let limit =
        switch side {
        case .floor(let value), .ceiling(let value): value
        }
      let texts = Self.decimals([limit, worst]).map { measured($0, unit) }
      phrases.append(
        .beyond(episode, side, limit: texts[0], beyond: beyond, of: all, worst: texts[1]))
      if let levels { phrases.append(.meanwhile(episode, levels)) }
      phrases.append(.firedBeyond(at: moment(alert.fired)))
    case .silence(let every, let last, let missing):
      phrases.append(
        .silent(episode, last: last.map { moment($0.time) }, every: every, missing: missing))
      phrases.append(.firedSilent(at: moment(alert.fired)))
    case .change(let finding, let finder):
      if finding.kind == .spread {
        phrases.append(.scattered(episode, times: Self.decimal(finding.size, places: 1)))
      } else if let levels {
        phrases.append(.moved(episode, levels))
      }
      if finding.kind == .improvement { phrases.append(.improved) }
      phrases.append(
        .found(finding.detector, finder, at: moment(alert.fired), after: finding.count))
    case .distance(let distance, let limit):
      phrases.append(.farAway(episode, inWords(distance, limit: limit)))
    case .segments(let segments, let limit):
      phrases.append(.segments(episode, inWords(segments, limit, unit: unit)))
    case .confidentiality(let finding):
      phrases.append(
        .confidentiality(
          workflow: finding.workflow.text, finding.sensitivity,
          finding.reasons.filter(\.isBreach)))
    }
    if let profile = explanation.profile { phrases.append(.follows(profile)) }
    if let end = explanation.end, alert.condition.finding == nil {
      phrases.append(.over(since: moment(end)))
    }
    return phrases.map { text($0) }
  }

  private func inWords(_ distance: Distance, limit: Double) -> DistanceInWords {
    let isTest = distance.pValue != nil
    let value = distance.pValue?.value ?? distance.normalised ?? distance.value
    let texts = Self.brief([value, limit])
    return DistanceInWords(
      method: distance.method, value: texts[0], limit: texts[1], isTest: isTest,
      samples: distance.samples)
  }

  private func inWords(
    _ segments: SegmentComparison, _ limit: AlertExplanation.SegmentLimit, unit: String?
  ) -> SegmentsInWords {
    let means = Self.brief([segments.worst.mean, segments.best.mean]).map { measured($0, unit) }
    var (texts, isRatio) = ([String](), false)
    switch limit {
    case .ratio(let least):
      texts = Self.brief([segments.ratio ?? 0, least])
      isRatio = true
    case .gap(let most): texts = Self.brief([segments.gap, most]).map { measured($0, unit) }
    }
    return SegmentsInWords(
      worst: safe(segments.worst.segment), worstMean: means[0],
      best: safe(segments.best.segment), bestMean: means[1], value: texts[0], limit: texts[1],
      isRatio: isRatio)
  }

  /// What the indicator was before and since; nil where either is not known.
  private func levelsInWords(of explanation: AlertExplanation) -> LevelsInWords? {
    guard let before = explanation.before, let since = explanation.since else { return nil }
    let unit = explanation.row.unit
    let texts = Self.brief([before.mean, since.mean]).map { measured($0, unit) }
    let shift = since.shift
    let isUp = (shift ?? since.mean - before.mean) > 0
    return LevelsInWords(
      before: texts[0], since: texts[1], spreads: shift.map { spreads(abs($0)) },
      side: isUp ? .up : .down, count: since.count ?? 0)
  }

  /// Means and the like, which have more digits than say something, with as many places as it takes
  /// to tell them apart and four at most.
  static func brief(_ values: [Double]) -> [String] {
    let texts = decimals(values)
    guard texts == values.map(\.description), texts.contains(where: { $0.count > 8 }) else {
      return texts
    }
    return values.map { value in
      let isTiny = value != 0 && abs(value) < 0.00005
      return isTiny ? (value < 0 ? ">-0.0001" : "<0.0001") : decimal(value, places: 4)
    }
  }

  /// A distance in spreads, where it is so large that its digits say nothing more as that.
  func spreads(_ size: Double) -> String {
    size >= 100 ? ">100" : Self.decimal(size, places: 1)
  }

  /// A distance in spreads with its sign.
  func signedSpreads(_ size: Double) -> String {
    (size < 0 ? "-" : "+") + spreads(abs(size))
  }

  /// The places it takes to tell the ends and the middle of an axis apart.
  static func places(extent: Double) -> Int {
    switch extent {
    case 20...: 0
    case 2...: 1
    case 0.1...: 2
    case 0.01...: 3
    default: 4
    }
  }
}
