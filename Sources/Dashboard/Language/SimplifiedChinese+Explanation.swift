import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of what explains an alert.
  public func text(_ phrase: ExplanationPhrase) -> String {
    switch phrase {
    case .title(let section): title(section)
    case .value: "均值"
    case .shift: "偏移"
    case .values: "个数"
    case .usual: "常态 ±3 倍离散度"
    case .limit(let limit): name(limit)
    case .beganHere(let moment): "始于 \(moment)"
    case .firedHere: "触发"
    case .overHere: "结束"
    case .level(let level): word(.level(level))

    case .moved(let episode, let levels):
      "\(time(episode))，\(episode.indicator) 的均值为 \(levels.since)，此前为 "
        + "\(levels.before)\(spreads(levels))，共 \(grouped(levels.count)) 个观测值。"
    case .meanwhile(_, let levels):
      "其间均值为 \(levels.since)，此前为 \(levels.before)\(spreads(levels))。"
    case .improved: "这是变好的方向：仅作告知，无需处理。"
    case .scattered(let episode, let times):
      "\(time(episode))，\(episode.indicator) 围绕常态的离散度为此前的 \(times) 倍。仅作告知，无需处理。"
    case .beyond(let episode, let side, let limit, let beyond, let all, let worst):
      "\(time(episode))，\(episode.indicator) \(place(side)) \(limit)：\(grouped(all)) 个观测值中有 "
        + "\(grouped(beyond)) 个，\(extreme(side)) \(worst)。"
    case .silent(let episode, let last, let every, let missing):
      (episode.to.map { "从 \(episode.from) 到 \($0)，\(episode.indicator) 没有新值" }
        ?? "自 \(last ?? episode.from) 起，\(episode.indicator) 没有新值")
        + "；预期每 \(text(.age(every))) 一次，缺 \(grouped(missing)) 个。"
    case .farAway(let episode, let far):
      "\(time(episode))，\(episode.indicator) 的值与基准窗口相距过远："
        + "\(word(.distanceMethod(far.method))) "
        + (far.isTest ? "p \(far.value)，低于 \(far.limit)" : "\(far.value)，高于 \(far.limit)")
        + "（\(grouped(far.samples.current)) 个值对 \(grouped(far.samples.reference)) 个）。"
    case .segments(let episode, let two):
      "\(time(episode))，\(episode.indicator) 最差的分段 \(two.worst)（\(two.worstMean)）与最佳的 "
        + "\(two.best)（\(two.bestMean)）相差过大："
        + (two.isRatio
          ? "为其 \(two.value)，要求至少 \(two.limit)。" : "相差 \(two.value)，至多允许 \(two.limit)。")
    case .confidentiality(let workflow, let sensitivity, let reasons):
      "\(workflow) 的工作\(sensitivity.map { "属于 \($0.rawValue)，" } ?? "不适合该模型：")"
        + reasons.map { word(.confidentialityReason($0)) }.joined(separator: "、")
        + "。请把工作移到其他模型，或更正记录；记录更正后告警即告结束。"
    case .found(let kind, let finder, let moment, let count):
      "\(detectorName(kind)) 于 \(moment) 发现，用了 \(grouped(count)) 个观测值"
        + (finder.map { "：\(reason($0))。" } ?? "。")
    case .firedBeyond(let moment): "于 \(moment) 触发：最新的观测值（至多三个）中半数以上超出目标。"
    case .firedSilent(let moment): "于 \(moment) 触发：距上一个值已两个半周期。"
    case .follows(.day): "常态随一天中的时刻变化。"
    case .follows(.week): "常态随一周中的时刻变化。"
    case .over(let moment): "数据表明自 \(moment) 起已结束。"

    case .offset(let offset):
      switch offset {
      case .seconds(-59)...(.seconds(59)): "开始时"
      case ..<(.zero): "\(text(.age(.zero - offset)))前"
      default: "\(text(.age(offset)))后"
      }
    case .nothingRecorded(let command): "此前 14 天以来没有记录。用 \(command) 记下模型的变动。"
    case .nothingDone: "还没有人处理。"
    }
  }

  private func title(_ section: ExplanationSection) -> String {
    switch section {
    case .levels: "此前与其后"
    case .records: "同期的其他变动"
    case .handling: "处理经过"
    case .others: "该模型的其他告警"
    case .owners: "模型的责任人"
    }
  }

  private func time(_ episode: ExplainedEpisode) -> String {
    episode.to.map { "从 \(episode.from) 到 \($0)" } ?? "自 \(episode.from) 起"
  }

  private func spreads(_ levels: LevelsInWords) -> String {
    levels.spreads.map { "，\(levels.side == .up ? "高出" : "低了") \($0) 倍离散度" } ?? ""
  }

  private func name(_ limit: Target.Limit) -> String {
    switch limit {
    case .floor: "下限"
    case .ceiling: "上限"
    }
  }

  private func place(_ limit: Target.Limit) -> String {
    switch limit {
    case .floor: "低于下限"
    case .ceiling: "高于上限"
    }
  }

  private func extreme(_ limit: Target.Limit) -> String {
    switch limit {
    case .floor: "最低"
    case .ceiling: "最高"
    }
  }

  private func reason(_ finder: AlertExplanation.Finder) -> String {
    switch finder.detector {
    case .pageHinkley(let detector):
      let set = detector.parameters
      return finder.takesResiduals
        ? "与常态的偏差累计超过阈值 \(plain(set.threshold))（以离散度计，每个容许 \(plain(set.delta))）"
        : "与此前均值的偏差累计超过阈值 \(plain(set.threshold))（每个容许 \(plain(set.delta))）"
    case .adwin(let detector):
      let what = finder.takesResiduals ? "最新值与常态的偏差同此前的" : "最新值同此前的值"
      return "\(what)相差超出偶然（δ \(plain(detector.parameters.delta))）"
    case .ddm(let detector):
      return "比率比最低时高出 \(plain(detector.parameters.driftThreshold)) 个标准差以上"
    case .hddmA(let detector):
      return "均值与此前相差超出偶然（\(plain(detector.parameters.driftConfidence))）"
    }
  }
}
