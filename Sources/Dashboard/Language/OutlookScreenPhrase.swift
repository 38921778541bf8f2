/// What the outlook says, beside the sentences of its report.
public enum OutlookScreenPhrase: Hashable, Sendable {
  /// The name of the screen.
  case title
  /// What the mark on a bar is.
  case benchmark
  /// What the key that turns to the next section does.
  case nextSection
  /// Types by how many models they have, by what they cost, and some years ahead; vendors; sentences.
  case models, spend, inYears(Int), vendors, notes
  /// What the figures behind the bars of types are, and behind those of vendors.
  case points, spendPoints, parts, unitPrices
}

extension OutlookScreenPhrase {
  /// The name of a section.
  static func section(_ section: OutlookScreen.Section, years: Int) -> OutlookScreenPhrase {
    switch section {
    case .models: .models
    case .spend: .spend
    case .ahead: .inYears(years)
    case .vendors: .vendors
    case .notes: .notes
    }
  }

  /// What the figures of a section are.
  static func legend(_ section: OutlookScreen.Section) -> OutlookScreenPhrase {
    switch section {
    case .models, .notes: .points
    case .spend: .spendPoints
    case .ahead: .unitPrices
    case .vendors: .parts
    }
  }
}
