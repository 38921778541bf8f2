/// Finds what looks like a key or a password in text that people may see.
///
/// It errs towards covering: a name that merely looks like a key is shown as dots and reported, a
/// key that was printed cannot be taken back.
public enum SecretScan {
  /// What stands in a secret's place.
  public static let cover = "•••"

  /// The text with every secret covered, or nil where there is none.
  public static func covered(_ text: String) -> String? {
    var text = text
    // Secrets are runs of ASCII, so what is left after taking one out is still UTF-8.
    return text.withUTF8 { coveredBytes($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  static func coveredBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var kept: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard isTrigger(bytes[index]), let secret = secret(in: bytes, at: index),
        secret.lowerBound >= copied
      else {
        index += 1
        continue
      }
      kept += bytes[copied..<secret.lowerBound]
      kept += Array(cover.utf8)
      copied = secret.upperBound
      index = max(index + 1, secret.upperBound)
    }
    guard copied > 0 else { return nil }
    return kept + bytes[copied...]
  }

  /// The beginnings of keys, how many characters must follow, and which.
  private struct Prefix: Sendable {
    var text: [UInt8]
    var least: Int
    init(_ text: StaticString, least: Int) {
      self.text = text.withUTF8Buffer { Array($0) }
      self.least = least
    }
  }

  /// Formats as their issuers document them: OpenAI and Anthropic, AWS, GitHub, Hugging Face,
  /// Slack, Google, GitLab.
  private static let prefixes: [Prefix] = [
    Prefix("sk-", least: 16), Prefix("AKIA", least: 16), Prefix("ASIA", least: 16),
    Prefix("ghp_", least: 30), Prefix("gho_", least: 30), Prefix("ghs_", least: 30),
    Prefix("github_pat_", least: 20), Prefix("hf_", least: 30), Prefix("xoxb-", least: 20),
    Prefix("xoxp-", least: 20), Prefix("AIza", least: 30), Prefix("glpat-", least: 16),
    Prefix("eyJ", least: 40),
  ]

  private static func isTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "s"), UInt8(ascii: "A"), UInt8(ascii: "g"), UInt8(ascii: "h"),
      UInt8(ascii: "x"), UInt8(ascii: "e"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private static func secret(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Range<Int>? {
    if bytes[index] == UInt8(ascii: "@") { return password(in: bytes, before: index) }
    if index > 0, isWord(bytes[index - 1]) { return nil }
    for prefix in prefixes where bytes[index...].starts(with: prefix.text) {
      let start = index + prefix.text.count
      let end = bytes[start...].firstIndex { !isKeyCharacter($0) } ?? bytes.count
      let rest = bytes[start..<end]
      if rest.count >= prefix.least, looksRandom(rest) { return index..<end }
    }
    return nil
  }

  /// The password of `user:password@host`, with or without a scheme before it.
  private static func password(
    in bytes: UnsafeBufferPointer<UInt8>, before first: Int
  ) -> Range<Int>? {
    // A password may hold an at sign itself.
    let run = bytes[first...].prefix { !endsUserInfo($0) }
    let at = run.lastIndex(of: UInt8(ascii: "@")) ?? first
    let start = (bytes[..<at].lastIndex { endsUserInfo($0) } ?? -1) + 1
    guard let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")), colon > start,
      colon + 1 < at, at + 1 < bytes.count, isWord(bytes[at + 1])
    else { return nil }
    // `mailto:ana@…` is an address, and `image:tag@sha256:…` names an image by its digest.
    let user = bytes[start..<colon]
    let schemes: [StaticString] = ["mailto", "sip", "sips", "xmpp", "acct", "slack", "im"]
    for scheme in schemes where user.elementsEqual(utf8(scheme)) { return nil }
    for digest: StaticString in ["sha256:", "sha512:"]
    where bytes[(at + 1)...].starts(with: utf8(digest)) { return nil }
    return (colon + 1)..<at
  }

  private static func utf8(_ text: StaticString) -> [UInt8] { text.withUTF8Buffer { Array($0) } }

  private static func endsUserInfo(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"),
      UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), 0...0x20,
      0x7F...0xFF:
      true
    default: false
    }
  }

  /// Whether a run has a digit and is not simply words and versions between hyphens, as
  /// `sk-learn-classifier-v2` is.
  private static func looksRandom(_ run: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard run.contains(where: { (0x30...0x39).contains($0) }) else {
      return run.contains { (0x41...0x5A).contains($0) }
        && run.contains { (0x61...0x7A).contains($0) }
    }
    return run.contains { (0x41...0x5A).contains($0) }
      || run.split(whereSeparator: { !isWord($0) || $0 == UInt8(ascii: "_") })
        .contains { $0.count >= 12 }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isKeyCharacter(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
