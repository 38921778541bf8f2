extension Digest {
  /// What each person answers for, whoever has most to do first; people of `people.yaml` who hold
  /// nothing stand at the end, and behind them the models that nobody owns.
  public func stewards() -> [StewardRow] {
    var rows: [StewardRow.ID: StewardRow] = [:]
    for person in portfolio.people {
      let holder = ground.people.holder(person.id)
      rows[.person(person.id)] = StewardRow(
        .person(person.id), holder: holder, team: holder.team)
    }
    let ground = ground
    return tally(&rows) { person in
      guard let person else { return StewardRow(.nobody, team: nil) }
      let holder = ground.people.holder(person)
      return StewardRow(.person(person), holder: holder, team: holder.team)
    }
  }

  /// What each team answers for through its people, whichever has most to do first.
  public func teams() -> [StewardRow] {
    var rows: [StewardRow.ID: StewardRow] = [:]
    let ground = ground
    return tally(&rows) { person in
      guard let person else { return StewardRow(.nobody, team: nil) }
      let team = ground.people.holder(person).team
      return StewardRow(.team(team), team: team)
    }
  }

  /// Adds up what is held, under the line that belongs to a person; nil is nobody.
  private func tally(
    _ rows: inout [StewardRow.ID: StewardRow], line: (PersonID?) -> StewardRow
  ) -> [StewardRow] {
    var members: [StewardRow.ID: Set<PersonID>] = [:]
    var seats: [StewardRow.ID: [Role: Set<ModelID>]] = [:]
    func change(_ person: PersonID?, _ body: (inout StewardRow) -> Void) {
      let fresh = line(person)
      body(&rows[fresh.id, default: fresh])
      if let person { members[fresh.id, default: []].insert(person) }
    }
    for holding in portfolio.ownership.holdings {
      change(holding.person) { row in
        row.models.insert(holding.model)
        seats[row.id, default: [:]][holding.role, default: []].insert(holding.model)
      }
    }
    for row in models {
      guard let id = row.id.id, let model = row.model else { continue }
      change(row.owner?.person) { line in
        line.owned.insert(id)
        line.spend.add(row.spend)
        line.weight += row.weight
        line.firing += row.firing
        if portfolio.reviewStanding(of: model).state.isOpen { line.overdue += 1 }
      }
    }
    for breach in portfolio.permissions(on: ground.today).breaches(in: portfolio.ownership)
    where breach.state.word != .excepted {
      change(breach.breach.person) { $0.breaches += 1 }
    }
    for proposal in portfolio.record.proposals {
      change(proposal.assignment.person) { $0.proposals += proposal.assignment.models.count }
    }
    return rows.values.map { row in
      var row = row
      row.roles = (seats[row.id] ?? [:]).mapValues(\.count)
      row.people = members[row.id]?.count ?? 0
      return row
    }.sorted(by: StewardRow.precedes)
  }

  /// What people, or teams, answer for, ready to print.
  public func printedStewards(
    _ rows: [StewardRow], ofTeams: Bool, _ query: Query = .everything
  ) -> PrintedReport {
    let spend = SpendColumns(preferred: portfolio.settings.currency)
    let heads: [ReportColumn] = ofTeams ? [.team, .people] : [.person, .personName, .team, .state]
    let columns: [ReportColumn] =
      heads + [.owned, .heldModels, .roles] + spend.columns + [
        .alerts, .overdue, .breaches, .proposals, .otherCurrencies,
      ]
    return PrintedReport(
      asOf: portfolio.asOf,
      table: ReportTable(
        columns: columns,
        rows: rows.filter { query.matches($0) }.map { row in
          let head: [ReportValue] =
            ofTeams
            ? [.text(row.team), .count(row.people)]
            : [
              .text(row.holder?.person.text), .text(row.holder?.name), .text(row.team),
              row.standing.map { .word($0) } ?? .nothing,
            ]
          return head + [
            .count(row.owned.count), .count(row.models.count),
            .list(
              Role.allCases.compactMap { role in
                row.roles[role].map { _ in .word(.role(role)) }
              }),
          ] + spend.values(row.spend) + [
            .count(row.firing), .count(row.overdue), .count(row.breaches), .count(row.proposals),
            spend.others(row.spend),
          ]
        }), problems: portfolio.problems)
  }
}

extension StewardRow {
  /// What is wrong with who holds it: that nobody does, or that they left or are not known.
  fileprivate var standing: ReportWord? {
    guard let holder else { return .gap(.noOwner) }
    switch holder.standing {
    case .present: return nil
    case .left: return .gap(.left)
    case .unknown: return .gap(.unknownPerson)
    }
  }

  /// Orders by what there is to do: breaches and overdue reviews, alerts, spend, then by name.
  fileprivate static func precedes(_ one: StewardRow, _ other: StewardRow) -> Bool {
    func key(_ row: StewardRow) -> (Int, Int, Int, Double) {
      let isHolding = !row.models.isEmpty || !row.owned.isEmpty || row.proposals > 0
      return (
        row.id == .nobody ? 2 : isHolding ? 0 : 1, -(row.breaches + row.overdue), -row.firing,
        -row.weight
      )
    }
    let (first, second) = (key(one), key(other))
    return first == second ? one.name < other.name : first < second
  }
}
