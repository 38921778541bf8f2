internal import Foundation

/// How often the default path alarms where nothing has changed, by Page-Hinkley's threshold λ.
///
/// The rate per observation was counted on seeded streams of independent normal values, each
/// evaluated as the product does, with a reference window of its own (δ 0.25, ADWIN at 0.002):
/// 127, 56, 30, 11 and 3 alarms in 600,000 observations at λ 15, 20, 25, 30 and 40. Over that range
/// its logarithm is a straight line, `ln r = -6.15 - 0.155 λ`; a test counts it again. Values that
/// depend on those before them alarm more often.
public enum FalseAlarmRate {
  /// The thresholds for which the line was counted.
  public static let thresholds = 15.0...60.0

  private static let intercept = -6.15
  private static let slope = 0.155

  /// The false alarms to be expected per observation at a threshold.
  public static func perObservation(threshold: Double) -> Double {
    exp(intercept - slope * threshold)
  }

  /// The threshold at which so many false alarms are to be expected in so many observations, held to
  /// `thresholds` and rounded up to a tenth.
  public static func threshold(falseAlarms: Double, observations: Double) -> Double {
    guard falseAlarms > 0, observations > 0 else { return thresholds.upperBound }
    let exact = (intercept - log(falseAlarms / observations)) / slope
    let rounded = (exact * 10).rounded(.up) / 10
    return min(max(rounded, thresholds.lowerBound), thresholds.upperBound)
  }

  /// About how many observations it takes until a shift of so many spreads alarms; nil where it is
  /// tolerated.
  ///
  /// The cumulative sum grows by the shift less δ with each (G. Lorden, "Procedures for Reacting to a
  /// Change in Distribution", Annals of Mathematical Statistics 42(6), 1971).
  public static func delay(shift: Double, _ parameters: PageHinkley.Parameters) -> Double? {
    guard shift > parameters.delta else { return nil }
    return (parameters.threshold / (shift - parameters.delta)).rounded(.up)
  }

  /// The smallest shift, in spreads, that alarms within so many observations.
  public static func leastShift(within count: Double, _ parameters: PageHinkley.Parameters)
    -> Double
  {
    parameters.delta + parameters.threshold / max(count, 1)
  }
}
