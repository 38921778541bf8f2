internal import OrderedCollections

/// How often the values of two samples come in each of the same bins or categories.
public struct BinnedPair: Hashable, Sendable {
  /// The counts of the reference.
  public let reference: [Int]
  /// The counts of the current sample, bin for bin.
  public let current: [Int]
  /// How numbers came into the bins; nil for categories.
  public let binning: Binning?

  /// How many values each sample has.
  public var samples: Distance.Samples {
    Distance.Samples(reference: reference.reduce(0, +), current: current.reduce(0, +))
  }

  /// How many bins there are.
  public var count: Int { reference.count }

  /// Two samples of numbers in bins.
  ///
  /// - Throws: `rangeTooWide` where the range of both is no Double.
  public init(
    _ reference: NumberSample, _ current: NumberSample, by binning: Binning
  ) throws(DistanceFault) {
    let bounds = try binning.bounds(reference, current)
    self.reference = Self.counts(of: reference, between: bounds)
    self.current = Self.counts(of: current, between: bounds)
    self.binning = binning
  }

  /// Two samples of categories; one that only one of them has counts nothing in the other.
  public init(_ reference: CategorySample, _ current: CategorySample) {
    let names = reference.counts.keys.union(current.counts.keys)
    self.reference = names.map { reference.counts[$0] ?? 0 }
    self.current = names.map { current.counts[$0] ?? 0 }
    binning = nil
  }

  /// The parts of the reference and of the current sample that lie in each bin.
  var shares: [(reference: Double, current: Double)] {
    let samples = samples
    return zip(reference, current).map { reference, current in
      (
        Double(reference) / Double(samples.reference), Double(current) / Double(samples.current)
      )
    }
  }

  private static func counts(of sample: NumberSample, between bounds: [Double]) -> [Int] {
    let below = bounds.map { sample.count(below: $0) }
    return zip(below + [sample.count], [0] + below).map { $0 - $1 }
  }
}
