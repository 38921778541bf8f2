/// A name from data as a part of an account, tag or description of an hledger journal.
///
/// What has a meaning there is written as `%` and two hexadecimal digits for each byte, as in
/// addresses: colons, commas, semicolons, brackets and the like, every blank that would be the
/// first, the last or a second one, and `%` itself. So two names never become one. What would not
/// show, or would turn the writing around, is made visible as everywhere (`SafeText`).
struct HledgerName {
  /// The name, as the journal has it.
  let text: String

  /// The form of a name in a journal.
  init(_ name: String) {
    // The brackets of SafeText's own notations are the only ones that stay.
    let plain = Self.escaped(name) { "%<^".unicodeScalars.contains($0) }
    let safe = SafeText(plain).string
    let scalars = Array(safe.unicodeScalars)
    var text = ""
    for (index, scalar) in scalars.enumerated() {
      let isInner =
        index > 0 && index < scalars.count - 1 && scalars[index - 1] != " "
        && scalars[index + 1] != " "
      if scalar == " " ? isInner : Self.isPlain(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        text += Self.percent(scalar)
      }
    }
    self.text = text
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    !":;,|()[]{}\"'=*!@#~&".unicodeScalars.contains(scalar) && !scalar.properties.isWhitespace
  }

  private static func escaped(
    _ text: String, where isEscaped: (Unicode.Scalar) -> Bool
  ) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if isEscaped(scalar) {
        escaped += percent(scalar)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
  }

  private static func percent(_ scalar: Unicode.Scalar) -> String {
    UTF8.encode(scalar).map { bytes in
      bytes.map { "%" + hexadecimal(UInt32($0), width: 2) }.joined()
    } ?? ""
  }
}
