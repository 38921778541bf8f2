/// A kind of place where models run and company data lies.
public enum HostingPlace: String, CaseIterable, Sendable {
  case onPremises = "on-premises"
  case privateCloud = "private-cloud"
  case publicCloud = "public-cloud"
  case edge, embedded
}

/// How much load a deployment bears, as its card says it (`hosting.capacity`).
public struct Capacity: Hashable, Sendable {
  /// The indicator that is its load, observed under `metrics/`.
  public var metric: String?
  /// How much of it the deployment bears, in the indicator's unit; above zero.
  public var limit: Double?

  /// How much load a deployment bears.
  public init(metric: String? = nil, limit: Double? = nil) {
    self.metric = metric
    self.limit = limit
  }
}

/// Company data that a model is joined to (`data.joined`).
public struct JoinedData: Hashable, Sendable {
  /// The system or the collection, such as `CRM`.
  public var name: String
  /// Where it lies.
  public var place: HostingPlace?
  /// The region it lies in.
  public var region: String?
  /// How sensitive it is.
  public var sensitivity: Sensitivity?

  /// Data of which only the name is known.
  public init(
    name: String, place: HostingPlace? = nil, region: String? = nil,
    sensitivity: Sensitivity? = nil
  ) {
    self.name = name
    self.place = place
    self.region = region
    self.sensitivity = sensitivity
  }
}

extension Capacity {
  /// Reads `{metric, limit}`; a limit of nothing is told, and what is missing is not set.
  init(reading reader: MapReader) {
    var reader = reader
    self.init(metric: reader.string("metric"))
    limit = reader.convert("limit", expected: .positiveNumber) { text in
      PlainNumber.double(text).flatMap { $0 > 0 ? $0 : nil }
    }
    let saysMetric = reader.node("metric") != nil
    reader.finish()
    // What is of another kind has been told already.
    if metric == nil, !saysMetric { reader.failMissing("metric") }
  }
}

extension JoinedData {
  /// Reads `{name, where, region, sensitivity}`; nil, with the reason noted, without a name.
  init?(reading reader: MapReader) {
    var reader = reader
    let name = reader.string("name")
    let saysName = reader.node("name") != nil
    self.init(
      name: name ?? "", place: reader.choice("where"), region: reader.string("region"),
      sensitivity: reader.choice("sensitivity"))
    reader.finish()
    guard name != nil else {
      if !saysName { reader.failMissing("name") }
      return nil
    }
  }
}
