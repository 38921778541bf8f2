/// Units in which bills count electricity: `kWh`, `Wh`, `MWh`, `GWh`.
enum EnergyUnit {
  /// How many watt-hours one of a unit is; nil where the unit counts something else.
  static func wattHours(in unit: Span<UInt8>) -> Int? {
    guard unit.count == 2 || unit.count == 3,
      unit[unit.count - 2].asciiLowercased == UInt8(ascii: "w"),
      unit[unit.count - 1].asciiLowercased == UInt8(ascii: "h")
    else { return nil }
    guard unit.count == 3 else { return 1 }
    return switch unit[0].asciiLowercased {
    case UInt8(ascii: "k"): 1000
    case UInt8(ascii: "m"): 1_000_000
    case UInt8(ascii: "g"): 1_000_000_000
    default: nil
    }
  }
}

extension AttributedCosts {
  /// The kilowatt-hours that rows of each model were billed for, in charge periods that start in an
  /// interval; models without such rows are absent.
  func measuredEnergy(
    in interval: ChargeInterval, only slices: [CostSlice] = []
  ) -> [CostKey: ExactDecimal] {
    var sums: [CostKey: ExactDecimal] = [:]
    for (index, file) in ledger.files.enumerated() where !file.table.energy.isEmpty {
      guard var chosen = chosenRows(of: index, in: interval, only: slices) else { continue }
      for (row, kilowattHours) in file.table.energy {
        let entry = file.table.entries[row]
        // What a shared row counts stays with what is left of it.
        guard let part = chosen.parts(row, entry).first else { continue }
        let model = chosen.rows.attribution(of: part.kind).model
        let key = model.map { CostKey.model($0) } ?? .unallocated
        // A sum beyond what fits is beyond all electricity there is; what fitted stays.
        sums[key] = (sums[key] ?? .zero).adding(kilowattHours) ?? sums[key]
      }
    }
    return sums
  }
}
