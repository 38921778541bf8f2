import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of what serves which work.
  func fit(_ phrase: FitPhrase) -> String {
    switch phrase {
    case .about: "哪项工作用哪个模型，其余为何不合格，以及更换可省多少。"
    case .discuss:
      "不指明工作流时每项一行：oversize（过大）指有更小更便宜的模型可以代替；undersize（不足）指现用模型达不到工作的要求；"
        + "gap（缺口）指未知有模型可胜任；unserved（无人承担）指尚无模型承担。指明工作流时列出每个模型及全部理由。"
        + "--task 用于尚无文件的工作；--write ID 写成文件。\n\n"
        + "没有任何理由反对的模型为可行。工作所要求而未知者即为未知，绝不当作零，也不会被推荐。已知样本数时，质量以 Wilson "
        + "95 % 区间的下界与要求相比；有多个数值时取最新的，其次取样本多的。每次成功成本为每次请求成本除以成功率："
        + "measured 为该工作的实际费用，list 为价目表乘以工作流所写的词元数，allocated 为模型全部费用按词元分摊。"
        + "推荐最便宜的可行模型，除非给出权重。节省为每月请求数乘以每次请求的成本差；切换成本另列。"
    case .aboutWhatIf: "若由某模型承担某工作流会有何不同：成本、质量、延迟、碳排放、预算、规则。"
    case .discussWhatIf:
      "不作任何改动。数字均为当前值，按该工作流一个月的请求数计；末几行为整个组合 30 天的支出与排放；"
        + "若任一模型或其现有排放未知，则组合排放不可知；若该工作的估算高于现用模型的账单，则组合支出不可知。"
        + "预算：自今日起的改动，以及整个周期的改动；金额按存储中的汇率换算。"
    case .aboutDecide: "记录由哪个模型承担某工作流；不带参数时列出已作的决定及其结果。"
    case .discussDecide:
      "两个模型的数字连同何人、何故写入日志。已知的反对理由，或未知能否保密，会使其被拒，"
        + "除非给出 --despite 和理由；违反保密规则者只有该模型的审批人可以放行。工作流文件自己写明由哪个模型"
        + "承担：迁移完成后请改其 servedBy。在此之前决定为待执行；之后以实际成本和质量与承诺相比。"
        + "互不知晓而选了不同模型的决定，以较晚者为准，并都列为有争议，直到有人重新决定。"
    case .helpWorkflow: "工作流的 id 或名称。"
    case .helpCandidate: "要承担它的模型的 id 或别名。"
    case .helpWork: "尚无文件的工作：其任务，如 summarise。"
    case .helpNeeds:
      "其要求，可多次：quality=accuracy>=0.9、latency=1200（毫秒，p95）、context=8192、promptP99=6000、"
        + "environment=batch、hallucination=0.05、sensitivity=confidential、residency=eu。"
    case .helpVolume:
      "其数量，可多次：requests=100000（每月）、input=2600、cached=0、output=40（每次请求的词元）。"
    case .helpWeight: "按权重而非成本推荐，可多次：quality=0.5、cost=0.5、latency=…、carbon=…。"
    case .helpWrite: "把该工作写成此 id 的新工作流。"
    case .helpName: "其名称。"
    case .helpTeam: "所属团队。"
    case .helpServedBy: "目前承担它的模型。"
    case .helpSwitchingCost: "迁移的一次性成本，以组合的币种计。"
    case .helpDespite: "尽管有反对理由仍作此决定；须给出理由。"
    case .noWorkflow(let name, let near):
      "没有名为 \(quoted(name)) 的工作流"
        + (near.isEmpty ? "；folio fit 列出全部" : mean(near))
    case .noDecisions: "尚无决定记录；用 folio decide WORKFLOW MODEL 记录"
    case .noWorkflows: "没有工作流：请写 workflows/ID.yaml，或试 folio fit --task 任务"
    case .workflowOrOther: "请指明一个工作流，或用 --task 及其选项描述工作，二者不可并用"
    case .badDraft(let fault): draft(fault)
    case .badValue(let text): "工作不能如此描述：\(text)"
    case .badWeight(let text):
      "\(quoted(text)) 不是权重：应为 "
        + ParetoFrontier.Dimension.allCases.map(\.rawValue).joined(separator: "、")
        + " 之一、'=' 和大于 0 的数"
    case .modelNeeded: "请同时指明工作流和模型；都不指明时列出决定"
    case .total(let saving, let more, let currency, let unneeded):
      (saving.map { "全部建议合计每月可节省 \($0) \(safe(currency))" } ?? "没有可知节省额的建议")
        + (more.map { "；替代无法胜任的模型每月多花 \($0) \(safe(currency))" } ?? "")
        + (unneeded.isEmpty
          ? "" : "\n没有工作流写明的模型：\(unneeded.map(\.text).joined(separator: "、"))")
    case .result(let summary, let currency, let saving, let firstYear):
      result(summary, currency, saving, firstYear)
    case .compared(let dimensions, let weighed): compared(dimensions, weighed)
    case .written(let path): "已写入 \(safe(path))"
    case .tried(let candidate):
      candidate.rejections.isEmpty
        ? "没有反对 \(candidate.model.id) 的理由" + caveats(candidate.caveats)
        : "反对 \(candidate.model.id)：" + candidate.rejections.map(rejection).joined(separator: "；")
          + caveats(candidate.caveats)
    case .servesToday(let workflow, let model): servesToday(workflow, model)
    case .spendUnknown(let lack, let currency): spendUnknown(lack, currency)
    case .budgets: "预算"
    case .decided(let workflow, let model, let event):
      "\(workflow) 将由 \(model) 承担（已保存为 \(safe(event))）"
    case .pending(let path, let model):
      "迁移完成后请把 \(safe(path)) 中的 servedBy 改为 \(model)"
    }
  }

  private func caveats(_ caveats: [FitCandidate.Caveat]) -> String {
    caveats.isEmpty ? "" : "\n注意：" + caveats.map(caveat).joined(separator: "；")
  }

  private func result(
    _ summary: FitSummary, _ currency: String, _ saving: String?, _ firstYear: String?
  ) -> String {
    var text = "\(summary.workflow.id)：\(verdict(summary.verdict))"
    if let proposed = summary.proposed {
      text += "；推荐 \(proposed)"
      if let saving {
        let sense = summary.costsMore ? "多花" : "节省"
        text += "，每月\(sense) \(saving) \(safe(currency))"
      }
      if let months = summary.paybackMonths {
        text += "，\(ReportValue.threeDigits(months)) 个月收回切换成本"
      }
      if let firstYear { text += "，首年 \(firstYear) \(safe(currency))" }
    }
    if let smaller = summary.smaller, smaller != summary.proposed {
      text += "；更小且更便宜：\(smaller)"
    }
    if !summary.because.isEmpty {
      text += "\n过大：" + summary.because.map(size).joined(separator: "；")
    }
    if !summary.lacks.isEmpty {
      text += "\n所缺：" + summary.lacks.map(lack).joined(separator: "、")
    }
    if let nearest = summary.nearest { text += "；最接近：\(nearest)" }
    if let decided = summary.decided {
      text +=
        summary.disputed.isEmpty
        ? "\n已决定而尚未写入记录：\(decided)"
        : "\n已决定：\(decided)，但有互不知晓的决定选了 "
          + summary.disputed.map(\.text).joined(separator: "、") + "；用 folio decide 了结"
    }
    return text
  }

  private func draft(_ fault: WorkflowDraft.Fault) -> String {
    switch fault {
    case .noPair(let text): "\(quoted(text)) 不是 键=值 的形式"
    case .unknownKey(let key, let known):
      "\(quoted(key)) 不是 \(known.joined(separator: "、")) 之一"
    case .twice(let key): "\(quoted(key)) 出现了两次"
    case .noLimit(let text): "\(quoted(text)) 不是 accuracy>=0.9 或 error_rate<=0.1 之类的要求"
    case .badID(let id): "\(quoted(id)) 不是 id：[a-z0-9][a-z0-9._-]{0,63}"
    }
  }

  /// A word of what serves which work.
  func fit(_ word: FitWord) -> String {
    switch word {
    case .verdict(let verdict): self.verdict(verdict)
    case .state(.feasible): "可行"
    case .state(.unknown): "未知"
    case .state(.rejected): "不合格"
    case .standing(.frontier): "前沿"
    case .standing(.dominated): "被支配"
    case .standing(.notComparable(let lacking)):
      "不可比较：\(lacking.map(dimension).joined(separator: "、"))未知"
    case .dimension(let dimension): self.dimension(dimension)
    case .rejection(let rejection): self.rejection(rejection)
    case .lack(let lack): self.lack(lack)
    case .caveat(let caveat): self.caveat(caveat)
    case .basis(.measured): "实测"
    case .basis(.billed): "账单"
    case .basis(.list): "价目表"
    case .basis(.allocated): "分摊"
    case .figure(let figure): self.figure(figure)
    case .lacksSpend(let lack): lacksSpend(lack)
    case .decision(.served): "已执行"
    case .decision(.pending): "待执行"
    case .decision(.superseded): "已被取代"
    case .decision(.disputed): "有争议"
    case .entry(.prompt): "提示词"
    case .entry(.assistant): "助手"
    case .size(let reason): size(reason)
    case .decision(.gone): "工作流已不在"
    }
  }

  private func verdict(_ verdict: FitSummary.Verdict) -> String {
    switch verdict {
    case .undersize: "不足"
    case .gap: "缺口"
    case .oversize: "过大"
    case .unserved: "无人承担"
    case .unknown: "未知"
    case .fits: "合适"
    }
  }

  /// The word for a respect.
  func dimension(_ dimension: ParetoFrontier.Dimension) -> String {
    switch dimension {
    case .quality: "质量"
    case .cost: "成本"
    case .latency: "延迟"
    case .carbon: "碳排放"
    }
  }

  private func lack(_ lack: FitSummary.Lack) -> String {
    "\(kind(lack.kind))：\(grouped(lack.models))"
  }

  func kind(_ kind: Rejection.Kind) -> String {
    switch kind {
    case .status: "未在用"
    case .statusUnknown: "状态未知"
    case .retired: "已下线"
    case .confidentiality: "不能保密"
    case .confidentialityUnknown: "能否保密未知"
    case .context: "上下文太小"
    case .contextUnknown: "上下文未知"
    case .latency: "太慢"
    case .latencyUnknown: "延迟未知"
    case .quality: "质量太低"
    case .qualityUnknown: "质量未知"
    case .hallucination: "幻觉太多"
    case .hallucinationUnknown: "幻觉未知"
    case .size: "太大"
    case .sizeUnknown: "大小未知"
    case .costUnknown: "成本未知"
    }
  }

  /// Why a model cannot serve a piece of work, or why nobody can say.
  func rejection(_ rejection: Rejection) -> String {
    switch rejection {
    case .status(let status): "状态为\(word(.status(status)))"
    case .retired(let day): "已于 \(day) 下线"
    case .confidentiality(let reason): confidentialityReason(reason)
    case .context(let context, let needed):
      "可容 \(grouped(context)) 词元，需要 \(grouped(needed))"
    case .contextUnknown(let needed): "上下文未知，需要 \(grouped(needed))"
    case .latency(let latency, let most):
      "p95 \(ReportValue.threeDigits(latency)) 毫秒 > \(ReportValue.plain(most))"
    case .latencyUnknown(let most): "延迟未知，至多 \(ReportValue.plain(most)) 毫秒"
    case .quality(let metric, let value, let limit),
      .hallucination(let metric, let value, let limit):
      "\(safe(metric)) \(ReportValue.threeDigits(value)) \(limit.broken)"
    case .qualityUnknown(let metric, let limit), .hallucinationUnknown(let metric, let limit):
      "\(safe(metric)) 未知，需要 \(limit.asked)"
    case .size(let size, let most):
      "参数 \(ReportValue.plain(size.low)) > \(ReportValue.plain(most))"
    case .costUnknown(let lack): costLack(lack)
    case .statusUnknown, .sizeUnknown: kind(rejection.kind)
    }
  }

  /// Why nobody can say what a model would cost.
  func costLack(_ lack: CostLack) -> String {
    switch lack {
    case .noPrice: "成本未知：没有价格，也没有按词元的费用"
    case .severalVendors: "成本未知：多家供应商价格不同"
    case .noRate: "成本未知：没有汇率"
    case .noTokens: "成本未知：工作流未写每次请求的词元数"
    case .noSuccess: "没有任务在其上成功"
    case .doesNotFit: "成本过大，无法计算"
    }
  }

  private func caveat(_ caveat: FitCandidate.Caveat) -> String {
    switch caveat {
    case .noSampleSize: "质量无界限：样本数未知"
    case .noShare: "质量无界限：不是比率"
    case .listPrice: "按价目表"
    case .guessedSize: "大小为估计值"
    case .retiresSoon: "即将下线"
    case .restricted: "受限"
    }
  }

  private func figure(_ figure: WhatIf.Figure) -> String {
    switch figure {
    case .model: "模型"
    case .taskCost: "每任务成本"
    case .monthly: "每月成本"
    case .quality: "质量"
    case .qualityLow: "质量下界"
    case .latency: "延迟 p95（毫秒）"
    case .carbonLow: "每月 g CO2e（低）"
    case .carbonHigh: "每月 g CO2e（高）"
    case .confidentiality: "保密"
    case .spend: "组合支出（30 天）"
    case .portfolioCarbonLow: "组合 g CO2e（低）"
    case .portfolioCarbonHigh: "组合 g CO2e（高）"
    }
  }

  /// What speaks against a model that somebody wants to decide on.
  func rejected(_ model: ModelID, _ rejections: [Rejection]) -> String {
    "\(model) 不能承担：\(rejections.map(rejection).joined(separator: "；"))；"
      + "给出 --despite 和理由仍可作此决定"
  }
}
