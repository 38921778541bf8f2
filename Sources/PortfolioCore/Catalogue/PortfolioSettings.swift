/// What `portfolio.yaml` says about the portfolio as a whole.
public struct PortfolioSettings: Hashable, Sendable {
  /// An indicator the portfolio knows.
  public struct Indicator: Hashable, Sendable {
    /// Which way is better.
    public enum Direction: String, CaseIterable, Sendable { case higher, lower }
    /// The unit, such as `ratio` or `ms`.
    public var unit: String?
    /// Which way is better; nil is "not set".
    public var better: Direction?
    /// How often a value is expected; nil where none is.
    public var every: Duration?
    /// An indicator.
    public init(unit: String? = nil, better: Direction? = nil, every: Duration? = nil) {
      self.unit = unit
      self.better = better
      self.every = every
    }
  }
  /// The format's version.
  public var version: Int
  /// The portfolio's name.
  public var name: String
  /// The currency shown first.
  public var currency: Currency
  /// The zone of days, months and slots.
  public var zone: Zone
  /// The indicators by name.
  public var metrics: [String: Indicator]
  /// How many months a review of each tier holds.
  public var reviewCadence: [RiskTier: Int]
  /// How the answers of a risk assessment come to a tier.
  public var tiering: Tiering
  /// Who may hold which role.
  public var permissions: PermissionRules
  /// What a model must be to take in sensitive data.
  public var confidentiality: ConfidentialityRules
  /// What may be spent, in the order of the file.
  public var budgets: [Budget]
  /// Rules that find the model, team, workflow and category of cost rows.
  public var mapping: [MappingRule]
  /// Rules that share costs out which belong to several.
  public var allocation: [AllocationRule]
  /// How drift is looked for.
  public var drift: DriftSettings
  /// Which electricity models run on.
  public var carbon: CarbonSettings
  /// Sections that other parts of the program read, as written: `rules`, `infrastructure`.
  public var sections: [String: YAMLNode]
  /// Keys Folio does not know.
  public var unknown: [UnknownKey]

  /// The IANA name of the zone.
  public var timeZone: String { zone.identifier }

  /// The settings of a portfolio that says nothing.
  public init() {
    version = 1
    name = ""
    currency = Currency.usd
    zone = .utc
    metrics = [:]
    reviewCadence = [.high: 6, .medium: 12, .low: 24]
    tiering = Tiering()
    permissions = PermissionRules()
    confidentiality = ConfidentialityRules()
    budgets = []
    mapping = []
    allocation = []
    drift = DriftSettings()
    carbon = CarbonSettings()
    sections = [:]
    unknown = []
  }
}
