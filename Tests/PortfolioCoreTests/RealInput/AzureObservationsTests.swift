import Foundation
import Testing

@testable import PortfolioCore

/// The public trace of Azure's LLM inference as a metrics file, against sums taken another way.
@Suite(.enabled(if: SharedData.has("data/azure_llm_trace"), SharedData.missing))
struct AzureObservationsTests {
  /// One request of the trace, as text.
  private struct Request {
    var time: Substring
    var context: Substring
    var generated: Substring
  }

  private static func requests(_ name: String) throws -> [Request] {
    let url = SharedData.url("data/azure_llm_trace/AzureLLMInferenceTrace_\(name).csv")
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: ",")
      return Request(time: fields[0], context: fields[1], generated: fields[2])
    }
  }

  /// The requests as rows of a metrics file: both counts of tokens, and a latency of 200 ms and
  /// 25 ms a token.
  private static func metrics(_ requests: [Request], model: String) -> [UInt8] {
    var text = "time,model,metric,value,segment,n\n"
    for request in requests {
      let time = request.time.replacing(" ", with: "T") + "Z"
      let latency = 200 + 25 * (Int(request.generated) ?? 0)
      text += "\(time),\(model),context_tokens,\(request.context),,1\n"
      text += "\(time),\(model),generated_tokens,\(request.generated),,1\n"
      text += "\(time),\(model),latency,\(latency).0e0,chat,\n"
    }
    return Array(text.utf8)
  }

  @Test func everyRequestCountsOnce() throws {
    var log = ObservationLog()
    var requests = 0
    for name in ["code", "conv"] {
      let trace = try Self.requests(name)
      requests += trace.count
      let bytes = Self.metrics(trace, model: "azure-\(name)")
      var at = 0
      while at < bytes.count {
        let end = min(bytes.count, at + 65_521)
        log.append(bytes[at..<end], to: "metrics/azure/\(name).csv")
        at = end
      }

      let id = try #require(ModelID("azure-\(name)"))
      log.resolve { ModelID($0) }
      let context = try #require(log.series(of: id, metric: "context_tokens"))
      let generated = try #require(log.series(of: id, metric: "generated_tokens"))
      let latency = try #require(log.series(of: id, metric: "latency", segment: "chat"))
      #expect(context.count == trace.count)
      #expect(latency.count == trace.count)
      #expect(
        context.values.reduce(0, +) == Double(trace.reduce(0) { $0 + (Int($1.context) ?? 0) }))
      let tokens = trace.reduce(0) { $0 + (Int($1.generated) ?? 0) }
      #expect(generated.values.reduce(0, +) == Double(tokens))
      #expect(latency.values.reduce(0, +) == Double(200 * trace.count + 25 * tokens))
      #expect(generated.last?.n == 1)
      #expect(latency.last?.n == nil)
    }
    #expect(requests == 28_185)
    #expect(log.count == 3 * requests)
    #expect(log.problems.isEmpty)
  }

  @Test func aCeilingOnLatencyFindsTheRequestsThatBreachIt() throws {
    let trace = try Self.requests("conv")
    var file = MetricsFile(path: "metrics/azure/conv.csv")
    file.append(Self.metrics(trace, model: "azure-conv"))
    var log = ObservationLog([file])
    log.resolve { ModelID($0) }
    var model = Model(id: try #require(ModelID("azure-conv")), path: "models/azure-conv.md")
    model.targets = [Target(metric: "latency", limits: [.ceiling(10_000)])]
    let alerts = AlertEvaluation(log, models: [model], settings: PortfolioSettings())
      .alerts(asOf: .latest, in: log)

    // The rule again, from the trace's own order: two of three fire, three of three resolve.
    let breaches = trace.map { 200 + 25 * (Int($0.generated) ?? 0) > 10_000 }
    var isFiring = false
    var fired = 0
    for index in breaches.indices {
      let confirming = breaches[max(0, index - 2)...index]
      let count = confirming.count { $0 }
      if isFiring {
        if count == 0 { isFiring = false }
      } else if breaches[index], count * 2 > confirming.count {
        isFiring = true
        fired += 1
      }
    }
    #expect(fired > 100)
    #expect(alerts.count == fired)
    #expect(alerts.filter(\.isFiring).count == (isFiring ? 1 : 0))
  }
}
