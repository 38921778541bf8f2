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
  /// Whether there is something to decide: not that today's model is to serve what it serves, unless
  /// somebody decided otherwise.
  public var isDecidable: Bool
  /// The decisions on the work that were in force when the reader was asked.
  public var seen: [EventID] = []
  /// How far the reader is.
  public var step = Step.reading(scroll: 0)

  /// What would be otherwise, to be read.
  ///
  /// - Parameters:
  ///   - whatIf: What would be otherwise.
  ///   - decided: The model that was decided on and does not serve the work yet, or is disputed.
  public init(_ whatIf: WhatIf, decided: ModelID?) {
    self.whatIf = whatIf
    isDecidable = !whatIf.after.isToday || decided != nil
  }
}
