import Testing

@testable import PortfolioCore

@Suite struct PriceReportTests {
  private func digest() throws -> Digest {
    var portfolio = Portfolio(asOf: try Pricing.instant("2026-11-25T12:00:00Z"))
    var models: [Model] = []
    for (id, vendor, aliases) in [
      ("a", nil, ["gpt-x"]), ("b", "Acme", []), ("c", nil, []), ("d", nil, []),
    ] as [(String, String?, [String])] {
      var model = Model(id: try #require(ModelID(id)), path: "models/\(id).md")
      model.vendor = vendor
      model.aliases = aliases
      models.append(model)
    }
    portfolio.models = models
    portfolio.directory = ModelDirectory(models)
    var workflow = Workflow(id: try #require(WorkflowID("w")), path: "workflows/w.yaml")
    workflow.servedBy = "gpt-x"
    portfolio.workflows = [workflow]
    portfolio.prices = PriceCatalog([
      Pricing.book("old", "gpt-x,,output,,,,9,,,2026-01-01,2026-02-01"),
      Pricing.book(
        "new", "gpt-x,openai,output,,,,10,,,2026-06-01,2026-12-24",
        "gpt-x,openai,output,batch,,,5,,,2026-06-01,2026-12-24",
        "b,acme,output,,,,1,,2026-11-01,2026-06-01,2026-11-24",
        "b,other,output,,,,2,,2026-11-01,2026-06-01,2025-01-01",
        "c,x,output,,,,1,,,2026-06-01,", "c,y,output,,,,2,,,2026-06-01,",
        "z,v,output,,,,7,,,2026-06-01,2027-01-01",
        "c,x,uncached,,,,1,,,2026-06-01,", "c,y,uncached,,,,2,,,2026-06-01,"),
    ])
    return Digest(portfolio)
  }

  @Test func aModelWithoutAPriceIsARowThatSaysWhy() throws {
    let rows = try digest().listedPrices().map { row in
      let price = row.quote?.price
      return [
        row.model?.id.text ?? "-", price?.model ?? "-", price?.service.rawValue ?? "-",
        price?.price.description ?? "-", row.lack?.word ?? "-",
      ].joined(separator: " ")
    }
    #expect(
      rows == [
        "a gpt-x standard 10 -", "a gpt-x batch 5 -", "b - - - noPrice", "c - - - severalVendors",
        "d - - - unknownModel",
      ])
    let report = try digest().printedPrices(
      try Query(parsing: "state:unknown", for: ListedPriceRow.self))
    #expect(report.table.rows.count == 1)
    #expect(report.table.rows.allSatisfy { $0.count == report.table.columns.count })
    #expect(
      try digest().printedPrices().table.rows.allSatisfy { $0.count == report.table.columns.count })
    #expect(
      try digest().allListedPrices().map { $0.quote?.price.model } == [
        "c", "c", "c", "c", "gpt-x", "gpt-x", "z",
      ])
  }

  @Test func theCalendarHasWhatHangsOnAModelTheEarliestFirst() throws {
    let shown = try digest().retirements.map { row in
      "\(row.day) \(row.daysLeft) \(row.model?.id.text ?? "-") \(row.listed) \(row.workflows.map(\.text)) \(row.book)"
    }
    #expect(
      shown == ["2026-11-24 -1 b b [] new", #"2026-12-24 29 a gpt-x ["w"] new"#])
    #expect(
      try digest().allRetirements.map { "\($0.day) \($0.listed)" }
        == ["2026-11-24 b", "2026-12-24 gpt-x", "2027-01-01 z"])
    let soon = try digest().printedRetirements(
      try Query(parsing: "value<0", for: RetirementRow.self))
    #expect(soon.table.rows.count == 1)
    #expect(soon.table.rows.allSatisfy { $0.count == soon.table.columns.count })
  }
}
