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

  func run() async throws {
    let query = try read.query(of: CostReport.Row.self)
    let dimensions = try by.map { word in
      guard let dimension = CostDimension(word) else {
        throw Failure.usage(.unknownDimension(word))
      }
      return dimension
    }
    guard dimensions.count <= 2 else { throw Failure.usage(.tooManyDimensions(by.count)) }
    var question = CostQuestion()
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
    let cost = session.digest.printedCost(question)
    cost.report.print(as: read.format)
    guard read.format == .table else { return }
    say("\n" + words.text(.costPeriod(from: charges.from, to: charges.to)) + "\n")
    guard let currency = question.currency else { return }
    if session.digest.portfolio.rates.isEmpty, !cost.lackingRates.isEmpty {
      say(words.text(.noRates(currency)) + "\n")
      return
    }
    say(words.text(.converted(currency)) + "\n")
    for rate in cost.lackingRates { say(words.text(.lacksRate(rate, into: currency)) + "\n") }
  }
}
