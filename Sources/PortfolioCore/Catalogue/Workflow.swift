/// A piece of work that a model serves (`workflows/<id>.yaml`).
public struct Workflow: Hashable, Sendable, Identifiable {
  /// What the work needs of a model; what is not said is nil.
  public struct Needs: Hashable, Sendable {
    /// The indicator of quality and the least it must be.
    public var quality: Target?
    /// The 95th percentile of latency it bears, in milliseconds.
    public var latencyP95: Double?
    /// Tokens a prompt may have.
    public var context: Int?
    /// Tokens of the prompt that 99 of 100 are not longer than.
    public var promptP99: Int?
    /// Where it runs, which decides the size of model.
    public var environment: WorkEnvironment?
    /// The most it may make up.
    public var hallucination: Target?
    /// `public`, `internal`, `confidential` or `secret`.
    public var sensitivity: String?
    /// The region data must stay in.
    public var residency: String?
    /// Nothing said.
    public init() {}
  }
  /// How much of the work there is in a month.
  public struct Volume: Hashable, Sendable {
    /// Requests a month.
    public var requestsPerMonth: Double?
    /// Tokens of input a request.
    public var inputTokens: Double?
    /// Of these, tokens read from a cache.
    public var cachedTokens: Double?
    /// Tokens of output a request.
    public var outputTokens: Double?
    /// Nothing said.
    public init() {}
  }
  /// The id: the file's name.
  public var id: WorkflowID
  /// The name.
  public var name: String
  /// The team that does the work.
  public var team: String?
  /// The task, such as `summarise`.
  public var task: String?
  /// The model that serves it, as written: an id, a former id or an alias.
  public var servedBy: String?
  /// What it needs.
  public var needs: Needs
  /// How much there is.
  public var volume: Volume
  /// The assistants it consists of.
  public var assistants: [Entry]
  /// The prompts it consists of.
  public var prompts: [Entry]
  /// What it costs once to move it to another model, in the portfolio's currency.
  public var switchingCost: ExactDecimal?
  /// What it is worth, as written.
  public var value: String?
  /// What is said of that beside the amount.
  public var valueNote: String?
  /// By which indicator it delivers that.
  public var delivery: Delivery?
  /// The day somebody last confirmed the record.
  public var recorded: Day?
  /// How many months it may be relied on; nil is "not set".
  public var cadence: Int?
  /// Keys Folio does not know.
  public var unknown: [UnknownKey]
  /// Where the file names the model that serves it (`servedBy`) and its indicator (`quality`).
  public var places: RecordPlaces

  /// The file's path in the store.
  public var path: String { places.path }

  /// A workflow of which only the id and the file are known.
  public init(id: WorkflowID, path: String) {
    self.id = id
    places = RecordPlaces(path: path)
    unknown = []
    name = id.text
    needs = Needs()
    volume = Volume()
    assistants = []
    prompts = []
  }
}
