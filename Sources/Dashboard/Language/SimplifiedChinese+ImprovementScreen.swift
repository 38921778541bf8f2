import PortfolioCore

extension SimplifiedChinese {
  /// A phrase of the improvement screen.
  func improving(_ phrase: ImprovementScreenPhrase) -> String {
    switch phrase {
    case .title: "持续改进"
    case .tab(.register): "优化记录"
    case .tab(.targets): "目标"
    case .tab(.value): "价值"
    case .tab(.adoption): "采用"
    case .nothing(.register): "尚无优化记录；在模型上按 O 记录。"
    case .nothing(.targets): "没有部署。"
    case .nothing(.value): "没有工作流说明其价值。"
    case .nothing(.adoption): "没有模型有卡片。"
    case .register(let count, let tallies):
      (["\(grouped(count)) 项优化"]
        + tallies.map { "\(improvement(.verdict($0.verdict))) \(grouped($0.count))" })
        .joined(separator: "，")
    case .value(let count, let expected, let delivered):
      "\(grouped(count)) 个工作流说明价值：\(grouped(expected)) 个有预期，\(grouped(delivered)) 个已知实际价值"
    case .cameTo(let row, let benchmark): came(of: row, benchmark)
    case .known(let names):
      names.isEmpty ? "没有已知指标" : "指标：\(names.map(safe).joined(separator: "、"))"
    case .dayForm(let today): "日期如 \(today)；留空为今天"
    }
  }

  private func came(of row: OptimisationRow, _ benchmark: Double?) -> String {
    let done = "自 \(row.day) 起\(improvement(.kind(row.optimisation.kind)))"
    let others = row.others.map { other in
      switch other {
      case .optimisation(let kind): improvement(.kind(kind))
      case .occurrence(let kind): word(.occurrence(kind))
      }
    }
    let beside = others.isEmpty ? "" : "；也可能源于：" + others.joined(separator: "、")
    switch row.uplift {
    case .unknown(let lack): return "\(done)：尚无法判断，\(improvement(.lack(lack)))\(beside)"
    case .measured(let measured):
      return "\(done)：\(safe(row.optimisation.metric)) "
        + "\(ReportValue.threeDigits(measured.means.before.mean)) → "
        + ReportValue.threeDigits(measured.means.after.mean)
        + (measured.percent.map { percent(of: $0, benchmark) } ?? "")
        + (measured.verdict == .noise ? "；偶然即可解释，在噪声范围内" : "")
        + (measured.means.areAlike
          ? "；相邻的日子相似（相关 \(ReportValue.threeDigits(measured.means.correlation))），计为较少的天数"
          : "") + beside
    }
  }

  private func percent(of found: Uplift.Percent, _ benchmark: Double?) -> String {
    "，\(found.value < 0 ? "变差" : "提升") \(plain(abs((found.value * 10).rounded() / 10))) %（95 % 区间 \(signed(found.interval.lowerBound)) 至 "
      + "\(signed(found.interval.upperBound))）"
      + (benchmark.map { "；基准为 \(signed($0)) %" } ?? "")
  }

  private func signed(_ percent: Double) -> String {
    let tenths = (percent * 10).rounded() / 10
    return (tenths > 0 ? "+" : "") + plain(tenths)
  }
}
