import PortfolioCore
import TerminalUI

/// What the sections of the cost screen say alike.
extension Drawing {
  /// A phrase of the cost screen, in the language and the signs of the screen.
  func text(_ phrase: CostPhrase) -> String { plain(words.text(phrase)) }

  /// How a layer of the months, and the part that it stands for, is filled.
  func filling(ofLayer index: Int, in overview: CostOverview) -> StackedColumns.Layer {
    let signs = glyphs.layers
    let sign = signs[min(index, signs.count - 1)]
    let style: Style =
      switch overview.layers[index].key {
      case nil, .unallocated, .notSet: Style(.other)
      case .type(let type): Style(Self.ink(type))
      default: Style(Ink.categories[index % Ink.categories.count])
      }
    return StackedColumns.Layer(sign: sign, style: style)
  }

  /// How far a part lies above or below what it was before: "new" where it was nothing, unknown where
  /// something is missing, and nothing where nothing was before.
  func change(of part: CostOverview.Part, in overview: CostOverview) -> String {
    guard let before = part.before else {
      guard overview.comparison != nil, overview.totalBefore != nil else { return "" }
      return text(.isNew)
    }
    // What has no rows among days that are known has cost nothing on them.
    let known = part.known ?? Money(.zero, currency)
    return change(from: before, to: known) ?? plain("–")
  }

  /// How far all lies above or below what it was before, and when that was.
  func change(of overview: CostOverview) -> String {
    guard let before = overview.totalBefore, let known = overview.totalKnown,
      let comparison = overview.comparison, let change = change(from: before, to: known)
    else { return "" }
    return text(.against(change, days(of: comparison.before)))
  }

  /// The days of an interval, the last one with them; "…" where it has no end.
  func days(of interval: ChargeInterval) -> String {
    // Days of another zone begin in the middle of one in UTC.
    if let from = interval.from, from != Day(utc: from).startUTC { return minutes(of: interval) }
    let from = interval.from.map { Day(utc: $0).description }
    if interval.isUnbounded { return text(.period(.all)) }
    let to = interval.to.flatMap { end in
      end == .latest ? nil : Day(utc: end + .seconds(-1)).description
    }
    return plain("\(from ?? "…") – \(to ?? "…")")
  }

  /// When an interval begins and ends, to the minute in UTC.
  private func minutes(of interval: ChargeInterval) -> String {
    let times = [interval.from, interval.to].map { time in
      time.map { String($0.rfc3339.prefix(16)).replacing("T", with: " ") } ?? "…"
    }
    return plain(times.joined(separator: " – ")) + " UTC"
  }

  /// A count in few cells: `1.2M`.
  func brief(_ count: Int) -> String { Self.compact(ExactDecimal(count)) }

  /// A number of an axis, which is round, in the portfolio's currency.
  func axis(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return value.description }
    return roundAmount(ExactDecimal(Int(value.rounded())), currency)
  }

  /// What stands where there are no parts: that there are no bills at all, or none here.
  func emptyCosts(_ overview: CostOverview) -> String {
    guard state.digest.portfolio.costs.ledger.rowCount > 0 else { return text(.noBills) }
    return text(.noRowsHere(key: key(.interval)))
  }

  /// A step of the way into the costs: what was split by, and the part.
  func name(of step: CostStep) -> String {
    "\(word(.dimension(step.dimension))) \(name(of: step.key))"
  }

  /// When the charge periods of a question start, in words.
  func period(of question: CostQuestion) -> String {
    if let span = question.span { return days(of: span) }
    if let month = question.month { return month.description }
    if question.dimension == .month, question.period != .all {
      return text(.lastMonths(CostQuestion.mostMonths))
    }
    if let month = question.newestMonth { return text(.newestMonth(month)) }
    return text(.period(question.period))
  }
}
