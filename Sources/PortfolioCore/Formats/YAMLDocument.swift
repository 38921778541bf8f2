/// One YAML document, read within bounds: the bytes are looked at before a parser sees them, and
/// aliases are counted before they are followed (FORMATS, Records).
public struct YAMLDocument: Sendable {
  /// The most bytes a YAML file, or a card with its prose, may have.
  public static let byteLimit = YAMLBounds.bytes

  /// The document's value; null where the document is empty.
  public var root: YAMLNode
  /// Texts that were covered because they look like secrets: the keys that lead there, joined by
  /// dots, and the place.
  public var secrets: [Secret]

  /// A text that was covered because it looks like a secret.
  public struct Secret: Hashable, Sendable {
    /// The keys that lead to the text, joined by dots.
    public var key: String
    /// Where the text stands.
    public var place: YAMLPosition
  }

  /// Why a text cannot be taken, and where.
  public struct Failure: Error, Hashable {
    /// What is wrong.
    public var fault: YAMLFault
    /// Where it is.
    public var place: YAMLPosition
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, with or without a byte order mark, with any line ends.
  ///   - firstLine: The number of the text's first line in its file, for text that begins later.
  /// - Returns: The document, or the first thing that is wrong, with its place.
  public static func parse(
    _ bytes: some Collection<UInt8>, firstLine: Int = 1
  ) -> Result<YAMLDocument, Failure> {
    // A collection that is too long is not even copied.
    guard bytes.count <= YAMLBounds.bytes else {
      return .failure(
        Failure(
          fault: .tooLarge(bytes: bytes.count, limit: YAMLBounds.bytes),
          place: YAMLPosition(line: firstLine, column: 1)))
    }
    let text = ArraySlice(bytes).withoutByteOrderMark
    var source = YAMLSource(bytes: text, firstLine: firstLine)
    if let finding = YAMLBounds.finding(in: text) {
      return .failure(Failure(fault: finding.fault, place: source.position(at: finding.index)))
    }
    var composer = YAMLComposer(source: source)
    return composer.compose()
  }
}

extension ArraySlice<UInt8> {
  /// The bytes after a UTF-8 byte order mark, or all of them where there is none.
  var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }
}
