import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio waste`: spend that may be waste, and what shows it.
struct Waste: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.waste(.about)),
      discussion: words.text(.waste(.discuss)) + "\n\n" + ReadOptions.fields(of: WasteFinding.self))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var read: ReadOptions

  func run() async throws {
    let query = try read.query(of: WasteFinding.self)
    let digest = try await Session.open(global).digest
    let report = digest.waste(query)
    let printed = digest.printedWaste(report)
    printed.print(as: read.format)
    guard read.format == .table else { return }
    // Amounts of other currencies are not added: they are named.
    let others = report.spend.currencies(first: digest.portfolio.settings.currency).dropFirst()
      .map(\.code)
    func total(_ column: ReportColumn) -> String {
      let value = printed.parts.lazy.compactMap { key, part -> ReportValue? in
        guard key == "total", case .object(let members) = part else { return nil }
        return members.first { $0.0 == column }?.1
      }.first
      return words.text(value ?? .notSet)
    }
    let phrase = WastePhrase.total(
      models: report.models, spend: total(.spend),
      currency: ([total(.currency)] + others).joined(separator: " + "))
    say("\n" + words.text(.waste(phrase)) + "\n")
  }
}
