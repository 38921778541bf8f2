import PortfolioCore

extension English {
  /// A phrase of the improvement screen.
  func improving(_ phrase: ImprovementScreenPhrase) -> String {
    switch phrase {
    case .title: "Improvement"
    case .tab(.register): "Register"
    case .tab(.targets): "Targets"
    case .tab(.value): "Value"
    case .tab(.adoption): "Adoption"
    case .nothing(.register): "No optimisation is recorded; O on a model records one."
    case .nothing(.targets): "There is no deployment."
    case .nothing(.value): "No workflow says what it is worth."
    case .nothing(.adoption): "No model has a card."
    case .register(let count, let tallies):
      ([counted(count, "optimisation")]
        + tallies.map { "\(grouped($0.count)) \(improvement(.verdict($0.verdict)))" })
        .joined(separator: ", ")
    case .value(let count, let expected, let delivered):
      "\(counted(count, "workflow")) with a value: expected of \(grouped(expected)), delivered known of "
        + grouped(delivered)
    case .cameTo(let row, let benchmark): came(of: row, benchmark)
    case .known(let names):
      names.isEmpty
        ? "no indicator is known" : "indicators: \(names.map(safe).joined(separator: ", "))"
    case .dayForm(let today): "a day such as \(today); nothing is today"
    }
  }

  private func came(of row: OptimisationRow, _ benchmark: Double?) -> String {
    let done = "\(improvement(.kind(row.optimisation.kind))) since \(row.day)"
    let others = row.others.map { other in
      switch other {
      case .optimisation(let kind): improvement(.kind(kind))
      case .occurrence(let kind): word(.occurrence(kind))
      }
    }
    let beside =
      others.isEmpty ? "" : "; it may also come of: " + others.joined(separator: ", ")
    switch row.uplift {
    case .unknown(let lack):
      return "\(done): nobody can say yet, \(improvement(.lack(lack)))\(beside)"
    case .measured(let measured):
      return "\(done): \(safe(row.optimisation.metric)) "
        + "\(ReportValue.threeDigits(measured.means.before.mean)) → "
        + ReportValue.threeDigits(measured.means.after.mean)
        + (measured.percent.map { percent(of: $0, benchmark) } ?? "")
        + (measured.verdict == .noise ? "; chance explains it: within noise" : "")
        + (measured.means.areAlike
          ? "; days are alike (correlation \(ReportValue.threeDigits(measured.means.correlation))) and "
            + "count as fewer" : "") + beside
    }
  }

  private func percent(of found: Uplift.Percent, _ benchmark: Double?) -> String {
    ", \(plain(abs((found.value * 10).rounded() / 10))) % \(found.value < 0 ? "worse" : "better") (\(signed(found.interval.lowerBound)) to "
      + "\(signed(found.interval.upperBound)) at 95 %)"
      + (benchmark.map { "; the benchmark says \(signed($0)) %" } ?? "")
  }

  private func signed(_ percent: Double) -> String {
    let tenths = (percent * 10).rounded() / 10
    return (tenths > 0 ? "+" : "") + plain(tenths)
  }
}
