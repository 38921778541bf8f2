/// How large a model is and how fast it writes: what its footprint is worked out of.
public struct ModelArchitecture: Hashable, Sendable {
  /// Parameters at work on a token, in billions.
  public var active: QuantityRange
  /// All parameters, in billions.
  public var total: QuantityRange
  /// Output tokens a second; nil where nobody measured it, and it follows from the size.
  public var tokensPerSecond: Double?
  /// Seconds to the first token; nil where nobody measured it, and it counts as none.
  public var firstToken: Double?
  /// Whether the size is what a third party takes it to be, because the vendor does not say.
  public var isGuessed: Bool
  /// Whether it takes or makes more than text, which the method does not count.
  public var isMultimodal: Bool

  /// A model of a size; all parameters are at least those at work.
  public init(
    active: QuantityRange, total: QuantityRange? = nil, tokensPerSecond: Double? = nil,
    firstToken: Double? = nil, isGuessed: Bool = false, isMultimodal: Bool = false
  ) {
    self.active = active
    let total = total ?? active
    self.total = QuantityRange(max(total.low, active.low), max(total.high, active.high))
    self.tokensPerSecond = tokensPerSecond
    self.firstToken = firstToken
    self.isGuessed = isGuessed
    self.isMultimodal = isMultimodal
  }
}
