/// Writes the prices of a book as a file, in an order that depends on nothing but the prices.
enum PriceBookWriter {
  /// The bytes of a book.
  static func bytes(of prices: [TokenPrice]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes += PriceColumn.allCases.map(\.rawValue).joined(separator: ",").utf8
    bytes.append(UInt8(ascii: "\n"))
    for price in prices.sorted(by: TokenPrice.precedes) {
      for column in PriceColumn.allCases {
        if column != .model { bytes.append(UInt8(ascii: ",")) }
        CSVText.append(field: text(column, of: price), to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func text(_ column: PriceColumn, of price: TokenPrice) -> String {
    switch column {
    case .model: price.model
    case .vendor: price.vendor ?? ""
    case .kind: price.kind.rawValue
    case .service: price.service.written
    case .above: price.above == 0 ? "" : String(price.above)
    case .hours: price.hours?.description ?? ""
    case .currency: price.currency.code
    case .price: price.price.description
    case .from: price.from?.description ?? ""
    case .until: price.until?.description ?? ""
    case .recorded: price.recorded.description
    case .retires: price.retires?.description ?? ""
    case .context: price.context.map(String.init) ?? ""
    case .source: price.source ?? ""
    }
  }
}
