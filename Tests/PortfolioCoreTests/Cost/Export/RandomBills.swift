@testable import PortfolioCore

/// Random bills of several versions of FOCUS, with names and rows that go wrong easily.
struct RandomBills {
  /// The files' texts by their paths.
  private(set) var texts: [String: String] = [:]

  static let lookup = ModelLookup(
    model: { $0 == "nova" || $0.contains(" ") ? nil : ModelID($0) },
    type: { $0.text == "granite" ? .open : nil })
  static let rules = [
    MappingRule(conditions: ["PublisherName": "Aura"], model: "m", team: "aura, north")
  ]

  /// Names that mean something to hledger, to a spreadsheet or to a terminal.
  static let names = [
    "granite", "gpt-4o", "nova", "", "a:b", "two  blanks", " first and last ", "semi ; colon",
    "(round) [square]", "100% a%3Ab", "comma, \"quoted\"", "=1+1", "@at", "-5", "line\nend",
    "\u{202E}turned", "<U+202E>turned", "\u{1B}[31m", "caf\u{E9}", "模型",
    "blank\u{3000}\u{3000}wide",
    "unallocated", "a | b", "*star", "!mark", "[2020-01-01]", "date:2020-01-01",
  ]

  init(_ random: inout SplitMix64) {
    for number in 0..<Int.random(in: 1...4, using: &random) {
      // Versions differ in which columns there are, and their order is anybody's.
      let columns = [
        "x_folio_model", "x_folio_team", "x_folio_workflow", "x_folio_source", "x_folio_key",
        "Tags", "ServiceSubcategory", "PublisherName", "ServiceProviderName", "x_own",
        "BillingPeriodStart", "ContractedCost", "SkuPriceDetails", "Strange", "InvoiceId",
        "x_folio_basis", "PricingQuantity",
      ].shuffled(using: &random).prefix(Int.random(in: 4...17, using: &random))
      var text = FocusText(adding: Array(columns))
      for _ in 0..<Int.random(in: 1...80, using: &random) {
        text.add(Self.row(&random))
      }
      texts["costs/\(number).csv"] = text.text
    }
  }

  private static func row(_ random: inout SplitMix64) -> [String: String] {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    let day = Int.random(in: 10...28, using: &random)
    return [
      "BillingCurrency": pick(["USD", "USD", "EUR", "CHF", "", "usd"]),
      "EffectiveCost": amount(&random), "BilledCost": amount(&random),
      "ListCost": amount(&random), "ContractedCost": amount(&random),
      "ChargePeriodStart":
        "2025-\(Int.random(in: 10...12, using: &random))-\(day)"
        + pick(["T05:00:00Z", "T23:30:00.5-01:00", "T00:00:00", " 01:02:03"]),
      "BillingPeriodStart": pick(["2025-10-01T00:00:00", "NULL", "soon"]),
      "ConsumedQuantity": pick(["1000", "12.5", "", "NULL"]),
      "ConsumedUnit": pick(["Tokens", "1000 Tokens", "Hours", ""]),
      "x_folio_model": pick(names), "x_folio_team": pick(names), "x_folio_workflow": pick(names),
      "x_folio_source": pick(["s", "t", ""]),
      "x_folio_key": pick(["", "\(Int.random(in: 0...40, using: &random))"]),
      "Tags": pick([#"{"env":"prod"}"#, #"{"env":"dev","team":"tagged","model":"nova"}"#, "", "x"]),
      "ServiceSubcategory": pick(["Generative AI", "Virtual Machines", "Search", "NULL"]),
      "PublisherName": pick(["Aura", "Solora: a ; b", "=SUM(A1)", ""]),
      "ServiceProviderName": pick(["Aura", "", "NULL"]),
      "SkuPriceDetails": pick([#"{"ModelId":"granite"}"#, ""]), "x_own": pick(names),
      "Strange": pick(names), "InvoiceId": pick(["", "", "4711"]),
      "x_folio_basis": pick(["", "", "reported", "computed", "allocated", "guessed"]),
      "PricingQuantity": pick(["", "7", "0.5"]),
    ]
  }

  private static func amount(_ random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return ""
    case 1: return "NULL"
    case 2: return "12e-3"
    case 3: return "unknown"
    default:
      let sign = Bool.random(using: &random) && Bool.random(using: &random) ? "-" : ""
      let places = (0..<Int.random(in: 0...18, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }
      let whole = Int.random(in: 0...9999, using: &random)
      return "\(sign)\(whole)" + (places.isEmpty ? "" : ".\(places.joined())")
    }
  }

  /// The rows with what they belong to.
  var costs: AttributedCosts { Self.costs(texts) }

  static func costs(
    _ texts: [String: String], allocation: [AllocationRule] = []
  ) -> AttributedCosts {
    AttributedCosts(
      CostLedger(texts.map { CostFile(path: $0.key, text: $0.value) }), lookup: lookup,
      rules: rules, allocation: allocation)
  }

  /// Random rules that share some of the rows out.
  static func allocation(_ random: inout SplitMix64) -> [AllocationRule] {
    let conditions = [
      ["PublisherName": "Aura"], ["x_own": "g*"], ["tag:env": "prod"],
      ["ServiceSubcategory": "Search"], ["Strange": "*a*"],
    ]
    return (1...Int.random(in: 1...4, using: &random)).map { number in
      let some = names.filter { !$0.isEmpty }.shuffled(using: &random)
      let method: AllocationRule.Method =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .usage(.tokens, over: [])
        case 1: .usage(.effective, over: Bool.random(using: &random) ? [] : Array(some.prefix(9)))
        case 2: .equal(over: Array(some.prefix(Int.random(in: 1...7, using: &random))))
        default:
          .fixed(
            some.prefix(3).map {
              .init(
                $0, ExactDecimal(scaled: .random(in: 1...333_333_333_333_333_333, using: &random)))
            })
        }
      return AllocationRule(
        name: "rule \(number)", conditions: conditions.randomElement(using: &random) ?? [:],
        across: AllocationRule.Across.allCases.randomElement(using: &random) ?? .team,
        method: method)
    }
  }
}
