/// A pattern in which `*` stands for any text, also for none; everything else is itself.
struct TextPattern: Sendable {
  private let bytes: [UInt8]

  init(_ pattern: String) { bytes = Array(pattern.utf8) }

  /// Whether a text is of the pattern; it goes back to the last `*` only, so it never explodes.
  func matches(_ text: Span<UInt8>) -> Bool {
    let star = UInt8(ascii: "*")
    var at = 0
    var place = 0
    var retry: (place: Int, at: Int)?
    while at < text.count {
      if place < bytes.count, bytes[place] == star {
        retry = (place, at)
        place += 1
      } else if place < bytes.count, bytes[place] == text[at] {
        place += 1
        at += 1
      } else if let last = retry {
        retry = (last.place, last.at + 1)
        place = last.place + 1
        at = last.at + 1
      } else {
        return false
      }
    }
    return bytes[place...].allSatisfy { $0 == star }
  }
}
