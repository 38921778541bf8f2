/// A physical quantity between two bounds: an estimate is never a single number.
public struct QuantityRange: Hashable, Sendable {
  /// The least it may be.
  public var low: Double
  /// The most it may be; not below `low`.
  public var high: Double

  /// Nothing.
  public static let zero = QuantityRange(0)

  /// A quantity between two bounds, in either order.
  public init(_ one: Double, _ other: Double) {
    low = min(one, other)
    high = max(one, other)
  }

  /// A quantity that is known.
  public init(_ value: Double) { self.init(value, value) }

  /// The bounds of a sum: those of the parts added up.
  public static func + (one: QuantityRange, other: QuantityRange) -> QuantityRange {
    QuantityRange(one.low + other.low, one.high + other.high)
  }

  /// Adds a range.
  public static func += (one: inout QuantityRange, other: QuantityRange) { one = one + other }

  /// The range times a factor that is not negative.
  public static func * (range: QuantityRange, factor: Double) -> QuantityRange {
    QuantityRange(range.low * factor, range.high * factor)
  }
}

/// What work comes to in electricity, greenhouse gases and water.
public struct Footprint: Hashable, Sendable {
  /// Electricity in kilowatt-hours, with the overheads of the data centre.
  public var energy: QuantityRange
  /// Greenhouse gases of the electricity, in grams of CO2-equivalent.
  public var usage: QuantityRange
  /// Greenhouse gases of making the servers, in grams of CO2-equivalent.
  public var embodied: QuantityRange
  /// Water for cooling and for making the electricity, in litres.
  public var water: QuantityRange

  /// Greenhouse gases of both, in grams of CO2-equivalent.
  public var emissions: QuantityRange { usage + embodied }

  /// Nothing.
  public static let zero = Footprint(energy: .zero, usage: .zero, embodied: .zero, water: .zero)

  /// A footprint.
  public init(
    energy: QuantityRange, usage: QuantityRange, embodied: QuantityRange, water: QuantityRange
  ) {
    self.energy = energy
    self.usage = usage
    self.embodied = embodied
    self.water = water
  }

  /// Adds what other work comes to.
  public static func += (one: inout Footprint, other: Footprint) {
    one.energy += other.energy
    one.usage += other.usage
    one.embodied += other.embodied
    one.water += other.water
  }

  /// The footprint of work done a number of times, not negative.
  public static func * (footprint: Footprint, times: Double) -> Footprint {
    Footprint(
      energy: footprint.energy * times, usage: footprint.usage * times,
      embodied: footprint.embodied * times, water: footprint.water * times)
  }
}
