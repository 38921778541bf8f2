import Testing

@testable import PortfolioCore

/// The sample's bills as the program reads and splits them.
@Suite("The sample's bills, split")
struct SampleSplitTests {
  private static let records = SampleReading(
    SampleFixture.files.filter { !$0.path.hasPrefix("metrics/") })
  private static let costs = AttributedCosts(
    CostLedger(
      SampleFixture.files.filter { $0.path.hasPrefix("costs/") }.map { file in
        var table = CostFile(path: file.path)
        table.append(file.bytes[...])
        table.finish()
        return table
      }),
    lookup: ModelLookup(records.directory, models: records.models),
    rules: records.settings.mapping)

  private func split(
    by dimension: CostDimension, in interval: ChargeInterval = .all
  ) -> [String: ExactDecimal] {
    let rows = Self.costs.split(by: dimension, in: interval).rows
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.key.text, $0.sums.effective.amount) })
  }

  @Test("Every row is read, and totals are those of the fields added up")
  func read() throws {
    #expect(Self.costs.ledger.files.flatMap(\.problems) == [])
    #expect(Self.costs.ledger.rowCount == SampleFixture.costs.count)
    let total = try #require(Self.costs.split(by: .month).total(.usd))
    #expect(
      total.effective.amount == (try SampleFixture.sum("EffectiveCost", of: SampleFixture.costs)))
    #expect(total.billed.amount == (try SampleFixture.sum("BilledCost", of: SampleFixture.costs)))
    #expect(total.unpricedRows == 0)
  }

  @Test("Every card has costs, one model has none, and some costs have neither")
  func models() throws {
    let rows = Self.costs.split(by: .model).rows
    let registered = rows.compactMap {
      if case .model(.registered(let id)) = $0.key { id } else { nil }
    }
    let observed = rows.compactMap {
      if case .model(.observed(let name)) = $0.key { name } else { nil }
    }
    #expect(Set(registered) == Set(Self.records.models.map(\.id)))
    #expect(observed == ["gpt-4o-mini"])
    #expect(rows.contains { $0.key == .unallocated })
  }

  @Test("Every category is there, and the tags and rules find five workflows")
  func dimensions() throws {
    #expect(
      Set(split(by: .category).keys)
        == Set(CostCategory.allCases.map(\.rawValue)))
    let workflows = Set(split(by: .workflow).keys)
    #expect(workflows.isSuperset(of: Self.records.workflows.map(\.id.text)))
    #expect(
      Set(split(by: .vendor).keys) == [
        "Adobe", "Anthropic", "Microsoft", "Mistral AI", "OpenAI", "Quayside Consortium", "SAP",
        "Wexholm Freight",
      ])
    // Eight teams, and the rows of none.
    #expect(split(by: .team).count == 9)
  }

  @Test("The most expensive model of the last thirty days has no owner")
  func spend() throws {
    let now = SampleFixture.day.startUTC + .seconds(50_000)
    let spend = split(by: .model, in: .spend(asOf: now))
    let dearest = spend.max { $0.value < $1.value }
    #expect(dearest?.key == "claude-sonnet-4-5")
  }
}
