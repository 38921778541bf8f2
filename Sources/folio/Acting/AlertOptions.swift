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
    let wanted = Set(try ids.map { try digest.alert(named: $0).id })
    return digest.alerts.filter { wanted.contains($0.id) }
  }
}

extension Digest {
  /// The alert that an id, or its beginning, means.
  func alert(named prefix: String) throws -> AlertRow {
    guard let rows = alerts(beginning: prefix) else { throw Failure.usage(.shortAlertID(prefix)) }
    guard let row = rows.first else { throw Failure.refused(.noAlert(prefix)) }
    guard rows.count == 1 else {
      throw Failure.refused(.ambiguousAlert(prefix, rows.map(\.id)))
    }
    return row
  }
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
