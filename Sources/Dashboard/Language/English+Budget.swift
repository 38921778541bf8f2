import PortfolioCore

extension English {
  /// A phrase of `folio budget`.
  func budget(_ phrase: BudgetPhrase) -> String {
    switch phrase {
    case .about: "Budgets: what is spent, what is expected, and unusually dear days."
    case .aboutList: "How the budgets of portfolio.yaml stand, with a forecast."
    case .discussList(let fields):
      "A charge counts in the period in which its charge period starts. Periods begin and end at "
        + "midnight in the budget's time zone, the portfolio's where it names none; months of folio "
        + "cost are in UTC. 'to' is the first day of the next period.\n\n"
        + "The forecast is what is spent, what level, weekday and trend of the last eight weeks make "
        + "expect of the days to come, and the charges for longer than a day that fall due. Four of "
        + "five forecasts that were made as many days ahead before lay in the range, from its low to "
        + "its high end. 'past error' is how far the middle one of the last six periods' forecasts "
        + "lay off.\n\n"
        + "over: more than the budget is spent. at risk: the high end lies above it, or the forecast "
        + "where it has no range. within: neither. unknown scope: no record, bill or metric names what "
        + "the budget is for; folio check says where it stands.\n\n"
        + "The table has the columns that matter most; --facts, --format json and csv have all.\n\n"
        + "Fields of --filter: \(list(fields)). state is over, atRisk, within or "
        + "unknownScope, period is week, month, quarter or year."
    case .aboutAnomalies: "Days on which the portfolio, a model or a team was unusually dear."
    case .discussAnomalies(let fields):
      "A day is told when it cost more than its level, weekday and trend make expect: by seven "
        + "spreads of the last eight weeks, by a quarter and by 10 of the currency. It takes four weeks of charges to judge one. Charges for "
        + "longer than a day, and rises that came on the same day of the month before, are none. "
        + "'over 3x mean' is the yardstick of LiteLLM: more than three times the mean of the seven "
        + "days before, and more than 10.\n\n"
        + "Days are those of the portfolio's time zone. Days whose charges are not all known yet "
        + "are not judged.\n\n"
        + "Fields of --filter: \(list(fields)); cost is what the day came to."
    case .helpHistory: "As many periods before the one that runs, of each budget."
    case .helpFacts: "Each budget with everything about it, a fact a line."
    case .helpFrom: "The first day that is judged; else thirty days before."
    case .helpTo: "The day after the last; else today, which is not over."
    case .badHistory(let most): "--history is a number from 0 to \(most)"
    case .factsAreForPeople: "--facts is for tables; --format json and csv have every column"
    case .none:
      "no budgets: add budgets: [{scope: portfolio, period: month, amount: \"12000\"}] to "
        + "portfolio.yaml"
    case .footnote(let zones, let days):
      "periods begin and end at midnight in \(zones.map(safe).joined(separator: ", ")); "
        + (days.map { days in
          "charges are known up to \(days.lowerBound)"
            + (days.lowerBound == days.upperBound
              ? "" : ", of some budgets up to \(days.upperBound) (--facts tells)")
        } ?? "no charges by the day are known")
    case .noAnomalies: "no unusually dear days"
    case .anomaliesIn(let zone): "days are those of \(safe(zone))"
    }
  }
}
