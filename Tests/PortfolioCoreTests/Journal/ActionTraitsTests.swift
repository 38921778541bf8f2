import Testing

@testable import PortfolioCore

/// Projections look only at events whose traits say that they can matter to them: so a trait that is
/// missing would be an event that is lost.
@Suite struct ActionTraitsTests {
  @Test("What touches slots or alerts says so", arguments: 0..<8)
  func traitsLeaveNothingOut(seed: UInt64) throws {
    var world = try RandomClones(seed: seed)
    for _ in 0..<200 { try world.step() }
    var files: [JournalFile] = []
    for (path, bytes) in world.allFiles {
      var file = JournalFile(path: path)
      file.append(bytes[...])
      files.append(file)
    }
    let history = JournalHistory(files: files)
    var met: Action.Traits = []
    for position in history.indices {
      let traits = history.traits(at: position)
      let entry = history[position]
      #expect(traits == entry.event.action.traits)
      #expect(history.isGenuine(at: position) == entry.isGenuine)
      let claims = Claims(of: position, in: history, resolve: { _ in nil })
      #expect(
        traits.contains(.slots) || (claims.slots.isEmpty && claims.problem == nil),
        "seed \(seed), \(entry.event.id)")
      let touches = AlertTouch.touches(of: position, in: history, resolve: { _ in nil })
      #expect(traits.contains(.alerts) || touches.isEmpty, "seed \(seed), \(entry.event.id)")
      if case .undo = entry.event.action { #expect(traits == .undo) }
      met.formUnion(traits)
    }
    #expect(met.isSuperset(of: [.slots, .alerts, .undo]), "seed \(seed)")
  }

  @Test("Kinds that random clones do not make have the traits of their projections")
  func rareKinds() throws {
    let ana = try #require(PersonID("ana"))
    let alpha = try #require(ModelID("alpha"))
    let grant = Assignment(role: .owner, models: [alpha], person: ana)
    #expect(Action.propose(grant).traits == .governance)
    #expect(Action.assignAll([grant]).traits == .slots)
    #expect(Action.undo(seq: 1).traits == .undo)
    #expect(Action.unknown(kind: "x", JSONObject()).traits == [])
  }
}
