/// What the palette offers: every command, and every decision about models by its own name.
public enum PaletteChoice: Hashable, Sendable {
  case command(Command)
  case decision(DecisionPrompt.Decision)

  /// Everything, the decisions behind the command that asks for one.
  static let all: [PaletteChoice] = Command.allCases.flatMap { command in
    [.command(command)]
      + (command == .decide ? DecisionPrompt.Decision.allCases.map { .decision($0) } : [])
  }

  /// The command that gives it, with its key and its availability.
  var command: Command {
    switch self {
    case .command(let command): command
    case .decision: .decide
    }
  }
}

extension Phrasebook {
  /// The name and the help line of what the palette offers.
  func choice(_ choice: PaletteChoice) -> (name: String, help: String) {
    switch choice {
    case .command(let command): self.command(command)
    case .decision(let decision):
      (text(.deciding(.decides(decision))), text(.deciding(.helpsToDecide(decision))))
    }
  }
}
