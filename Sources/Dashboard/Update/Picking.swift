import PortfolioCore
import TerminalUI

extension DashboardState {
  /// A key in the palette: typing narrows, Enter gives the command, or asks for the decision.
  mutating func choose(_ key: Key, in picker: PickerState<PaletteChoice>) -> [Effect] {
    var picker = picker
    switch key {
    case .enter:
      guard let choice = picker.selected else { return [] }
      mode = .normal
      let effects = run(choice.command)
      guard case .decision(let decision) = choice, case .decide(let prompt) = mode else {
        return effects
      }
      return ask(decision, prompt)
    default:
      let words = look.language.words
      guard
        picker.press(
          key, among: PaletteChoice.all,
          text: { "\(words.choice($0).name) \(words.choice($0).help)" })
      else {
        mode = .normal
        return []
      }
      mode = .palette(picker)
      return []
    }
  }

  /// A key in the assign picker: typing narrows, Tab takes the next role, Ctrl-O asks instead of
  /// giving, Enter assigns; where a filter hides some of the models, Ctrl-Y assigns instead.
  mutating func choose(_ key: Key, in picker: AssignPicker) -> [Effect] {
    var picker = picker
    switch key {
    case .enter, .control("y"):
      guard let person = picker.people.selected else {
        notice = Notice(nobodyFits(picker), tone: .bad)
        return []
      }
      guard picker.hidden == 0 || key == .control("y") else {
        notice = Notice(.confirmHidden(key: "Ctrl-Y", picker.hidden), tone: .bad)
        return []
      }
      mode = .normal
      if !picker.alerts.isEmpty { return handle(.assign(person), picker.alerts) }
      if let leaver = picker.leaver { return handOverEffect(from: leaver, to: person) }
      return assignEffect(picker, to: person)
    case .control("o"):
      guard picker.givesRole else { return [] }
      picker.isProposal.toggle()
      mode = .assign(picker)
      return []
    case .tab, .backTab:
      guard picker.givesRole else { return [] }
      let isProposal = picker.isProposal
      let role = key == .tab ? picker.role.next : picker.role.previous
      let input = picker.people.input
      picker = assignPicker(role: role)
      picker.isProposal = isProposal
      picker.people.input = input
      picker.people.narrow(among: candidates) { searchText(of: $0) }
      mode = .assign(picker)
      return []
    default:
      guard picker.people.press(key, among: candidates, text: { searchText(of: $0) }) else {
        mode = .normal
        return []
      }
      mode = .assign(picker)
      return []
    }
  }

  /// Everybody who is still there, in the order of `people.yaml`.
  var candidates: [PersonID] {
    let today = digest.portfolio.zone.day(of: now)
    return digest.portfolio.people.filter { !$0.hasLeft(by: today) }.map(\.id)
  }

  /// A picker for a role of the models that a command is for.
  func assignPicker(role: Role) -> AssignPicker {
    AssignPicker(
      models: targets, hidden: markCount == 0 ? 0 : hiddenMarks, role: role,
      people: PickerState(choices: candidates))
  }

  /// The picker of the assign command: in the alerts pane and on an alert's screen who is to deal with alerts, elsewhere
  /// who gets a role.
  var assignPicker: AssignPicker {
    var picker = assignPicker(role: roleUnderCursor)
    if isAssigningAlerts { picker.alerts = targetAlerts.map(\.id) }
    return picker
  }

  /// The picker for whoever takes over what somebody holds.
  var handOverPicker: AssignPicker {
    var picker = AssignPicker(
      models: [], hidden: 0, role: .owner,
      people: PickerState(choices: candidates.filter { $0 != leaver }))
    picker.leaver = leaver
    return picker
  }

  /// Why nobody can be chosen: somebody of what was typed has left, or nobody is called so.
  func nobodyFits(_ picker: AssignPicker) -> ScreenPhrase {
    let needle = picker.people.input.text.lowercased()
    let today = today
    for person in digest.portfolio.people where !needle.isEmpty && person.hasLeft(by: today) {
      guard let left = person.left, searchText(of: person.id).lowercased().contains(needle) else {
        continue
      }
      return .commandRefused(.personLeft(person.id, on: left))
    }
    return .noPeople
  }

  private func searchText(of id: PersonID) -> String {
    guard let person = digest.portfolio.person(id) else { return id.text }
    return "\(id.text) \(person.name) \(person.team ?? "")"
  }
}

extension PickerState {
  /// Takes a key; false where it closes the picker.
  mutating func press(_ key: Key, among all: [Choice], text: (Choice) -> String) -> Bool {
    switch key {
    case .escape, .control("c"): return false
    case .down, .control("n"): index = min(index + 1, max(0, choices.count - 1))
    case .up, .control("p"): index = max(0, index - 1)
    case .pageDown: index = min(index + 10, max(0, choices.count - 1))
    case .pageUp: index = max(0, index - 10)
    default:
      if input.apply(key) { narrow(among: all, text: text) }
    }
    return true
  }

  /// Leaves the choices that what was typed fits: those that begin with it, then those that contain it,
  /// then those that have its letters in order.
  mutating func narrow(among all: [Choice], text: (Choice) -> String) {
    let needle = input.text.lowercased()
    index = 0
    guard !needle.isEmpty else {
      choices = all
      return
    }
    let texts = all.map { ($0, text($0).lowercased()) }
    let beginning = texts.filter { $0.1.hasPrefix(needle) }
    let containing = texts.filter { !$0.1.hasPrefix(needle) && $0.1.contains(needle) }
    let rest = texts.filter { !$0.1.contains(needle) && $0.1.hasLetters(of: needle) }
    choices = (beginning + containing + rest).map(\.0)
  }
}

extension String {
  /// Whether the letters of a text stand in this one in their order, others between them.
  fileprivate func hasLetters(of needle: String) -> Bool {
    var left = needle[...]
    for character in self where character == left.first { left = left.dropFirst() }
    return left.isEmpty
  }
}

extension Role {
  /// The role after this one, round.
  var next: Role {
    let all = Role.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// The role before this one, round.
  var previous: Role {
    let all = Role.allCases
    return all[((all.firstIndex(of: self) ?? 0) + all.count - 1) % all.count]
  }
}
