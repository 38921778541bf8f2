import ArgumentParser
import Dashboard
import PortfolioCore

/// How rows are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// The options of every command that reads (DESIGN §3).
struct ReadOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.text(.helpFormat)))
  var format = OutputFormat.table

  @Option(help: ArgumentHelp(words.text(.helpFilter), valueName: "query"))
  var filter: String?

  /// What help says of the fields that a query of one kind of rows can name.
  static func fields(of rows: (some Queryable).Type) -> String {
    words.text(.fieldsOfQuery(QueryField.allCases.filter(rows.fields.contains)))
  }

  /// The filter as a query of one kind of rows.
  func query(of rows: (some Queryable).Type) throws -> Query {
    do throws(QueryFault) {
      return try Query(parsing: filter ?? "", for: rows)
    } catch {
      throw Failure.usage(.badQuery(error))
    }
  }
}
