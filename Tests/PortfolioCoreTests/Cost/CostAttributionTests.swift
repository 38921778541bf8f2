import Testing

@testable import PortfolioCore

@Suite struct CostAttributionTests {
  /// Cards for `granite`, also known as `ibm/granite-8b` and `arn:granite`, and for `gpt-4o`.
  private static let lookup = ModelLookup(
    model: { name in
      switch name {
      case "granite", "ibm/granite-8b", "arn:granite": ModelID("granite")
      case "gpt-4o": ModelID("gpt-4o")
      default: nil
      }
    },
    type: { id in id.text == "granite" ? .open : nil })

  private static let columns = [
    "x_folio_model", "SkuPriceDetails", "ResourceId", "Tags", "ServiceName",
  ]

  /// What a row with some values belongs to.
  private func attribution(
    _ values: [String: String], rules: [MappingRule] = []
  ) throws -> CostAttribution {
    var text = FocusText(adding: values.keys.sorted())
    text.add(cost: "1", values)
    let file = text.file()
    #expect(file.problems.isEmpty)
    var attributor = CostAttributor(
      file.table, try #require(file.table.header), lookup: Self.lookup, rules: rules)
    return attributor.attribution(of: 0)
  }

  private func model(_ values: [String: String], rules: [MappingRule] = []) throws -> String {
    switch try attribution(values, rules: rules).model {
    case .registered(let id): id.text
    case .observed(let name): "observed \(name)"
    case nil: "unallocated"
    }
  }

  private static let rule = MappingRule(conditions: ["ServiceName": "Azure*"], model: "gpt-4o")
  private static func details(_ name: String) -> String { #"{"ModelId":"\#(name)"}"# }

  @Test(
    arguments: [
      (["x_folio_model": "ibm/granite-8b", "SkuPriceDetails": details("gpt-4o")], "granite"),
      (["x_folio_model": "nova", "SkuPriceDetails": details("gpt-4o")], "observed nova"),
      (["SkuPriceDetails": details("ibm/granite-8b"), "ResourceId": "gpt-4o"], "granite"),
      (["SkuPriceDetails": #"{"x_ModelId":"granite"}"#], "granite"),
      (["SkuPriceDetails": details("nova"), "ResourceId": "arn:granite"], "granite"),
      (["SkuPriceDetails": details("nova"), "ResourceId": "arn:vm"], "observed nova"),
      (["SkuPriceDetails": details("nova"), "Tags": #"{"model":"granite"}"#], "granite"),
      (["ResourceId": "arn:vm"], "unallocated"),
      (["Tags": #"{"Model":"granite"}"#, "ServiceName": "Azure OpenAI"], "granite"),
      (["Tags": #"{"model":"gpt-4o","folio_model":"granite"}"#], "granite"),
      (["Tags": #"{"model":"nova"}"#, "ServiceName": "Azure OpenAI"], "gpt-4o"),
      (["Tags": #"{"model":"nova"}"#, "ServiceName": "Bedrock"], "observed nova"),
      (["SkuPriceDetails": details("nova"), "ServiceName": "Azure OpenAI"], "gpt-4o"),
      (["ServiceName": "Azure OpenAI"], "gpt-4o"),
      (["ServiceName": "azure OpenAI"], "unallocated"),
      (["ServiceName": "NULL"], "unallocated"),
      (["Tags": "{}"], "unallocated"),
    ] as [([String: String], String)])
  func theModelIsFoundInTheOrderOfTheFormats(values: [String: String], expected: String) throws {
    #expect(try model(values, rules: [Self.rule]) == expected)
  }

  @Test func teamAndWorkflowComeFromTheirColumnThenTagsThenRules() throws {
    let rules = [
      MappingRule(conditions: ["ServiceName": "*"], workflow: "billing"),
      MappingRule(conditions: ["ServiceName": "S"], team: "ruled", workflow: "second"),
    ]
    let tags = #"{"Team":"tagged","workflow":7}"#
    let all = ["x_folio_team": "given", "x_folio_workflow": "w", "Tags": tags, "ServiceName": "S"]
    let given = try attribution(all, rules: rules)
    #expect(given.team == "given")
    #expect(given.workflow == "w")
    let tagged = try attribution(["Tags": tags, "ServiceName": "S"], rules: rules)
    #expect(tagged.team == "tagged")
    #expect(tagged.workflow == "7")
    let ruled = try attribution(["ServiceName": "S"], rules: rules)
    #expect(ruled.team == "ruled")
    #expect(ruled.workflow == "billing")
    let none = try attribution(["ServiceName": "S"])
    #expect(none.team == nil)
    #expect(none.workflow == nil)
  }

  @Test func aRuleAsksForAllItsConditionsAndForTags() throws {
    let rule = MappingRule(conditions: ["ServiceName": "S*", "tag:env": "prod"], team: "t")
    let prod = ["ServiceName": "SX", "Tags": #"{"env":"prod"}"#]
    #expect(try attribution(prod, rules: [rule]).team == "t")
    #expect(try attribution(["ServiceName": "SX", "Tags": "{}"], rules: [rule]).team == nil)
    #expect(try attribution(["ServiceName": "X", "Tags": "{}"], rules: [rule]).team == nil)
    #expect(try attribution(["Tags": #"{"env":"prod"}"#], rules: [rule]).team == nil)
    let empty = MappingRule(conditions: [:], team: "everyone")
    #expect(try attribution(["ServiceName": "SX"], rules: [empty]).team == nil)
  }

  @Test(
    arguments: [
      (["x_folio_category": "tuning", "ServiceSubcategory": "Generative AI"], CostCategory.tuning),
      (["ServiceSubcategory": "Generative AI"], .inference),
      (["ServiceSubcategory": "Virtual Machines"], .compute),
      (["ServiceSubcategory": "Object Storage"], .storage),
      (["ServiceSubcategory": "Productivity and Collaboration"], .licence),
      (["ServiceSubcategory": "Generative AI", "SkuMeter": "Fine-tuning hours"], .tuning),
      (["ServiceCategory": "Compute"], .compute), (["ServiceCategory": "Networking"], .other),
      (["ServiceSubcategory": "Something new", "ServiceCategory": "Storage"], .storage),
      (["ChargeCategory": "Purchase"], .other),
    ] as [([String: String], CostCategory)])
  func theCategoryIsTheGuides(values: [String: String], expected: CostCategory) throws {
    let rule = MappingRule(conditions: ["SkuMeter": "*uning*"], category: .tuning)
    #expect(try attribution(values, rules: [rule]).category == expected)
  }

  @Test(
    arguments: [
      (["ServiceProviderName": "Solora", "HostProviderName": "Aura"], "Solora"),
      (["ProviderName": "Aura", "PublisherName": "Solora"], "Solora"),
      (["HostProviderName": "Aura", "InvoiceIssuerName": "Shop"], "Aura"),
      (["ProviderName": "Aura", "PublisherName": "NULL"], "Aura"),
      (["InvoiceIssuerName": "Shop"], "Shop"), (["InvoiceIssuerName": ""], nil),
    ] as [([String: String], String?)])
  func theVendorIsWhoProvidesTheService(values: [String: String], expected: String?) throws {
    #expect(try attribution(values).vendor == expected)
  }

  @Test func typesComeFromCardsWhenTheReportIsMade() throws {
    var text = FocusText(adding: ["x_folio_model"])
    for name in ["granite", "gpt-4o", "nova", ""] {
      text.add(cost: "1", ["x_folio_model": name])
    }
    let costs = AttributedCosts(CostLedger([text.file()]), lookup: Self.lookup, rules: [])
    let keys = costs.split(by: .type).rows.map(\.key)
    #expect(keys == [.notSet, .type(.open), .unallocated])
  }

  @Test func whatWasWorkedOutIsKeptWhileAFileGrows() throws {
    var text = FocusText(adding: ["x_folio_model"])
    text.add(cost: "1", ["x_folio_model": "a"])
    var file = text.file()
    let first = AttributedCosts(CostLedger([file]), lookup: .empty, rules: [])
    file.append(Array("2026-03-05T00:00:00Z,USD,2,2,,,,b\n2026-03-05T00:00:00Z,USD,4,4".utf8)[...])
    file.finish()
    let second = AttributedCosts(
      CostLedger([file]), lookup: .empty, rules: [], reusing: first)
    file.append(Array(",,,,c\n".utf8)[...])
    let third = AttributedCosts(
      CostLedger([file]), lookup: .empty, rules: [], reusing: second)
    let costs = third.split(by: .model).rows.map { "\($0.key.text) \($0.sums.effective.amount)" }
    #expect(costs == ["c 4", "b 2", "a 1"])
  }

  @Test(arguments: [
    ("*", "", true), ("*", "anything", true), ("a*", "abc", true), ("a*", "bac", false),
    ("*c", "abc", true), ("a*c*e", "abcde", true), ("a*c*e", "abcdf", false), ("abc", "abc", true),
    ("abc", "abcd", false), ("", "", true), ("", "a", false), ("a**b", "ab", true),
    ("*ab*ab", "abab", true), ("é*", "éa", true), ("a?c", "abc", false),
  ])
  func patterns(pattern: String, text: String, matches: Bool) {
    #expect(TextPattern(pattern).matches(Array(text.utf8).span) == matches)
  }

  @Test func aPatternNeverExplodes() {
    let pattern = TextPattern(String(repeating: "a*", count: 40) + "b")
    let text = [UInt8](repeating: 0x61, count: 20_000)
    let isMatch = pattern.matches(text.span)
    #expect(!isMatch)
  }

  @Test(
    arguments: [
      ("Tokens", 1), ("token", 1), ("1000 Tokens", 1000), ("1000000 Tokens", 1_000_000),
      ("1K tokens", 1000), ("1M Tokens", 1_000_000), ("100Tokens", 100),
      ("Token-Hours", nil), ("1000000 Token-Hours", nil), ("Requests", nil), ("", nil), ("5", nil),
      ("0 Tokens", nil), ("99999999999999999999 Tokens", nil), (" Tokens", nil), ("1G Tokens", nil),
    ] as [(String, Int?)])
  func unitsThatCountTokens(unit: String, tokens: Int?) {
    #expect(TokenUnit.tokens(in: Array(unit.utf8).span) == tokens)
  }
}
