/// A decision that a model is to serve a piece of work, with the numbers it rests on.
///
/// Its line is `{"do":"decide","workflow":"mail-sorting","model":"mistral-small-3-2",
/// "from":"claude-opus-4-5","numbers":{"currency":"USD","costBefore":"0.014",…},"despite":[…]}`.
/// It is a record of what was decided and on what grounds; the record of the workflow says which model
/// serves it.
public struct ModelDecision: Hashable, Sendable {
  /// What was known when it was decided; what nobody knew is nil.
  public struct Numbers: Hashable, Sendable {
    /// The currency of the amounts.
    public var currency: Currency?
    /// What a task cost on the model before.
    public var costBefore: ExactDecimal?
    /// How that was known.
    public var basisBefore: TaskCost.Basis?
    /// What a task was to cost.
    public var costAfter: ExactDecimal?
    /// How that was known.
    public var basisAfter: TaskCost.Basis?
    /// What a month was to save.
    public var saving: ExactDecimal?
    /// The indicator of quality.
    public var metric: String?
    /// How good the model before was.
    public var qualityBefore: Double?
    /// How good the model was to be.
    public var qualityAfter: Double?
    /// The 95th percentile of latency before, in milliseconds.
    public var latencyBefore: Double?
    /// What it was to be.
    public var latencyAfter: Double?
    /// Greenhouse gases of a request before, in grams of CO2-equivalent.
    public var carbonBefore: QuantityRange?
    /// What they were to be.
    public var carbonAfter: QuantityRange?

    /// Nothing known.
    public init() {}
  }

  /// The work.
  public var workflow: WorkflowID
  /// The model that is to serve it, by the id it had then.
  public var model: ModelID
  /// The model that served it, as the record said; nil where it named none.
  public var from: String?
  /// What was known.
  public var numbers: Numbers
  /// What spoke against the model and was decided against, as reports name it.
  public var despite: [String]

  /// A decision.
  public init(
    workflow: WorkflowID, model: ModelID, from: String? = nil, numbers: Numbers = Numbers(),
    despite: [String] = []
  ) {
    self.workflow = workflow
    self.model = model
    self.from = from
    self.numbers = numbers
    self.despite = despite
  }
}

extension ModelDecision {
  init?(taking fields: inout JSONObject) {
    guard let workflow = fields.takeText("workflow").flatMap({ WorkflowID($0) }),
      let model = fields.takeText("model").flatMap({ ModelID($0) }),
      let from = fields.takeOptional("from", { $0.takeText($1) }),
      let numbers = Numbers(taking: &fields),
      let despite = fields.takeOptional("despite", { $0.takeTexts($1) })
    else { return nil }
    self.init(
      workflow: workflow, model: model, from: from, numbers: numbers, despite: despite ?? [])
  }

  /// The members of the line, in their order.
  var members: [JSONObject.Member] {
    [.init("workflow", .string(workflow.text)), .init("model", .string(model.text))]
      + (from.map { [.init("from", .string($0))] } ?? [])
      + (numbers.members.isEmpty
        ? [] : [.init("numbers", .object(JSONObject(unchecked: numbers.members)))])
      + (despite.isEmpty ? [] : [.init("despite", .array(despite.map { .string($0) }))])
  }

  /// The last event in force after another that decided on the same work.
  static func touch(after position: Int, in history: JournalHistory) -> Int? {
    guard case .decide(let decision) = history[position].event.action else { return nil }
    return history.indices[(position + 1)...].last { later in
      guard history.traits(at: later).contains(.decisions),
        case .decide(let other) = history[later].event.action
      else { return false }
      return other.workflow == decision.workflow && history.isInForce(later)
    }
  }
}

extension ModelDecision.Numbers {
  /// The numbers of an event's members; nil where they are of another shape.
  fileprivate init?(taking fields: inout JSONObject) {
    self.init()
    guard let value = fields["numbers"] else { return }
    guard let object = value.object else { return nil }
    for member in object.members {
      switch (member.name, member.value) {
      case ("currency", .string(let text)): currency = Currency(text)
      case ("metric", .string(let text)): metric = text
      case ("costBefore", .string(let text)): costBefore = try? ExactDecimal(text)
      case ("costAfter", .string(let text)): costAfter = try? ExactDecimal(text)
      case ("saving", .string(let text)): saving = try? ExactDecimal(text)
      case ("basisBefore", .string(let text)): basisBefore = TaskCost.Basis(rawValue: text)
      case ("basisAfter", .string(let text)): basisAfter = TaskCost.Basis(rawValue: text)
      case ("qualityBefore", .number(let number)): qualityBefore = Double(number.text)
      case ("qualityAfter", .number(let number)): qualityAfter = Double(number.text)
      case ("latencyBefore", .number(let number)): latencyBefore = Double(number.text)
      case ("latencyAfter", .number(let number)): latencyAfter = Double(number.text)
      case ("carbonBefore", .array(let ends)): carbonBefore = QuantityRange(ends)
      case ("carbonAfter", .array(let ends)): carbonAfter = QuantityRange(ends)
      default: return nil
      }
    }
    // A line is hashed as it stands: what these numbers would not write again stays as it is.
    guard JSONValue.object(JSONObject(unchecked: members)) == value else { return nil }
    fields["numbers"] = nil
  }

  /// The members, in their order; what is not known is none.
  fileprivate var members: [JSONObject.Member] {
    func text(_ name: String, _ value: String?) -> [JSONObject.Member] {
      value.map { [.init(name, .string($0))] } ?? []
    }
    func number(_ name: String, _ value: Double?) -> [JSONObject.Member] {
      value.flatMap { JSONNumber(ReportValue.plain($0)) }.map { [.init(name, .number($0))] } ?? []
    }
    func range(_ name: String, _ range: QuantityRange?) -> [JSONObject.Member] {
      let ends = [range?.low, range?.high].compactMap { end in
        end.flatMap { JSONNumber(ReportValue.plain($0)) }
      }
      return ends.count == 2 ? [.init(name, .array(ends.map { .number($0) }))] : []
    }
    return text("currency", currency?.code) + text("costBefore", costBefore?.description)
      + text("basisBefore", basisBefore?.rawValue) + text("costAfter", costAfter?.description)
      + text("basisAfter", basisAfter?.rawValue) + text("saving", saving?.description)
      + text("metric", metric) + number("qualityBefore", qualityBefore)
      + number("qualityAfter", qualityAfter) + number("latencyBefore", latencyBefore)
      + number("latencyAfter", latencyAfter) + range("carbonBefore", carbonBefore)
      + range("carbonAfter", carbonAfter)
  }
}

extension QuantityRange {
  /// The ends of a range as a line has them; nil where they are of another shape.
  fileprivate init?(_ ends: [JSONValue]) {
    let values = ends.compactMap { end -> Double? in
      guard case .number(let number) = end else { return nil }
      return Double(number.text)
    }
    guard ends.count == 2, values.count == 2, values[0] <= values[1] else { return nil }
    self.init(values[0], values[1])
  }
}
