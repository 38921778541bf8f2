import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio models` and `folio models draft ID`.
struct Models: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.aboutModels),
      discussion: words.text(.listIsDefault) + "\n\n" + ReadOptions.fields(of: ModelMapRow.self),
      subcommands: [List.self, Draft.self],
      defaultSubcommand: List.self)
  }

  /// `folio models list`: the model map.
  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: words.text(.aboutList), discussion: ReadOptions.fields(of: ModelMapRow.self))
    }

    @OptionGroup var global: GlobalOptions
    @OptionGroup var read: ReadOptions

    func run() async throws {
      let query = try read.query(of: ModelMapRow.self)
      try await Session.open(global).digest.printedModels(query).print(as: read.format)
    }
  }

  /// `folio models draft ID`: a card for a model that has none.
  struct Draft: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: words.text(.aboutDraft))
    }

    @OptionGroup var global: GlobalOptions
    @Argument(help: ArgumentHelp(words.text(.helpDraftName), valueName: "id"))
    var name: String

    func run() async throws {
      let session = try await Session.open(global, toWrite: true)
      let path = try await session.store.draftCard(name)
      say(words.text(ShellPhrase.drafted(path: path)) + "\n")
    }
  }
}
