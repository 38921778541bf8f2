import ArgumentParser
import Dashboard
import PortfolioCore

/// A move of models in their approval, as a command names it.
protocol StatusOptions: ParsableArguments {
  /// The command, and what it is about.
  static var command: (name: String, about: DecisionPhrase) { get }
  /// Where the models are to stand.
  func state() throws -> ApprovalState
  /// What has to be kept to.
  var condition: [String] { get }
}

/// `folio approve`, `folio restrict` and `folio retire`: an approver moves models in their approval,
/// in one event.
struct DecideStatus<Options: StatusOptions>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Options.command.name,
      abstract: words.text(.decision(Options.command.about)),
      discussion: words.text(.decision(.discussDecide)))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var models: NeededModels
  @OptionGroup var options: Options

  func run() async throws {
    let state = try options.state()
    let session = try await Session.open(global, toWrite: true)
    let ids = try models.options.ids(in: session)
    let draft = try session.planned { portfolio throws(Refusal) in
      try portfolio.deciding(
        state, on: ids, conditions: options.condition, reason: models.options.reason,
        on: session.today)
    }
    try await session.carryOut(draft) { event in
      .decided(state, models: draft.action.models.count, event: event)
    }
    session.tellWhatChanged(by: draft, to: state, options.condition)
  }
}

extension Session {
  /// Says which conditions a decision dropped, and what it passed over.
  fileprivate func tellWhatChanged(
    by draft: EventDraft, to state: ApprovalState, _ conditions: [String]
  ) {
    for model in draft.action.models {
      let dropped = (portfolio.record.approvals[model]?.conditions ?? []).filter {
        !conditions.contains($0)
      }
      if !dropped.isEmpty {
        say(words.text(.aside(.dropped(dropped, model: model.text))) + "\n")
      }
    }
    guard state == .approved else { return }
    let failed = draft.action.models.filter { id in
      portfolio.model(id).map { portfolio.reviewStanding(of: $0).state } == .failed
    }
    if !failed.isEmpty {
      complain("folio: \(words.text(.aside(.failedReview(failed.map(\.text)))))")
    }
  }
}

/// `folio approve`: approved, with conditions or without, or a step before that.
struct ApproveOptions: StatusOptions {
  static var command: (name: String, about: DecisionPhrase) { ("approve", .aboutApprove) }

  @Option(help: ArgumentHelp(words.text(.decision(.helpApproveAs)), valueName: "state"))
  var `as` = ApprovalState.approved.rawValue
  @Option(help: ArgumentHelp(words.text(.decision(.helpCondition)), valueName: "text"))
  var condition: [String] = []

  func state() throws -> ApprovalState {
    guard let state = ApprovalState(rawValue: `as`), state.kind == .approve else {
      throw Failure.usage(.decision(.unknownApproval(`as`)))
    }
    return state
  }
}

/// `folio restrict`: used for less, or not at all.
struct RestrictOptions: StatusOptions {
  static var command: (name: String, about: DecisionPhrase) { ("restrict", .aboutRestrict) }

  @Flag(help: ArgumentHelp(words.text(.decision(.helpBlock))))
  var block = false
  @Option(help: ArgumentHelp(words.text(.decision(.helpCondition)), valueName: "text"))
  var condition: [String] = []

  func state() -> ApprovalState { block ? .blocked : .restricted }
}

/// `folio retire`: the end.
struct RetireOptions: StatusOptions {
  static var command: (name: String, about: DecisionPhrase) { ("retire", .aboutRetire) }

  var condition: [String] { [] }

  func state() -> ApprovalState { .retired }
}
