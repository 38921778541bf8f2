extension Portfolio {
  /// The name of the indicator of latency.
  static let latencyMetric = "latency_p95"

  /// What is known of an indicator of a model at a task, what counts most first.
  ///
  /// A card's `model-index` and tables count where their task is that of the work. Observations are of the
  /// work that the model does: those of the segment `task=…` count, and those without a segment where the
  /// model serves such work today.
  ///
  /// - Parameters:
  ///   - metric: The indicator.
  ///   - task: The task; nil where the work does not say it, which is no other work's.
  ///   - model: The model.
  ///   - serves: Whether the model serves such work.
  ///   - fallsBack: Whether values of other tasks count where there is none of this.
  ///   - anyTask: Whether values of all tasks count alike.
  ///   - window: Which observations count.
  /// - Returns: All of it, in the order in which it counts.
  func evidence(
    of metric: String, task: String?, model: Model, serves: Bool, fallsBack: Bool = false,
    anyTask: Bool = false, in window: Range<Timestamp>
  ) -> [QualityEvidence] {
    let question = EvidenceQuestion(
      self, of: metric, task: task, fallsBack: fallsBack, anyTask: anyTask, in: window)
    return evidence(question, model, serves: serves)
  }

  /// What is known of a model, where the question is put to many.
  func evidence(
    _ question: EvidenceQuestion, _ model: Model, serves: Bool
  ) -> [QualityEvidence] {
    let (metric, scale) = (question.metric, question.scale)
    let (folded, window) = (question.folded, question.window)
    let rows = quality[model.id]
    func all(ofTask isMeant: (String) -> Bool, observed: Bool) -> [QualityEvidence] {
      var found: [QualityEvidence] = []
      for evaluation in model.card.evaluations
      where [evaluation.metric, evaluation.metricType].compactMap(\.self)
        .contains(where: { TaskName.foldedMetric($0) == question.name })
        && [evaluation.task, evaluation.taskType].compactMap(\.self).contains(where: isMeant)
      {
        found.append(
          QualityEvidence(
            metric: metric, value: Self.cardValue(evaluation.value, scale), scale: scale,
            source: .card))
      }
      for row in rows
      where row.metric == metric && isMeant(row.task) && row.day <= question.today {
        found.append(
          QualityEvidence(
            metric: metric, value: row.value, scale: scale, samples: row.samples, day: row.day,
            source: .table(row.source)))
      }
      if let segment = question.segment,
        let seen = observation(of: metric, scale, model.id, segment: segment, in: window)
      {
        found.append(seen)
      }
      if observed, let seen = observation(of: metric, scale, model.id, segment: nil, in: window) {
        found.append(seen)
      }
      found.removeAll { !$0.isPossible }
      guard found.count > 1 else { return found }
      return found.sorted { $0.precedes($1, better: question.better) }
    }
    if question.anyTask { return all(ofTask: { _ in true }, observed: true) }
    let own = all(
      ofTask: { folded != nil && TaskName.folded($0) == folded }, observed: serves)
    return own.isEmpty && question.fallsBack ? all(ofTask: { _ in true }, observed: true) : own
  }

  /// What is known of how fast a model is, in milliseconds, what counts most first.
  func latencyEvidence(of model: Model, in window: Range<Timestamp>) -> [QualityEvidence] {
    let inSeconds = ["s", "sec", "seconds"]
      .contains(settings.metrics[Self.latencyMetric]?.unit?.lowercased() ?? "ms")
    return evidence(
      of: Self.latencyMetric, task: nil, model: model, serves: true, anyTask: true, in: window
    ).map { evidence in
      var evidence = evidence
      evidence.scale = nil
      if inSeconds { evidence.value *= 1000 }
      return evidence
    }
  }

  /// A value of a card in the indicator's unit: cards write shares from 0 to 1 and from 0 to 100.
  private static func cardValue(_ value: Double, _ scale: QualityEvidence.Scale?) -> Double {
    scale == .ratio && value > 1 && value <= 100 ? value / 100 : value
  }

  /// The mean of what was observed in a window: weighted by samples where every value says on how many
  /// it rests, and then resting on all of them.
  private func observation(
    of metric: String, _ scale: QualityEvidence.Scale?, _ model: ModelID, segment: String?,
    in window: Range<Timestamp>
  ) -> QualityEvidence? {
    guard let series = metrics.series(of: model, metric: metric, segment: segment) else {
      return nil
    }
    let rows = series.indices(in: window)
    guard let last = rows.last else { return nil }
    var (mean, weight, samples) = (0.0, 0.0, 0)
    var isCounted = true
    for row in rows {
      guard let n = series[row].n else {
        isCounted = false
        break
      }
      samples = samples.addingClamped(Int(n))
      weight += Double(n)
      mean += (series[row].value - mean) * Double(n) / weight
    }
    if !isCounted { mean = series.means(over: window, parts: 1)[0] ?? 0 }
    return QualityEvidence(
      metric: metric, value: mean, scale: scale, samples: isCounted ? samples : nil,
      day: zone.day(of: series[last].time), source: .metrics(segment: segment))
  }
}
