import PortfolioCore
import TerminalUI
import Testing

@testable import Dashboard

/// The list of alerts while data arrive.
@Suite struct ArrivingTests {
  /// A state on a list of alerts that does not fit its pane, a while after the last key.
  private func opened(
    _ keys: String = "", count: Int = 40, size: String = "80x24"
  ) async throws -> DashboardState {
    var state = try await DashboardState.sample(
      size, keys: "3" + keys, digest: AlertDigest.many(count))
    pass(.seconds(5), &state)
    return state
  }

  private func pass(_ span: Duration, _ state: inout DashboardState) {
    _ = update(&state, .tick(state.now + span))
  }

  private func press(_ keys: String, on state: inout DashboardState) throws -> [Effect] {
    try Key.keys(keys).flatMap { update(&state, .key($0)) }
  }

  /// More alerts, newer than all there were.
  private func digest(with more: Int, _ value: Double = 0.85) async throws -> Digest {
    try await AlertDigest.of(
      AlertDigest.apart(40)
        + (0..<more).map { Breach(model: "new\($0)", minutes: more - $0, value: value) })
  }

  private func model(_ state: DashboardState) -> String? { state.alertLine?.row.modelName }

  private func bottom(_ state: DashboardState) -> String {
    render(state).grid.text().split(separator: "\n").first {
      $0.contains(state.look.glyphs.box.bottomLeft)
        && $0.contains(state.look.glyphs.box.bottomRight)
    }.map(String.init) ?? ""
  }

  @Test func theListFollowsWhereItStandsAtItsEnd() async throws {
    var state = try await opened()
    #expect(model(state) == "a00")
    _ = update(&state, .loaded(try await digest(with: 3)))
    #expect(model(state) == "new2")
    #expect(state.lists[.alerts]?.index == 0)
    #expect(state.news.unseen.isEmpty)
  }

  @Test func theListFollowsAnAlertThatGrowsWorseThanTheFirst() async throws {
    var state = try await opened()
    var breaches = AlertDigest.apart(40)
    breaches[30].value = 0.1
    _ = update(&state, .loaded(try await AlertDigest.of(breaches)))
    #expect(model(state) == "a30")
    #expect(state.news.unseen.isEmpty)
    _ = try press("j", on: &state)
    #expect(model(state) == "a01")
    _ = update(&state, .loaded(try await AlertDigest.many(40)))
    #expect(state.news.unseen.isEmpty, "what was there is not new")
    #expect(model(state) == "a01")
  }

  @Test func elsewhereCursorAndViewStayAndTheNewAreCounted() async throws {
    var state = try await opened("G")
    let before = render(state).grid.text()
    _ = update(&state, .loaded(try await digest(with: 3)))
    #expect(model(state) == "a39")
    #expect(state.news.unseen.count == 3)
    #expect(bottom(state).contains("↑ 3 new"))
    #expect(!before.contains("new"))
    // They are seen once they are on the screen, and not before.
    _ = try press("kk", on: &state)
    #expect(bottom(state).contains("↑ 3 new"))
    _ = try press("g", on: &state)
    #expect(state.news.unseen.isEmpty)
    #expect(!bottom(state).contains("new"))
  }

  @Test func theViewStandsStillWhileAlertsComeInAboveIt() async throws {
    var state = try await opened("Gkkkkkkkkkkkkkkkkkkkkkkk")
    func rows() -> [Substring] {
      render(state).grid.text().split(separator: "\n").filter { $0.contains("firing  ") }
        .map { $0.prefix(50) }
    }
    let before = rows()
    _ = update(&state, .loaded(try await digest(with: 3)))
    #expect(rows() == before)
    #expect(state.unseenCount == 3)
  }

  @Test func byAgeTheNewestComesInAtTheLastRow() async throws {
    var state = try await opened("ssG")
    #expect(state.lists[.alerts]?.order == .age)
    #expect(model(state) == "a00")
    _ = update(&state, .loaded(try await digest(with: 3)))
    #expect(model(state) == "new2")
    _ = try press("g", on: &state)
    pass(.seconds(5), &state)
    _ = update(&state, .loaded(try await digest(with: 17)))
    #expect(model(state) == "a39")
    #expect(bottom(state).contains("↓ 14 new"))
    _ = try press("G", on: &state)
    #expect(state.news.unseen.count < 14)
  }

  @Test func byNameNothingFollows() async throws {
    var state = try await opened("sg")
    #expect(state.lists[.alerts]?.order == .name)
    _ = update(
      &state,
      .loaded(
        try await AlertDigest.of([Breach(model: "a", minutes: 1)] + AlertDigest.apart(40))))
    #expect(model(state) == "a00")
  }

  @Test func theCursorDoesNotMoveByItselfUnderAHandThatTypes() async throws {
    var state = try await opened()
    _ = try press("jk", on: &state)
    _ = update(&state, .loaded(try await digest(with: 3)))
    #expect(model(state) == "a00")
    // Nor while something is open over the panes.
    state = try await opened("A")
    _ = update(&state, .loaded(try await digest(with: 3)))
    #expect(model(state) == "a00")
    #expect(state.news.unseen.count == 3, "what a question covers is not seen")
    _ = try press("<Esc>", on: &state)
    #expect(state.news.unseen.isEmpty)
  }

  @Test(arguments: ["A", "n", "z", "r", "a", "<Enter>", "<Space>"])
  func aCommandNeverMeansWhatSlidUnderTheCursorAMomentAgo(_ key: String) async throws {
    var state = try await opened()
    let meant = try #require(state.alertLine?.row)
    _ = update(&state, .loaded(try await digest(with: 3)))
    #expect(model(state) == "new2")
    pass(.milliseconds(400), &state)
    _ = try press(key, on: &state)
    switch (state.mode, state.level) {
    case (.handle(let prompt), _): #expect(prompt.alerts == [meant.id])
    case (.assign(let picker), _): #expect(picker.alerts == [meant.id])
    case (_, .alert(let id, _, _)): #expect(id == meant.id)
    default: #expect(state.alertMarks == [meant.id])
    }
  }

  @Test func afterASecondACommandMeansTheRowUnderTheCursor() async throws {
    var state = try await opened()
    _ = update(&state, .loaded(try await digest(with: 3)))
    pass(.seconds(1), &state)
    _ = try press("A", on: &state)
    guard case .handle(let prompt) = state.mode else {
      Issue.record("nothing is asked")
      return
    }
    #expect(prompt.alerts == state.digest.alerts.filter { $0.modelName == "new2" }.map(\.id))
  }

  @Test func movingAwayEndsTheGrace() async throws {
    var state = try await opened()
    _ = update(&state, .loaded(try await digest(with: 3)))
    _ = try press("j", on: &state)
    #expect(model(state) == "a01", "from the row the reader saw")
    _ = try press("A", on: &state)
    guard case .handle(let prompt) = state.mode else {
      Issue.record("nothing is asked")
      return
    }
    #expect(prompt.alerts == state.digest.alerts.filter { $0.modelName == "a01" }.map(\.id))
  }

  @Test func marksGoOnFromTheRowTheReaderSaw() async throws {
    var state = try await opened()
    _ = update(&state, .loaded(try await digest(with: 3)))
    _ = try press("<Space><Space>", on: &state)
    let marked = state.digest.alerts.filter { state.alertMarks.contains($0.id) }
    #expect(marked.map(\.modelName) == ["a00", "a01"])
  }

  /// Whatever comes and is pressed, a question is about a row that stood under the cursor for a
  /// second, or since the last key.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func whatIsAskedAboutWasSeen(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let digests = try await Self.variants(using: &random)
    var state = try await DashboardState.sample("80x24", keys: "3", digest: digests[0])
    var seen: [(time: Timestamp, alerts: Set<String>)] = []
    var lastKey = state.now
    func look() { seen.append((state.now, Set(state.alertLine?.alerts.map(\.id) ?? []))) }
    look()
    for step in 0..<150 {
      pass(.milliseconds(Int.random(in: 0...700, using: &random)), &state)
      switch Int.random(in: 0..<5, using: &random) {
      case 0...2:
        _ = update(&state, .loaded(digests[Int.random(in: digests.indices, using: &random)]))
      case 3:
        _ = try press(
          ["j", "k", "g", "G", "f", "s"][Int.random(in: 0..<6, using: &random)], on: &state)
        lastKey = state.now
      default:
        _ = try press("A", on: &state)
        if case .handle(let prompt) = state.mode {
          let bound = max(lastKey, state.now + .seconds(-1))
          let isKnown = seen.contains { entry in
            entry.time <= bound && Set(prompt.alerts).isSubset(of: entry.alerts)
          }
          #expect(isKnown && !prompt.alerts.isEmpty, "seed \(seed), step \(step)")
          _ = try press("<Esc>", on: &state)
        }
        lastKey = state.now
      }
      look()
      let listed = Set(state.rows.alerts.map(\.id))
      #expect(state.news.unseen.isSubset(of: listed), "seed \(seed), step \(step)")
    }
  }

  /// Parts of a store in which some alerts are related, and as bad as it falls.
  private static func variants(using random: inout SeededGenerator) async throws -> [Digest] {
    var digests: [Digest] = []
    for _ in 0..<8 {
      var breaches: [Breach] = []
      for number in 0..<24 where Int.random(in: 0..<4, using: &random) > 0 {
        breaches.append(
          Breach(
            model: "m\(number / 3)", metric: AlertDigest.metrics[number % 3],
            minutes: 5 + number * 7, value: Bool.random(using: &random) ? 0.85 : 0.3))
      }
      digests.append(try await AlertDigest.of(breaches))
    }
    return digests
  }

  @Test func aCommandOnAnAlertThatIsGoneIsRefusedOnce() async throws {
    var state = try await opened("jj")
    let rest = AlertDigest.apart(40).filter { $0.model != "a02" }
    _ = update(&state, .loaded(try await AlertDigest.of(rest)))
    #expect(model(state) == "a03")
    #expect(try press("A", on: &state).isEmpty)
    #expect(state.notice?.phrase == .rowChanged)
    _ = try press("A", on: &state)
    guard case .handle = state.mode else {
      Issue.record("nothing is asked")
      return
    }
  }

  @Test func whatJoinsAFoldAMomentAgoIsLeftOutOfACommandOnIt() async throws {
    let pair = [
      Breach(model: "tide", metric: "accuracy", minutes: 10),
      Breach(model: "tide", metric: "grounded", minutes: 20),
    ]
    var state = try await DashboardState.sample(
      "120x40", keys: "3", digest: AlertDigest.of(pair))
    pass(.seconds(5), &state)
    let known = Set(state.rows.alerts.map(\.id))
    let worse = Breach(model: "tide", metric: "complete", minutes: 1, value: 0.1)
    _ = update(&state, .loaded(try await AlertDigest.of(pair + [worse])))
    #expect(state.alertLine?.alerts.count == 3)
    #expect(Set(state.targetAlerts.map(\.id)) == known)
    pass(.seconds(1), &state)
    #expect(state.targetAlerts.count == 3)
  }

  @Test func aPausedListTellsWhatCameWhenItGoesOn() async throws {
    var state = try await opened("Gp")
    _ = update(&state, .loaded(try await digest(with: 3)))
    _ = update(&state, .loaded(try await digest(with: 5)))
    #expect(state.news.unseen.isEmpty)
    _ = try press("p", on: &state)
    #expect(state.news.unseen.count == 5)
    #expect(bottom(state).contains("↑ 5 new"))
  }

  @Test func aPaneOfTheGridShowsThemAndATitleLineCountsThem() async throws {
    var grid = try await opened("1", size: "120x40")
    _ = update(&grid, .loaded(try await digest(with: 3)))
    #expect(grid.news.unseen.isEmpty)
    var line = try await opened("1")
    _ = update(&line, .loaded(try await digest(with: 3)))
    #expect(line.news.unseen.count == 3)
    #expect(render(line).grid.text().contains("3 new"))
    _ = try press("3", on: &line)
    #expect(line.news.unseen.isEmpty)
  }

  @Test func alertsOfAFoldAreSeenWithItsRow() async throws {
    var state = try await opened()
    let joined = AlertDigest.apart(40) + [Breach(model: "a01", metric: "grounded", minutes: 5)]
    _ = update(&state, .loaded(try await AlertDigest.of(joined)))
    #expect(state.rows.alertLines.contains { $0.alerts.count == 2 })
    #expect(state.news.unseen.isEmpty)
  }

  @Test func anOnsetThatMovesLeavesTheReadersHoldOnTheAlert() async throws {
    let pair = [
      Breach(model: "tide", minutes: 10), Breach(model: "tide", metric: "grounded", minutes: 20),
    ]
    let sooner = [Breach(model: "tide", minutes: 15)]
    let digests = [
      try await AlertDigest.of(AlertDigest.apart(40, since: 30) + pair),
      try await AlertDigest.of(AlertDigest.apart(40, since: 30) + pair + sooner),
    ]
    #expect(digests[1].movedAlerts(since: digests[0]).count == 1)
    for keys in ["f", "f<Space>", "A", "Gf", "n"] {
      var state = try await DashboardState.sample("80x24", keys: "3" + keys, digest: digests[0])
      pass(.seconds(5), &state)
      let before = (state.lists[.alerts]?.index, state.alertMarks.count, state.targetAlerts.count)
      _ = update(&state, .loaded(digests[1]))
      #expect(state.lists[.alerts]?.index == before.0, "\(keys)")
      #expect(state.alertMarks.count == before.1, "\(keys)")
      #expect(state.targetAlerts.count == before.2, "\(keys)")
      #expect(state.news.unseen.isEmpty, "\(keys)")
      #expect(state.rows.alertLines.count == (keys.contains("f") && keys != "Gf" ? 42 : 41))
      if case .handle(let prompt) = state.mode {
        let listed = Set(state.digest.alerts.map(\.id))
        #expect(prompt.alerts.count == 2 && listed.isSuperset(of: prompt.alerts), "\(keys)")
      }
    }
  }

  @Test func whatEndsIsNotNew() async throws {
    var state = try await opened("G", count: 43)
    _ = update(&state, .loaded(try await AlertDigest.many(40)))
    #expect(state.news.unseen.isEmpty)
    #expect(model(state) == "a39")
  }
}
