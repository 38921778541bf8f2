import Foundation

/// The sizes of well-known models, as their makers published or a third party estimated them; found by
/// the names that models have in cards and bills.
enum PublishedArchitectures {
  /// A model of the table.
  struct Entry: Sendable {
    var architecture: ModelArchitecture
    /// Who runs it where nobody says otherwise; nil where its weights are open.
    var provider: ModelProvider?
  }

  /// The entry of the first of some names that the table knows; nil where it knows none.
  static func entry(of names: some Sequence<String>) -> Entry? {
    for name in names {
      for spelling in spellings(of: name) {
        if let entry = table[spelling] { return entry }
      }
    }
    return nil
  }

  /// How the table may write a name that bills and cards write with a maker (`openai/…`,
  /// `eu.anthropic.…`), a day (`-20251101`, `-2025-12-11`) or a version (`-v1:0`, `@001`), the exact
  /// one first.
  static func spellings(of name: String) -> [String] {
    var name = name.lowercased()
    name = name.split(separator: "/").last.map(String.init) ?? name
    for maker in ["anthropic.", "cohere.", "mistral.", "meta.", "openai.", "google."] {
      if let range = name.range(of: maker) { name = String(name[range.upperBound...]) }
    }
    var spellings = [name]
    if let end = name.firstIndex(where: { $0 == "@" || $0 == ":" }) {
      name = String(name[..<end])
      spellings.append(name)
    }
    if let cut = name.range(of: #"-v\d+$"#, options: .regularExpression) {
      name.removeSubrange(cut)
      spellings.append(name)
    }
    if let cut = name.range(
      of: #"-(20\d{6}|20\d{2}-\d{2}-\d{2})$"#, options: .regularExpression)
    {
      name.removeSubrange(cut)
      spellings.append(name)
    }
    return spellings + spellings.map { "meta-" + $0 }
  }

  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    for line in rows.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count == 7, let active = range(fields[2]), let total = range(fields[3]) else {
        continue
      }
      table[fields[0]] = Entry(
        architecture: ModelArchitecture(
          active: active, total: total, tokensPerSecond: Double(fields[4]),
          firstToken: Double(fields[5]), isGuessed: fields[6].contains("g"),
          isMultimodal: fields[6].contains("m")),
        provider: ModelProvider(rawValue: fields[1]))
    }
    return table
  }()

  private static func range(_ text: String) -> QuantityRange? {
    let bounds = text.split(separator: "-").compactMap { Double($0) }
    guard let low = bounds.first, let high = bounds.last else { return nil }
    return QuantityRange(low, high)
  }
}
