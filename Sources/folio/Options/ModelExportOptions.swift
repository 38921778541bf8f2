import ArgumentParser
import Dashboard
import PortfolioCore

/// Which models are exported, and where to.
struct ModelExportOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.text(.helpFilter), valueName: "query"))
  var filter: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp(words.text(.export(.helpOutput)), valueName: "file"))
  var output: String?

  @Flag(help: ArgumentHelp(words.text(.export(.helpForce))))
  var force = false

  /// The filter as a query of models.
  func query() throws -> Query { try Query(models: filter) }
}

extension Query {
  /// A filter as a query of models.
  init(models filter: String?) throws {
    do throws(QueryFault) {
      self = try Query(parsing: filter ?? "", for: ModelMapRow.self)
    } catch {
      throw Failure.usage(.badQuery(error))
    }
  }
}
