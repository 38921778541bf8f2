/// A comparison that the product's alerts may use: what they take, so that none of the others can
/// reach them.
///
/// The population stability index of two small samples is large where nothing has changed: at or
/// above its usual threshold of 0.1 in about 95 % of comparisons of 50 values each, 85 % at 100,
/// 51 % at 200 and 1 % at 500, as a test of this package counts. So it is refused below 500 values
/// in either sample; `Distance` computes it all the same.
public struct AlertingDistance: Hashable, Sendable {
  /// How many values each sample must have for its population stability index to count.
  public static let fewestForPSI = 500

  /// The comparison.
  public let distance: Distance

  /// The comparison, where it may raise an alert.
  ///
  /// - Throws: why it may not.
  public init(_ distance: Distance) throws(DistanceFault) {
    let samples = distance.samples
    let fewest = min(samples.reference, samples.current)
    if distance.method == .psi, fewest < Self.fewestForPSI {
      throw .tooFewForPSI(samples: fewest, needed: Self.fewestForPSI)
    }
    self.distance = distance
  }
}
