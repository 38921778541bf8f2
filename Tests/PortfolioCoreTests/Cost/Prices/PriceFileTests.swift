import Testing

@testable import PortfolioCore

@Suite struct PriceFileTests {
  @Test func aRowIsAPrice() throws {
    let file = Pricing.file(
      [
        #""gpt,x",openai,cache-write-1h,flex,200000,16:30-00:30,2.5e-1,2026-01-01,2026-02-01,2026-01-02,2027-01-01,usd"#
      ]
    )
    #expect(file.problems.isEmpty)
    #expect(
      file.rows == [
        TokenPrice(
          model: "gpt,x", vendor: "openai", kind: .cacheWrite1h, service: .flex, above: 200_000,
          hours: DailyHours(start: 990, end: 30), currency: .usd,
          price: try ExactDecimal("0.25"), from: try Pricing.day("2026-01-01"),
          until: try Pricing.day("2026-02-01"), recorded: try Pricing.day("2026-01-02"),
          retires: try Pricing.day("2027-01-01"))
      ])
  }

  @Test func columnsStandInAnyOrderAndUnknownOnesAreKept() {
    let file = Pricing.file(
      ["1,2026-01-01,m,output,EUR,a,b"], header: "price,recorded,model,class,currency,note,x_own")
    #expect(file.rows.map(\.price.description) == ["1"])
    #expect(Pricing.faults(file) == ["1 37 table.unknown-column"])
  }

  @Test func aNameThatIsNearlyAColumnIsTold() {
    let file = Pricing.file(
      ["m,output,1,USD,2026-01-01"], header: "model,class,price,curency,recorded")
    #expect(file.rows.isEmpty)
    #expect(
      file.problems.map(\.fault) == [
        .table(.misspeltColumn("curency", meant: "currency")), .table(.missingColumn("currency")),
      ])
  }

  @Test(arguments: [
    ("m,,output,,,,1,,,2026-01-01,,", "2 30 table.empty"),
    (",,output,,,,1,,,2026-01-01,,USD", "2 1 table.empty"),
    ("m,,outputs,,,,1,,,2026-01-01,,USD", "2 4 table.not-allowed"),
    ("m,,output,fast,,,1,,,2026-01-01,,USD", "2 11 table.not-allowed"),
    ("m,,output,,-1,,1,,,2026-01-01,,USD", "2 12 table.not-allowed"),
    ("m,,output,,1.5,,1,,,2026-01-01,,USD", "2 12 table.not-allowed"),
    ("m,,output,,,25:00-26:00,1,,,2026-01-01,,USD", "2 13 table.not-hours"),
    ("m,,output,,,,,,,2026-01-01,,USD", "2 14 table.empty"),
    ("m,,output,,,,nan,,,2026-01-01,,USD", "2 14 table.not-a-number"),
    ("m,,output,,,,-1,,,2026-01-01,,USD", "2 14 table.not-allowed"),
    ("m,,output,,,,1e-19,,,2026-01-01,,USD", "2 14 table.does-not-fit"),
    ("m,,output,,,,1,2026-02-30,,2026-01-01,,USD", "2 16 table.not-a-day"),
    ("m,,output,,,,1,2026-01-01T00:00:00Z,,2026-01-01,,USD", "2 16 table.not-a-day"),
    ("m,,output,,,,1,2026-02-01,2026-02-01,2026-01-01,,USD", "2 27 table.not-after"),
    ("m,,output,,,,1,,,,,USD", "2 18 table.empty"),
    ("m,,output,,,,1,,,2026-01-01,,dollars", "2 30 table.not-a-currency"),
    ("m,,output,,,,1,,,2026-01-01,USD", "2 table.field-count"),
    ("\"m,,output,,,,1,,,2026-01-01,,USD", "2 1 table.bad-quoting"),
  ])
  func whatIsWrongHasItsPlaceAndTheOthersAreKept(row: String, fault: String) {
    let file = Pricing.file([row, "m,,output,,,,7,,,2026-01-01,,USD"])
    #expect(Pricing.faults(file) == [fault])
    // A quote that is not closed may take the lines below it with it.
    if !row.hasPrefix("\"") { #expect(file.rows.map(\.price.description) == ["7"]) }
  }

  @Test func aHeaderOfAnotherSeparatorIsTold() {
    #expect(Pricing.faults(Pricing.file(["m;1"], header: "model;price")) == ["1 table.not-commas"])
  }

  /// However the bytes are cut, and whether the last line has its end, the prices are the same.
  @Test(arguments: [1, 2, 7, 64])
  func piecesMakeNoDifference(size: Int) {
    let text =
      "\u{FEFF}model,class,currency,price,recorded\r\nm,output,USD,1,2026-01-01\r\nm,uncached,USD,2,2026-01-01"
    var whole = PriceFile(path: "p")
    whole.append(Array(text.utf8)[...])
    whole.finish()
    var file = PriceFile(path: "p")
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      file.append(bytes[at..<min(at + size, bytes.count)])
      if at.isMultiple(of: 3) { file.finish() }
      at += size
    }
    file.finish()
    #expect(file.rows == whole.rows)
    #expect(file.rows.count == 2)
    #expect(file.problems == whole.problems)
  }

  @Test func hoursGoOverMidnight() throws {
    let night = try #require(DailyHours("16:30-00:30"))
    let day = try #require(DailyHours("00:30-16:30"))
    for (text, isNight) in [
      ("00:00:00", true), ("00:29:59", true), ("00:30:00", false), ("16:29:59", false),
      ("16:30:00", true), ("23:59:59", true),
    ] {
      let instant = try Pricing.instant("2026-01-05T\(text)Z")
      #expect(night.contains(instant) == isNight, "\(text)")
      #expect(day.contains(instant) != isNight, "\(text)")
    }
    #expect(DailyHours("22:00-24:00")?.description == "22:00-00:00")
    for text in [
      "", "1:00-02:00", "01:00", "01:60-02:00", "24:00-01:00", "-01:00-02:00", "01:00-02:00-03:00",
    ] {
      #expect(DailyHours(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("litellm-2026-11-25", "litellm", 1), ("litellm-2026-11-25-2", "litellm", 2),
    ("genai-prices-2026-11-25-12", "genai-prices", 12), ("contract", "contract", 1),
    ("a-2026-13-01", "a-2026-13-01", 1), ("2026-11-25", "2026-11-25", 1),
    ("a-2026-11-25-1", "a-2026-11-25-1", 1), ("q-3", "q-3", 1),
  ])
  func aBookSaysByItsNameWhatItIsAnEditionOf(name: String, series: String, edition: Int) {
    let book = PriceBook(name: name, prices: [])
    #expect(book.series == series)
    #expect(book.edition == edition)
  }
}
