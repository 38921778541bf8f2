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
  var models: [String] = []
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

  @Option(help: ArgumentHelp(words.text(.entry(.helpWorkflow))))
  var workflow: String?
  @Option(help: ArgumentHelp(words.text(.entry(.helpEntry))))
  var entry: String?

  func run() async throws {
    guard let kind = Occurrence.Kind(rawValue: kind) else {
      throw Failure.usage(.unknownOccurrence(self.kind))
    }
    guard !models.isEmpty || workflow != nil else {
      throw Failure.usage(.entry(.modelOrWorkflow))
    }
    let part = Workflow.EntryKind.allCases.first { $0.occurrence == kind }
    if entry != nil {
      guard workflow != nil else { throw Failure.usage(.entry(.entryNeedsWorkflow)) }
      guard part != nil else { throw Failure.usage(.entry(.entryOfWhat)) }
    }
    let session = try await Session.open(global, toWrite: true)
    var known: Set<ModelID> = []
    var ids = try models.map { try session.registered($0) }.filter { known.insert($0).inserted }
    let work = try workflow.map { try session.workflow(named: $0) }
    if let work, ids.isEmpty {
      guard let served = work.servedBy.flatMap(session.portfolio.directory.id(of:)) else {
        throw Failure.refused(.entry(.noModelServes(workflow: work.id.text)))
      }
      ids = [served]
    }
    if let entry, let work, let part {
      // What a slip made of a name would be another entry, that drift is never read against.
      let named = work.entries(part).map(\.id)
      if !named.contains(entry), let meant = NearNames.misspelt(entry, among: named) {
        throw Failure.refused(.entry(.misspelt(entry: entry, meant: meant, path: work.path)))
      }
    }
    let occurrence = Occurrence(
      kind, models: ids, text: text, version: version, link: link,
      time: try when.map { try session.past($0) }, workflow: work?.id, entry: entry)
    let event = try await session.append(EventDraft(.record(occurrence), reason: reason))
    let phrase = EntryPhrase.recorded(
      kind, models: ids, workflow: work?.id, entry: entry, event: event.id.description)
    say(words.text(.entry(phrase)) + "\n")
    if let work, let part {
      session.tell(entry, version: version, of: work.entries(part), in: work)
    }
  }
}

extension Session {
  /// Says where the file of the work does not have what was recorded: only people write it.
  fileprivate func tell(
    _ entry: String?, version: String?, of entries: [Workflow.Entry], in work: Workflow
  ) {
    guard let entry else { return }
    let named = entries.filter { $0.id == entry }
    if named.isEmpty {
      say(words.text(.entry(.notInFile(entry: entry, path: work.path))) + "\n")
    } else if let version, !named.contains(where: { $0.version == version }),
      let other = named.last?.version
    {
      let phrase = EntryPhrase.otherVersion(entry: entry, path: work.path, version: other)
      say(words.text(.entry(phrase)) + "\n")
    }
  }

  /// When something happened, as typed.
  fileprivate func past(_ text: String) throws -> Timestamp {
    let portfolio = digest.portfolio
    guard case .success(let time) = Occurrence.time(parsing: text.utf8, in: portfolio.zone) else {
      throw Failure.usage(.unknownWhen(text, option: "--when"))
    }
    guard time <= portfolio.asOf else { throw Failure.usage(.notYet(text, option: "--when")) }
    return time
  }
}
