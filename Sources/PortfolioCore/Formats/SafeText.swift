/// Text that can go to a screen, to stderr or into an export: the one type through which
/// everything that comes from data gets there.
///
/// What would move the cursor, turn the writing around or not show at all is made visible: C0
/// controls in caret notation (`^[`), everything else by its number (`<U+202E>`), bytes that are
/// not UTF-8 as `<FF>`. What looks like a secret is covered (`SecretScan`). Nothing else changes:
/// composed and decomposed letters stay as they were written.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
  /// The text, safe to print.
  public let string: String

  /// The safe form of a text.
  public init(_ text: some StringProtocol) {
    var text = String(text)
    let isSafe = text.withUTF8 { Self.isPlain($0) && SecretScan.coveredBytes($0) == nil }
    string = isSafe ? text : text.withUTF8 { Self.safe($0) }
  }

  /// The safe form of bytes that ought to be UTF-8; those that are not stay visible as `<FF>`.
  public init(bytes: some Collection<UInt8>) {
    let fast = bytes.withContiguousStorageIfAvailable { Self.safe($0) }
    string = fast ?? Array(bytes).withUnsafeBufferPointer { Self.safe($0) }
  }

  private init(alreadySafe string: String) { self.string = string }

  /// The safe form of every line of a longer text; tabs become blanks, line ends vanish.
  public static func lines(of text: String) -> [SafeText] {
    var text = text
    return text.withUTF8 { utf8 in
      utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        let line = line.last == 0x0D ? line.dropLast() : line
        guard line.contains(0x09) else { return SafeText(bytes: line) }
        return SafeText(bytes: line.flatMap { $0 == 0x09 ? [0x20, 0x20] : [$0] })
      }
    }
  }

  /// The safe form of a longer text with its line ends; tabs, which mean something in code, stay.
  static func paragraphs(of text: String) -> String {
    var text = text
    return text.withUTF8 { utf8 in
      utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        (line.last == 0x0D ? line.dropLast() : line)
          .split(separator: 0x09, omittingEmptySubsequences: false)
          .map { SafeText(bytes: $0).string }.joined(separator: "\t")
      }.joined(separator: "\n")
    }
  }

  /// The text cut to so many characters, the last of them `…` where something is missing.
  public func limited(to count: Int) -> SafeText {
    guard string.utf8.count > count, string.count > count, count > 0 else { return self }
    return SafeText(alreadySafe: String(string.prefix(count - 1)) + "…")
  }

  /// The safe text.
  public var description: String { string }

  private static func safe(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
    if let covered = SecretScan.coveredBytes(utf8) {
      return covered.withUnsafeBufferPointer { visible($0) }
    }
    return visible(utf8)
  }

  /// Whether nothing has to be made visible, because it is ASCII that shows.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  private static func visible(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
    if isPlain(utf8) { return String(decoding: utf8, as: UTF8.self) }
    var writer = SafeTextWriter()
    writer.write(utf8)
    return writer.text
  }
}
