import PortfolioCore

/// The outlook: where the portfolio stands beside a survey, and where it is heading.
struct OutlookScreen: Sendable {
  /// A part of the screen that the cursor can be in.
  enum Section: CaseIterable, Sendable {
    /// Types by how many models they have.
    case models
    /// Types by what they cost.
    case spend
    /// Types some years ahead.
    case ahead
    /// Vendors.
    case vendors
    /// What all of it comes to, in sentences.
    case notes
  }

  /// What the outlook is made of.
  private var basis: OutlookBasis
  /// With which digest it was made.
  private(set) var madeWith: Int
  /// The lines of types.
  private(set) var types: PortfolioOutlook
  /// The lines of vendors.
  private(set) var vendors: PortfolioOutlook
  /// The years ahead, as the report has them.
  private(set) var ahead: ReportTable
  /// What git says of how many models there were, and of which day.
  private(set) var earlier: (day: Day, mix: EarlierMix?)?
  /// The day of which git was asked.
  var asked: Day?
  /// The section that the cursor is in.
  var section = Section.models
  /// The line of types under the cursor.
  private(set) var typeIndex = 0
  /// The line of vendors under the cursor.
  private(set) var vendorIndex = 0
  /// The first visible line of each section, as far as its cursor leaves it there.
  var tops: [Section: Int] = [:]

  init(_ digest: Digest, _ number: Int) {
    basis = OutlookBasis(digest)
    madeWith = number
    types = digest.outlook(by: .type)
    vendors = digest.outlook(by: .vendor, since: types.earlier)
    ahead = digest.aheadTable(of: types)
  }

  /// Takes what another digest, or what git says, comes to; the cursors stay on their lines.
  ///
  /// What comes of the same records, charges and events is not worked out again.
  mutating func take(
    _ digest: Digest, _ number: Int, recalling mix: (day: Day, mix: EarlierMix?)? = nil
  ) {
    let isSame = mix == nil && basis.holds(for: digest)
    guard !isSame else { return }
    basis = OutlookBasis(digest)
    madeWith = number
    if let mix { earlier = mix }
    if earlier?.day != digest.portfolio.dayOfEarlierMix { earlier = nil }
    let (type, vendor) = (self.type?.id, self.vendor?.id)
    types = digest.outlook(by: .type, since: earlier?.mix)
    vendors = digest.outlook(by: .vendor, since: types.earlier)
    ahead = digest.aheadTable(of: types)
    typeIndex = Self.place(types, type, typeIndex)
    vendorIndex = Self.place(vendors, vendor, vendorIndex)
  }

  private static func place(
    _ outlook: PortfolioOutlook, _ id: LandscapeRow.Key?, _ index: Int
  ) -> Int {
    outlook.rows.firstIndex { $0.id == id } ?? min(index, max(0, outlook.rows.count - 1))
  }
}

extension OutlookScreen {
  /// The line of types under the cursor.
  var type: LandscapeRow? {
    types.rows.indices.contains(typeIndex) ? types.rows[typeIndex] : nil
  }

  /// The line of vendors under the cursor.
  var vendor: LandscapeRow? {
    vendors.rows.indices.contains(vendorIndex) ? vendors.rows[vendorIndex] : nil
  }

  /// What the panes are restricted to from the line under the cursor; nil where it is of no card, or of
  /// no vendor.
  var restriction: Restriction? {
    switch section {
    case .models, .spend, .ahead:
      switch type?.id {
      case .type(let type): .type(type)
      // What is of no type is not among the years ahead.
      case .notSet: section == .ahead ? nil : .type(nil)
      case .vendor, .noCard, .unallocated, nil: nil
      }
    case .vendors: vendor?.vendor.map { .slice(.vendor, key: .named($0)) }
    case .notes: nil
    }
  }

  /// How many lines a section has; nil where they are sentences, which the screen breaks.
  func count(of section: Section) -> Int? {
    switch section {
    case .models, .spend: types.rows.count
    case .ahead: ahead.rows.count
    case .vendors: vendors.rows.count
    case .notes: nil
    }
  }

  /// The line of a section under the cursor.
  func index(in section: Section) -> Int {
    switch section {
    case .models, .spend: typeIndex
    case .ahead: min(typeIndex, max(0, ahead.rows.count - 1))
    case .vendors: vendorIndex
    case .notes: tops[.notes] ?? 0
    }
  }

  /// Puts the cursor of the section on a line.
  mutating func place(at index: Int) {
    let last = max(0, (count(of: section) ?? Int(Int16.max)) - 1)
    let index = min(max(0, index), last)
    switch section {
    case .models, .spend, .ahead: typeIndex = index
    case .vendors: vendorIndex = index
    case .notes: tops[.notes] = index
    }
  }

  /// Goes on to the next of some sections, or to the one before.
  mutating func turn(_ step: Int, among sections: [Section]) {
    let index = sections.firstIndex(of: section) ?? 0
    section = sections[(index + step + sections.count) % sections.count]
    place(at: self.index(in: section))
  }
}
