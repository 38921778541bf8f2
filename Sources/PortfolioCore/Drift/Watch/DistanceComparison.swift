/// A comparison of a window of values with a reference window, and what is too far.
public struct DistanceComparison: Hashable, Sendable {
  /// How the two are compared.
  public enum Method: Hashable, Sendable {
    /// The population stability index; the limit is on the index.
    case psi(Binning)
    /// The Jensen-Shannon distance to base 2; the limit is on the distance.
    case js(Binning)
    /// The Wasserstein distance in standard deviations of the reference; the limit is on that.
    case wasserstein
    /// Kolmogorov and Smirnov's test; the limit is on the p-value.
    case ks
    /// Pearson's test, every value a category of its own; the limit is on the p-value.
    case chi2

    /// Every method, with the bins that are usual.
    public static let allCases: [Method] = [
      .psi(.equalWidth(bins: nil)), .js(.equalWidth(bins: nil)), .wasserstein, .ks, .chi2,
    ]

    /// Its name.
    public var name: DistanceMethod {
      switch self {
      case .psi: .psi
      case .js: .js
      case .wasserstein: .wasserstein
      case .ks: .ks
      case .chi2: .chi2
      }
    }
  }

  /// How the two are compared.
  public var method: Method
  /// What is too far: a distance above it, or a p-value below it.
  public var limit: Double
  /// The least span of time of a window.
  public var span: Duration
  /// The least number of values of either window.
  public var least: Int

  /// A comparison; what is not given is as usual for the method.
  public init(
    _ method: Method, limit: Double? = nil, span: Duration = .seconds(7 * 86_400),
    least: Int? = nil
  ) {
    self.method = method
    self.limit = limit ?? method.usualLimit
    self.span = span
    self.least = max(1, least ?? method.usualLeast)
  }
}

extension DistanceComparison.Method {
  /// What is too far where nothing is said.
  ///
  /// The index's 0.2 lies between the 0.1 and 0.25 that its users take for moderate and large
  /// (Siddiqi, "Credit Risk Scorecards", 2006). Jensen-Shannon's lies above what a hundred values of
  /// the same distribution come to, about 0.13 in ten bins. Tests ask for one chance in a thousand, because
  /// every window is another one.
  var usualLimit: Double {
    switch self {
    case .psi: 0.2
    case .js: 0.25
    case .wasserstein: 0.5
    case .ks, .chi2: 0.001
    }
  }

  /// How many values it takes where nothing is said: below 500 the index alarms by itself
  /// (`AlertingDistance`); the others are steady enough from a hundred.
  var usualLeast: Int {
    if case .psi = self { AlertingDistance.fewestForPSI } else { 100 }
  }
}

extension DistanceComparison {
  /// Compares a window with the reference; nil where they cannot be compared, or where what comes of
  /// it does not count.
  func distance(_ reference: NumberSample, _ current: NumberSample) -> AlertingDistance? {
    try? AlertingDistance(compared(reference, current))
  }

  private func compared(
    _ reference: NumberSample, _ current: NumberSample
  ) throws(DistanceFault) -> Distance {
    switch method {
    case .psi(let binning):
      Distance.stabilityIndex(try BinnedPair(reference, current, by: binning))
    case .js(let binning):
      Distance.jensenShannon(try BinnedPair(reference, current, by: binning), base: .two)
    case .wasserstein: try Distance.wasserstein(reference, current)
    case .ks: Distance.kolmogorovSmirnov(reference, current)
    case .chi2: Distance.chiSquare(try BinnedPair(reference, current, by: .distinct))
    }
  }

  /// How far beyond the limit a distance lies; nil where it does not.
  ///
  /// The size of a test's finding is that of its effect, because with enough values any difference
  /// is sure: of Kolmogorov and Smirnov's the greatest difference of the distributions, which of two
  /// normal ones is 0.38 at a shift of one spread and 0.68 at two; of Pearson's Cramér's V, with
  /// what Cohen calls a medium and a large effect ("Statistical Power Analysis for the Behavioral
  /// Sciences", 2nd ed., 1988, §7.2: 0.3 and 0.5).
  func breach(of distance: Distance) -> BreachSize? {
    switch method {
    case .psi, .js:
      return distance.value > limit ? Self.size(distance.value / limit, 1.5, 2.5) : nil
    case .wasserstein:
      let spreads = distance.normalised ?? (distance.value > 0 ? .infinity : 0)
      return spreads > limit ? Self.size(spreads, 1, 2) : nil
    case .ks:
      guard let p = distance.pValue?.value, p < limit else { return nil }
      return Self.size(distance.value, 0.38, 0.68)
    case .chi2:
      guard let p = distance.pValue?.value, p < limit else { return nil }
      let all = Double(distance.samples.reference + distance.samples.current)
      return Self.size((distance.value / all).squareRoot(), 0.3, 0.5)
    }
  }

  private static func size(_ effect: Double, _ marked: Double, _ severe: Double) -> BreachSize {
    effect >= severe ? .severe : effect >= marked ? .marked : .slight
  }
}
