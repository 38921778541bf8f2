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

  func run() async throws {
    let query = try read.query(of: CostReport.Row.self)
    let dimensions = try by.map { word in
      guard let dimension = CostDimension(word) else {
        throw Failure.usage(.unknownDimension(word))
      }
      return dimension
    }
    guard dimensions.count <= 2 else { throw Failure.usage(.tooManyDimensions(by.count)) }
    let interval = try charges.interval()
    let session = try await Session.open(global)
    session.digest.printedCost(
      by: dimensions.first ?? .model, then: dimensions.dropFirst().first, in: interval, query
    ).print(as: read.format)
    if read.format == .table {
      say("\n" + words.text(.costPeriod(from: charges.from, to: charges.to)) + "\n")
    }
  }
}
