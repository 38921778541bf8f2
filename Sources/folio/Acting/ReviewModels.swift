import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio review MODEL… --outcome OUTCOME`: a review that was held, in one event.
struct ReviewModels: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: words.text(.decision(.aboutReview)),
      discussion: words.text(.decision(.discussReview)))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var models: NeededModels
  @Option(help: ArgumentHelp(words.text(.decision(.helpOutcome)), valueName: "outcome"))
  var outcome: String
  @Option(help: ArgumentHelp(words.text(.decision(.helpEvidenceLink)), valueName: "link"))
  var evidence: [String] = []
  @Option(help: ArgumentHelp(words.text(.decision(.helpHeld)), valueName: "day"))
  var held: String?
  @Option(help: ArgumentHelp(words.text(.decision(.helpNext)), valueName: "day"))
  var next: String?

  func run() async throws {
    guard let outcome = Review.Outcome(rawValue: self.outcome) else {
      throw Failure.usage(.decision(.unknownOutcome(self.outcome)))
    }
    let held = try self.held.map { try day($0, option: "--held") }
    let next = try self.next.map { try day($0, option: "--next") }
    let session = try await Session.open(global, toWrite: true)
    let ids = try models.options.ids(in: session)
    let review = Review(
      models: ids, outcome: outcome, held: held, evidence: evidence, next: next)
    let draft = try session.planned { portfolio throws(Refusal) in
      try portfolio.reviewing(review, reason: models.options.reason, on: session.today)
    }
    try await session.carryOut(draft) { .reviewed(outcome, models: ids.count, event: $0) }
    if outcome == .failed, next == nil {
      say(words.text(.aside(.dueAgainNow)) + "\n")
      return
    }
    let portfolio = await session.store.portfolio
    let dues = Set(
      ids.compactMap { portfolio.model($0).flatMap { portfolio.reviewStanding(of: $0).due } })
    if let first = dues.min() { say(words.text(.decision(.nextReview(first))) + "\n") }
    if evidence.isEmpty { say(words.text(.decision(.noEvidence)) + "\n") }
  }
}
