import ArgumentParser
import Dashboard
import PortfolioCore

extension Import {
  /// `folio import prices FILE [--book NAME]`: a list of prices, which becomes a price book.
  struct ImportPrices: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "prices", abstract: words.text(.prices(.aboutImport)),
        discussion: words.text(.prices(.discussImport)))
    }

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp(words.text(.prices(.helpBook)), valueName: "name"))
    var book: String?
    @Argument(help: ArgumentHelp(words.text(.prices(.helpList))))
    var file: String

    func run() async throws {
      if let book, Identifier<PriceBook>(book) == nil || book.utf8.count > 48 {
        throw Failure.usage(.prices(.badBookName(book)))
      }
      let session = try await Session.open(global, toWrite: true)
      let list = try read(on: session.digest.priceDay)
      for problem in list.problems { complain(problem.line) }
      let series = book ?? list.format.rawValue
      let day = session.digest.priceDay
      let last = session.portfolio.prices.editions(of: series, until: day).last
      if let last, list.isKnown(to: last) {
        say(words.text(.prices(.nothingNew(book: last.name))) + "\n")
      } else {
        try await keep(list, as: "\(series)-\(day)", after: last, in: session)
      }
      if list.problems.contains(where: { $0.severity == .error }) { throw Failure.data }
    }

    private func read(on day: Day) throws -> PriceImport {
      let source = ByteSource(file)
      var bytes: [UInt8] = []
      do throws(FileError) {
        // One byte over the limit is enough to know.
        try source.read { piece in
          if bytes.count <= PriceImport.limit { bytes += piece }
        }
      } catch {
        throw Failure.store(error.phrase)
      }
      do throws(PriceImport.Refusal) {
        return try PriceImport(bytes, path: source.path, on: day)
      } catch {
        throw Failure.refused(.prices(error.phrase))
      }
    }

    private func keep(
      _ list: PriceImport, as name: String, after last: PriceBook?, in session: Session
    ) async throws {
      let path = try await write(list.bytes, as: name, in: session)
      let imported = PricePhrase.imported(
        models: list.models, prices: list.prices.count, path: path)
      say(words.text(.prices(imported)) + "\n")
      if !list.passedOver.isEmpty || list.modelsWithout > 0 {
        let passedOver = PricePhrase.passedOver(
          list.passedOver, modelsWithout: list.modelsWithout)
        say(words.text(.prices(passedOver)) + "\n")
      }
      let name = String(path.dropFirst(7).dropLast(4))
      if let last {
        let diff = list.diff(from: last, as: name)
        let compared = PricePhrase.compared(
          older: diff.older, newer: diff.newer, PriceCounts(diff))
        say(words.text(.prices(compared)) + "\n")
      }
      hintAtRevision(PriceBook(name: name, prices: list.prices), in: session)
    }

    /// Says how to have a new book hold for usage of before that has no price.
    private func hintAtRevision(_ book: PriceBook, in session: Session) {
      guard let usage = session.portfolio.usageRevisable(by: book) else { return }
      say(words.text(.prices(.revisable(usage, book: book.name))) + "\n")
    }

    /// Writes a book as the first edition of its day that is free.
    private func write(
      _ bytes: [UInt8], as name: String, in session: Session
    ) async throws -> String {
      for edition in 1...999 {
        let path = "prices/\(name)\(edition > 1 ? "-\(edition)" : "").csv"
        do throws(StoreError) {
          try await session.store.create(bytes, at: path)
          return path
        } catch .exists {
          continue
        } catch {
          throw Failure.store(error.phrase)
        }
      }
      throw Failure.store(.fileExists(path: "prices/\(name).csv"))
    }
  }
}

extension PriceImport.Refusal {
  fileprivate var phrase: PricePhrase {
    switch self {
    case .notJSON(let fault): .badJSON(fault)
    case .unknownList: .unknownList
    case .noPrices: .noTokenPrices
    }
  }
}
