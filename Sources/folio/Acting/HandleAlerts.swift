import ArgumentParser
import Dashboard
import PortfolioCore

extension Alerts {
  /// `folio alerts ack`: somebody knows of alerts.
  struct Acknowledge: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "ack", abstract: words.text(.aboutAcknowledge))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertOptions
    @Option(help: ArgumentHelp(words.text(.helpUntil), valueName: "time"))
    var until: String?

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      try await session.take(
        .acknowledge(until: try until.map { try session.deadline($0) }), on: alerts)
    }
  }

  /// `folio alerts snooze`: nobody wants to hear of alerts for a while.
  struct Snooze: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words.text(.aboutSnooze))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertOptions
    @Option(help: ArgumentHelp(words.text(.helpUntil), valueName: "time"))
    var until: String

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      try await session.take(.snooze(until: try session.deadline(until)), on: alerts)
    }
  }

  /// `folio alerts resolve`: alerts are dealt with.
  struct Resolve: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words.text(.aboutResolve))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertOptions
    @Option(help: ArgumentHelp(words.text(.helpResolution), valueName: "resolution"))
    var `as` = AlertResolution.fixed.rawValue

    func run() async throws {
      guard let resolution = AlertResolution(rawValue: `as`) else {
        throw Failure.usage(.unknownResolution(`as`))
      }
      let session = try await Session.open(global, toWrite: true)
      try await session.take(.resolve(resolution), on: alerts)
    }
  }

  /// `folio alerts assign`: somebody is to deal with alerts.
  struct Give: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "assign", abstract: words.text(.aboutAssignAlert))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var alerts: AlertOptions
    @Option(help: ArgumentHelp(words.text(.helpAlertPerson), valueName: "person"))
    var to: String

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      guard let person = PersonID(to) else { throw Failure.refused(.refused(.unknownPerson(to))) }
      try await session.take(.assign(person), on: alerts)
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
