import Testing

@testable import PortfolioCore

/// A digest made after another is the digest made from nothing.
@Suite struct DigestFollowingTests {
  private static func portfolio() throws -> Portfolio {
    var settings = PortfolioSettings()
    settings.metrics["accuracy"] = .init(unit: "ratio", better: .higher, every: .seconds(3600))
    var portfolio = Portfolio(settings: settings, asOf: minute(0))
    portfolio.models = try (0..<6).map { number in
      var model = Model(id: try ModelID.of("m\(number)"), path: "models/m\(number).md")
      if number < 4 { model.targets = [Target(metric: "accuracy", limits: [.floor(0.9)])] }
      if number == 0 { model.tier = .high }
      return model
    }
    portfolio.directory = ModelDirectory(portfolio.models)
    portfolio.metrics.resolve { $0.hasPrefix("m") ? ModelID($0) : nil }
    portfolio.metrics.append(Array("time,model,metric,value\n".utf8), to: "metrics/a.csv")
    return portfolio
  }

  /// Appends some rows and goes on in time.
  private static func step(_ portfolio: inout Portfolio, using random: inout SplitMix64) {
    var text = ""
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      // Names without a card come too, seldom.
      let number = Int.random(in: 0...60, using: &random)
      let name = number < 54 ? "m\(number % 6)" : "x\(number % 2)"
      let minutes = portfolio.asOf.seconds / 60 - minute(0).seconds / 60
      let value = Bool.random(using: &random) ? 0.95 : 0.5
      text += "\(minute(Double(minutes)).rfc3339),\(name),accuracy,\(value)\n"
    }
    portfolio.metrics.append(Array(text.utf8), to: "metrics/a.csv")
    portfolio.alerts.update(
      portfolio.metrics, models: portfolio.models, settings: portfolio.settings)
    portfolio.asOf =
      portfolio.asOf + .seconds(60 * Int64(Int.random(in: 0...400, using: &random)))
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func followingIsBeginningAnew(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var portfolio = try Self.portfolio()
    var followed = Digest(portfolio)
    for step in 0..<40 {
      Self.step(&portfolio, using: &random)
      if Int.random(in: 0...9, using: &random) == 0 {
        portfolio.models[0].name = "step \(step)"
        portfolio.lineage = Lineage()
      }
      followed = Digest(portfolio, after: followed)
      let anew = Digest(portfolio)
      #expect(followed.models == anew.models, "seed \(seed), step \(step)")
      #expect(followed.alerts == anew.alerts, "seed \(seed), step \(step)")
      #expect(followed.ownership == anew.ownership, "seed \(seed), step \(step)")
      #expect(followed.figures == anew.figures, "seed \(seed), step \(step)")
    }
    #expect(!followed.alerts.isEmpty, "seed \(seed)")
  }
}
