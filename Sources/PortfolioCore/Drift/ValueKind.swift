/// What the values of a file are, and which first row is no value but a header.
public protocol ValueKind: Sendable {
  /// What a value is read as.
  associatedtype Value: Sendable

  /// Whether a file's first row, of so many fields, names its columns.
  func isHeader(endingIn text: String, fields: Int) -> Bool

  /// The value that bytes without blanks around them are.
  func value(_ bytes: Span<UInt8>) throws(ValueFault) -> Value
}

/// Why bytes are no value.
public enum ValueFault: Error, Hashable, Sendable {
  /// They are nothing, or not of the form.
  case form
  /// A number that is larger than the largest Double.
  case doesNotFit
  /// A number that is none of those that are allowed.
  case notAllowed
  /// A number outside what is allowed.
  case outOfRange(ClosedRange<Double>)
}

/// Plain decimal numbers: `nan`, `inf`, `0x10`, `1,5` and `1_000` are none.
///
/// The first row is a header where its last field is a word.
public struct PlainNumbers: ValueKind {
  /// The numbers that are values.
  public let domain: ClosedRange<Double>

  /// All numbers, or those from one to another.
  public init(
    in domain: ClosedRange<Double> = -Double
      .greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  ) {
    self.domain = domain
  }

  /// Whether the row ends in a word.
  public func isHeader(endingIn text: String, fields: Int) -> Bool { isWord(text) }

  /// The nearest Double.
  @inline(__always)
  public func value(_ bytes: Span<UInt8>) throws(ValueFault) -> Double {
    let value = try number(bytes)
    guard domain.contains(value) else { throw .outOfRange(domain) }
    return value
  }
}

/// Numbers that are 0 or 1, for proportions.
///
/// The first row is a header where its last field is a word.
public struct ZerosAndOnes: ValueKind {
  /// They have no settings.
  public init() {}

  /// Whether the row ends in a word.
  public func isHeader(endingIn text: String, fields: Int) -> Bool { isWord(text) }

  /// Whether it is 1.
  public func value(_ bytes: Span<UInt8>) throws(ValueFault) -> Bool {
    let value = try number(bytes)
    guard value == 0 || value == 1 else { throw .notAllowed }
    return value == 1
  }
}

/// Any text but none.
///
/// As a word may be a category, the first row is a header where there are several columns, and a
/// category where there is one.
public struct Categories: ValueKind {
  /// They have no settings.
  public init() {}

  /// Whether there are several columns.
  public func isHeader(endingIn text: String, fields: Int) -> Bool { fields > 1 }

  /// The text.
  public func value(_ bytes: Span<UInt8>) throws(ValueFault) -> String {
    guard !bytes.isEmpty else { throw .form }
    return String(decoding: bytes)
  }
}

extension String {
  /// Text of bytes that are valid UTF-8, as the rows of a `CSVReader` are.
  init(decoding bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

@inline(__always)
private func number(_ bytes: Span<UInt8>) throws(ValueFault) -> Double {
  do throws(DecimalNumber.Fault) {
    return try DecimalNumber.parse(bytes)
  } catch {
    switch error {
    case .form: throw .form
    case .doesNotFit: throw .doesNotFit
    }
  }
}

/// Whether a text names a column of numbers, and is no number that is not well written: it begins
/// with neither sign nor point, has a letter before any digit (`p95`, not `$5`), and is neither
/// `nan` nor `inf`, which are numbers to those who wrote them.
private func isWord(_ text: String) -> Bool {
  let text = text.lowercased()
  guard let first = text.first, !"+-.,".contains(first) else { return false }
  let telling = text.unicodeScalars.first {
    $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber
  }
  return telling?.properties.isAlphabetic == true && !["nan", "inf", "infinity"].contains(text)
}
