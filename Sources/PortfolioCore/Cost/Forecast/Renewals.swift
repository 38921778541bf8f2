/// Charges for longer than a day, which are expected again when their time is over: a licence by the
/// month is no dear day, and known before its bill comes.
struct Renewals {
  /// How many days after it fell due a charge that has not come is still expected.
  static let grace = 10
  /// How many days before it falls due a charge renews the one before.
  static let early = 3

  private let charges: [SpendDays.Renewable]

  /// The charges of a part of the costs, in the order of their days.
  init(_ charges: [SpendDays.Renewable]) { self.charges = charges }

  /// The first of them; nil where there are none.
  var first: Day? { charges.first?.day }

  /// Adds what falls due on each day after an origin, of what is known on the evening of that day.
  func add(to days: inout [Double], after origin: Day) {
    for charge in known(on: origin) {
      var due = charge.renewal
      guard due.advanced(by: Self.grace) >= origin, !isRenewed(charge, knownOn: origin) else {
        continue
      }
      let amount = charge.amount.approximate
      while true {
        // What is late falls due at once.
        let at = max(0, origin.distance(to: due) - 1)
        guard at < days.count else { break }
        days[at] += amount
        due = due.renewed(charge.length)
      }
    }
  }

  /// What they come to a day on the evening of an origin, each spread over its days.
  func dailyShare(on origin: Day) -> Double {
    known(on: origin).reduce(0) { sum, charge in
      charge.renewal > origin ? sum + charge.amount.approximate / Double(charge.length) : sum
    }
  }

  private func known(on origin: Day) -> ArraySlice<SpendDays.Renewable> {
    // What was over long ago is renewed by now, or never will be.
    let end = charges.partitioningIndex { $0.day > origin }
    let start = charges.partitioningIndex { $0.day.distance(to: origin) < 400 }
    return charges[min(start, end)..<end]
  }

  private func isRenewed(_ charge: SpendDays.Renewable, knownOn origin: Day) -> Bool {
    let due = charge.renewal
    let earliest = max(charge.day.advanced(by: 1), due.advanced(by: -Self.early))
    let latest = min(origin, due.advanced(by: Self.grace))
    // They are in order of their days, and there may be one for each of many.
    return charges[charges.partitioningIndex { $0.day >= earliest }...]
      .prefix { $0.day <= latest }
      .contains { Day.months($0.length) == Day.months(charge.length) }
  }
}

extension SpendDays.Renewable {
  /// The day on which it falls due again.
  var renewal: Day { day.renewed(length) }
}

extension Day {
  /// How many whole months a charge for so many days is for; nil where it is for days.
  fileprivate static func months(_ days: Int) -> Int? {
    switch days {
    case 27...31: 1
    case 58...62: 2
    case 89...92: 3
    case 180...184: 6
    case 364...366: 12
    default: nil
    }
  }

  /// The day on which a charge for so many days falls due again: of months, the same day of a later
  /// one.
  fileprivate func renewed(_ days: Int) -> Day {
    guard let months = Self.months(days) else { return advanced(by: days) }
    let (_, _, day) = civil
    let month = self.month.advanced(by: months)
    return month.firstDay.advanced(by: min(day, month.length) - 1)
  }
}
