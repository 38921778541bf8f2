import FolioRunning
import Foundation

/// A store made of real input: models as they are offered, and a day of requests to them.
///
/// The models are those of `portfolio_candidates.csv`. The requests are the 28,185 of the public
/// trace of Azure's LLM inference, given to the priced models in turn and charged at their prices;
/// the latency of a request is 200 ms and 25 ms a token.
struct RealPortfolio {
  /// A model with its prices in millionths of a dollar for a million tokens.
  struct Candidate {
    var id: String
    var alias: String
    var type: String
    var vendor: String
    var context: String
    var prices: (input: Int64, output: Int64)?
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data").standardizedFileURL

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: root.appending(path: "azure_llm_trace").path)
      && FileManager.default.fileExists(atPath: root.appending(path: "joined").path)
  }

  let candidates: [Candidate]
  private(set) var requests = 0
  /// What each model cost, in 10^-12 dollars.
  private(set) var costs: [String: Int64] = [:]
  private(set) var latencies: [String: Int] = [:]
  private var charges = [
    "BilledCost,EffectiveCost,ListCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,"
      + "ChargeCategory,ServiceProviderName,ResourceId"
  ]
  private var observations = ["time,model,metric,value"]

  init() throws {
    candidates = try Self.rows("joined/portfolio_candidates.csv").map { fields in
      let (input, output) = (Self.millionths(fields[5]), Self.millionths(fields[6]))
      return Candidate(
        id: fields[0].lowercased().replacing(#/[^a-z0-9._-]/#, with: "-"), alias: fields[4],
        type: fields[1].contains("open")
          ? "open" : fields[1].contains("specialised") ? "specialised" : "large",
        vendor: fields[2], context: fields[9],
        prices: input.flatMap { input in output.map { (input, $0) } })
    }
    let priced = candidates.filter { $0.prices != nil }
    for name in ["code", "conv"] {
      for fields in try Self.rows("azure_llm_trace/AzureLLMInferenceTrace_\(name).csv") {
        let model = priced[requests % priced.count]
        guard let prices = model.prices, let context = Int64(fields[1]),
          let generated = Int64(fields[2])
        else { throw CocoaError(.fileReadCorruptFile) }
        requests += 1
        charge(model, context * prices.input + generated * prices.output, at: fields[0])
        let time = fields[0].replacing(" ", with: "T")
        observations.append("\(time)Z,\(model.alias),latency,\(200 + 25 * generated)")
        latencies[model.id, default: 0] += 1
      }
    }
  }

  private mutating func charge(_ model: Candidate, _ cost: Int64, at time: String) {
    costs[model.id, default: 0] += cost
    let amount = Self.dollars(cost)
    let day = time.prefix(10)
    let hour = Int(time.dropFirst(11).prefix(2)) ?? 0
    let (start, end) = (String(format: "%02d", hour), String(format: "%02d", hour + 1))
    charges.append(
      "\(amount),\(amount),\(amount),USD,\(day)T\(start):00:00Z,\(day)T\(end):00:00Z,Usage,"
        + "\(model.vendor),\(model.alias)")
  }

  /// Writes the store.
  func write(to folder: ScratchFolder) throws {
    func write(_ text: String, _ path: String) throws {
      try folder.write(Array(text.utf8), to: path)
    }
    try write(
      """
      store: 1
      name: Real input
      currency: USD
      timeZone: UTC
      metrics:
        latency: {unit: ms, better: lower, every: 1h}

      """, "portfolio.yaml")
    try write("- {id: ana, name: Ana Sol}\n", "people.yaml")
    for model in candidates {
      let aliases = model.alias == model.id ? "" : "  aliases: [\"\(model.alias)\"]\n"
      let context = model.context.isEmpty ? "" : "  context: \(model.context)\n"
      try write(
        "---\nfolio:\n  name: \"\(model.id)\"\n  type: \(model.type)\n"
          + "  vendor: \"\(model.vendor)\"\n\(context)\(aliases)"
          + "  targets: [{metric: latency, ceiling: 10000}]\n---\n",
        "models/\(model.id).md")
    }
    try write(charges.joined(separator: "\n") + "\n", "costs/trace/2023-11-16.csv")
    try write(observations.joined(separator: "\n") + "\n", "metrics/trace.csv")
  }

  /// An amount in 10^-12 dollars, as it is written.
  static func dollars(_ amount: Int64) -> String {
    let (whole, part) = amount.quotientAndRemainder(dividingBy: 1_000_000_000_000)
    let digits = String(part)
    var text = "\(whole)." + String(repeating: "0", count: 12 - digits.count) + digits
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func millionths(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int64($0) }) else { return nil }
    let digits = parts.count > 1 ? String(parts[1]) : ""
    guard parts.count <= 2, digits.count <= 6,
      let part = Int64(digits + String(repeating: "0", count: 6 - digits.count))
    else { return nil }
    return whole * 1_000_000 + part
  }

  private static func rows(_ path: String) throws -> [[String]] {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
