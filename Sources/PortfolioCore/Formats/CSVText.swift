/// Fields of CSV as Folio writes them into the store.
enum CSVText {
  /// Appends a field, in quotes where it needs them; a NUL, which no CSV may hold, is left out.
  static func append(field text: String, to bytes: inout [UInt8]) {
    let field = text.utf8
    guard field.contains(where: { "\",\n\r\0".utf8.contains($0) }) else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field where byte != 0 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
