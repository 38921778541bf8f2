import ArgumentParser
import Dashboard
import PortfolioCore

/// A step of the life of alerts as options of a command name it.
protocol AlertDeedOptions: ParsableArguments {
  /// The word behind `folio alerts`, and what it is about.
  static var command: (name: String, about: ShellPhrase) { get }

  /// The step, for the alerts of a session.
  func deed(in session: Session) throws -> AlertStep.Deed
}

extension Alerts {
  /// `folio alerts ack`: somebody knows of alerts.
  typealias Acknowledge = Handle<AcknowledgeOptions>
  /// `folio alerts snooze`: nobody wants to hear of alerts for a while.
  typealias Snooze = Handle<SnoozeOptions>
  /// `folio alerts resolve`: alerts are dealt with.
  typealias Resolve = Handle<ResolveOptions>
  /// `folio alerts assign`: somebody is to deal with alerts.
  typealias Give = Handle<GiveOptions>

  /// A command that takes one step with alerts, in one event.
  struct Handle<Options: AlertDeedOptions>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: Options.command.name, abstract: words.text(Options.command.about))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertOptions
    @OptionGroup var options: Options

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      try await session.take(try options.deed(in: session), on: alerts)
    }
  }

  /// `folio alerts note`: something is said about alerts.
  struct Remark: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "note", abstract: words.text(.aboutNoteAlert))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertOptions
    @Option(help: ArgumentHelp(words.text(.helpNoteText), valueName: "text"))
    var text: String?
    @Option(help: ArgumentHelp(words.text(.helpLink), valueName: "url"))
    var link: String?

    func validate() throws {
      guard [text, link].contains(where: { $0?.isEmpty == false }) else {
        throw ValidationError(words.text(ShellPhrase.noteNeeded))
      }
    }

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      let sighted = try alerts.rows(in: session.digest).map { AlertSighting($0.alert) }
      let note = Note(sighted: sighted, text: text ?? "", link: link)
      let event = try await session.append(EventDraft(.note(note), reason: alerts.reason))
      say(
        words.text(ShellPhrase.noted(alerts: sighted.count, event: event.id.description)) + "\n")
    }
  }
}

/// The options of `folio alerts ack`.
struct AcknowledgeOptions: AlertDeedOptions {
  static var command: (name: String, about: ShellPhrase) { ("ack", .aboutAcknowledge) }

  @Option(help: ArgumentHelp(words.text(.helpUntil), valueName: "time"))
  var until: String?

  func deed(in session: Session) throws -> AlertStep.Deed {
    .acknowledge(until: try until.map { try session.deadline($0) })
  }
}

/// The options of `folio alerts snooze`.
struct SnoozeOptions: AlertDeedOptions {
  static var command: (name: String, about: ShellPhrase) { ("snooze", .aboutSnooze) }

  @Option(help: ArgumentHelp(words.text(.helpUntil), valueName: "time"))
  var until: String

  func deed(in session: Session) throws -> AlertStep.Deed {
    .snooze(until: try session.deadline(until))
  }
}

/// The options of `folio alerts resolve`.
struct ResolveOptions: AlertDeedOptions {
  static var command: (name: String, about: ShellPhrase) { ("resolve", .aboutResolve) }

  @Option(help: ArgumentHelp(words.text(.helpResolution), valueName: "resolution"))
  var `as` = AlertResolution.fixed.rawValue

  func deed(in session: Session) throws -> AlertStep.Deed {
    guard let resolution = AlertResolution(rawValue: `as`) else {
      throw Failure.usage(.unknownResolution(`as`))
    }
    return .resolve(resolution)
  }
}

/// The options of `folio alerts assign`.
struct GiveOptions: AlertDeedOptions {
  static var command: (name: String, about: ShellPhrase) { ("assign", .aboutAssignAlert) }

  @Option(help: ArgumentHelp(words.text(.helpAlertPerson), valueName: "person"))
  var to: String

  func deed(in session: Session) throws -> AlertStep.Deed {
    guard let person = PersonID(to) else { throw Failure.refused(.refused(.unknownPerson(to))) }
    return .assign(person)
  }
}
