@testable import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// What keys do on the outlook.
@Suite struct OutlookTests {
  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  @Test func theLinesAreThoseOfTheReport() async throws {
    let state = try await DashboardState.sample("160x48", keys: "7")
    let outlook = state.digest.outlook()
    #expect(state.outlook?.types.rows == outlook.rows)
    #expect(state.outlook?.vendors.rows == state.digest.outlook(by: .vendor).rows)
    let text = render(state).grid.text()
    for phrase in outlook.sentences {
      let words = English().text(ShellPhrase.outlook(phrase)).split(separator: " ").prefix(4)
      #expect(text.contains(words.joined(separator: " ")), "\(phrase)")
    }
    #expect(text.contains("+50 %") && text.contains("the two differ"))
    // Each type, and all together.
    #expect(state.outlook?.ahead.rows.count == ModelType.allCases.count + 1)
    #expect(state.outlook?.ahead.rows.last?.first == .word(.outlook(.together)))
    #expect(state.outlook?.types.spend == state.digest.figures.spend)
  }

  @Test func enterRestrictsThePanesToATypeOrAVendor() async throws {
    var state = try await DashboardState.sample("120x40", keys: "7j<Enter>")
    #expect(state.level == .overview && state.outlook == nil)
    #expect(state.scope == [.type(ModelType.allCases[1])])
    state = try await .sample("120x40", keys: "7<S-Tab>")
    let vendor = try #require(state.outlook?.vendors.rows.first?.vendor)
    _ = try press("<Enter>", on: &state)
    #expect(state.scope == [.slice(.vendor, key: .named(vendor))])
    // From what is next it is the panes too.
    state = try await .sample("120x40", keys: "97<Enter>")
    #expect(state.level == .overview && state.next == nil && !state.scope.isEmpty)
  }

  @Test func escLeadsBack() async throws {
    var state = try await DashboardState.sample("80x24", keys: "97")
    #expect(state.level == .outlook(from: .next(from: .overview)))
    _ = try press("<Esc>", on: &state)
    #expect(state.level == .next(from: .overview) && state.outlook == nil)
  }

  @Test func noCardAndNoVendorLeadNowhere() async throws {
    var state = try await DashboardState.sample("120x40", keys: "7G")
    #expect(state.outlook?.type?.id == .unallocated)
    _ = try press("k", on: &state)
    #expect(state.outlook?.type?.id == .noCard)
    _ = try press("<Enter>", on: &state)
    #expect(state.notice?.phrase == .unavailable(.open, .noRow) && state.isOnOutlook)
  }

  @Test func sectionsTurnAndSentencesAreOneOfThemOnlyWhereTheyHaveNoRoom() async throws {
    for (size, sections) in [("160x48", 4), ("80x24", 5), ("40x10", 5)] {
      var state = try await DashboardState.sample(size, keys: "7")
      var seen: [OutlookScreen.Section] = []
      for _ in 0..<sections {
        seen.append(try #require(state.outlook?.section))
        _ = try press("<Tab>", on: &state)
      }
      #expect(Set(seen).count == sections && state.outlook?.section == seen[0])
    }
  }

  @Test func sentencesScrollToTheirEndAndNoFurther() async throws {
    var state = try await DashboardState.sample("40x10", keys: "7<S-Tab>")
    let first = render(state).grid.text()
    _ = try press("G", on: &state)
    let last = render(state).grid.text()
    #expect(last != first && last.contains("optimisation"))
    _ = try press("jjj", on: &state)
    #expect(render(state).grid.text() == last)
    _ = try press("k", on: &state)
    #expect(render(state).grid.text() != last)
    _ = try press("g", on: &state)
    #expect(render(state).grid.text() == first)
  }

  @Test("What the years ahead cost is seen wherever it has room", arguments: ["116x44", "120x44"])
  func costsAhead(_ size: String) async throws {
    let text = render(try await .sample(size, keys: "7")).grid.text()
    #expect(text.contains("30 d spend  year ago") && text.contains("by own growth  30 d spend"))
    #expect(text.contains("together"))
  }

  @Test("It is worked out once for as long as what it is made of is the same")
  func reused() async throws {
    var state = try await DashboardState.sample("120x40", keys: "7")
    let made = try #require(state.outlook?.madeWith)
    _ = try press("jk<Tab>", on: &state)
    _ = update(&state, .loaded(Digest(state.digest.portfolio)))
    #expect(state.outlook?.madeWith == made && state.digestNumber > made)
    var portfolio = state.digest.portfolio
    portfolio.asOf = portfolio.asOf + .seconds(2 * 86_400)
    _ = update(&state, .loaded(Digest(portfolio)))
    #expect(state.outlook?.madeWith == state.digestNumber)
  }

  @Test("Git is asked once a day for how many models there were, and its word is taken")
  func recalled() async throws {
    var state = try await DashboardState.sample("120x40")
    let day = state.digest.portfolio.dayOfEarlierMix
    #expect(try press("7", on: &state) == [.recall(day)])
    #expect(try press("j", on: &state).isEmpty)
    let mix = EarlierMix(day: day, source: .git, counts: [.open: 7])
    _ = update(&state, .recalled(day.advanced(by: 1), mix))
    #expect(state.outlook?.types.earlier?.source != .git)
    _ = update(&state, .recalled(day, mix))
    #expect(state.outlook?.types.earlier == mix && state.outlook?.typeIndex == 1)
    let open = state.outlook?.types.rows.first { $0.type == .open }
    #expect(open?.projection?.earlier == 7)
    let digest = Digest(state.digest.portfolio)
    #expect(update(&state, .loaded(digest)).isEmpty)
    #expect(state.outlook?.types.earlier == mix && state.outlook?.typeIndex == 1)
  }
}
