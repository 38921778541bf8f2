import ArgumentParser
import Dashboard
import PortfolioCore
import SystemPackage

/// `folio export`: the portfolio in the formats of other systems.
struct Export: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.export(.about)),
      subcommands: [Focus.self, Hledger.self, BillOfMaterials.self, ModelCards.self])
  }

  /// `folio export focus`: the charges as one file of FOCUS 1.2.
  struct Focus: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.export(.aboutFocus)), discussion: words.text(.export(.discussFocus)))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: ExportOptions
    @Flag(help: ArgumentHelp(words.text(.export(.helpSpreadsheet))))
    var spreadsheet = false

    func run() async throws {
      let query = try options.query()
      let interval = try options.charges.interval()
      let session = try await Session.open(global)
      let export = session.digest.focusExport(in: interval, query, forSpreadsheets: spreadsheet)
      var formulas = 0
      var first: FocusExportRows.Formula?
      try exporting(options, session) { target in
        try target.write(export.header)
        for path in export.paths {
          guard var rows = export.rows(of: path) else { continue }
          try copy(session.root.appending(path).string, through: &rows, to: target)
          formulas += rows.formulas
          first = first ?? rows.firstFormula
        }
      }
      if let first, !spreadsheet {
        complain("folio: " + words.text(.export(.formulas(formulas, first))))
      }
      try complainOfUnread(export.unreadRows, session)
    }

    private func copy(
      _ path: String, through rows: inout FocusExportRows, to target: ExportTarget
    ) throws {
      var failure: (any Error)?
      do throws(FileError) {
        try ByteSource(path).read { bytes in
          guard failure == nil else { return }
          do { try target.write(rows.append(bytes)) } catch { failure = error }
        }
      } catch {
        throw Failure.store(error.phrase)
      }
      do {
        if let failure { throw failure }
        try target.write(rows.finish())
      } catch is FocusExportRows.Changed {
        throw Failure.store(.replacedMeanwhile(path: path))
      }
    }
  }

  /// `folio export hledger`: what the charges came to as a journal of hledger.
  struct Hledger: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.export(.aboutHledger)),
        discussion: words.text(.export(.discussHledger)))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var options: ExportOptions
    @Option(
      help: ArgumentHelp(words.text(.export(.helpMeasure))),
      transform: { word in
        guard let measure = CostMeasure(rawValue: word) else {
          throw ValidationError(words.text(.export(.unknownMeasure(word))))
        }
        return measure
      })
    var amount = CostMeasure.effective

    func run() async throws {
      let query = try options.query()
      let interval = try options.charges.interval()
      let session = try await Session.open(global)
      let journal = session.digest.hledgerJournal(amount, in: interval, query)
      try exporting(options, session) { target in
        var piece: [UInt8] = []
        try journal.write(comment: { words.text(.export(.journal($0))) }) { text in
          piece += text.utf8
          guard piece.count > 1 << 16 else { return }
          try target.write(piece)
          piece.removeAll(keepingCapacity: true)
        }
        try target.write(piece)
      }
      try complainOfUnread(session.portfolio.costs.ledger.unreadRows, session)
    }
  }
}

/// Makes an export where the options say; that nobody reads it to its end is no error.
private func exporting(
  _ options: ExportOptions, _ session: Session, _ body: (ExportTarget) throws -> Void
) throws {
  do {
    try ExportTarget(options, outside: session.root).fill(body)
  } catch is ExportTarget.Unread {
    return
  }
}

/// Names the rows that could not be read, so that the export lacks them; that is an error of the
/// data.
private func complainOfUnread(_ rows: Int, _ session: Session) throws {
  guard rows > 0 else { return }
  for problem in session.portfolio.problems
  where problem.severity == .error && problem.place.path.hasPrefix("costs/") {
    complain(problem.line)
  }
  throw Failure.refused(.export(.lacks(rows: rows)))
}
