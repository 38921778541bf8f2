import Dashboard
import TerminalUI
import Testing

/// A screen that is kept as a file.
struct GoldenScreen: Sendable, CustomTestStringConvertible {
  var name: String
  var keys = ""
  var sizes = ["120x40"]
  var language = Language.english
  var glyphs = Glyphs.unicode

  var testDescription: String { name }

  static let all: [GoldenScreen] = [
    GoldenScreen(name: "overview", sizes: ["40x10", "80x24", "120x40", "200x50"]),
    GoldenScreen(
      name: "overview-zh", sizes: ["80x24", "120x40"], language: .simplifiedChinese),
    GoldenScreen(name: "overview-ascii", sizes: ["80x24", "120x40"], glyphs: .ascii),
    GoldenScreen(name: "models", keys: "+", sizes: ["40x10", "120x40"]),
    GoldenScreen(name: "cost", keys: "2+", sizes: ["40x10", "120x40"]),
    GoldenScreen(name: "cost-by-team", keys: "2bb", sizes: ["80x24"]),
    GoldenScreen(name: "alerts", keys: "3+", sizes: ["40x10", "120x40"]),
    GoldenScreen(name: "unfolded", keys: "3+f", sizes: ["40x10", "80x24", "120x40"]),
    GoldenScreen(name: "unfolded-ascii", keys: "3fj<Space>", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(
      name: "folded-zh", keys: "3j<Space>k", sizes: ["80x24"], language: .simplifiedChinese),
    GoldenScreen(
      name: "alert-drift", keys: "3<Enter>", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(name: "alert-floor", keys: "3fjj<Enter>", sizes: ["120x40"]),
    GoldenScreen(name: "alert-silence", keys: "3j<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "alert-over", keys: "3G<Enter>", sizes: ["120x40"]),
    GoldenScreen(name: "alert-ascii", keys: "3G<Enter>", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(
      name: "alert-zh", keys: "3<Enter>", sizes: ["80x24", "120x40"],
      language: .simplifiedChinese),
    GoldenScreen(name: "alert-scrolled", keys: "3<Enter>G", sizes: ["40x10", "80x24"]),
    GoldenScreen(name: "alerts-explained", keys: "3+", sizes: ["80x24", "160x48"]),
    GoldenScreen(name: "acknowledge", keys: "3A", sizes: ["40x10", "80x24"]),
    GoldenScreen(name: "snooze", keys: "3*zj", sizes: ["80x24"]),
    GoldenScreen(name: "resolve", keys: "3r", sizes: ["80x24"]),
    GoldenScreen(
      name: "resolve-zh", keys: "3rj<Enter>", sizes: ["80x24"],
      language: .simplifiedChinese),
    GoldenScreen(name: "alert-assign", keys: "3aj", sizes: ["80x24"]),
    GoldenScreen(name: "owners", keys: "4+", sizes: ["40x10", "120x40"]),
    GoldenScreen(name: "governance", keys: "5", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(
      name: "governance-zh", keys: "5<Tab><Tab>", sizes: ["80x24", "120x40"],
      language: .simplifiedChinese),
    GoldenScreen(name: "governance-ascii", keys: "5<S-Tab>", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(name: "governance-readiness", keys: "5<Tab><Tab>", sizes: ["120x40"]),
    GoldenScreen(
      name: "governance-calendar", keys: "5<Tab><Tab><Tab>", sizes: ["80x24", "120x40"]),
    GoldenScreen(
      name: "governance-audit", keys: "5<Tab><Tab><Tab><Tab>", sizes: ["40x10", "80x24"]),
    GoldenScreen(
      name: "governance-proposals", keys: "5<S-Tab><S-Tab><S-Tab>", sizes: ["80x24"]),
    GoldenScreen(
      name: "governance-row", keys: "5<Tab><Tab><Tab><Tab><Enter>",
      sizes: ["40x10", "80x24", "120x40"]),
    GoldenScreen(
      name: "governance-row-zh", keys: "5<Enter>", sizes: ["80x24"], language: .simplifiedChinese),
    GoldenScreen(
      name: "governance-people", keys: "5<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab>",
      sizes: ["80x24", "120x40"]),
    GoldenScreen(
      name: "governance-filter", keys: "5/state:never<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "governance-fault", keys: "5/nosuch:x<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "fit", keys: "6", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(name: "fit-zh", keys: "6", sizes: ["80x24"], language: .simplifiedChinese),
    GoldenScreen(
      name: "fit-work", keys: "6/mail<Enter><Enter>",
      sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(
      name: "fit-work-zh", keys: "6/mail<Enter><Enter>j", sizes: ["80x24", "160x48"],
      language: .simplifiedChinese),
    GoldenScreen(
      name: "fit-scatter", keys: "6/mail<Enter><Enter><Tab>", sizes: ["40x10", "80x24"]),
    GoldenScreen(
      name: "fit-scatter-ascii", keys: "6/mail<Enter><Enter><Tab>j", sizes: ["80x24", "160x48"],
      glyphs: .ascii),
    GoldenScreen(
      name: "fit-what-if", keys: "6/mail<Enter><Enter><Enter>",
      sizes: ["40x10", "80x24", "160x48"]),
    GoldenScreen(
      name: "fit-what-if-zh", keys: "6/mail<Enter><Enter><Enter>", sizes: ["80x24"],
      language: .simplifiedChinese),
    GoldenScreen(
      name: "fit-despite", keys: "6/mail<Enter><Enter>G<Enter><Enter>", sizes: ["40x10", "80x24"]),
    GoldenScreen(name: "fit-whole", keys: "6/mail<Enter><Enter>w", sizes: ["40x10", "80x24"]),
    GoldenScreen(
      name: "fit-budgets", keys: "6/mail<Enter><Enter><Enter>G", sizes: ["80x24", "120x40"]),
    GoldenScreen(name: "next-fault", keys: "9/nothing:x<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "outlook", keys: "7", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(
      name: "outlook-zh", keys: "7", sizes: ["80x24", "160x48"], language: .simplifiedChinese),
    GoldenScreen(name: "outlook-ascii", keys: "7j", sizes: ["120x40"], glyphs: .ascii),
    GoldenScreen(name: "outlook-ahead", keys: "7<Tab><Tab>", sizes: ["40x10", "80x24"]),
    GoldenScreen(name: "outlook-vendors", keys: "7<Tab><Tab><Tab>", sizes: ["80x24"]),
    GoldenScreen(name: "outlook-words", keys: "7<S-Tab>j", sizes: ["40x10", "80x24"]),
    GoldenScreen(name: "improvement", keys: "8", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(
      name: "improvement-zh", keys: "8", sizes: ["80x24", "120x40"], language: .simplifiedChinese),
    GoldenScreen(name: "improvement-targets", keys: "8<Tab>", sizes: ["80x24", "120x40"]),
    GoldenScreen(name: "improvement-value", keys: "8<Tab><Tab>", sizes: ["120x40"]),
    GoldenScreen(
      name: "improvement-adoption", keys: "8<S-Tab>", sizes: ["40x10", "80x24", "160x48"]),
    GoldenScreen(name: "optimise", keys: "O", sizes: ["40x10", "80x24"]),
    GoldenScreen(name: "optimise-metric", keys: "O<Enter>acc", sizes: ["80x24"]),
    GoldenScreen(
      name: "optimise-zh", keys: "O<Enter>accuracy<Enter>", sizes: ["80x24"],
      language: .simplifiedChinese),
    GoldenScreen(name: "next", keys: "9", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(
      name: "next-zh", keys: "9j", sizes: ["80x24", "120x40"], language: .simplifiedChinese),
    GoldenScreen(name: "next-ascii", keys: "9", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(name: "next-broken", keys: "9<Tab>jj", sizes: ["80x24"]),
    GoldenScreen(name: "next-filter", keys: "9/kind:fit<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "next-assign", keys: "9jjj<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "decide", keys: "D", sizes: ["40x10", "80x24"]),
    GoldenScreen(name: "decide-evidence", keys: "D<Enter>docs/a.md", sizes: ["40x10", "80x24"]),
    GoldenScreen(
      name: "decide-wrong-day", keys: "D<Enter>held:soon<Enter>", sizes: ["80x24", "100x30"]),
    GoldenScreen(name: "hand-over", keys: "4GH", sizes: ["80x24"]),
    GoldenScreen(
      name: "assign-against-rules", keys: "a<Tab><Tab>jon", sizes: ["80x24"]),
    GoldenScreen(
      name: "exception", keys: "a<Tab><Tab>jon<Enter>2026-12-31 nobody else", sizes: ["80x24"]),
    GoldenScreen(name: "treemap", keys: "t", sizes: ["40x10", "80x24", "120x40"]),
    GoldenScreen(name: "treemap-ascii", keys: "t+", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(
      name: "model", keys: "/customs<Enter><Enter>", sizes: ["40x10", "80x24", "120x40", "200x50"]),
    GoldenScreen(
      name: "model-zh", keys: "/customs<Enter><Enter>", language: .simplifiedChinese),
    GoldenScreen(name: "model-scrolled", keys: "/customs<Enter><Enter>GG", sizes: ["80x24"]),
    GoldenScreen(name: "model-observed", keys: "G<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "assign", keys: "a", sizes: ["40x10", "80x24", "120x40"]),
    GoldenScreen(name: "assign-hidden", keys: "*/open<Enter>ao", sizes: ["120x40"]),
    GoldenScreen(name: "assign-zh", keys: "a", language: .simplifiedChinese),
    GoldenScreen(name: "palette", keys: ":dr", sizes: ["80x24", "120x40"]),
    GoldenScreen(name: "palette-decisions", keys: ":review", sizes: ["80x24", "100x30"]),
    GoldenScreen(name: "help", keys: "?", sizes: ["80x24", "200x50"]),
    GoldenScreen(name: "help-zh", keys: "?", language: .simplifiedChinese),
    GoldenScreen(name: "problems", keys: "!", sizes: ["80x24"]),
    GoldenScreen(name: "filter-typing", keys: "/own", sizes: ["80x24"]),
    GoldenScreen(name: "filter", keys: "/owner:none<Enter>", sizes: ["80x24", "120x40"]),
    GoldenScreen(name: "filter-fault", keys: "/nosuch:x<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "marks", keys: "j<Space><Space>jv", sizes: ["80x24"]),
    GoldenScreen(
      name: "infrastructure", keys: "5<Tab><Tab><Tab><Tab><Tab><Tab>",
      sizes: ["40x10", "80x24", "100x30", "120x40", "160x48"]),
    GoldenScreen(
      name: "records", keys: "5<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>",
      sizes: ["80x24", "160x48"]),
    GoldenScreen(
      name: "records-zh", keys: "5<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>", sizes: ["80x24"],
      language: .simplifiedChinese),
    GoldenScreen(name: "costs", keys: "$", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(
      name: "costs-zh", keys: "$", sizes: ["80x24", "120x40"], language: .simplifiedChinese),
    GoldenScreen(name: "costs-ascii", keys: "$<Tab><Tab>", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(name: "costs-month", keys: "$<Tab><Tab><Tab><Tab><Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "costs-model", keys: "$<Enter><Enter>", sizes: ["120x40"]),
    GoldenScreen(
      name: "costs-rows", keys: "$<Enter>c", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(
      name: "costs-rows-zh", keys: "$<Enter>co", sizes: ["120x40"], language: .simplifiedChinese),
    GoldenScreen(
      name: "costs-budgets", keys: "$<Tab>", sizes: ["40x10", "80x24", "120x40", "160x48"]),
    GoldenScreen(name: "costs-budgets-ascii", keys: "$<Tab>", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(
      name: "costs-budgets-zh", keys: "$<Tab>", sizes: ["80x24"], language: .simplifiedChinese),
    GoldenScreen(name: "costs-budget-rows", keys: "$<Tab>jj<Enter>", sizes: ["120x40"]),
    GoldenScreen(name: "costs-footprint", keys: "$<S-Tab><S-Tab>", sizes: ["80x24"]),
    GoldenScreen(name: "costs-row", keys: "$<Enter>c<Enter>", sizes: ["80x24"]),
    GoldenScreen(name: "restricted", keys: "2bb<Enter>", sizes: ["120x40"]),
  ]
}

@Suite struct GoldenScreenTests {
  @Test(arguments: GoldenScreen.all)
  func screensLookAsRecorded(_ screen: GoldenScreen) async throws {
    for size in screen.sizes {
      let state = try await DashboardState.sample(
        size, keys: screen.keys, language: screen.language, glyphs: screen.glyphs)
      try Golden.expect(render(state), "\(screen.name)-\(size)")
    }
  }

  @Test(arguments: [
    GoldenScreen(name: "costs-revised", keys: "$", sizes: ["40x10", "80x24", "120x40"]),
    GoldenScreen(
      name: "costs-revised-ascii", keys: "$<Tab>", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(
      name: "costs-revised-zh", keys: "$<Tab>", sizes: ["80x24"], language: .simplifiedChinese),
    GoldenScreen(name: "costs-revised-rows", keys: "$c", sizes: ["80x24", "120x40"]),
  ])
  func bothTotalsAreShownWhereARevisionChangesThem(_ screen: GoldenScreen) async throws {
    for size in screen.sizes {
      let state = try await DashboardState.sample(
        size, keys: screen.keys, language: screen.language, glyphs: screen.glyphs,
        digest: CostDigest.revised())
      try Golden.expect(render(state), "\(screen.name)-\(size)")
    }
  }

  @Test(arguments: ["40x10", "80x24", "120x40"])
  func anEmptyPortfolioSaysHowToBegin(_ size: String) async throws {
    let state = try await DashboardState.sample(size, digest: SampleDigest.nothing())
    try Golden.expect(render(state), "empty-\(size)")
  }

  @Test(arguments: [
    GoldenScreen(name: "handled", keys: "3+jjfj", sizes: ["40x10", "80x24", "120x40"]),
    GoldenScreen(name: "handled-ascii", keys: "3+jjfjj", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(name: "handled-zh", keys: "3+jj", language: .simplifiedChinese),
    GoldenScreen(
      name: "handled-alert", keys: "3/acknowl<Enter><Enter>",
      sizes: ["80x24", "120x40"]),
    GoldenScreen(
      name: "handled-model", keys: "/customs<Enter><Enter>", sizes: ["200x50"]),
  ])
  func whatWasDoneAboutAlertsIsShown(_ screen: GoldenScreen) async throws {
    for size in screen.sizes {
      let state = try await DashboardState.sample(
        size, keys: screen.keys, language: screen.language, glyphs: screen.glyphs,
        digest: SampleDigest.handled())
      try Golden.expect(render(state), "\(screen.name)-\(size)")
    }
  }

  @Test(arguments: [
    GoldenScreen(name: "arrived", keys: "3G", sizes: ["40x10", "80x24", "120x40"]),
    GoldenScreen(name: "arrived-ascii", keys: "3ssg", sizes: ["80x24"], glyphs: .ascii),
    GoldenScreen(
      name: "arrived-zh", keys: "3G", sizes: ["80x24"], language: .simplifiedChinese),
    GoldenScreen(name: "arrived-elsewhere", sizes: ["80x24"]),
  ])
  func newAlertsAreCounted(_ screen: GoldenScreen) async throws {
    let more = try await AlertDigest.of(
      AlertDigest.apart(40) + [1, 2, 3].map { Breach(model: "new\($0)", minutes: $0) })
    for size in screen.sizes {
      var state = try await DashboardState.sample(
        size, keys: screen.keys, language: screen.language, glyphs: screen.glyphs,
        digest: AlertDigest.many(40))
      _ = update(&state, .loaded(more))
      try Golden.expect(render(state), "\(screen.name)-\(size)")
    }
  }

  @Test func aTerminalTooSmallIsToldWhatIsNeeded() async throws {
    for size in ["39x10", "40x9", "20x5", "1x1"] {
      let frame = render(try await .sample(size))
      #expect(frame.grid.text().hasPrefix(String(size.prefix(1))))
    }
    let frame = render(try await .sample("30x6"))
    #expect(frame.grid.text().hasPrefix("30x6: Folio needs at least\n40x10"))
  }
}
