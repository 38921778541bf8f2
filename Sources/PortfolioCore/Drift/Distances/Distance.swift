/// How two samples are compared; the raw value is its name in options, JSON and CSV.
public enum DistanceMethod: String, CaseIterable, Sendable {
  /// The population stability index.
  case psi
  /// Kolmogorov and Smirnov's test of two samples.
  case ks
  /// The Jensen-Shannon distance.
  case js
  /// The Wasserstein distance of order 1, also called the earth mover's.
  case wasserstein
  /// Pearson's chi-square test of a contingency table.
  case chi2
  /// The z-test of two proportions.
  case z
}

/// The base of a logarithm; the raw value is its name in options, JSON and CSV.
public enum LogarithmBase: String, CaseIterable, Sendable {
  /// The natural logarithm: what it measures is in nats.
  case e
  /// The logarithm to base 2: in bits.
  case two = "2"
}

/// How a p-value was worked out; the raw value is its name in JSON and CSV.
public enum PValueMethod: String, CaseIterable, Sendable {
  /// From the statistic's own distribution at these sizes.
  case exact
  /// From the distribution it comes near to as samples grow.
  case asymptotic
}

/// What came of comparing two samples, with all that must be known to compare it with another.
///
/// The same name stands for different numbers in different programs: PSI over deciles and over bins
/// of equal width differ, and so do Jensen-Shannon distances to base e and 2. So a value never goes
/// without method, bins, base and sizes. What a method does not have is nil.
public struct Distance: Hashable, Sendable {
  /// How many values the two samples have.
  public struct Samples: Hashable, Sendable {
    /// Those of the reference.
    public let reference: Int
    /// Those of the sample that is held against it.
    public let current: Int

    /// The sizes of two samples.
    public init(reference: Int, current: Int) {
      self.reference = reference
      self.current = current
    }
  }

  /// The chance of a statistic at least as extreme where both samples have one distribution.
  public struct PValue: Hashable, Sendable {
    /// The chance, 0 to 1.
    public let value: Double
    /// How it was worked out.
    public let method: PValueMethod
  }

  /// How they were compared.
  public let method: DistanceMethod
  /// The statistic or distance; its unit is that of the values for `wasserstein`, else none.
  public let value: Double
  /// How many values there were.
  public let samples: Samples
  /// The p-value, where the method is a test.
  public internal(set) var pValue: PValue?
  /// The degrees of freedom of `chi2`.
  public internal(set) var degreesOfFreedom: Int?
  /// The value of `wasserstein` in standard deviations of the reference; nil where it has none.
  public internal(set) var normalised: Double?
  /// How many bins or categories there were.
  public internal(set) var bins: Int?
  /// How numbers were put into bins.
  public internal(set) var binning: Binning?
  /// The base of the logarithm.
  public internal(set) var base: LogarithmBase?
  /// The share that stands for an empty bin.
  public internal(set) var zeroFloor: ZeroFloor?

  init(_ method: DistanceMethod, _ value: Double, of samples: Samples) {
    self.method = method
    self.value = value
    self.samples = samples
  }
}
