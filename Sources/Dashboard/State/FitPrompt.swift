public import PortfolioCore

/// What would be otherwise if a model served a piece of work, and what is asked before that is decided.
public struct FitPrompt: Sendable {
  /// How far the reader is.
  public enum Step: Sendable {
    /// Reading, scrolled by so many lines.
    case reading(scroll: Int)
    /// Saying why.
    case reason(PromptAnswer)
    /// Saying why although this speaks against the model.
    case despite([Rejection], PromptAnswer)
  }

  /// What would be otherwise.
  public var whatIf: WhatIf
  /// How far the reader is.
  public var step = Step.reading(scroll: 0)

  /// What would be otherwise, to be read.
  public init(_ whatIf: WhatIf) { self.whatIf = whatIf }
}
