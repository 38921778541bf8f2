import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio attest MODEL… --obligation POLICY/ID --evidence NAME`: evidence for an obligation, in one
/// event.
struct Attest: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words.text(.decision(.aboutAttest)),
      discussion: words.text(.decision(.discussAttest)))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var models: NeededModels
  @Option(help: ArgumentHelp(words.text(.decision(.helpObligation)), valueName: "policy/id"))
  var obligation: String
  @Option(help: ArgumentHelp(words.text(.decision(.helpEvidence)), valueName: "name"))
  var evidence: String
  @Option(help: ArgumentHelp(words.text(.decision(.helpEvidenceLink)), valueName: "link"))
  var link: String?
  @Option(help: ArgumentHelp(words.text(.decision(.helpDate)), valueName: "day"))
  var date: String?
  @Option(help: ArgumentHelp(words.text(.decision(.helpEvidenceUntil)), valueName: "day"))
  var until: String?

  func run() async throws {
    let date = try self.date.map { try day($0, option: "--date") }
    let until = try self.until.map { try day($0, option: "--until") }
    let session = try await Session.open(global, toWrite: true)
    let ids = try models.options.ids(in: session)
    let attestation = Attestation(
      models: ids, obligation: obligation, evidence: evidence, link: link,
      date: date ?? session.today, until: until)
    let draft = try session.planned { portfolio throws(Refusal) in
      try portfolio.attesting(attestation, reason: models.options.reason, on: session.today)
    }
    try await session.carryOut(draft) {
      .attested(evidence, obligation: obligation, models: ids.count, event: $0)
    }
    for doubt in session.digest.doubts(about: attestation) {
      complain("folio: \(words.text(.aside(.doubt(doubt))))")
    }
  }
}
