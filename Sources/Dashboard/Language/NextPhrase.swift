public import PortfolioCore

/// What `folio next` says.
public enum NextPhrase: Hashable, Sendable {
  case about, discuss, helpLimit
  case nothing
  /// How many of all steps are shown.
  case shown(Int, of: Int)
  case badLimit
  /// What calls for a step, as a sentence.
  case reason(NextReason)
}
