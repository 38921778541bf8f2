/// Numbers the series of a file by the bytes of their names, so that no row makes a String.
struct SeriesNames: Sendable {
  /// The end of each of a series' names in `text`; the first begins where the series before ends.
  private struct Entry {
    var start: Int
    var modelEnd: Int
    var metricEnd: Int
    var end: Int
    var hash: Int
  }

  private var text: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing with linear probing: the number of a series plus one, or zero.
  ///
  /// The count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 64)
  /// The series after the one found last: files often repeat their series in one order.
  private var expected = 0

  /// How many series there are.
  var count: Int { entries.count }

  /// The number of the series of these names, counted from 0 in the order they first came.
  mutating func number(
    model: Span<UInt8>, metric: Span<UInt8>, segment: Span<UInt8>
  ) -> Int {
    if expected < entries.count, has(entries[expected], model, metric, segment) {
      return found(expected)
    }
    var hasher = Hasher()
    hasher.combine(model.count)
    hasher.combine(metric.count)
    model.withUnsafeBytes { hasher.combine(bytes: $0) }
    metric.withUnsafeBytes { hasher.combine(bytes: $0) }
    segment.withUnsafeBytes { hasher.combine(bytes: $0) }
    let hash = hasher.finalize()
    var slot = hash & (slots.count - 1)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, has(entries[number], model, metric, segment) {
        return found(number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    insert(model, metric, segment, hash: hash, slot: slot)
    return found(entries.count - 1)
  }

  /// The names of a series; nil for a segment without text.
  func names(_ number: Int) -> (model: String, metric: String, segment: String?) {
    let entry = entries[number]
    let segment = text[entry.metricEnd..<entry.end]
    return (
      String(decoding: text[entry.start..<entry.modelEnd], as: UTF8.self),
      String(decoding: text[entry.modelEnd..<entry.metricEnd], as: UTF8.self),
      segment.isEmpty ? nil : String(decoding: segment, as: UTF8.self)
    )
  }

  /// The number here of a series of another file, by its number there.
  mutating func number(_ other: Int, of names: SeriesNames) -> Int {
    let entry = names.entries[other]
    let text = names.text.span
    return number(
      model: text.extracting(entry.start..<entry.modelEnd),
      metric: text.extracting(entry.modelEnd..<entry.metricEnd),
      segment: text.extracting(entry.metricEnd..<entry.end))
  }

  private mutating func found(_ number: Int) -> Int {
    expected = number + 1 == entries.count ? 0 : number + 1
    return number
  }

  private func has(
    _ entry: Entry, _ model: Span<UInt8>, _ metric: Span<UInt8>, _ segment: Span<UInt8>
  ) -> Bool {
    entry.modelEnd - entry.start == model.count
      && entry.metricEnd - entry.modelEnd == metric.count
      && entry.end - entry.metricEnd == segment.count
      && holds(entry.start, model) && holds(entry.modelEnd, metric)
      && holds(entry.metricEnd, segment)
  }

  private func holds(_ start: Int, _ name: Span<UInt8>) -> Bool {
    for index in 0..<name.count where text[start + index] != name[index] { return false }
    return true
  }

  private mutating func insert(
    _ model: Span<UInt8>, _ metric: Span<UInt8>, _ segment: Span<UInt8>, hash: Int, slot: Int
  ) {
    let start = text.count
    model.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    let modelEnd = text.count
    metric.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    let metricEnd = text.count
    segment.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    entries.append(
      Entry(
        start: start, modelEnd: modelEnd, metricEnd: metricEnd, end: text.count, hash: hash))
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (number, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
