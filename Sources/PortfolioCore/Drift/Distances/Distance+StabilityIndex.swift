internal import Foundation

/// The share that stands for a bin's where nothing is in it, as the logarithm of nothing is none.
public struct ZeroFloor: Hashable, Sendable {
  /// The share, above 0.
  ///
  /// The other shares stay as they are: together they come to more than 1.
  public let share: Double

  /// 1e-4, not renormalised: what evidently 0.7 takes, so that its figures are met.
  public static let evidently = ZeroFloor(share: 1e-4)

  /// A floor of a share; nil where it is not above 0 and below 1.
  public init?(_ share: Double) {
    guard share > 0, share < 1 else { return nil }
    self.share = share
  }

  private init(share: Double) { self.share = share }

  func applied(to share: Double) -> Double { share == 0 ? self.share : share }
}

extension Distance {
  /// The population stability index: Σ (q − p) ln(q / p) over the shares p of the reference and q
  /// of the current sample in each bin, in nats; 0 where they are equal.
  ///
  /// It is Jeffreys' divergence, the sum of Kullback and Leibler's both ways (Kullback and Leibler,
  /// "On Information and Sufficiency", Annals of Mathematical Statistics 22(1), 1951), and known by
  /// this name from credit scoring (Siddiqi, "Credit Risk Scorecards", Wiley, 2006). In small
  /// samples it is large without any drift (Yurdakul and Naranjo, "Statistical Properties of the
  /// Population Stability Index", Journal of Risk Model Validation 14(4), 2020), so what alerts goes
  /// through `AlertingDistance`.
  public static func stabilityIndex(
    _ pair: BinnedPair, zeroFloor: ZeroFloor = .evidently
  ) -> Distance {
    let index = pair.shares.reduce(0.0) { sum, shares in
      let reference = zeroFloor.applied(to: shares.reference)
      let current = zeroFloor.applied(to: shares.current)
      return sum + (current - reference) * log(current / reference)
    }
    var distance = Distance(.psi, index, of: pair.samples)
    distance.bins = pair.count
    distance.binning = pair.binning
    distance.base = .e
    distance.zeroFloor = zeroFloor
    return distance
  }
}
