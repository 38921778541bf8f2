@testable import PortfolioCore

/// Something that is wrong with an indicator of a model since so many minutes.
struct Breach: Hashable {
  var model: String
  var metric = "accuracy"
  var minutes: Int
  /// Under 0.9; the less, the worse.
  var value = 0.85
}

/// A store of alerts as a test needs them.
enum AlertDigest {
  /// Metrics that every model has a floor for.
  static let metrics = ["accuracy", "grounded", "complete"]

  /// Everything that is shown of a store with breaches, and nothing else.
  static func of(_ breaches: [Breach]) async throws -> Digest {
    let targets = metrics.map { "{metric: \($0), floor: 0.9}" }.joined(separator: ", ")
    let settings = metrics.map { "  \($0): {unit: ratio, better: higher}\n" }.joined()
    var files = ["portfolio.yaml": "store: 1\nname: Tides\ncurrency: EUR\nmetrics:\n\(settings)"]
    for breach in breaches {
      files["models/\(breach.model).md"] =
        "---\nfolio: {name: \(breach.model), type: open, targets: [\(targets)]}\n---\n"
    }
    files["metrics/all.csv"] =
      "time,model,metric,value\n"
      + breaches.map { breach in
        let time = (SampleDigest.now + .seconds(-60 * breach.minutes)).rfc3339
        return "\(time),\(breach.model),\(breach.metric),\(breach.value)\n"
      }.joined()
    return try await SampleDigest.load(
      files.map { SampleFile(path: $0, bytes: Array($1.utf8)) })
  }

  /// One alert a model, so that none is related to another: `a00` is the newest.
  static func many(_ count: Int, since minutes: Int = 10) async throws -> Digest {
    try await of(apart(count, since: minutes))
  }

  /// One breach a model.
  static func apart(_ count: Int, since minutes: Int = 10) -> [Breach] {
    (0..<count).map { Breach(model: "a\($0 / 10)\($0 % 10)", minutes: minutes + $0) }
  }
}

extension Digest {
  /// What is shown after somebody took a step of some alerts' lives.
  func after(_ deed: AlertStep.Deed, on alerts: [String]) throws -> Digest {
    guard let writer = WriterID(user: "mara", host: "ham-platform1", clone: 1) else {
      throw Refusal.nothingToChange
    }
    let wanted = Set(alerts)
    let sighted = self.alerts.filter { wanted.contains($0.id) }.map { AlertSighting($0.alert) }
    var portfolio = portfolio
    let event = portfolio.journal.next(
      EventDraft(.handle(AlertStep(deed, sighted: sighted))), writer: writer,
      time: SampleDigest.now + .seconds(-1), actor: nil)
    let line = JournalLine.bytes(event)
    portfolio.journal.append(line[...], to: JournalLine.path(event))
    let directory = portfolio.directory
    portfolio.care = AlertCare(portfolio.journal, resolve: { directory.id(of: $0) })
    return Digest(portfolio)
  }
}
