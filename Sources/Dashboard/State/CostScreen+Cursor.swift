import PortfolioCore

/// The cursor of the cost screen: through the rows of all sections, or through the charges.
extension CostScreen {
  /// A row of a section by its place in both.
  struct Spot: Hashable {
    var section: Int
    var row: Int
  }

  /// How many rows the cursor goes through.
  var count: Int {
    switch page.view {
    case .overview: sections.reduce(0) { $0 + $1.rows.count }
    case .charges: charges?.count ?? 0
    case .charge: 0
    }
  }

  /// Where the cursor stands among the sections; nil where they have no rows.
  var spot: Spot? {
    guard case .overview = page.view else { return nil }
    return spot(at: page.index)
  }

  /// The row of a section under the cursor.
  var row: CostSectionRow? { spot.map { sections[$0.section].rows[$0.row] } }

  /// The charge under the cursor, or the one that is open.
  var charge: ChargeRow? {
    guard let charges else { return nil }
    let index =
      if case .charge = page.view { pages[pages.count - 2].index } else { page.index }
    return index < charges.count ? charges[index] : nil
  }

  /// Whether Enter leads anywhere from the cursor.
  var canEnter: Bool {
    switch page.view {
    case .overview: row?.entrance != nil
    case .charges: count > 0
    case .charge: false
    }
  }

  /// What is kept of the row that is open, column by column of its file.
  var fields: [ChargeField] {
    guard case .charge = page.view, let charges else { return [] }
    let index = pages[pages.count - 2].index
    return index < charges.count ? charges.fields(of: index) : []
  }

  /// The model that the cursor is on, or that the open page is about.
  var model: ModelReference? {
    if charges != nil, let charge { return charge.model }
    return row?.model
      ?? question.path.lazy.compactMap { $0.key.model }.last
  }

  /// Puts the cursor on a row, by its index.
  mutating func place(at index: Int) {
    let index = max(0, min(index, count - 1))
    page.index = index
    switch page.view {
    case .overview: page.cursor = row?.id
    case .charges: page.place = charge?.place
    case .charge: break
    }
  }

  /// Puts the cursor on what was found about spend; where it is not listed, it stays.
  mutating func place(on finding: WasteFinding.ID) {
    var before = 0
    for section in sections {
      let row = section.rows.firstIndex { row in
        row.id.section == CostWasteSection.section && row.model == finding.model
          && row.id.word == CostWasteSection.word(of: finding)
      }
      if let row {
        place(at: before + row)
        return
      }
      before += section.rows.count
    }
  }

  /// Puts the cursor on the first row of the next section that has rows, or of the one before.
  mutating func goToSection(_ step: Int) {
    guard let spot else { return }
    let filled = sections.indices.filter { !sections[$0].rows.isEmpty }
    guard let place = filled.firstIndex(of: spot.section) else { return }
    let section = filled[(place + step + filled.count) % filled.count]
    let before = sections[..<section].reduce(0) { $0 + $1.rows.count }
    self.place(at: before + min(sections[section].home, sections[section].rows.count - 1))
  }

  /// Lets the cursor stay on its row, or on the one that took its place.
  mutating func follow() {
    switch page.view {
    case .overview:
      var before = 0
      for section in sections {
        if let id = page.cursor, id.section == section.name,
          let index = section.rows.firstIndex(where: { $0.id == id })
        {
          place(at: before + index)
          return
        }
        before += section.rows.count
      }
      place(at: page.index)
    case .charges:
      place(at: page.place.flatMap { charges?.index(path: $0.path, line: $0.line) } ?? page.index)
    case .charge(let place, _):
      // The list below follows the row that is open.
      let index = charges?.index(path: place.path, line: place.line)
      if let index { follow(openCharge: index) } else { closeCharge() }
    }
  }

  private func spot(at index: Int) -> Spot? {
    var before = 0
    for (number, section) in sections.enumerated() {
      if index < before + section.rows.count { return Spot(section: number, row: index - before) }
      before += section.rows.count
    }
    return nil
  }
}
