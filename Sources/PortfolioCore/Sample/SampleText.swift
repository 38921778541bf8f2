/// A text of the sample as written under `Resources/Sample`, with days left open.
///
/// `{day}`, `{day-45}` and `{day+60}` stand for the day of `folio init` and for days before and
/// after it, so that the sample never grows stale.
struct SampleText: Sendable {
  /// The file's path in the store.
  var path: String
  /// The text, with its placeholders.
  var text: String

  /// The text with every placeholder replaced by its day.
  func filled(for day: Day) -> [UInt8] {
    var filled: [UInt8] = []
    filled.reserveCapacity(text.utf8.count + 64)
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<open]
      if let close = rest[open...].firstIndex(of: UInt8(ascii: "}")),
        let days = Self.days(of: rest[(open + 1)..<close])
      {
        filled += Array(day.advanced(by: days).description.utf8)
        rest = rest[(close + 1)...]
      } else {
        filled.append(rest[open])
        rest = rest[(open + 1)...]
      }
    }
    return filled + rest
  }

  /// How many days a placeholder's inside lies from the day of `init`; nil for other braces, which
  /// are YAML's.
  private static func days(of inside: ArraySlice<UInt8>) -> Int? {
    guard inside.starts(with: "day".utf8) else { return nil }
    let distance = inside.dropFirst(3)
    return distance.isEmpty ? 0 : Int(String(decoding: distance, as: UTF8.self))
  }
}
