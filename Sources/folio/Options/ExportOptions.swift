import ArgumentParser
import Dashboard
import PortfolioCore

/// What is exported, and where to.
struct ExportOptions: ParsableArguments {
  @OptionGroup var charges: ChargeOptions

  @Option(help: ArgumentHelp(words.text(.export(.helpFilter)), valueName: "query"))
  var filter: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp(words.text(.export(.helpOutput)), valueName: "file"))
  var output: String?

  @Flag(help: ArgumentHelp(words.text(.export(.helpForce))))
  var force = false

  /// The filter, all of whose terms must restrict charges: an export has no parts to choose among.
  func query() throws -> Query {
    let query: Query
    do throws(QueryFault) {
      query = try Query(parsing: filter ?? "", for: CostReport.Row.self)
    } catch {
      throw Failure.usage(.badQuery(error))
    }
    guard query.comparingCosts.isEmpty else {
      throw Failure.usage(.export(.chargeFieldsOnly(CostReport.Row.fieldsInOrder.restricting)))
    }
    return query
  }
}
