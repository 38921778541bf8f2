/// Who is to hold which role, as other systems list it.
///
/// The columns are `model,person[,role]`, in any order; without a role it is the owner. The file is
/// read as its bytes arrive. A row that is wrong becomes a problem with its place, and the others are kept.
public struct OwnersFile {
  /// What the rows say: a role and a person each once, with the models in the order of the rows.
  public private(set) var grants: [Assignment] = []

  private var rows: NamedRows<Column>
  /// Who gets what by the rows above.
  private var takers: [Slot: PersonID] = [:]
  /// Where the assignment of a person and a role stands.
  private var places: [Seats.Seat: Int] = [:]
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
    rows.append(bytes)
    while let row = rows.next() { take(row) }
  }

  /// Takes the end of the file.
  public mutating func finish() {
    while let row = rows.last() { take(row) }
  }

  private mutating func take(_ row: NamedRows<Column>.Row) {
    let (name, somebody, word) = (row[.model] ?? "", row[.person] ?? "", row[.role])
    guard let model = portfolio.directory.id(of: name), portfolio.model(model) != nil else {
      return rows.fail(.noCard(name), in: .model)
    }
    guard let role = word.map(Role.init(rawValue:)) ?? .owner else {
      let fault = TableFault.notOneOf(
        column: "role", text: word ?? "", allowed: Role.allCases.map(\.rawValue))
      return rows.fail(fault, in: .role)
    }
    guard let person = portfolio.people.first(where: { $0.answers(to: somebody) }) else {
      return rows.fail(.noPerson(somebody), in: .person)
    }
    let slot = Slot(model: model, role: role, person: person.id)
    if let taker = takers[slot] {
      if taker != person.id {
        rows.fail(.givenTwice(role: role, model: name), in: .person)
      }
      return
    }
    takers[slot] = person.id
    let seat = Seats.Seat(person: person.id, role: role)
    if let index = places[seat] {
      grants[index].models.append(model)
    } else {
      places[seat] = grants.count
      grants.append(Assignment(role: role, models: [model], person: person.id))
    }
  }
}
