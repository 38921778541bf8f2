/// Reads the rules of `portfolio.yaml` that say what cost rows belong to, and who shares them.
extension PortfolioSettings {
  mutating func readCostRules(_ rules: inout MapReader) {
    mapping = rules.maps("mapping").compactMap { MappingRule(reading: $0) }
    allocation = rules.maps("allocation").compactMap { AllocationRule(reading: $0) }
  }
}

extension MapReader {
  /// Reads `when: {COLUMN: PATTERN}`; nil, with the reason noted, where there is no condition.
  fileprivate mutating func conditions() -> [String: String]? {
    var conditions: [String: String] = [:]
    if var when = map("when") {
      for entry in when.allEntries() {
        conditions[entry.key] = when.string(entry.key)
        guard !FocusColumn.known.contains(entry.key), !entry.key.hasPrefix("x_"),
          !entry.key.hasPrefix("tag:")
        else { continue }
        let meant = NearNames.misspelt(entry.key, among: FocusColumn.known.sorted())
        when.fail(.unknownColumn(entry.key, meant: meant), at: entry.place)
      }
    }
    if !conditions.isEmpty { return conditions }
    // Of another kind than a map, it has been told already.
    let when = node("when")
    if when == nil || when?.map != nil { failMissing("when") }
    return nil
  }
}

extension MappingRule {
  /// Reads `{when: {COLUMN: PATTERN}, model, team, workflow, category}`; nil, with the reason
  /// noted, where it has no condition or gives nothing.
  fileprivate init?(reading reader: MapReader) {
    var reader = reader
    let conditions = reader.conditions()
    self.init(
      conditions: conditions ?? [:], model: reader.string("model"), team: reader.string("team"),
      workflow: reader.string("workflow"), category: reader.choice("category"))
    let givesSomething = ["model", "team", "workflow", "category"]
      .contains { reader.node($0) != nil }
    reader.finish()
    guard conditions != nil else { return nil }
    if !givesSomething { reader.failMissing("model") }
    guard model != nil || team != nil || workflow != nil || category != nil else { return nil }
  }
}

extension AllocationRule {
  private enum Word: String, CaseIterable { case usage, equal, fixed }

  /// Reads `{name, when: {COLUMN: PATTERN}, across, by, over, measure, shares}`; nil, with the reason
  /// noted, where it does not say what is shared, across what and how.
  fileprivate init?(reading reader: MapReader) {
    var reader = reader
    let name = reader.string("name")
    if reader.node("name") == nil { reader.failMissing("name") }
    let conditions = reader.conditions()
    let across: Across? = reader.choice("across")
    if reader.node("across") == nil { reader.failMissing("across") }
    let word: Word? = reader.choice("by")
    if reader.node("by") == nil { reader.failMissing("by") }
    var places = RecordPlaces(path: reader.place.path)
    let over = reader.texts("over")
    for (name, place) in over { places.note("over", name, at: reader.place(place)) }
    let shares = Self.shares(&reader, &places)
    let measure: Measure? = reader.choice("measure")
    let unused: [String] =
      switch word {
      case .usage: ["shares"]
      case .equal: ["shares", "measure"]
      case .fixed: ["over", "measure"]
      case nil: []
      }
    for key in unused {
      guard let node = reader.node(key) else { continue }
      reader.fail(.pointless(key: reader.path(key), by: word?.rawValue ?? ""), at: node)
    }
    reader.finish()
    guard let word, let conditions, let across, let name else { return nil }
    let method: Method
    switch word {
    case .usage: method = .usage(measure ?? .tokens, over: over.map(\.text))
    case .equal:
      if reader.node("over") == nil { reader.failMissing("over") }
      guard !over.isEmpty else { return nil }
      method = .equal(over: over.map(\.text))
    case .fixed:
      if reader.node("shares") == nil { reader.failMissing("shares") }
      guard let shares, !shares.isEmpty else { return nil }
      method = .fixed(shares)
    }
    self.init(
      name: name, conditions: conditions, across: across, method: method, places: places)
  }

  /// The fixed parts; nil where one is none, or they come to more than one.
  private static func shares(_ reader: inout MapReader, _ places: inout RecordPlaces) -> [Share]? {
    guard let node = reader.node("shares"), var map = reader.map("shares") else { return nil }
    var shares: [Share] = []
    let entries = map.allEntries()
    for entry in entries {
      places.note("shares", entry.key, at: reader.place(entry.place))
      let part: ExactDecimal? = map.convert(entry.key, expected: .share) { text in
        guard let part = try? ExactDecimal(text), part > .zero, part <= .one else { return nil }
        return part
      }
      if let part { shares.append(Share(entry.key, part)) }
    }
    var sum = ExactDecimal.zero
    for share in shares { sum = sum.adding(share.part) ?? .max }
    guard sum <= .one else {
      reader.fail(.sharesOverOne(sum), at: node)
      return nil
    }
    return shares.count == entries.count ? shares : nil
  }
}
