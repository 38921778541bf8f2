/// How much data a baseline is made of: a span from the first observation on, and never less than a
/// number of them.
///
/// Four weeks show each hour of the week four times. Sixty observations give the mean to an eighth
/// of a spread, which is half of what Page-Hinkley tolerates (δ 0.25).
public struct ReferenceWindow: Hashable, Sendable {
  /// The least span of time.
  public var span: Duration
  /// The least number of observations, from 2.
  public var least: Int

  /// A reference window.
  public init(span: Duration = .seconds(28 * 86_400), least: Int = 60) {
    self.span = span
    self.least = Swift.max(least, 2)
  }
}
