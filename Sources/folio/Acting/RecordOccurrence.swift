import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio record`: keeps that something happened to models, in one event.
struct RecordOccurrence: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "record", abstract: words.text(.aboutRecord))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp(words.text(.helpModels), valueName: "model"))
  var models: [String]
  @Option(help: ArgumentHelp(words.text(.helpOccurrence)))
  var kind: String
  @Option(help: ArgumentHelp(words.text(.helpWhen), valueName: "time"))
  var when: String?
  @Option(help: ArgumentHelp(words.text(.helpNoteText), valueName: "text"))
  var text: String?
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?
  @Option(help: ArgumentHelp(words.text(.helpVersion)))
  var version: String?
  @Option(help: ArgumentHelp(words.text(.helpLink), valueName: "url"))
  var link: String?

  func run() async throws {
    guard let kind = Occurrence.Kind(rawValue: kind) else {
      throw Failure.usage(.unknownOccurrence(self.kind))
    }
    let session = try await Session.open(global, toWrite: true)
    var known: Set<ModelID> = []
    let ids = try models.map { try session.registered($0) }.filter { known.insert($0).inserted }
    let occurrence = Occurrence(
      kind, models: ids, text: text, version: version, link: link,
      time: try when.map { try session.past($0) })
    let event = try await session.append(EventDraft(.record(occurrence), reason: reason))
    say(
      words.text(
        ShellPhrase.recorded(kind, models: ids.count, event: event.id.description)) + "\n")
  }
}

extension Session {
  /// When something happened, as typed.
  fileprivate func past(_ text: String) throws -> Timestamp {
    let portfolio = digest.portfolio
    guard case .success(let time) = Occurrence.time(parsing: text.utf8, in: portfolio.zone) else {
      throw Failure.usage(.unknownWhen(text))
    }
    guard time <= portfolio.asOf else { throw Failure.usage(.notYet(text)) }
    return time
  }
}
