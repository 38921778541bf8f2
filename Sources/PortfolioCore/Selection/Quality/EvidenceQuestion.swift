/// What is asked of the evidence of models, worked out once to be put to many.
struct EvidenceQuestion: Sendable {
  /// The indicator, and as it is compared.
  let metric: String
  let name: String
  /// The task as it is compared; nil where the work does not say it.
  let folded: String?
  /// The segment whose observations are of the task.
  let segment: String?
  /// How the indicator is a share, and which direction of it is better.
  let scale: QualityEvidence.Scale?
  let better: PortfolioSettings.Indicator.Direction?
  /// Whether values of other tasks count where there is none of this.
  let fallsBack: Bool
  /// Whether values of all tasks count alike.
  let anyTask: Bool
  /// Which observations count.
  let window: Range<Timestamp>
  /// The day after which values are of the future.
  let today: Day

  /// A question to the models of a portfolio.
  init(
    _ portfolio: Portfolio, of metric: String, task: String?, fallsBack: Bool = false,
    anyTask: Bool = false, in window: Range<Timestamp>
  ) {
    let indicator = portfolio.settings.metrics[metric]
    self.metric = metric
    name = TaskName.foldedMetric(metric)
    folded = task.map(TaskName.folded)
    segment = task.map { "task=\($0)" }
    scale = QualityEvidence.Scale(unit: indicator?.unit)
    better = indicator?.better
    self.fallsBack = fallsBack
    self.anyTask = anyTask
    self.window = window
    today = portfolio.zone.day(of: portfolio.asOf)
  }
}
