import ArgumentParser
import Dashboard
import PortfolioCore

/// Which models a command is about, and why it is given.
struct ModelOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(words.text(.helpModels), valueName: "model"))
  var models: [String] = []
  @Option(help: ArgumentHelp(words.text(.decision(.helpModelsFilter)), valueName: "query"))
  var filter: String?
  @Option(help: ArgumentHelp(words.text(.helpReason), valueName: "text"))
  var reason: String?

  /// Whether no model is named in either way.
  var isEmpty: Bool { models.isEmpty && filter == nil }

  /// The ids of the models: as they are named, or in the order of the map.
  func ids(in session: Session) throws -> [ModelID] {
    guard let filter else { return try models.map { try session.registered($0) } }
    let query: Query
    do throws(QueryFault) {
      query = try Query(parsing: filter, for: ModelMapRow.self)
    } catch {
      throw Failure.usage(.badQuery(error))
    }
    let ids = session.digest.models.filter { query.matches($0) }.compactMap(\.id.id)
    guard !ids.isEmpty else { throw Failure.refused(.decision(.noModelMatches)) }
    return ids
  }
}

/// The models of a command that cannot do without.
struct NeededModels: ParsableArguments {
  @OptionGroup var options: ModelOptions

  func validate() throws {
    guard options.models.isEmpty != (options.filter == nil) else {
      throw ValidationError(words.text(.decision(.modelsNeeded)))
    }
  }
}

/// A day that an option names.
func day(_ text: String, option: String) throws -> Day {
  guard case .success(let day) = Day.parse(text.utf8) else {
    throw Failure.usage(.decision(.noDay(option: option, text)))
  }
  return day
}

extension Session {
  /// What a plan says, or why there is none.
  func planned<Plan>(_ plan: (Portfolio) throws(Refusal) -> Plan) throws -> Plan {
    do throws(Refusal) {
      return try plan(digest.portfolio)
    } catch .unknownPerson(let id) {
      throw noPerson(id)
    } catch {
      throw Failure.refused(.refused(error))
    }
  }

  /// Appends what a plan drafts, and says what came of it.
  func carryOut(_ draft: EventDraft, _ phrase: (String) -> DecisionPhrase) async throws {
    let event = try await append(draft)
    say(words.text(.decision(phrase(event.id.description))) + "\n")
  }
}
