/// The whole portfolio at one moment: what every pane, report and command reads.
///
/// A value: whoever holds one sees it unchanged, however the store moves on.
public struct Portfolio: Sendable {
  /// What `portfolio.yaml` says.
  public var settings: PortfolioSettings
  /// Who may answer for models, in the order of `people.yaml`.
  public var people: [Person]
  /// The models that have a card, ordered by id.
  public var models: [Model]
  /// The workflows, ordered by id.
  public var workflows: [Workflow]
  /// The policies, ordered by id.
  public var policies: [Policy]
  /// What is wrong with the store's data, ordered by place.
  public var problems: [Problem]
  /// Files of which the last good content is shown, because the present one cannot be taken.
  public var stale: [StaleFile]
  /// The moment the portfolio is shown as of: the wall clock, or the end of `--at`.
  public var asOf: Timestamp
  /// Where the portfolio stands in time, and so where its records come from.
  public var standing: Standing

  /// A portfolio that holds nothing.
  public init(settings: PortfolioSettings = PortfolioSettings(), asOf: Timestamp) {
    self.settings = settings
    self.asOf = asOf
    people = []
    models = []
    workflows = []
    policies = []
    problems = []
    stale = []
    standing = .now
  }

  /// Where a portfolio stands in time.
  public enum Standing: Hashable, Sendable {
    /// Now, following the store.
    case now
    /// At an earlier moment, with the records git had then.
    case past(commit: String)
    /// At an earlier moment, with today's records, because git has none of then.
    case pastWithoutRecords
  }
}

/// A file of which the last good content is shown.
public struct StaleFile: Hashable, Sendable {
  /// The file's path in the store.
  public var path: String
  /// Why the present content cannot be taken, with its place.
  public var reason: Problem

  /// A file of which the last good content is shown.
  public init(path: String, reason: Problem) {
    self.path = path
    self.reason = reason
  }
}
