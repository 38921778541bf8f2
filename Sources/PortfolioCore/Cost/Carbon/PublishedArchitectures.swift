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
    if name.utf8.contains(UInt8(ascii: ".")) {
      for maker in ["anthropic.", "cohere.", "mistral.", "meta.", "openai.", "google."] {
        if let range = name.range(of: maker) { name = String(name[range.upperBound...]) }
      }
    }
    var spellings = [name]
    if let end = name.utf8.firstIndex(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") })
    {
      name = String(name[..<end])
      spellings.append(name)
    }
    if let cut = Self.ending(of: name, is: isVersion, after: [1]) {
      name = String(name[..<cut])
      spellings.append(name)
    }
    if let cut = Self.ending(of: name, is: isDay, after: [1, 3]) {
      name = String(name[..<cut])
      spellings.append(name)
    }
    return spellings + spellings.map { "meta-" + $0 }
  }

  /// Where the last parts of a name begin, with the hyphen before them, that are of a form; so many
  /// parts, by hyphens, are tried.
  private static func ending(
    of name: String, is form: (Substring.UTF8View) -> Bool, after counts: [Int]
  ) -> String.Index? {
    let bytes = name.utf8
    var (hyphens, index) = (0, bytes.endIndex)
    while index > bytes.startIndex, hyphens < (counts.last ?? 0) {
      bytes.formIndex(before: &index)
      guard bytes[index] == UInt8(ascii: "-") else { continue }
      hyphens += 1
      if counts.contains(hyphens), form(bytes[bytes.index(after: index)...]) { return index }
    }
    return nil
  }

  /// Whether a part is `v` and digits.
  private static func isVersion(_ part: Substring.UTF8View) -> Bool {
    part.count > 1 && part.first == UInt8(ascii: "v") && part.dropFirst().allSatisfy(isDigit)
  }

  /// Whether parts are a day of this century: `20251101`, `2025-11-01`.
  private static func isDay(_ part: Substring.UTF8View) -> Bool {
    guard part.starts(with: "20".utf8), part.count == 8 || part.count == 10 else { return false }
    let hasHyphens = part.count == 10
    return part.enumerated().allSatisfy { place, byte in
      hasHyphens && (place == 4 || place == 7) ? byte == UInt8(ascii: "-") : isDigit(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
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
