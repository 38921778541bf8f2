extension Workflow {
  /// Reads a workflow (FORMATS, Records).
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - id: The id the file's name gives it.
  ///   - path: The file's path in the store.
  /// - Returns: The workflow, where the file can be taken, and what is wrong with it.
  public static func read(_ bytes: [UInt8], id: WorkflowID, path: String) -> Parsed<Workflow> {
    let log = RecordLog(path: path)
    guard var root = log.rootMap(of: bytes) else { return log.parsed(nil) }
    var workflow = Workflow(id: id, path: path)
    workflow.name = root.string("name") ?? workflow.name
    workflow.team = root.string("team")
    workflow.task = root.string("task")
    if let node = root.node("servedBy"), let name = root.string("servedBy") {
      workflow.servedBy = name
      workflow.places.note("servedBy", name, at: root.place(node.place))
    }
    if let reader = root.map("needs") { workflow.readNeeds(reader) }
    workflow.volume = root.map("volume").map { Volume(reading: $0) } ?? Volume()
    workflow.assistants = Entry.read("assistants", of: &root)
    workflow.prompts = Entry.read("prompts", of: &root)
    workflow.readValue(&root)
    workflow.switchingCost = root.convert("switchingCost", expected: .amount) { text in
      (try? ExactDecimal(text)).flatMap { $0.isNegative ? nil : $0 }
    }
    workflow.recorded = root.day("recorded")
    workflow.cadence = root.cadence()
    root.finish(nested: ("needs", Needs.keys))
    workflow.unknown = log.unknown
    return log.parsed(workflow)
  }

  private mutating func readNeeds(_ reader: MapReader) {
    var reader = reader
    if let quality = reader.map("quality"), let target = Target(reading: quality) {
      needs.quality = target
      places.note("quality", target.metric, at: quality.place)
    }
    needs.latencyP95 = reader.number("latencyP95", atLeast: 0)
    needs.context = reader.integer("context", atLeast: 0)
    needs.promptP99 = reader.integer("promptP99", atLeast: 0)
    needs.environment = reader.choice("environment")
    if let target = reader.hallucination() {
      needs.hallucination = target
      places.note("hallucination", target.metric, at: reader.place)
    }
    needs.sensitivity = reader.string("sensitivity")
    if let word = needs.sensitivity, Sensitivity(rawValue: word) == nil,
      let node = reader.node("sensitivity")
    {
      let allowed = Sensitivity.allCases.map(\.rawValue)
      reader.fail(
        .notAllowed(key: reader.path("sensitivity"), value: word, allowed: allowed), at: node)
    }
    needs.residency = reader.string("residency")
    reader.finish()
  }
}

extension MapReader {
  /// The most that may be made up: a number, of the indicator `hallucination`, or
  /// `{metric, ceiling}`.
  fileprivate mutating func hallucination() -> Target? {
    guard let node = node("hallucination") else { return nil }
    if node.map != nil { return map("hallucination").flatMap { Target(reading: $0) } }
    return number("hallucination", atLeast: 0).map {
      Target(metric: "hallucination", limits: [.ceiling($0)])
    }
  }
}

extension Workflow.Needs {
  /// What can stand under `needs`.
  fileprivate static let keys = [
    "quality", "latencyP95", "context", "environment", "sensitivity", "residency",
    "promptP99", "hallucination",
  ]
}

extension Workflow.Volume {
  fileprivate init(reading reader: MapReader) {
    var reader = reader
    self.init()
    requestsPerMonth = reader.number("requestsPerMonth", atLeast: 0)
    inputTokens = reader.number("inputTokens", atLeast: 0)
    cachedTokens = reader.number("cachedTokens", atLeast: 0)
    if let cached = cachedTokens, let input = inputTokens, cached > input,
      let node = reader.node("cachedTokens")
    {
      // Tokens from the cache are a part of the input: more of them would make it cost less than it does.
      reader.fail(
        .notAllowed(
          key: reader.path("cachedTokens"), value: ReportValue.plain(cached),
          allowed: ["0 .. \(ReportValue.plain(input)) (inputTokens)"]), at: node)
      cachedTokens = nil
      inputTokens = nil
    }
    outputTokens = reader.number("outputTokens", atLeast: 0)
    reader.finish()
  }
}
