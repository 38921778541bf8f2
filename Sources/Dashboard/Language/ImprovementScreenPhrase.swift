public import PortfolioCore

/// What the improvement screen says, and what is asked of an optimisation.
public enum ImprovementScreenPhrase: Hashable, Sendable {
  /// The name of the screen.
  case title
  /// The name of a list.
  case tab(ImprovementTab)
  /// That a list has no rows.
  case nothing(ImprovementTab)
  /// How many optimisations there are, and what they came to.
  case register(Int, [Tally])
  /// How many workflows there are of which something is said, of how many it is known what they are to
  /// be worth, and of how many what they were.
  case value(Int, expected: Int, delivered: Int)
  /// What came of an optimisation, held against a figure in per cent.
  indirect case cameTo(OptimisationRow, benchmark: Double?)
  /// Indicators that some models have.
  case known([String])
  /// How a day is typed.
  case dayForm(Day)
}
