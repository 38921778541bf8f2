import PortfolioCore
import TerminalUI

/// What models come to in electricity and greenhouse gases beside what they cost: ranges, with the
/// zone of the electricity and what must be known of them.
struct CostFootprintSection: CostSection {
  let name = "footprint"
  let side = CostSectionSide.right
  let rows: [CostSectionRow]
  private let footprints: [PricedFootprint]
  private let total: CarbonReport.Row

  init?(_ overview: CostOverview, _ reports: inout CostReports) {
    footprints = reports.footprints(overview.question)
    guard !footprints.isEmpty else { return nil }
    total = footprints.total
    rows = footprints.map { footprint in
      let key = footprint.row.key
      return CostSectionRow(
        id: CostRowID(section: "footprint", key: key),
        entrance: .charges(CostStep(.model, key), isUnpricedOnly: false), model: key.model)
    }
  }

  func title(_ drawing: Drawing) -> [Segment] {
    var title = [Segment(drawing.text(.footprint), Style(.header, bold: true))]
    if let footprint = total.footprint {
      title += [
        Segment("  " + drawing.emissions(footprint.emissions, isLowerBound: total.lacksEmissions)),
        Segment("  " + drawing.energy(footprint.energy, isLowerBound: total.lacksEnergy), .muted),
      ]
    }
    return title
  }

  func extent(columns: Int) -> ClosedRange<Int> { min(rows.count + 1, 5)...rows.count + 1 }

  func draw(_ view: Viewport, in area: Rect, _ drawing: Drawing, on grid: inout Grid) {
    Table(
      columns: [
        TableColumn(drawing.heading(.model), minimum: 12, priority: 9, stretches: true),
        drawing.number(drawing.heading(.effective), priority: 8),
        drawing.number(drawing.text(.emissionsColumn), priority: 7),
        drawing.number(drawing.text(.energyColumn), priority: 6),
        TableColumn(drawing.heading(.zones), minimum: 3, priority: 5),
        TableColumn("", minimum: 3, priority: 4),
      ], viewport: view, glyphs: drawing.glyphs
    ) { .cells(cells(of: footprints[$0], drawing)) }.draw(in: area, on: &grid)
  }

  private func cells(of part: PricedFootprint, _ drawing: Drawing) -> [Segment] {
    let row = part.row
    let unknown = Segment(drawing.text(.unknownQuantity), .muted)
    return [
      Segment(drawing.name(of: row.key)), Segment(drawing.amount(part.effective)),
      row.footprint.map {
        Segment(drawing.range($0.emissions, isLowerBound: row.lacksEmissions, in: .gram))
      } ?? unknown,
      row.footprint.map {
        Segment(drawing.range($0.energy, isLowerBound: row.lacksEnergy, in: .kilowattHour), .muted)
      } ?? unknown,
      Segment(row.zones.map(drawing.safe).joined(separator: " "), .muted),
      row.warnings.isEmpty
        ? Segment("") : Segment("\(drawing.glyphs.alert)\(row.warnings.count)", .warning),
    ]
  }
}

/// Units of footprints, and how they are written where they are many.
enum FootprintUnit {
  case gram, kilowattHour

  /// The units from the smallest on, each a thousand of the one before.
  var names: [String] {
    switch self {
    case .gram: ["g", "kg", "t"]
    case .kilowattHour: ["Wh", "kWh", "MWh", "GWh"]
    }
  }

  /// How many of the smallest unit one is.
  var smallest: Double {
    switch self {
    case .gram: 1
    case .kilowattHour: 1000
    }
  }
}

extension Drawing {
  /// Bounds of a quantity in the unit in which the upper one is easily read: `12–48 kg`; "≥" where
  /// something is missing.
  func range(_ range: QuantityRange, isLowerBound: Bool, in unit: FootprintUnit) -> String {
    var (low, high) = (range.low * unit.smallest, range.high * unit.smallest)
    var names = unit.names[...]
    while high >= 1000, names.count > 1 {
      (low, high) = (low / 1000, high / 1000)
      names.removeFirst()
    }
    let bounds = [Self.brief(low), Self.brief(high)].joined(separator: "–")
    return plain((isLowerBound ? "≥" : "") + bounds + " " + (names.first ?? ""))
  }

  /// A number with two places that tell something, at most four behind the point.
  private static func brief(_ value: Double) -> String {
    switch value {
    case 0: "0"
    case 10...: decimal(value, places: 0)
    case 1...: decimal(value, places: 1)
    case 0.1...: decimal(value, places: 2)
    case 0.0001...: decimal(value, places: 4)
    default: "<0.0001"
    }
  }

  /// Greenhouse gases, with what they are measured in.
  func emissions(_ range: QuantityRange, isLowerBound: Bool) -> String {
    self.range(range, isLowerBound: isLowerBound, in: .gram) + " CO2e"
  }

  /// Electricity.
  func energy(_ range: QuantityRange, isLowerBound: Bool) -> String {
    self.range(range, isLowerBound: isLowerBound, in: .kilowattHour)
  }
}
