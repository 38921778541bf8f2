import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of cascades and distillation.
  func cascade(_ phrase: CascadePhrase) -> String {
    switch phrase {
    case .about: "依次询问两到三个模型的预期成本与效果。"
    case .discuss:
      "验证器不接受前一个模型的回答时才询问下一个。有联合结果时（列为 item,model,correct[,accepted]）逐题统计：取 --joint FILE，"
        + "否则取 quality/joint/NAME.csv 中以其中某一模型承担的任务或工作流（或 --task）命名、且共同题目最多的一个，"
        + "给出 --accuracies 或 --escalated 时除外。验证器未看过的题目不计并予说明；若一题都未看过，则假设其从不出错。"
        + "没有联合结果时，各模型的准确率与成本取自同一工作：--task 所指，否则为全部模型准确率均已知的唯一任务。"
        + "此时准确率介于两数之间，以较低者为准：各模型的错误并非相互独立。验证器从不出错时，至少为最好的模型，至多为各模型之和；"
        + "给出 --escalated 时，若某模型对比例为 a 的题目作最终回答，则其中至少答对 p + a - 1，至多答对 p 与 a 中较小者。"
        + "成本为 c1 + v + e1 x (c2 + v) + e2 x c3，其中 e 是到达第二、第三个模型的题目占全部的比例。"
    case .aboutDistil: "大型模型的工作中小模型可以学会的，按数量排列。"
    case .discussDistil:
      "候选为参数不超过 \(grouped(Int(DistillationRow.smallParameters / 1e8))) 亿、在用、上下文足够且能保密的模型，"
        + "并且已可胜任（folio fit）、服务同一任务的工作流，或功能中包含该任务。"
        + "不超过 \(plain(DistillationRow.narrowTokens)) 个令牌的回答为简短。"
    case .helpModels: "两到三个模型，按询问顺序。"
    case .helpJoint: "各题由谁答对（CSV），如 quality/joint/TASK.csv。"
    case .helpTask: "所属的任务或工作流：决定采用谁的联合结果、准确率与成本。"
    case .helpMetric: "没有联合结果时作为准确率的指标；不给出则取工作流的指标，否则为 accuracy。"
    case .helpVerifier: "验证一个回答的成本。"
    case .helpCosts: "每个模型一次请求的成本，以逗号分隔；不给出则取该工作的费用或价目表。"
    case .helpAccuracies: "每个模型的准确率（0 到 1），以逗号分隔；不给出则取实测值。"
    case .helpEscalated: "到达第二、第三个模型的题目占全部的比例，以逗号分隔。"
    case .badCount: "级联须有两到三个不同的模型"
    case .badNumbers(let option, let text, let needed):
      "\(option) \(quoted(text)) 不是以逗号分隔且在范围内的 \(needed) 个数"
    case .increasing(let text):
      "--escalated \(quoted(text))：未到达一个模型的题目不可能到达下一个，因此后一比例不得大于前一比例"
    case .measuredAt(let work): "数值取自 \(quoted(work))"
    case .unknownTask(let task):
      "表格、卡片和工作流都没有任务 \(quoted(task.name))"
        + (task.known.isEmpty ? "" : "；已有 \(firstTasks(task.known))")
    case .lack(let lack): self.lack(lack)
    case .noJointItems(let path): "\(safe(path))：没有所有这些模型都回答过的题目"
    case .countedIn(let path): "依据 \(safe(path)) 统计"
    case .expected(let estimate, let currency):
      "预期："
        + (estimate.cost.map { "每项 \(text(.unitCost($0, isLowerBound: false))) \(currency)" }
          ?? "成本未知")
        + "；" + accuracy(estimate)
    case .against(let model, let cost, let other):
      "只用 \(quoted(model))：每项 \(text(.unitCost(other, isLowerBound: false)))（\(saving(cost, other))）"
    case .noDistillation: "没有由大型模型服务的工作流"
    }
  }

  private func firstTasks(_ names: [String]) -> String {
    names.prefix(12).map(safe).joined(separator: "、")
      + (names.count > 12 ? " 等 \(grouped(names.count)) 个" : "")
  }

  private func accuracy(_ estimate: CascadeEstimate) -> String {
    let verifier =
      switch estimate.escalation {
      case .verified: "按验证器的判断"
      case .perfect: "假设验证器从不出错"
      case .given: "按给出的升级比例"
      case .unknown: "升级比例未知"
      }
    return switch estimate.accuracy {
    case .counted(let right, let items):
      "\(grouped(items)) 题中答对 \(grouped(right)) 题"
        + "（\(ReportValue.percent(Double(right) / Double(items)))），\(verifier)"
        + (estimate.unverified > 0 ? "；\(grouped(estimate.unverified)) 题未经验证器，不计" : "")
    case .between(let low, let high):
      "至少答对 \(ReportValue.percent(low))（至多 \(ReportValue.percent(high))），\(verifier)"
    case .unknown: "准确率未知，\(verifier)"
    }
  }

  private func saving(_ cost: ExactDecimal, _ other: ExactDecimal) -> String {
    guard other > .zero else { return "免费" }
    let share = 1 - cost.approximate / other.approximate
    return share >= 0
      ? "级联节省 \(ReportValue.percent(share))" : "级联多花 \(ReportValue.percent(-share))"
  }

  private func lack(_ lack: CascadeGround.Lack) -> String {
    switch lack {
    case .task(let tasks):
      tasks.isEmpty
        ? "所缺：没有一个任务的准确率对全部模型已知；请用 --task 指明工作"
        : "所缺：用于哪项工作；全部模型准确率均已知的任务有 "
          + tasks.map(safe).joined(separator: "、") + "：请用 --task 指明其一"
    case .card(let name): "所缺：\(quoted(name)) 没有模型卡"
    case .accuracy(let model, let metric): "所缺：\(model) 在该工作上的 \(safe(metric))"
    case .cost(let model, let lack): "所缺：\(model)：\(costLack(lack))"
    }
  }
}
