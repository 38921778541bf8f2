/// What a card says about the energy of its model (`folio.energy`); what it does not say is nil.
public struct EnergyProfile: Hashable, Sendable {
  /// Parameters at work on a token.
  public var active: QuantityRange?
  /// All parameters.
  public var total: QuantityRange?
  /// Power usage effectiveness of the data centre.
  public var pue: QuantityRange?
  /// Water usage effectiveness of the data centre, in litres a kilowatt-hour.
  public var wue: QuantityRange?
  /// The zone of the electricity.
  public var zone: String?
  /// Output tokens a second.
  public var tokensPerSecond: Double?
  /// Seconds to the first token.
  public var firstToken: Double?

  /// Nothing said.
  public init() {}

  /// Reads `{active, total, pue, wue, zone, tokensPerSecond, firstToken}`; the first four are a number
  /// or the least and the most.
  init(reading reader: MapReader) {
    var reader = reader
    self.init()
    active = reader.range("active", above: 0)
    total = reader.range("total", above: 0)
    pue = reader.range("pue", above: 1, orEqual: true)
    wue = reader.range("wue", above: 0, orEqual: true)
    zone = reader.convert("zone", expected: .electricityZone, ElectricityMix.zoneCode)
    tokensPerSecond = reader.number("tokensPerSecond", above: 0)
    firstToken = reader.number("firstToken", atLeast: 0)
    reader.finish()
  }
}

extension MapReader {
  /// A number above a bound, or a list of the least and the most.
  fileprivate mutating func range(
    _ name: String, above bound: Double, orEqual: Bool = false
  ) -> QuantityRange? {
    guard let node = node(name) else { return nil }
    let numbers = (node.list ?? [node]).map { $0.text.flatMap(PlainNumber.double) }
    let isIn = numbers.allSatisfy { number in
      number.map { $0 > bound || orEqual && $0 == bound } ?? false
    }
    if isIn, numbers.count == 1 || numbers.count == 2, let low = numbers.first ?? nil,
      let high = numbers.last ?? nil, low <= high
    {
      return QuantityRange(low, high)
    }
    fail(.wrongKind(key: path(name), expected: .range), at: node)
    return nil
  }

  /// A number above a bound.
  fileprivate mutating func number(_ name: String, above bound: Double) -> Double? {
    convert(name, expected: .number) { text in
      PlainNumber.double(text).flatMap { $0 > bound ? $0 : nil }
    }
  }
}

extension ElectricityMix {
  /// A zone as it is written: three letters; nil where a text is none.
  static func zoneCode(_ text: String) -> String? {
    let code = text.uppercased()
    return code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? code : nil
  }
}
