import Testing

@testable import PortfolioCore

/// A portfolio out of texts as a store would hold them, at the noon of 2026-07-01.
struct HandMadePortfolio {
  var settings = "store: 1\n"
  /// What stands under `folio:` of the cards, by id.
  var cards: [String: String] = [:]
  /// Workflows, by id.
  var workflows: [String: String] = [:]
  /// Cost rows, by column.
  var costs = FocusText(adding: [
    "SkuPriceDetails", "ProviderName", "x_folio_model", "x_folio_workflow", "x_folio_team",
    "x_folio_category",
  ])
  /// Rows of observations: `time,model,metric,value`.
  var metrics: [String] = []
  /// Rows of a table of quality: `date,model,task,metric,value,n`.
  var quality: [String] = []
  /// Rows of a price book: `model,class,currency,price,recorded,above,retires`.
  var prices: [String] = []
  /// Rows of exchange rates of a euro: `date,currency,rate`.
  var rates: [String] = []
  /// Owners, by model.
  var owners: [String: String] = [:]
  var now = Timestamp(seconds: 1_782_907_200)

  /// A charge of a model on a day of June 2026.
  mutating func charge(
    _ model: String, _ cost: String, day: Int = 15, _ values: [String: String] = [:]
  ) {
    let start = "2026-06-\(day < 10 ? "0" : "")\(day)T00:00:00Z"
    costs.add(
      cost: cost, ["x_folio_model": model, "ChargePeriodStart": start].merging(values) { $1 })
  }

  /// Tokens of a model on a day of June 2026.
  mutating func tokens(
    _ model: String, _ count: Int, _ direction: String? = "Output", day: Int = 15,
    _ values: [String: String] = [:]
  ) {
    let details = direction.map { #"{"TokenDirection":"\#($0)"}"# } ?? ""
    charge(
      model, "1", day: day,
      ["ConsumedQuantity": String(count), "ConsumedUnit": "Tokens", "SkuPriceDetails": details]
        .merging(values) { $1 })
  }

  /// What it all comes to.
  func digest() throws -> Digest {
    let settings = try #require(
      PortfolioSettings.read(Array(settings.utf8), path: "portfolio.yaml").value)
    var portfolio = Portfolio(settings: settings, asOf: now)
    portfolio.people = try #require(
      Person.readAll(Array("- {id: ana, name: Ana}\n".utf8), path: "people.yaml").value)
    portfolio.models = try cards.sorted { $0.key < $1.key }.map { id, folio in
      let text = "---\nfolio: {\(folio)}\n---\nText.\n"
      let read = Model.read(Array(text.utf8), id: try .of(id), path: "models/\(id).md")
      #expect(read.problems.isEmpty, "\(read.problems)")
      return try #require(read.value)
    }
    portfolio.workflows = try workflows.sorted { $0.key < $1.key }.map { id, text in
      let read = Workflow.read(
        Array(text.utf8), id: try #require(WorkflowID(id)), path: "workflows/\(id).yaml")
      #expect(read.problems.isEmpty, "\(read.problems)")
      return try #require(read.value)
    }
    portfolio.directory = ModelDirectory(portfolio.models)
    let directory = portfolio.directory
    portfolio.costs = AttributedCosts(
      CostLedger([costs.file()]), lookup: ModelLookup(directory, models: portfolio.models),
      rules: settings.mapping)
    var file = MetricsFile(path: "metrics/a.csv")
    file.append(Array((["time,model,metric,value"] + metrics).map { $0 + "\n" }.joined().utf8))
    portfolio.metrics = ObservationLog([file])
    portfolio.metrics.resolve { directory.id(of: $0) }
    var table = QualityFile(path: "quality/trials.csv")
    table.append(
      (["date,model,task,metric,value,n"] + quality).map { $0 + "\n" }.joined().utf8)
    #expect(table.problems.isEmpty, "\(table.problems)")
    portfolio.quality = QualityTable(
      [table], resolve: directory.id(of:),
      scale: { QualityEvidence.Scale(unit: settings.metrics[$0]?.unit) })
    if !prices.isEmpty {
      var book = PriceFile(path: "prices/list.csv")
      let text = (["model,class,currency,price,recorded,above,retires"] + prices).map { $0 + "\n" }
      book.append(Array(text.joined().utf8)[...])
      #expect(book.problems.isEmpty, "\(book.problems)")
      portfolio.prices = PriceCatalog([PriceBook(book)])
    }
    if !rates.isEmpty {
      var file = RatesFile(path: "rates/EUR.csv", base: try #require(Currency("EUR")))
      file.append((["date,currency,rate"] + rates).map { $0 + "\n" }.joined().utf8)
      portfolio.rates = ExchangeRates([file])
    }
    var clone = try Clone("ana")
    for (model, person) in owners.sorted(by: { $0.key < $1.key }) {
      try clone.write(assign(model, to: person), at: now + .seconds(-86_400 * 40))
    }
    portfolio.journal = clone.history.asOf(now)
    portfolio.ownership = Ownership(portfolio.journal, resolve: directory.id(of:))
    portfolio.care = AlertCare(portfolio.journal, resolve: directory.id(of:))
    portfolio.alerts.update(
      portfolio.metrics, models: portfolio.models, settings: settings,
      rebaselines: portfolio.care.rebaselines)
    return Digest(portfolio)
  }
}
