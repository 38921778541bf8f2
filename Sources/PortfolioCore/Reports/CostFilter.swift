/// A query of costs, taken apart: what restricts the rows of the bills before they are split, and
/// what then compares the parts.
///
/// `team:support` leaves the charges whose own team is support, whatever they are split by, and
/// totals and shares are of these. Bare words, `id`, `name` and `cost` look at the parts that come
/// of it, which leaves totals and shares as they are.
struct CostFilter {
  /// The fields that restrict the rows of the bills.
  static let fields = ofModels.union(dimensions.keys)

  /// Fields that say something of a row by its model.
  private static let ofModels: Set<QueryField> = [
    .model, .status, .tier, .purpose, .owner, .person, .freshness, .registered, .tag,
  ]

  /// Fields that a row answers itself, as splits by them do.
  private static let dimensions: [QueryField: CostDimension] = [
    .type: .type, .vendor: .vendor, .team: .team, .workflow: .workflow, .category: .category,
    .basis: .basis,
  ]

  /// Fields whose values people name as they like, so that one that no charge has may be misspelt;
  /// a word that Folio knows may well have no charges.
  private static let named: Set<QueryField> = [
    .model, .vendor, .team, .workflow, .owner, .person, .purpose, .tag,
  ]

  /// What the parts are compared with.
  var parts: Query
  private var restricting: [(field: QueryField, term: Query.Term)] = []

  init(_ query: Query) {
    parts = Query(terms: [])
    for term in query.terms {
      switch term.condition {
      case .contains(let field, _) where Self.fields.contains(field),
        .equals(let field, _) where Self.fields.contains(field),
        .compares(let field, _, _) where Self.fields.contains(field):
        restricting.append((field, term))
      case .substring, .contains, .equals, .compares: parts.terms.append(term)
      }
    }
  }

  /// Whether rows are chosen by where their amounts come from, which a price revision changes: what is
  /// chosen before and after it are different rows, and no two totals of the same.
  var restrictsBasis: Bool { restricting.contains { Self.dimensions[$0.0] == .basis } }

  /// The slices in which all rows that are left lie: every row has one key of a dimension, so the
  /// keys that meet a term are exactly the rows that do.
  ///
  /// The costs are those of the digest, or what other prices make of them.
  func slices(
    of digest: Digest, in interval: ChargeInterval, _ costs: AttributedCosts? = nil
  ) -> [CostSlice] {
    guard !restricting.isEmpty else { return [] }
    let rows = KeyRows(digest)
    let costs = costs ?? digest.portfolio.costs
    var known: [CostDimension: Set<CostKey>] = [:]
    return restricting.map { field, term in
      let dimension = Self.dimensions[field] ?? .model
      let keys =
        known[dimension]
        ?? Set(costs.split(by: dimension, in: interval).rows.map(\.key))
      known[dimension] = keys
      return CostSlice(
        dimension: dimension,
        keys: keys.filter { key in
          term.condition.holds(for: rows[key]) != term.isNegated
        })
    }
  }

  /// The first name that the query asks for and that no charge of the digest has, whatever its
  /// month; nil where each is some charge's, so that it is their meeting that leaves none.
  func unmatchedName(in digest: Digest) -> UnmatchedName? {
    guard !restricting.isEmpty else { return nil }
    let rows = KeyRows(digest)
    let end = ChargeInterval(to: digest.portfolio.costsEnd)
    for (field, term) in restricting where Self.named.contains(field) && !term.isNegated {
      let name: String
      switch term.condition {
      case .contains(_, let text), .equals(_, let text): name = text
      case .substring, .compares: continue
      }
      guard name != "none" else { continue }
      let keys = digest.portfolio.costs.split(by: Self.dimensions[field] ?? .model, in: end).rows
        .map { rows[$0.key] }
      guard !keys.contains(where: term.condition.holds) else { continue }
      return UnmatchedName(field, name, among: Set(keys.flatMap { $0.texts(of: field) }).sorted())
    }
    return nil
  }
}

extension Query {
  /// The terms of a query of costs that compare the parts of a split.
  public var comparingCosts: Query { CostFilter(self).parts }
}

/// The keys of a digest's charges as rows that a query can be asked of.
private struct KeyRows {
  private let digest: Digest
  private let models: [ModelReference: ModelMapRow]

  init(_ digest: Digest) {
    self.digest = digest
    models = Dictionary(
      digest.models.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(key: CostKey) -> KeyRow {
    KeyRow(key: key, name: digest.name(of: key), model: key.model.flatMap { models[$0] })
  }
}

/// What the rows of one key answer when a query asks for a field that restricts them.
private struct KeyRow: Queryable {
  static let fields = CostFilter.fields

  let key: CostKey
  let name: String
  let model: ModelMapRow?

  func value(of field: QueryField) -> QueryValue? {
    switch key {
    case .model: model?.value(of: field)
    case .notSet, .unallocated: .notSet
    case .named, .type, .category, .month, .basis: .texts([key.text, name])
    }
  }

  var searchableTexts: [String] { [] }

  func texts(of field: QueryField) -> [String] {
    switch value(of: field) {
    case .text(let text): [text]
    case .texts(let texts), .partly(let texts, _): texts
    case nil, .notSet, .number: []
    }
  }
}
