/// How much of a portfolio is open, and of how much the company controls what happens to its data.
public struct Openness: Hashable, Sendable {
  /// Some of the models, and what they cost.
  public struct Part: Hashable, Sendable {
    /// How many models.
    public var models = 0
    /// What they cost in 30 days.
    public var spend = Money.zero

    mutating func take(_ row: ModelMapRow) {
      models += 1
      spend.add(row.spend)
    }
  }

  /// Models of type open, or under a licence that is.
  public var open = Part()
  /// Models of which neither type nor licence is said.
  public var unknown = Part()
  /// Models of types with a high control of data (`ModelType.traits`).
  public var controlled = Part()

  /// Licences under which anybody may use, change and pass on what they have, by their SPDX
  /// identifiers: of those the Open Source Initiative lists, the ones that model cards have.
  static let licences: Set<String> = [
    "apache-2.0", "mit", "bsd-2-clause", "bsd-3-clause", "isc", "mpl-2.0", "gpl-2.0", "gpl-3.0",
    "agpl-3.0", "lgpl-2.1", "lgpl-3.0", "epl-2.0", "eupl-1.2", "artistic-2.0", "unlicense",
    "cc0-1.0", "afl-3.0", "osl-3.0", "ecl-2.0", "ms-pl", "postgresql", "ncsa", "zlib",
  ]

  /// What is open of some models.
  init(of rows: some Sequence<ModelMapRow>) {
    for row in rows {
      guard let model = row.model else { continue }
      let licence = model.card.license?.lowercased()
      if model.type == .open || licence.map(Self.licences.contains) ?? false {
        open.take(row)
      } else if model.type == nil, licence == nil {
        unknown.take(row)
      }
      if model.type?.traits?.dataControl == .high { controlled.take(row) }
    }
  }
}
