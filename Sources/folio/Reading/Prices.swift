import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio prices`: what tokens cost, what changed, what is retired when, and since when books hold.
struct Prices: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.prices(.about)),
      subcommands: [List.self, Diff.self, Retirements.self, Revise.self],
      defaultSubcommand: List.self)
  }

  /// `folio prices list`: the prices in force.
  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.prices(.aboutList)),
        discussion: words.text(.prices(.discuss)) + "\n\n"
          + ReadOptions.fields(of: ListedPriceRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Flag(help: ArgumentHelp(words.text(.prices(.helpAll))))
    var all = false

    func run() async throws {
      let query = try read.query(of: ListedPriceRow.self)
      let digest = try await Session.open(global).digest
      let report = digest.printedPrices(all: all, query)
      report.printed(as: read.format, of: digest.portfolio.prices)
      guard read.format == .table else { return }
      let revised = digest.portfolio.revisedBooks()
      if !revised.isEmpty {
        say("\n" + revised.map { words.text(.prices(.holds($0))) + "\n" }.joined())
      }
      if case .value(.count(let models))? = report.part("unpriced"), models > 0 {
        say("\n" + words.text(.prices(.unpriced(models: models))) + "\n")
      }
    }
  }

  /// `folio prices diff [OLDER NEWER]`: what differs between two books.
  struct Diff: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.prices(.aboutDiff)),
        discussion: words.text(.prices(.discussDiff)) + "\n\n"
          + ReadOptions.fields(of: PriceDiff.Row.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Flag(help: ArgumentHelp(words.text(.prices(.helpAllChanges))))
    var all = false
    @Argument(help: ArgumentHelp(words.text(.prices(.helpOlder))))
    var older: String?
    @Argument(help: ArgumentHelp(words.text(.prices(.helpNewer))))
    var newer: String?

    func run() async throws {
      let query = try read.query(of: PriceDiff.Row.self)
      if older != nil, newer == nil { throw Failure.usage(.prices(.diffNeedsBoth)) }
      let session = try await Session.open(global)
      let (older, newer) = try books(of: session.digest)
      let portfolio = session.portfolio
      let diff = PriceDiff(from: older, to: newer)
      let names = all ? nil : portfolio.priceNames
      let others = names.map { diff.models - diff.limited(to: $0).models } ?? 0
      if read.format == .table {
        let phrase = PricePhrase.compared(
          older: diff.older, newer: diff.newer, PriceCounts(diff))
        say(words.text(.prices(phrase)) + "\n\n")
      }
      let report = diff.printed(of: names, query, asOf: portfolio.asOf)
      guard read.format == .table, others > 0 else { return report.printed(as: read.format) }
      // Headings with nothing under them say less than the line that follows.
      if !report.table.rows.isEmpty {
        report.printed(as: .table)
        say("\n")
      }
      say(words.text(.prices(.otherModels(others))) + "\n")
    }

    private func books(of digest: Digest) throws -> (PriceBook, PriceBook) {
      let catalog = digest.portfolio.prices
      if let older, let newer {
        return (try catalog.named(older), try catalog.named(newer))
      }
      guard let editions = catalog.newestEditions(until: digest.priceDay) else {
        throw Failure.refused(.prices(lack(of: catalog.books)))
      }
      return editions
    }

    /// Why no two books are compared by themselves.
    private func lack(of books: [PriceBook]) -> PricePhrase {
      switch books.count {
      case 0: .noBooks
      case 1: .oneBook(books[0].name)
      default: .oneEdition(books.map(\.name))
      }
    }
  }

  /// `folio prices retirements`: which models are retired, and when.
  struct Retirements: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.prices(.aboutRetirements)),
        discussion: words.text(.prices(.discussRetirements)) + "\n\n"
          + ReadOptions.fields(of: RetirementRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Flag(help: ArgumentHelp(words.text(.prices(.helpAllRetirements))))
    var all = false

    func run() async throws {
      let query = try read.query(of: RetirementRow.self)
      let digest = try await Session.open(global).digest
      digest.printedRetirements(all: all, query)
        .printed(as: read.format, of: digest.portfolio.prices)
    }
  }
}

extension PriceCatalog {
  /// The book that an argument names: `litellm-2026-11-25`, or the path of its file.
  func named(_ argument: String) throws -> PriceBook {
    var name = argument[...]
    if name.hasPrefix("prices/") { name = name.dropFirst(7) }
    if name.hasSuffix(".csv") { name = name.dropLast(4) }
    guard let book = book(named: String(name)) else {
      let near = NearNames.of(String(name), among: books.map(\.name))
      throw Failure.refused(.prices(.noBook(argument, near: near)))
    }
    return book
  }
}

extension PrintedReport {
  /// Prints the rows; a table for people says what to do where there are no books, instead of
  /// headings with nothing under them.
  fileprivate func printed(as format: OutputFormat, of catalog: PriceCatalog) {
    let isHint = format == .table && catalog.books.isEmpty
    if isHint, table.rows.isEmpty {
      PrintedReport(asOf: asOf, table: ReportTable(columns: [], rows: []), problems: problems)
        .print(as: format)
    } else {
      printed(as: format)
    }
    guard isHint else { return }
    say((table.rows.isEmpty ? "" : "\n") + words.text(.prices(.noBooks)) + "\n")
  }

  /// Prints the rows; a table for people leaves out columns in which nothing is set.
  fileprivate func printed(as format: OutputFormat) {
    let isShort = format == .table && !table.rows.isEmpty
    (isShort ? withoutUnset(table.columns) : self).print(as: format)
  }

  /// What stands beside the rows under a key.
  fileprivate func part(_ key: String) -> Part? { parts.first { $0.key == key }?.part }
}
