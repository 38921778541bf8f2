/// Who is to hold which role, as other systems list it.
///
/// The columns are `model,person[,role]`, in any order; without a role it is the owner. The file is
/// read as its bytes arrive. A row that is wrong becomes a problem with its place, and the others are kept.
public struct OwnersFile {
  /// What the rows say: a role and a person each once, with the models in the order of the rows.
  public private(set) var grants: [Assignment] = []

  private var rows: NamedRows<Column>
  private let portfolio: Portfolio

  private enum Column: String, CaseIterable {
    case model, person, role
  }

  /// A file of which nothing has been read yet.
  ///
  /// - Parameters:
  ///   - path: The path by which problems name it.
  ///   - portfolio: The models and people that rows may name: models by ids and aliases, people by
  ///     ids, names and contacts.
  public init(path: String, portfolio: Portfolio) {
    rows = NamedRows(path: path, required: [.model, .person])
    self.portfolio = portfolio
  }

  /// What is wrong in the file, in the order of its lines.
  public var problems: [Problem] { rows.problems }

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: [UInt8]) {
    for row in rows.append(bytes) { take(row) }
  }

  /// Takes the end of the file.
  public mutating func finish() {
    for row in rows.finish() { take(row) }
  }

  private mutating func take(_ row: NamedRows<Column>.Row) {
    let (name, somebody, word) = (row[.model] ?? "", row[.person] ?? "", row[.role])
    guard let model = portfolio.directory.id(of: name), portfolio.model(model) != nil else {
      return rows.fail(.noCard(name), in: .model, of: row)
    }
    guard let role = word.map(Role.init(rawValue:)) ?? .owner else {
      let fault = TableFault.notOneOf(
        column: "role", text: word ?? "", allowed: Role.allCases.map(\.rawValue))
      return rows.fail(fault, in: .role, of: row)
    }
    guard let person = portfolio.people.first(where: { $0.answers(to: somebody) }) else {
      return rows.fail(.noPerson(somebody), in: .person, of: row)
    }
    let isGiven =
      role.isSingle
      && grants.contains {
        $0.role == role && $0.person != person.id && $0.models.contains(model)
      }
    guard !isGiven else {
      return rows.fail(.givenTwice(role: role, model: name), in: .person, of: row)
    }
    if let index = grants.firstIndex(where: { $0.role == role && $0.person == person.id }) {
      if !grants[index].models.contains(model) { grants[index].models.append(model) }
    } else {
      grants.append(Assignment(role: role, models: [model], person: person.id))
    }
  }
}

extension Portfolio {
  /// Plans assignments that a list names, in one step, leaving out those that are against rules.
  ///
  /// - Parameters:
  ///   - wanted: The assignments.
  ///   - reason: Why.
  ///   - end: The last day of an exception from rules; nil asks for none.
  ///   - day: The day that decides.
  /// - Returns: The plan, nil where nothing is left to change, and the rules that stand against the
  ///   rest.
  public func taking(
    _ wanted: [Assignment], reason: String? = nil, exceptUntil end: Day? = nil, on day: Day
  ) -> (plan: GrantPlan?, refused: [RuleBreach]) {
    var rest = wanted
    var refused: [RuleBreach] = []
    while true {
      do throws(Refusal) {
        return (try granting(rest, reason: reason, exceptUntil: end, on: day), refused)
      } catch .againstRules(let breaches) {
        // Who may not have a role at all goes first: what is left out may let the rest be. Of what
        // stands in each other's way, the last.
        let never = breaches.filter { $0.rule == .left || $0.rule == .permission }
        let dropped = never.isEmpty ? Array(breaches.suffix(1)) : never
        refused += dropped
        rest = rest.map { grant in
          var grant = grant
          grant.models.removeAll { model in
            dropped.contains {
              $0.model == model && $0.role == grant.role && $0.person == grant.person
            }
          }
          return grant
        }
        rest.removeAll(where: \.models.isEmpty)
        if rest.isEmpty { return (nil, refused) }
      } catch .nothingToExcept {
        return (try? granting(rest, reason: reason, on: day), refused)
      } catch {
        return (nil, refused)
      }
    }
  }
}
