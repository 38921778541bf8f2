/// A record that was taken from somewhere, and is as old as that: a policy, a benchmark.
protocol SourcedRecord {
  /// What people call it.
  var name: String { get set }
  /// Where it is from.
  var source: String? { get set }
  /// The day of the source.
  var asOf: Day? { get set }
  /// How many months it may be relied on.
  var cadence: Int? { get set }
}

extension Policy: SourcedRecord {}
extension Benchmark: SourcedRecord {}

extension SourcedRecord {
  /// Takes what stands at the head of the record.
  mutating func takeHead(_ root: inout MapReader) {
    name = root.string("name") ?? name
    source = root.string("source")
    asOf = root.day("asOf")
    cadence = root.cadence()
  }
}

extension MapReader {
  /// How many months a record may be relied on (`cadence: 12mo`).
  mutating func cadence() -> Int? {
    convert("cadence", expected: .months, SpanText.months)
  }

  /// The items of a list that have an id; of several with one id the first counts, and the others are
  /// told.
  mutating func items<Item>(
    _ key: String, by id: KeyPath<Item, String>, _ read: (MapReader) -> Item?
  ) -> [Item] {
    var places: [String: Place] = [:]
    var items: [Item] = []
    for reader in maps(key) {
      guard let item = read(reader) else { continue }
      if let other = places[item[keyPath: id]] {
        reader.fail(.duplicateID(item[keyPath: id], other: other), at: reader.position)
      } else {
        places[item[keyPath: id]] = reader.place
        items.append(item)
      }
    }
    return items
  }
}
