import ArgumentParser
import Dashboard
import Foundation
import PortfolioCore
import SystemPackage

/// `folio log`: what the journal says, and the proof of it.
struct Log: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutLog),
      discussion: words.text(.aside(.discussLog)) + "\n\n"
        + ReadOptions.fields(of: HistoryRow.self),
      subcommands: [List.self, Verify.self, Sign.self], defaultSubcommand: List.self)
  }

  /// `folio log list`: the events, the newest first.
  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.log(.aboutList)), discussion: ReadOptions.fields(of: HistoryRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: HistoryRow.self)
      let session = try await Session.open(global)
      let log = session.digest.printedLog(query, arrivals: await session.store.arrivals())
      (read.format == .table ? log.forReading : log).print(as: read.format)
    }
  }

  /// `folio log verify`: the proof of all journals.
  struct Verify: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.log(.aboutVerify)),
        discussion: words.text(.log(.discussVerify)) + "\n\n"
          + ReadOptions.fields(of: WriterProof.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions
    @Option(help: ArgumentHelp(words.text(.log(.helpAllowedSigners)), valueName: "file"))
    var allowedSigners: String?

    func run() async throws {
      let query = try read.query(of: WriterProof.self)
      if global.at != nil { throw Failure.usage(.log(.verifyHasNoPast)) }
      if let allowedSigners { try Log.requireReading(allowedSigners) }
      let session = try await Session.open(global)
      let signers = await session.store.allowedSigners(named: allowedSigners)
      if case .inStore(let path) = signers {
        complain("folio: " + words.text(.log(.signersInStore(path: path.string))))
      }
      let heads = await session.store.signedHeads(trusting: signers)
      let proof = session.digest.journalProof(heads: heads)
      let report = proof.printed(asOf: session.digest.portfolio.asOf, query)
      switch read.format {
      case .table:
        say(report.provenTable)
        proof.complain()
        say("\n" + words.text(.log(proof.outcome)) + "\n")
      case .csv:
        say(report.csv)
        proof.complain()
      case .json: report.print(as: .json)
      }
      if !proof.isIntact { throw Failure.data }
    }
  }

  /// Ends where a file that was named cannot be read: else every key would be called unknown.
  private static func requireReading(_ file: String) throws {
    do throws(FileError) {
      try ByteSource(file).read { _ in }
    } catch {
      throw Failure.store(error.phrase)
    }
  }

  /// `folio log sign`: signs the head of this clone's own journal.
  struct Sign: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.log(.aboutSign)), discussion: words.text(.log(.discussSign)))
    }

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp(words.text(.log(.helpKey)), valueName: "file"))
    var key: String?

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      let portfolio = session.digest.portfolio
      do throws(SigningFault) {
        let head = try await session.store.signHead(
          with: key, home: ProcessInfo.processInfo.environment["HOME"])
        say(words.text(.log(.signed(seq: head.id.seq, path: head.path))) + "\n")
      } catch .store(.exists) {
        let head = portfolio.writer.flatMap(portfolio.journal.head(of:))
        say(words.text(.log(.signedAlready(seq: head?.seq ?? 0))) + "\n")
      } catch .store(let error) {
        throw Failure.store(error.phrase)
      } catch {
        throw Failure.refused(.log(.notSigned(error)))
      }
    }
  }
}

extension JournalProof {
  /// What it all comes to.
  fileprivate var outcome: LogPhrase {
    .proven(
      writers: writers.count, events: writers.reduce(0) { $0 + $1.events },
      errors: problems.count { $0.severity == .error })
  }

  /// Says of each writer what is wrong first, and how much follows.
  fileprivate func complain() {
    for problem in others { folio.complain(problem.line) }
    for writer in writers {
      for problem in writer.problems where problem.severity == .warning {
        folio.complain(problem.line)
      }
      guard let first = writer.errors.first else { continue }
      folio.complain(first.line)
      let more = writer.errors.count - 1
      if more > 0 {
        let phrase = LogPhrase.moreFaults(writer: writer.writer.text, more)
        folio.complain("folio: " + words.text(.log(phrase)))
      }
    }
  }
}

extension PrintedReport {
  /// The table of a proof, in which words stand where nothing vouches for a journal.
  fileprivate var provenTable: String {
    var table = table
    let named: [ReportColumn: ReportWord] = [.anchored: .unanchored, .signed: .unsigned]
    for (index, column) in table.columns.enumerated() {
      guard let word = named[column] else { continue }
      for row in table.rows.indices where table.rows[row][index] == .notSet {
        table.rows[row][index] = .word(word)
      }
    }
    return TablePrinter(words: words).text(of: table)
  }

  /// The journal without the columns whose values stand in words in `about`.
  var forReading: PrintedReport {
    var report = self
    report.table = table.withoutParts
    return report.withoutUnset([.arrived, .happened])
  }
}

extension ReportTable {
  /// Lines of the journal without the columns whose values stand in words in `about`.
  var withoutParts: ReportTable {
    guard columns.contains(.about) else { return self }
    let parts: Set<ReportColumn> = [
      .kinds, .version, .role, .models, .person, .book, .from, .alerts, .until, .resolution,
      .target, .text, .link,
    ]
    let kept = columns.indices.filter { !parts.contains(columns[$0]) }
    return ReportTable(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}
