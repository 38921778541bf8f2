import ArgumentParser
import Dashboard
import PortfolioCore

/// `folio handover PERSON --to PERSON`: what somebody holds goes to somebody else, in one event.
struct HandOver: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handover", abstract: words.text(.decision(.aboutHandOver)),
      discussion: words.text(.decision(.discussHandOver)))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: ArgumentHelp(words.text(.decision(.helpLeaver)), valueName: "person"))
  var person: String
  @Option(help: ArgumentHelp(words.text(.helpPerson), valueName: "person"))
  var to: String
  @Option(help: ArgumentHelp(words.text(.decision(.helpRoles)), valueName: "role"))
  var role: [String] = []
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?
  @OptionGroup var exception: ExceptionOptions

  func validate() throws { try exception.validate(reason: reason) }

  func run() async throws {
    let roles = try role.isEmpty ? Role.allCases : role.map { try Role(word: $0) }
    let end = try exception.end()
    let session = try await Session.open(global, toWrite: true)
    guard let leaver = PersonID(person) else { throw session.noPerson(person) }
    if session.digest.portfolio.ownership.holdings(by: leaver).isEmpty,
      session.digest.portfolio.person(leaver) == nil
    {
      throw session.noPerson(person)
    }
    let plan = try session.planned { portfolio throws(Refusal) in
      try portfolio.handingOver(
        from: leaver, to: to, roles: Set(roles), reason: reason, exceptUntil: end,
        on: session.today)
    }
    let counts = plan.grants.map { (role: $0.role, models: $0.models.count) }
    try await session.carryOut(plan.draft) { event in
      .handedOver(
        counts.map { DecisionPhrase.RoleCount(role: $0.role, models: $0.models) },
        from: session.name(of: leaver), to: session.name(ofPerson: to), event: event)
    }
    session.tellException(of: plan.draft)
  }
}
