public import PortfolioCore

/// What the fit screen says.
public enum FitScreenPhrase: Hashable, Sendable {
  /// The name of the screen.
  case title
  /// What a work is open, by its name.
  case work(String)
  /// In which order rows stand.
  case orderedBy(FitOrder)
  /// That there is no work, or no model.
  case noWork, noModel
  /// That today's model is this one.
  case today
  /// What speaks against today's model.
  case todayFails(ModelID, [Rejection])
  /// What is known of the quality of a model, the most important first.
  case evidence([QualityEvidence])

  // Columns.
  case perTask(Currency)
  case bound(isUpper: Bool)
  case carbon

  // The scatter.
  case scatter, table
  /// What lies along the axes.
  case qualityAxis(metric: String?, isLowerBetter: Bool)
  case costAxis(Currency, isLogarithmic: Bool)
  case dominated, somethingUnknown
  /// How many candidates are not drawn, because their quality or their cost is not known.
  case notDrawn(Int)
  case nothingDrawn

  // What would be otherwise.
  case whatIf(WorkflowID, ModelID)
  /// That a model serves the work today.
  case serves(WorkflowID, ModelID)
  case inCurrency(Currency)
  case asksReason, asksDespite
  /// That a decision against something needs a reason, which is not typed yet.
  case needsReason
  /// That somebody decided, and in which file `servedBy` is still to be changed; nil where the model
  /// serves the work already.
  case decided(WorkflowID, ModelID, changing: String?)
  /// A prompt or an assistant, with its version.
  case entry(WorkflowEntryRow)
  /// What a proposal saves in a month, where there is little room.
  case saves(Currency)
  case despite(ModelID, [Rejection])
}
