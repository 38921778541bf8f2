import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio accept` and `folio decline`: the answer of whoever is to take a role.
struct AnswerProposal<Answer: ProposalAnswerOptions>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Answer.isAccepted ? "accept" : "decline",
      abstract: words.text(.decision(Answer.isAccepted ? .aboutAccept : .aboutDecline)))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp(words.text(.decision(.helpProposal)), valueName: "event"))
  var proposal: String
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?
  @OptionGroup var answer: Answer

  func run() async throws {
    let session = try await Session.open(global, toWrite: true)
    guard let event = EventID(proposal) else {
      throw Failure.refused(.refused(.noProposal(proposal)))
    }
    let draft = try session.planned { portfolio throws(Refusal) in
      try portfolio.answering(
        event, isAccepted: Answer.isAccepted, reason: reason, on: session.today)
    }
    guard case .answer(let answer) = draft.action else { return }
    try await session.carryOut(draft) { event in
      .answered(
        isAccepted: answer.isAccepted, role: answer.assignment.role,
        models: answer.assignment.models.count, event: event)
    }
  }
}

/// Which answer a command gives.
protocol ProposalAnswerOptions: ParsableArguments {
  static var isAccepted: Bool { get }
}

/// `folio accept` takes the role.
struct AcceptOptions: ProposalAnswerOptions { static var isAccepted: Bool { true } }

/// `folio decline` does not.
struct DeclineOptions: ProposalAnswerOptions { static var isAccepted: Bool { false } }
