import ArgumentParser
import Dashboard
import PortfolioCore

/// Which alerts a command is about, and why it is given.
struct AlertOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(words.text(.helpAlerts), valueName: "id"))
  var ids: [String] = []
  @Option(help: ArgumentHelp(words.text(.helpMassFilter), valueName: "query"))
  var filter: String?
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?

  func validate() throws {
    guard ids.isEmpty != (filter == nil) else {
      throw ValidationError(words.text(ShellPhrase.alertsNeeded))
    }
  }

  /// The alerts, in the order of the list; by a filter, those that are not over.
  func rows(in digest: Digest) throws -> [AlertRow] {
    if let filter {
      let query: Query
      do throws(QueryFault) {
        query = try Query(parsing: filter, for: AlertRow.self)
      } catch {
        throw Failure.usage(.badQuery(error))
      }
      let rows = digest.alerts.filter { !$0.standing.isResolved && query.matches($0) }
      guard !rows.isEmpty else { throw Failure.refused(.noAlertMatches) }
      return rows
    }
    let wanted = Set(try ids.map { try id(named: $0, in: digest) })
    return digest.alerts.filter { wanted.contains($0.id) }
  }

  /// The whole id that its beginning means.
  private func id(named prefix: String, in digest: Digest) throws -> String {
    let digits = prefix.lowercased()
    guard digits.utf8.count >= 4, digits.utf8.allSatisfy(\.isHexDigit) else {
      throw Failure.usage(.shortAlertID(prefix))
    }
    let ids = digest.alerts.map(\.id).filter { $0.hasPrefix(digits) }
    guard let id = ids.first else { throw Failure.refused(.noAlert(prefix)) }
    guard ids.count == 1 else { throw Failure.refused(.ambiguousAlert(prefix, ids)) }
    return id
  }
}

extension UInt8 {
  /// Whether the byte is a hexadecimal digit in lower case.
  fileprivate var isHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}

extension Session {
  /// Takes a step of the life of the alerts that options name, in one event, and says so.
  func take(_ deed: AlertStep.Deed, on alerts: AlertOptions) async throws {
    let rows = try alerts.rows(in: digest)
    let plan: AlertPlan
    do throws(Refusal) {
      plan = try digest.planning(
        deed, on: rows, reason: alerts.reason, now: digest.portfolio.asOf)
    } catch {
      throw Failure.refused(.refused(error))
    }
    let event = try await append(plan.draft)
    say(
      words.text(
        ShellPhrase.handled(deed, alerts: plan.changed.count, event: event.id.description)) + "\n")
  }

  /// Until when something is to hold, as typed.
  func deadline(_ text: String) throws -> Timestamp {
    let portfolio = digest.portfolio
    guard
      let instant = DeadlineText.instant(text, after: portfolio.asOf, in: portfolio.zone)
    else { throw Failure.usage(.unknownUntil(text)) }
    return instant
  }
}
