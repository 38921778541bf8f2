import Testing

@testable import PortfolioCore

/// A total moves when a revision is recorded, and only then.
@Suite struct StoreRevisionTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }
  private let book = "list-2026-11-01"

  init() throws {
    fixture = try StoreFixture()
    try folder.write(
      """
      ChargePeriodStart,BillingCurrency,EffectiveCost,ConsumedQuantity,ConsumedUnit,x_folio_model,SkuPriceDetails
      2026-09-10T00:00:00Z,USD,,1000000,Tokens,alpha,"{""TokenDirection"":""Output""}"
      2026-10-10T00:00:00Z,USD,,1000000,Tokens,alpha,"{""TokenDirection"":""Output""}"
      2026-11-10T00:00:00Z,USD,,1000000,Tokens,alpha,"{""TokenDirection"":""Output""}"

      """, to: "costs/a.csv")
    try folder.write(
      "model,class,price,currency,recorded\nalpha,output,3,USD,2026-11-01\n",
      to: "prices/\(book).csv")
  }

  private func revise(_ from: String, _ store: Store) async throws -> Event {
    let draft = try await store.portfolio.revising(
      book, from: try Pricing.day(from), reason: "contract")
    return try await store.append(draft)
  }

  private func total(_ costs: AttributedCosts?) -> String? {
    costs?.split(by: .model).totals.map(\.sums.effective.amount.description).joined(separator: " ")
  }

  private func total(_ store: Store) async -> String? { total(await store.portfolio.costs) }

  @Test(arguments: ["2026-09-01", "2026-11-01"])
  func pricesThatComeLaterAreNotRevised(from: String) async throws {
    let store = try await fixture.openSettled()
    _ = try await revise("2026-10-01", store)
    // To the day on which the book was recorded: that ends the revision.
    _ = try await revise(from, store)
    let before = await total(store)
    try folder.append("alpha,output,7,USD,2027-01-01\n", to: "prices/\(book).csv")
    await store.reload(.rescan)
    #expect(await total(store) == before)
    #expect(before == (from == "2026-09-01" ? "9" : "3"))
  }

  @Test func aRevisionMovesTheTotalAndBothAreKnown() async throws {
    let store = try await fixture.openSettled()
    #expect(await total(store) == "3")
    #expect(await store.portfolio.costsBeforeRevisions() == nil)
    let event = try await revise("2026-10-01", store)
    #expect(await total(store) == "6")
    #expect(total(await store.portfolio.costsBeforeRevisions()) == "3")
    let book = try #require(await store.portfolio.revisedBooks().first)
    #expect(book.event == event.id && book.name == "Ana" && book.reason == "contract")
    #expect(book.from.description == "2026-10-01" && book.recorded.description == "2026-11-01")
    // The later revision counts; rows that are added are priced by it.
    _ = try await revise("2026-09-01", store)
    #expect(await total(store) == "9")
    try folder.append(
      "2026-09-11T00:00:00Z,USD,,1000000,Tokens,alpha,\"{\"\"TokenDirection\"\":\"\"Output\"\"}\"\n",
      to: "costs/a.csv")
    await store.reload(.rescan)
    #expect(await total(store) == "12")
    #expect(total(await store.portfolio.costsBeforeRevisions()) == "3")
    let reopened = try await fixture.openSettled()
    #expect(await total(reopened) == "12")
  }

  @Test func undoTakesItBackAndRedoBringsItAgain() async throws {
    let store = try await fixture.openSettled()
    _ = try await revise("2026-10-01", store)
    func step(_ isUndo: Bool) async throws {
      let portfolio = await store.portfolio
      let writer = try #require(portfolio.writer)
      let plan =
        isUndo
        ? try portfolio.ownership.undoing(
          by: writer, in: portfolio.journal, resolve: { ModelID($0) })
        : try portfolio.ownership.redoing(
          by: writer, in: portfolio.journal, resolve: { ModelID($0) })
      _ = try await store.append(plan.draft)
    }
    try await step(true)
    #expect(await total(store) == "3")
    #expect(await store.portfolio.costsBeforeRevisions() == nil)
    try await step(false)
    #expect(await total(store) == "6")
  }

  @Test func aRevisionThatIsMergedCounts() async throws {
    let store = try await fixture.openSettled()
    _ = try await revise("2026-10-01", store)
    // Bo's file comes by git, with an event that is earlier than Ana's: Ana's is the later one.
    var bo = try Clone("bo")
    let from = try Pricing.day("2026-09-01")
    let now = await store.portfolio.asOf
    for (book, time) in [(self.book, now + .seconds(-500)), ("gone-2026-11-01", now)] {
      try bo.write(EventDraft(.revise(PriceRevision(book: book, from: from))), at: time)
    }
    for (path, bytes) in bo.files { try folder.write(bytes, to: path) }
    await store.reload(.rescan)
    #expect(await total(store) == "6")
    try bo.write(
      EventDraft(.revise(PriceRevision(book: book, from: from))), at: now + .seconds(500))
    for (path, bytes) in bo.files { try folder.write(bytes, to: path) }
    await store.reload(.rescan)
    #expect(await total(store) == "9")
    #expect(await store.portfolio.revisedBooks().map(\.book) == [book])
  }

  @Test func anEarlierMomentHasTheTotalOfThen() async throws {
    let store = try await fixture.openSettled()
    let event = try await revise("2026-09-01", store)
    let before = try await fixture.open(at: .instant(event.time + .seconds(-1)))
    #expect(await total(before) == "3")
    #expect(await before.portfolio.costsBeforeRevisions() == nil)
    let after = try await fixture.open(at: .instant(event.time))
    #expect(await total(after) == "9")
    #expect(total(await after.portfolio.costsBeforeRevisions()) == "3")
  }

  @Test func whatWouldChangeNothingIsRefusedWithAReason() async throws {
    let store = try await fixture.openSettled()
    let recorded = try Pricing.day("2026-11-01")
    func refusal(_ book: String, _ from: String) async throws -> Refusal? {
      let portfolio = await store.portfolio
      let day = try Pricing.day(from)
      do throws(Refusal) {
        _ = try portfolio.revising(book, from: day)
        return nil
      } catch { return error }
    }
    #expect(try await refusal("lost", "2026-10-01") == .unknownBook("lost"))
    #expect(
      try await refusal(book, "2026-11-02") == .holdsAnyway(book: book, recorded: recorded))
    #expect(
      try await refusal(book, "2026-11-01") == .revisedAlready(book: book, from: recorded))
    _ = try await revise("2026-10-01", store)
    #expect(
      try await refusal(book, "2026-10-01")
        == .revisedAlready(book: book, from: try Pricing.day("2026-10-01")))
    // To the day on which it was recorded: that ends the revision.
    _ = try await revise("2026-11-01", store)
    #expect(await total(store) == "3")
    #expect(await store.portfolio.costsBeforeRevisions() == nil)
    try folder.write("model,class,price,currency,recorded\n", to: "prices/none.csv")
    await store.reload(.rescan)
    #expect(try await refusal("none", "2026-10-01") == .emptyBook("none"))
  }

  @Test func usageThatABookCouldPriceIsFound() async throws {
    let store = try await fixture.openSettled()
    let portfolio = await store.portfolio
    func usage(_ row: String) -> RevisableUsage? {
      portfolio.usageRevisable(by: Pricing.book("new-2026-11-20", row))
    }
    let both = RevisableUsage(from: try Pricing.day("2026-09-10"), tokens: 2_000_000)
    #expect(usage("alpha,,output,,,,4,,,2026-11-20,") == both)
    #expect(
      usage("alpha,,output,,,,4,2026-10-01,,2026-11-20,")
        == RevisableUsage(from: try Pricing.day("2026-10-10"), tokens: 1_000_000))
    #expect(usage("alpha,,uncached,,,,4,,,2026-11-20,") == nil)
    #expect(usage("beta,,output,,,,4,,,2026-11-20,") == nil)
    #expect(usage("alpha,,output,,,,4,,,2026-09-10,") == nil)
    _ = try await revise("2026-09-01", store)
    #expect(
      await store.portfolio.usageRevisable(
        by: Pricing.book("new-2026-11-20", "alpha,,output,,,,4,,,2026-11-20,")) == nil)
  }

  @Test func onlyATimeThatARevisionReachesShowsBothTotals() async throws {
    let store = try await fixture.openSettled()
    _ = try await revise("2026-10-05", store)
    let digest = Digest(await store.portfolio)
    func printed(_ from: String?, _ to: String?) throws -> RevisedTotal? {
      var question = CostSplitQuestion()
      question.interval = ChargeInterval(
        from: try from.map { try Pricing.day($0).startUTC },
        to: try to.map { try Pricing.day($0).startUTC })
      return digest.printedCost(question).revised
    }
    let all = try #require(try printed(nil, nil))
    #expect(all.isChanged)
    #expect(all.effectiveBefore[.usd]?.description == "3")
    #expect(all.effective[.usd]?.description == "6")
    #expect(try printed("2026-10-01", "2026-10-02")?.isChanged == false)
    #expect(try printed(nil, "2026-10-01") == nil)
    #expect(try printed("2026-12-01", nil) == nil)
    let charges = digest.printedCharges()
    #expect(charges.revised?.isChanged == true)
    #expect(charges.report.parts.map(\.key).contains("totalBeforeRevisions"))
    #expect(digest.revisedTotal() == all)
  }

  /// A revision shares out anew what goes by cost, in the whole month.
  @Test func whatIsSharedByCostFollows() async throws {
    try folder.write(
      """
      store: 1
      name: Test
      currency: USD
      rules:
        allocation:
          - {name: gateway, when: {ServiceName: gateway}, across: model, by: usage, measure: effective}

      """, to: "portfolio.yaml")
    try folder.write(
      """
      ChargePeriodStart,BillingCurrency,EffectiveCost,ConsumedQuantity,ConsumedUnit,x_folio_model,SkuPriceDetails,ServiceName
      2026-10-20T00:00:00Z,USD,,1000000,Tokens,alpha,"{""TokenDirection"":""Output""}",
      2026-10-02T00:00:00Z,USD,3,,,beta,,
      2026-10-01T00:00:00Z,USD,10,,,,,gateway

      """, to: "costs/a.csv")
    let store = try await fixture.openSettled()
    func beta(_ costs: AttributedCosts?) throws -> String? {
      let key = CostKey.model(.registered(try #require(ModelID("beta"))))
      let interval = ChargeInterval(to: try Pricing.day("2026-10-03").startUTC)
      return costs?.split(by: .model, in: interval).rows.first { $0.key == key }?
        .sums.effective.amount.description
    }
    #expect(try beta(await store.portfolio.costs) == "13")
    _ = try await revise("2026-10-15", store)
    #expect(try beta(await store.portfolio.costs) == "8")
    let interval = ChargeInterval(to: try Pricing.day("2026-10-03").startUTC)
    #expect(try beta(await store.portfolio.costsBeforeRevisions(in: interval)) == "13")
  }
}
