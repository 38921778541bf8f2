public import PortfolioCore
public import TerminalUI

/// What takes the keys: the panes, or one of the things that open over them.
public enum Mode: Sendable {
  /// The panes.
  case normal
  /// The filter of the focused pane, narrowing as it is typed; `before` comes back on Esc.
  case filter(TextInput, before: String)
  /// The palette of commands, and of decisions.
  case palette(PickerState<PaletteChoice>)
  /// The choice of a person for a role of some models.
  case assign(AssignPicker)
  /// What is asked before something is done about alerts.
  case handle(AlertPrompt)
  /// What is asked before something is decided about models.
  case decide(DecisionPrompt)
  /// All that the row under the cursor of a governance list says, scrolled by so many lines.
  case row(scroll: Int)
  /// What would be otherwise if a model served a piece of work.
  case fit(FitPrompt)
  /// Help, scrolled by so many lines.
  case help(scroll: Int)
  /// What is wrong with the store's data, scrolled by so many lines.
  case problems(scroll: Int)
}

/// A list narrowed by typing, with a cursor.
public struct PickerState<Choice: Sendable & Hashable>: Sendable {
  /// What was typed.
  public var input: TextInput
  /// The choices that are left, the best first.
  public var choices: [Choice]
  /// The index of the choice under the cursor.
  public var index: Int

  /// A picker over choices.
  public init(input: TextInput = TextInput(), choices: [Choice], index: Int = 0) {
    self.input = input
    self.choices = choices
    self.index = index
  }

  /// The choice under the cursor.
  public var selected: Choice? { choices.indices.contains(index) ? choices[index] : nil }
}

/// Choosing who takes a role of some models, or who is to deal with some alerts.
public struct AssignPicker: Sendable {
  /// The models, in the order of the map.
  public var models: [ModelReference]
  /// The alerts, by their ids, where somebody is to deal with alerts and no role is given.
  public var alerts: [String] = []
  /// Whose roles are handed over, all of them, where no role of models is given.
  public var leaver: PersonID?
  /// Whether the person is only asked.
  public var isProposal = false
  /// How many of them a filter hides.
  public var hidden: Int
  /// The role.
  public var role: Role
  /// The people.
  public var people: PickerState<PersonID>

  /// Whether it is about one role of models.
  var givesRole: Bool { alerts.isEmpty && leaver == nil }
}
