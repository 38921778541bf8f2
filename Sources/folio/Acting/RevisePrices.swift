import ArgumentParser
import Dashboard
import PortfolioCore

extension Prices {
  /// `folio prices revise BOOK --from DAY`: a book holds for charges before it was recorded, in one
  /// event.
  struct Revise: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.prices(.aboutRevise)), discussion: words.text(.prices(.discussRevise))
      )
    }

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.prices(.helpRevised)), valueName: "book"))
    var book: String
    @Option(help: ArgumentHelp(words.text(.prices(.helpHoldsFrom)), valueName: "day"))
    var from: String
    @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
    var reason: String?

    func run() async throws {
      guard case .success(let day) = Day.parse(from.utf8) else {
        throw Failure.usage(.prices(.noDay(from)))
      }
      let session = try await Session.open(global, toWrite: true)
      let portfolio = session.portfolio
      let name = try portfolio.prices.named(book).name
      let draft: EventDraft
      do throws(Refusal) {
        draft = try portfolio.revising(name, from: day, reason: reason)
      } catch {
        throw Failure.refused(.refused(error))
      }
      let event = try await session.append(draft)
      let phrase = PricePhrase.revised(book: name, from: day, event: event.id.description)
      say(words.text(.prices(phrase)) + "\n")
      let total = Digest(await session.store.portfolio).revisedTotal()
      if let total, total.isChanged {
        say(words.text(.prices(.beforeRevisions(total))) + "\n")
      } else {
        say(words.text(.prices(.nothingRevised)) + "\n")
      }
    }
  }
}
