/// Where an amount comes from: what it can be defended with.
///
/// `x_folio_basis` of a row decides where it is there and is one of these; else a row with an
/// `InvoiceId` is invoiced, else one with a billed or effective cost is reported, and one without is
/// unknown. What Folio works out itself is computed or allocated.
public enum CostBasis: String, CaseIterable, Sendable {
  /// An invoice names it.
  case invoiced
  /// The provider says so, and no invoice is named.
  case reported
  /// Worked out from tokens and list prices.
  case computed
  /// A part of a shared cost, by a rule of the portfolio.
  case allocated
  /// Nothing says what it costs.
  case unknown
}

/// On which bases rows cost what they do.
public struct CostBases: OptionSet, Hashable, Sendable {
  /// A bit for each, in the order of `CostBasis`.
  public let rawValue: UInt8

  /// Bases as bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One basis.
  public init(_ basis: CostBasis) {
    switch basis {
    case .invoiced: rawValue = 1
    case .reported: rawValue = 2
    case .computed: rawValue = 4
    case .allocated: rawValue = 8
    case .unknown: rawValue = 16
    }
  }

  /// The bases there are, in their order.
  public var all: [CostBasis] { CostBasis.allCases.filter { contains(CostBases($0)) } }
}

extension CostProfiles.Facts {
  /// The basis of a row of the combination, before anything is computed or allocated.
  func basis(isUnpriced: Bool) -> CostBasis { basis ?? (isUnpriced ? .unknown : .reported) }
}
