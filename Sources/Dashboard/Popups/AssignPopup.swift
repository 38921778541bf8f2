import PortfolioCore
import TerminalUI

/// The choice of a person for a role of some models, with what will happen said before Enter.
extension Drawing {
  func drawAssign(_ picker: AssignPicker, in area: Rect, on grid: inout Grid) -> Point? {
    let isOfAlerts = !picker.alerts.isEmpty
    let notes =
      isOfAlerts
      ? alertNotes(picker) : picker.leaver == nil ? assignNotes(picker) : handOverNotes(picker)
    let wanted = min(max(1, state.candidates.count), 12) + notes.count + 5
    let inner = drawBox(
      text(
        isOfAlerts
          ? .assignAlertsTitle(picker.alerts.count, hidden: picker.hidden)
          : picker.leaver.map { .deciding(.handOverTitle(name(of: $0))) }
            ?? .assignTitle(picker.models.count, hidden: picker.hidden)),
      content: Size(columns: popupColumns(84, in: area), rows: wanted),
      hints: [
        (picker.hidden > 0 ? "Ctrl-Y" : "Enter", picker.isProposal ? .propose : .assign)
      ]
        + (picker.givesRole
          ? [("Tab", .nextRole), ("Ctrl-O", picker.isProposal ? .giveInstead : .proposeInstead)]
          : []) + [("Esc", .close)], in: area, on: &grid)
    let gap = inner.rows >= wanted ? 1 : 0
    let parts = inner.rows([
      .fixed(1), .fixed(1), .fixed(gap), .share(1), .fixed(gap), .fixed(notes.count),
    ])
    if picker.givesRole { drawRoles(picker.role, in: parts[0], on: &grid) }
    let labels = max(TextWidth.of(text(.rolePrompt)), TextWidth.of(text(.personPrompt))) + 2
    let field = TextField(
      prompt: Segment(padded(text(.personPrompt), to: labels), .muted), input: picker.people.input,
      showsCursor: false, glyphs: glyphs)
    field.draw(in: parts[1], on: &grid)
    drawPeople(picker, in: parts[3], on: &grid)
    for (index, note) in notes.enumerated() {
      StatusLine(left: [.init(note)], glyphs: glyphs).draw(in: parts[5].line(index), on: &grid)
    }
    return field.cursor(in: parts[1])
  }

  private func drawRoles(_ role: Role, in line: Rect, on grid: inout Grid) {
    let labels = max(TextWidth.of(text(.rolePrompt)), TextWidth.of(text(.personPrompt))) + 2
    var segments = [Segment(padded(text(.rolePrompt), to: labels), .muted)]
    let names = Role.allCases.map { word(.role($0)) }
    let whole = labels + names.reduce(0) { $0 + TextWidth.of($1) + 2 }
    guard whole <= line.columns else {
      segments.append(Segment(word(.role(role)), Style(.accent, bold: true)))
      grid.put(segments, at: line.origin, limit: line.columns)
      return
    }
    for (one, name) in zip(Role.allCases, names) {
      let style = one == role ? Style(.accent, bold: true, underline: true) : Style(.muted)
      segments += [Segment(name, style), Segment("  ")]
    }
    grid.put(segments, at: line.origin, limit: line.columns)
  }

  private func drawPeople(_ picker: AssignPicker, in area: Rect, on grid: inout Grid) {
    let owned = Dictionary(
      state.digest.models.compactMap { $0.owner.map { ($0.person, 1) } }, uniquingKeysWith: +)
    let choices = picker.people.choices
    Table(
      columns: [
        TableColumn(heading(.person), minimum: 12, priority: 9),
        TableColumn(heading(.team), minimum: 6, priority: 6),
        TableColumn(heading(.models), minimum: 8, priority: 7),
        TableColumn(text(.may), minimum: 6, priority: 5, stretches: true),
      ],
      viewport: Viewport(
        count: choices.count, height: Table.height(rows: area.rows), cursor: picker.people.index),
      emptyMessage: text(state.nobodyFits(picker)), glyphs: glyphs
    ) { index in
      let id = choices[index]
      let person = state.digest.portfolio.person(id)
      let may = Person.Permission.allCases.filter { person?.may.contains($0) ?? false }
      return .cells([
        Segment(person.map { safe($0.name) } ?? id.text),
        person?.team.map { Segment(safe($0)) } ?? Segment(word(nil), .muted),
        Segment(text(.owns(owned[id] ?? 0))),
        Segment(
          may.isEmpty
            ? text(.mayNothing)
            : may.map { word(.permission($0)) }.joined(separator: ", "), .muted),
      ])
    }.draw(in: area, on: &grid)
  }

  /// Which alerts, and what will happen.
  private func alertNotes(_ picker: AssignPicker) -> [[Segment]] {
    var notes = [[Segment(names(of: picker.alerts), .muted)]]
    if let id = picker.people.selected {
      let person = state.digest.portfolio.person(id).map { safe($0.name) } ?? id.text
      let phrase = ScreenPhrase.assignAlertsPreview(picker.alerts.count, person: person)
      notes.append([Segment(text(phrase), Style(.accent, bold: true))])
    }
    return notes + hiddenNotes(picker)
  }

  /// Which roles go over, and to whom.
  private func handOverNotes(_ picker: AssignPicker) -> [[Segment]] {
    guard let leaver = picker.leaver else { return [] }
    let portfolio = state.digest.portfolio
    let held = Dictionary(
      portfolio.ownership.holdings(by: leaver).map { ($0.role, 1) }, uniquingKeysWith: +)
    let roles = Role.allCases.compactMap { role in
      held[role].map { "\(word(.role(role))) \($0)" }
    }.joined(separator: ", ")
    var notes = [[Segment(roles, .muted)]]
    if let id = picker.people.selected {
      notes.append([
        Segment(
          "\(name(of: leaver)) \(glyphs.arrow) \(name(of: id))", Style(.accent, bold: true))
      ])
      let grants = held.keys.map { role in
        Assignment(
          role: role,
          models: portfolio.ownership.holdings(by: leaver).filter { $0.role == role }
            .map(\.model), person: id, replaced: role.isSingle ? nil : leaver)
      }
      notes += breachNotes(grants)
    }
    return notes
  }

  /// The rules that assignments are against: the first, and how many more there are.
  private func breachNotes(_ grants: [Assignment]) -> [[Segment]] {
    let portfolio = state.digest.portfolio
    let breaches = portfolio.permissions(on: state.today)
      .breaches(of: grants, in: portfolio.ownership)
    guard let first = breaches.first else { return [] }
    let more = breaches.count > 1 ? "  +\(breaches.count - 1)" : ""
    return [
      [
        Segment(
          "\(glyphs.alert) \(text(.deciding(.breach(first))))\(more)",
          Style(.warning, bold: true))
      ]
    ]
  }

  private func hiddenNotes(_ picker: AssignPicker) -> [[Segment]] {
    guard picker.hidden > 0 else { return [] }
    return [
      [
        Segment(
          "\(glyphs.alert) \(text(.confirmHidden(key: "Ctrl-Y", picker.hidden)))",
          Style(.warning, bold: true))
      ]
    ]
  }

  /// Who gives up a role that one person holds.
  private func displacedNotes(_ picker: AssignPicker, by person: PersonID) -> [[Segment]] {
    guard picker.role.isSingle, !picker.isProposal else { return [] }
    let ownership = state.digest.portfolio.ownership
    var people: [PersonID] = []
    for holding in picker.models.compactMap(\.id).flatMap({
      ownership.holdings(of: $0, role: picker.role)
    }) where holding.person != person && !people.contains(holding.person) {
      people.append(holding.person)
    }
    guard !people.isEmpty else { return [] }
    return [
      [Segment(text(.governing(.heldSoFar(people.map(name(of:))))), .warning)]
    ]
  }

  /// Which models, what will happen, and what stands in its way.
  private func assignNotes(_ picker: AssignPicker) -> [[Segment]] {
    let chosen = Set(picker.models)
    let rows = state.digest.models.filter { chosen.contains($0.id) }
    let kept = rows.filter(\.isRegistered)
    var spend = Money.zero
    for row in kept { spend.add(row.spend) }
    let cost = spend.isEmpty ? text(.noCost) : text(.spendAMonth(amount(spend)))
    let names = rows.prefix(12).map { safe($0.name) }.joined(separator: ", ")
    var notes = [[Segment(names, .muted)]]
    if let id = picker.people.selected, !kept.isEmpty {
      let person = state.digest.portfolio.person(id).map { safe($0.name) } ?? id.text
      let phrase = ScreenPhrase.assignPreview(
        models: kept.count, spend: cost, drifting: kept.count { $0.firing > 0 }, person: person)
      notes.append([Segment(text(phrase), Style(.accent, bold: true))])
      notes += displacedNotes(picker, by: id)
      notes += breachNotes([
        Assignment(role: picker.role, models: kept.compactMap(\.id.id), person: id)
      ])
    }
    if kept.count < rows.count {
      notes.append([
        Segment("\(glyphs.alert) \(text(.withoutCard(rows.count - kept.count)))", .warning)
      ])
    }
    return notes + hiddenNotes(picker)
  }
}
