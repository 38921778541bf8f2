import Testing

@testable import PortfolioCore

@Suite struct PriceLookupTests {
  private let noon: Timestamp

  init() throws { noon = try Pricing.instant("2026-06-15T12:00:00Z") }

  private func prices(_ books: PriceBook..., names: String..., vendor: String? = nil) -> ModelPrices
  {
    PriceCatalog(books).prices(of: names.isEmpty ? ["m"] : names, vendor: vendor)
  }

  /// History never moves: a book prices nothing before its day, unless a revision says so.
  @Test func aBookTakenOverLaterNeverMovesThePast() throws {
    let found = prices(
      Pricing.book("a-2026-06-01", "m,,output,,,,10,,,2026-06-01,"),
      Pricing.book("a-2026-07-01", "m,,output,,,,20,,,2026-07-01,"))
    let last = try Pricing.instant("2026-06-30T23:59:59.999Z")
    let first = try Pricing.instant("2026-07-01T00:00:00Z")
    #expect(found.shown(.output, at: try Pricing.instant("2026-05-31T23:59:59Z")) == "unknownModel")
    #expect(found.shown(.output, at: last) == "10 a-2026-06-01")
    #expect(found.shown(.output, at: first) == "20 a-2026-07-01")
    let revised = Pricing.revisions(["a-2026-07-01": try Pricing.day("2026-06-15")])
    #expect(found.shown(.output, at: noon, revisions: revised) == "20 a-2026-07-01")
    #expect(
      found.shown(.output, at: noon + .seconds(-86_400), revisions: revised) == "10 a-2026-06-01")
  }

  @Test func aPriceHoldsFromItsFirstDayToBeforeItsLast() throws {
    let found = prices(
      Pricing.book(
        "b", "m,,output,,,,1,,2026-06-15,2026-01-01,",
        "m,,output,,,,2,2026-06-15,2026-06-16,2026-01-01,",
        "m,,output,,,,3,2026-06-16,,2026-01-01,"))
    for (day, price) in [("14", "1"), ("15", "2"), ("16", "3")] {
      let instant = try Pricing.instant("2026-06-\(day)T23:59:59Z")
      #expect(found.shown(.output, at: instant) == "\(price) b")
    }
  }

  @Test func theTierThatThePromptGoesOverPricesTheWholeRequest() {
    let found = prices(
      Pricing.book(
        "b", "m,,uncached,,,,1,,,2026-01-01,", "m,,uncached,,200000,,2,,,2026-01-01,",
        "m,,uncached,priority,,,5,,,2026-01-01,", "m,,uncached,,500000,,3,,,2026-01-01,",
        "m,,uncached,priority,500000,,7,,,2026-01-01,"))
    #expect(found.shown(.uncached, prompt: 200_000, at: noon) == "1 b")
    #expect(found.shown(.uncached, prompt: 200_001, at: noon) == "2 b")
    #expect(found.shown(.uncached, prompt: 500_001, at: noon) == "3 b")
    #expect(found.shown(.uncached, .priority, prompt: 1, at: noon) == "5 b")
    #expect(found.shown(.uncached, .priority, prompt: 200_001, at: noon) == "2 b standing in")
    #expect(found.shown(.uncached, .priority, prompt: 500_001, at: noon) == "7 b")
    #expect(found.shown(.uncached, .batch, prompt: 1, at: noon) == "1 b standing in")
  }

  /// Litellm 1.106.2, `_get_token_base_cost`: what has no price in the cache is ordinary input, an
  /// hour's write is any write; an explicit zero is a price; input and output are never made up.
  @Test func whatStandsInIsTold() throws {
    let found = prices(
      Pricing.book("b", "m,,uncached,,,,3,,,2026-01-01,", "m,,cache-write,,,,4,,,2026-01-01,"))
    #expect(found.shown(.cacheRead, at: noon) == "3 b standing in")
    #expect(found.shown(.cacheWrite, at: noon) == "4 b")
    #expect(found.shown(.cacheWrite1h, at: noon) == "4 b standing in")
    #expect(found.shown(.output, at: noon) == "noPrice")
    let free = prices(
      Pricing.book("b", "m,,uncached,,,,3,,,2026-01-01,", "m,,cache-read,,,,0,,,2026-01-01,"))
    #expect(free.shown(.cacheRead, at: noon) == "0 b")
    #expect(free.shown(.cacheWrite1h, at: noon) == "3 b standing in")
    let outputOnly = prices(Pricing.book("b", "m,,output,,,,3,,,2026-01-01,"))
    #expect(outputOnly.shown(.cacheRead, at: noon) == "noPrice")
  }

  @Test func hoursOfTheDayGoBeforeThePriceOfAllHours() throws {
    let found = prices(
      Pricing.book(
        "b", "m,,output,,,,2,,,2026-01-01,", "m,,output,,,16:30-00:30,1,,,2026-01-01,"))
    #expect(found.shown(.output, at: noon) == "2 b")
    #expect(found.shown(.output, at: try Pricing.instant("2026-06-15T16:30:00Z")) == "1 b")
    #expect(found.shown(.output, at: try Pricing.instant("2026-06-15T00:30:00Z")) == "2 b")
  }

  @Test func theSecondEditionOfADayCounts() {
    let found = prices(
      Pricing.book("a-2026-06-01-2", "m,,output,,,,2,,,2026-06-01,"),
      Pricing.book("a-2026-06-01-10", "m,,output,,,,3,,,2026-06-01,"),
      Pricing.book("a-2026-06-01", "m,,output,,,,1,2026-06-01,,2026-06-01,"))
    #expect(found.shown(.output, at: noon) == "3 a-2026-06-01-10")
  }

  @Test func theFirstNameThatABookKnowsIsTheOne() {
    let book = Pricing.book(
      "b", "alias,,output,,,,1,,,2026-01-01,", "former,,uncached,,,,2,,,2026-01-01,",
      "gpt,azure,output,,,,3,,,2026-01-01,")
    #expect(prices(book, names: "m", "alias", "former").shown(.output, at: noon) == "1 b")
    #expect(prices(book, names: "m", "alias", "former").shown(.uncached, at: noon) == "noPrice")
    #expect(prices(book, names: "azure/gpt").shown(.output, at: noon) == "3 b")
    #expect(prices(book, names: "openai/gpt").isEmpty)
    #expect(prices(book, names: "Alias").shown(.output, at: noon) == "unknownModel")
  }

  /// A price of whoever is not a price: where vendors differ, one must be named.
  @Test func ofSeveralVendorsOneIsNotGuessed() {
    let book = Pricing.book(
      "b", "m,azure,output,,,,2,,,2026-01-01,", "m,openai,output,,,,1,,,2026-01-01,",
      "m,azure,uncached,,,,5,,,2026-01-01,", "m,openai,uncached,,,,5,,,2026-01-01,")
    #expect(prices(book).shown(.output, at: noon) == #"severalVendors(["azure", "openai"])"#)
    #expect(prices(book).shown(.uncached, at: noon) == "5 b")
    #expect(prices(book, vendor: "OpenAI, Inc.").shown(.output, at: noon) == "1 b")
    #expect(prices(book, vendor: "Azure").shown(.output, at: noon) == "2 b")
    #expect(
      prices(book, vendor: "IBM").shown(.output, at: noon)
        == #"severalVendors(["azure", "openai"])"#)
  }

  @Test func aRequestIsPricedInPartsAndWhatHasNoPriceIsNamed() throws {
    let found = prices(
      Pricing.book(
        "b", "m,,uncached,,,,3,,,2026-01-01,", "m,,cache-read,,,,0.3,,,2026-01-01,",
        "m,,cache-write,,,,3.75,,,2026-01-01,", "m,,cache-write-1h,,,,6,,,2026-01-01,"))
    let usage = TokenUsage(
      uncached: 500, cacheRead: 8000, cacheWrite: 2000, cacheWrite1h: 1000, output: 1500)
    let priced = found.cost(of: usage, at: noon)
    #expect(
      priced.parts.map { "\($0.kind.rawValue) \($0.tokens) \($0.amount)" } == [
        "uncached 500 0.0015", "cache-read 8000 0.0024", "cache-write 2000 0.0075",
        "cache-write-1h 1000 0.006",
      ])
    #expect(priced.unpriced == [.output: .noPrice])
    #expect(priced.cost == Money(try ExactDecimal("0.0174"), .usd, isLowerBound: true))
    #expect(usage.prompt == 11_500)
    #expect(found.cost(of: TokenUsage(), at: noon).cost == .zero)
  }

  @Test func amountsAreExactOrRoundedHalfToEven() throws {
    func amount(_ price: String, _ tokens: Int) throws -> String? {
      TokenPrice(
        model: "m", kind: .output, currency: .usd, price: try ExactDecimal(price),
        recorded: Day(ordinal: 0)
      ).amount(of: tokens)?.description
    }
    #expect(try amount("0.000000000001", 1) == "0.000000000000000001")
    #expect(try amount("0.0000000000005", 1) == "0")
    #expect(try amount("0.0000000000015", 1) == "0.000000000000000002")
    #expect(try amount("0.0000000000005001", 1) == "0.000000000000000001")
    #expect(try amount("2.5", 1_000_000_000_000) == "2500000")
    #expect(try amount("1000000000000", .max) == nil)
  }
}
