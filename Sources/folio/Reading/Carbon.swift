import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio carbon`: what models come to in electricity, greenhouse gases and water.
struct Carbon: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.carbon(.about)),
      discussion: words.text(.carbon(.discuss)) + "\n\n"
        + ReadOptions.fields(of: CarbonReport.Row.self))
  }

  /// What the rows are split by.
  enum Dimension: String, ExpressibleByArgument, CaseIterable {
    case model, type, zone

    var dimension: CarbonReport.Dimension {
      switch self {
      case .model: .model
      case .type: .type
      case .zone: .zone
      }
    }
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions
  @Option(help: ArgumentHelp(words.text(.carbon(.helpBy)), valueName: "dimension"))
  var by = Dimension.model
  @OptionGroup var charges: ChargeOptions

  func run() async throws {
    let query = try read.query(of: CarbonReport.Row.self)
    let isUsual = charges.from == nil && charges.to == nil
    let interval = isUsual ? nil : try charges.interval()
    let digest = try await Session.open(global).digest
    let report = digest.carbon(by: by.dimension, in: interval, query)
    digest.printedCarbon(report).print(as: read.format)
    guard read.format == .table else { return }
    let lines: [CarbonPhrase] = [
      total(of: report), .method, .period(from: charges.from, to: charges.to),
    ]
    say("\n" + lines.map { words.text(.carbon($0)) + "\n" }.joined())
  }

  private func total(of report: CarbonReport) -> CarbonPhrase {
    guard let footprint = report.total.footprint else { return .nothingKnown }
    func shown(_ range: QuantityRange, _ isLowerBound: Bool) -> FigureRange {
      FigureRange(
        low: words.text(.quantity(range.low, isLowerBound: isLowerBound)),
        high: words.text(.quantity(range.high, isLowerBound: isLowerBound)))
    }
    return .total(
      energy: shown(footprint.energy, report.total.lacksEnergy),
      emissions: shown(footprint.emissions, report.total.lacksEmissions),
      water: shown(footprint.water, report.total.lacksEnergy))
  }
}
