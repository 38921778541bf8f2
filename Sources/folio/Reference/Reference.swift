import ArgumentParser
import Dashboard

/// `folio reference`: what the manual page and the README take from the program.
struct Reference: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "reference", shouldDisplay: false)
  }

  /// What is asked for.
  enum Part: String, ExpressibleByArgument {
    case keys, commands, manual
  }

  @OptionGroup var global: GlobalOptions
  @Argument var part: Part

  func run() async throws {
    switch part {
    case .keys: say(ReferenceText.keys)
    case .commands: say(ReferenceText.commands)
    case .manual: say(ReferenceText.manual)
    }
  }
}
