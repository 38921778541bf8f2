import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio cost`: what models cost, split by one or two dimensions.
struct Cost: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let (restricting, others) = CostReport.Row.fieldsInOrder
    return CommandConfiguration(
      abstract: words.text(.aboutCost),
      discussion: words.text(.fieldsOfCosts(others, restricting: restricting)))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions
  @Option(
    parsing: .singleValue, help: ArgumentHelp(words.text(.helpBy), valueName: "dimension"))
  var by: [String] = []
  @OptionGroup var charges: ChargeOptions
  @Option(help: ArgumentHelp(words.text(.helpCurrency), valueName: "code"))
  var currency: String?
  @Flag(help: ArgumentHelp(words.text(.helpUnits)))
  var units = false
  @Flag(help: ArgumentHelp(words.text(.helpRows)))
  var rows = false
  @Option(help: ArgumentHelp(words.text(.helpOrder)))
  var order: ChargeOrder?

  func run() async throws {
    guard rows || order == nil else { throw Failure.usage(.rowsNeeded(option: "--order")) }
    if rows { return try await printRows() }
    let query = try read.query(of: CostReport.Row.self)
    let dimensions = try by.map { word in
      guard let dimension = CostDimension(word) else {
        throw Failure.usage(.unknownDimension(word))
      }
      return dimension
    }
    guard dimensions.count <= 2 else { throw Failure.usage(.tooManyDimensions(by.count)) }
    var question = CostSplitQuestion()
    question.first = dimensions.first ?? .model
    question.second = dimensions.dropFirst().first
    question.interval = try charges.interval()
    question.query = query
    question.wantsUnits = units
    question.currency = try currency.map { code in
      guard let currency = Currency(code) else { throw Failure.usage(.unknownCurrency(code)) }
      return currency
    }
    let session = try await Session.open(global)
    try check(dimensions, against: session.portfolio.costs)
    let cost = session.digest.printedCost(question)
    // Words that choose among the parts leave the total as it is.
    let isOfAll = !query.comparingCosts.terms.isEmpty
    cost.report.print(as: read.format, total: words.text(.total(ofAllParts: isOfAll)))
    sayRevisions(cost.revised)
    sayRepeated(cost.report)
    sayPeriod()
    if read.format == .table, let currency = question.currency {
      sayRates(cost.lackingRates, into: currency, session.portfolio.rates)
    }
    try explain(cost.report, of: query, session.digest)
  }

  /// A name that no charge has leaves an empty table, which does not say why.
  private func explain(_ report: PrintedReport, of query: Query, _ digest: Digest) throws {
    guard report.table.rows.isEmpty, let name = digest.unmatchedName(in: query) else { return }
    throw Failure.refused(.noCharge(name))
  }

  /// A tag that no bill has would say of everything that it is unallocated, and not why.
  private func check(_ dimensions: [CostDimension], against costs: AttributedCosts) throws {
    for case .tag(let name) in dimensions {
      let known = costs.tagNames
      guard !known.contains(name) else { continue }
      throw Failure.refused(
        .unknownTag(name, near: NearNames.of(name, among: known), known: known))
    }
  }

  private func sayRates(
    _ lacking: [LackingRate], into currency: Currency, _ rates: ExchangeRates
  ) {
    if rates.isEmpty, !lacking.isEmpty {
      say(words.text(.noRates(currency)) + "\n")
      return
    }
    say(words.text(.converted(currency)) + "\n")
    for rate in lacking { say(words.text(.lacksRate(rate, into: currency)) + "\n") }
  }

  /// The rows of the bills themselves, and what they come to.
  private func printRows() async throws {
    guard by.isEmpty else { throw Failure.usage(.rowsAreNotSplit) }
    let query = try read.query(of: ChargeRow.self)
    let interval = try charges.interval()
    let session = try await Session.open(global)
    let charges = session.digest.printedCharges(
      in: interval, order: order?.order ?? .time, query)
    let report = charges.report
    report.print(as: read.format)
    if read.format == .table {
      for case ("total", .table(let total)) in report.parts where !total.rows.isEmpty {
        say("\n" + TablePrinter(words: words).text(of: total))
      }
    }
    sayRevisions(charges.revised)
    sayRepeated(report)
    sayPeriod()
    try explain(report, of: query, session.digest)
  }

  /// Says what the total would be without price revisions, where they change it.
  private func sayRevisions(_ revised: RevisedTotal?) {
    guard read.format == .table, let revised, revised.isChanged else { return }
    say("\n" + words.text(.prices(.beforeRevisions(revised))) + "\n")
  }

  /// Says which files make the total too high, beside what is printed for people and for programs
  /// that cannot read it there.
  private func sayRepeated(_ report: PrintedReport) {
    guard read.format != .json else { return }
    for problem in report.problems where problem.isOfRepeatedRows { complain(problem.line) }
  }

  private func sayPeriod() {
    guard read.format == .table else { return }
    say("\n" + words.text(.costPeriod(from: charges.from, to: charges.to)) + "\n")
  }
}

/// The order of the rows of the bills.
enum ChargeOrder: String, ExpressibleByArgument, CaseIterable {
  case time, amount

  var order: ChargeSelection.Order {
    switch self {
    case .time: .time
    case .amount: .amount
    }
  }
}
