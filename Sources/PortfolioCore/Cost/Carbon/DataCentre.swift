/// How much a data centre adds to what its servers need.
public struct DataCentre: Hashable, Sendable {
  /// Power usage effectiveness: all electricity over that of the servers, at least 1.
  public var pue: QuantityRange
  /// Water usage effectiveness: litres for cooling a kilowatt-hour of the servers.
  public var wue: QuantityRange

  /// A data centre.
  public init(pue: QuantityRange, wue: QuantityRange) {
    self.pue = pue
    self.wue = wue
  }

  /// A data centre of which nothing is known.
  ///
  /// PUE from the best of the clouds (EcoLogits 0.11.3) to the mean of all data centres in the survey of
  /// the Uptime Institute for 2024; WUE from the least to the most of the clouds (EcoLogits 0.11.3).
  public static let unknown = DataCentre(
    pue: QuantityRange(1.09, 1.56), wue: QuantityRange(0.09, 0.999))
}

/// Who runs models for others, as far as their data centres are known.
enum ModelProvider: String, CaseIterable, Sendable {
  case anthropic, cohere, google, mistral, openai

  /// The provider of a vendor's name, as cards and bills write it.
  init?(vendor: String) {
    let name = vendor.lowercased()
    guard let found = Self.allCases.first(where: { name.contains($0.rawValue) }) else {
      return nil
    }
    self = found
  }

  /// Its data centres, as EcoLogits 0.11.3 has them.
  var dataCentre: DataCentre {
    switch self {
    case .anthropic:
      DataCentre(pue: QuantityRange(1.09, 1.14), wue: QuantityRange(0.13, 0.999))
    case .cohere, .google: DataCentre(pue: QuantityRange(1.09), wue: QuantityRange(0.999))
    case .mistral: DataCentre(pue: QuantityRange(1.16), wue: QuantityRange(0.09))
    case .openai: DataCentre(pue: QuantityRange(1.20), wue: QuantityRange(0.569))
    }
  }

  /// The zone of its data centres, as EcoLogits 0.11.3 has it.
  var zone: String { self == .mistral ? "SWE" : "USA" }
}
