extension AttributedCosts {
  /// When charges last showed that a model was used.
  ///
  /// Tokens show it, what tokens cost where nobody counts them, and a count of something else, such as
  /// pages or requests. Hours, seats and kilowatt-hours are paid for whether anybody asks or not.
  ///
  /// - Parameter end: The instant before which charge periods start.
  /// - Returns: The last start of such a charge period, by model.
  func lastUse(before end: Timestamp) -> [ModelReference: Timestamp] {
    var last: [ModelReference: Timestamp] = [:]
    for (index, file) in ledger.files.enumerated() {
      guard let header = file.table.header else { continue }
      let table = file.table
      // What each combination of texts counts, worked out once.
      let uses = (0..<table.profiles.count).map { profile -> UsageUnit in
        guard let column = header.text(.consumedUnit),
          let text = table.profiles.text(profile, column)
        else { return .none }
        return UsageUnit(table.texts.string(text))
      }
      guard var chosen = chosenRows(of: index, in: ChargeInterval(to: end), only: []) else {
        continue
      }
      for row in 0..<table.rowCount {
        let entry = table.entries[row]
        let isUse =
          entry.tokens > 0 || uses[Int(entry.profile)] == .requests
          || (entry.effective > 0
            && table.profiles.facts[Int(entry.profile)].tokenClass != nil)
        guard isUse, let part = chosen.parts(row, entry).first,
          let model = chosen.rows.attribution(of: part.kind).model
        else { continue }
        let start = Timestamp(nanoseconds: entry.start)
        last[model] = max(last[model] ?? start, start)
      }
    }
    return last
  }
}

/// What a unit of consumption says about use.
private enum UsageUnit {
  /// A count of tokens: how many there are decides.
  case tokens
  /// A count of something that only comes of use.
  case requests
  /// Nothing: time, seats, storage or electricity.
  case none

  private static let idle = [
    "hour", "day", "week", "month", "year", "second", "minute", "user", "seat", "licen", "byte",
    "instance", "unit", "ptu", "kwh", "mwh",
  ]

  init(_ unit: String) {
    let word = unit.lowercased()
    if word.contains("token") {
      self = .tokens
    } else if word.isEmpty || ["h", "hrs", "hr", "gb", "tb", "gib", "tib", "wh"].contains(word)
      || Self.idle.contains(where: word.contains)
    {
      self = .none
    } else {
      self = .requests
    }
  }
}
