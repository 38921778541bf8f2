import PortfolioCore

extension English {
  /// A phrase of what explains an alert.
  public func text(_ phrase: ExplanationPhrase) -> String {
    switch phrase {
    case .title(let section): title(section)
    case .value: "mean"
    case .shift: "shift"
    case .values: "n"
    case .usual: "usual ±3 spreads"
    case .limit(.floor): "floor"
    case .limit(.ceiling): "ceiling"
    case .beganHere(let moment): "began \(moment)"
    case .firedHere: "fired"
    case .overHere: "over"
    case .level(let level): word(.level(level))

    case .moved(let episode, let levels):
      "\(time(episode)) the mean of \(episode.indicator) \(isWas(episode)) \(levels.since), before "
        + "it was \(levels.before)\(spreads(levels)), seen over "
        + "\(counted(levels.count, "observation"))."
    case .meanwhile(let episode, let levels):
      "Its mean \(isWas(episode)) \(levels.since), before it was \(levels.before)"
        + "\(spreads(levels))."
    case .improved: "That is the better side: it is told, and nothing needs to be done."
    case .scattered(let episode, let times):
      "\(time(episode)) \(episode.indicator) \(episode.to == nil ? "scatters" : "scattered") "
        + "\(times) times as far around what is usual as before. It is told, and nothing needs to "
        + "be done."
    case .beyond(let episode, let side, let limit, let beyond, let all, let worst):
      "\(time(episode)) \(episode.indicator) \(isWas(episode)) \(place(side)) \(limit): "
        + "\(grouped(beyond)) of \(counted(all, "observation")), the \(extreme(side)) \(worst)."
    case .silent(let episode, let last, let every, let missing):
      (episode.to.map { "From \(episode.from) to \($0) no value of \(episode.indicator) came" }
        ?? "No value of \(episode.indicator) has come since \(last ?? episode.from)")
        + "; one is expected every \(self.every(every)), and \(grouped(missing)) "
        + "\(missing == 1 ? "is" : "are") missing."
    case .farAway(let episode, let far):
      "\(time(episode)) the values of \(episode.indicator) \(episode.to == nil ? "lie" : "lay") too "
        + "far from those of the reference window: \(word(.distanceMethod(far.method))) "
        + (far.isTest ? "p \(far.value), below \(far.limit)" : "\(far.value), above \(far.limit)")
        + " (\(grouped(far.samples.current)) values against \(grouped(far.samples.reference)))."
    case .segments(let episode, let two):
      "\(time(episode)) the worst segment of \(episode.indicator), \(two.worst) with "
        + "\(two.worstMean), \(isWas(episode)) too far from the best, \(two.best) with "
        + "\(two.bestMean): "
        + (two.isRatio
          ? "\(two.value) of it, where at least \(two.limit) is asked for."
          : "\(two.value) apart, where at most \(two.limit) is allowed.")
    case .confidentiality(let workflow, let sensitivity, let reasons):
      "The work of \(workflow)\(sensitivity.map { " is \($0.rawValue), and" } ?? " is on a model that cannot have it:") "
        + reasons.map { word(.confidentialityReason($0)) }.joined(separator: ", ")
        + ". Move the work to another model, or mend the record; it is over when the records say so."
    case .found(let kind, let finder, let moment, let count):
      "\(detectorName(kind)) found it at \(moment), after \(counted(count, "observation"))"
        + (finder.map { ": \(reason($0))." } ?? ".")
    case .firedBeyond(let moment):
      "It fired at \(moment), when more than half of the newest observations (three at most) were "
        + "beyond the target."
    case .firedSilent(let moment):
      "It fired at \(moment), two and a half periods after the last value."
    case .follows(.day): "What is usual follows the hour of the day."
    case .follows(.week): "What is usual follows the hour of the week."
    case .over(let moment): "The data show that it is over since \(moment)."

    case .offset(let offset):
      switch offset {
      case .seconds(-59)...(.seconds(59)): "as it began"
      case ..<(.zero): "\(text(.age(.zero - offset))) before"
      default: "\(text(.age(offset))) after"
      }
    case .nothingRecorded(let command):
      "Nothing was recorded from 14 days before on. \(command) keeps what happens to the model."
    case .nothingDone: "Nobody has done anything about it yet."
    }
  }

  private func title(_ section: ExplanationSection) -> String {
    switch section {
    case .levels: "Before and since"
    case .records: "What else changed then"
    case .handling: "What people did"
    case .others: "Other alerts of the model"
    case .owners: "Who answers for the model"
    }
  }

  private func time(_ episode: ExplainedEpisode) -> String {
    episode.to.map { "From \(episode.from) to \($0)" } ?? "Since \(episode.from)"
  }

  private func isWas(_ episode: ExplainedEpisode) -> String { episode.to == nil ? "is" : "was" }

  private func spreads(_ levels: LevelsInWords) -> String {
    levels.spreads.map { ": \($0) spreads \(levels.side == .up ? "higher" : "lower")" } ?? ""
  }

  private func place(_ limit: Target.Limit) -> String {
    switch limit {
    case .floor: "below its floor"
    case .ceiling: "above its ceiling"
    }
  }

  private func extreme(_ limit: Target.Limit) -> String {
    switch limit {
    case .floor: "lowest"
    case .ceiling: "highest"
    }
  }

  private func every(_ period: Duration) -> String { text(.age(period)) }

  private func reason(_ finder: AlertExplanation.Finder) -> String {
    switch finder.detector {
    case .pageHinkley(let detector):
      let set = detector.parameters
      return finder.takesResiduals
        ? "the deviations from what is usual add up beyond its threshold \(plain(set.threshold)) "
          + "(in spreads; \(plain(set.delta)) of each is tolerated)"
        : "the deviations from the mean so far add up beyond its threshold "
          + "\(plain(set.threshold)) (\(plain(set.delta)) of each is tolerated)"
    case .adwin(let detector):
      let what = finder.takesResiduals ? "deviations from what is usual" : "values"
      return "the newest \(what) differ from those before by more than chance allows "
        + "(δ \(plain(detector.parameters.delta)))"
    case .ddm(let detector):
      return
        "the rate rose more than \(plain(detector.parameters.driftThreshold)) deviations above "
        + "its lowest"
    case .hddmA(let detector):
      return "the mean differs from what it was by more than chance allows "
        + "(\(plain(detector.parameters.driftConfidence)))"
    }
  }
}
