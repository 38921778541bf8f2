/// How alike values are that follow each other.
///
/// The autocorrelation of lag 1 of what is left of the values when the mean of their period is taken
/// away, over all periods together. Few values make it too low, by about (1 + 4r)/n, which is added
/// back (F. H. C. Marriott and J. A. Pope, "Bias in the estimation of autocorrelations", Biometrika 41
/// (1954) 390-402); what is below zero counts as independent.
enum SerialCorrelation {
  /// The highest it is taken to be: with more, nothing would be left to say.
  static let most = 0.99

  /// The correlation of some periods.
  ///
  /// - Parameter periods: The values of each period in their order; nil where there is none, whose
  ///   neighbours do not follow each other.
  /// - Returns: From 0 to `most`.
  static func ofResiduals(_ periods: [[Double?]]) -> Double {
    var (products, squares, counted, lengths) = (0.0, 0.0, 0, 0)
    for period in periods {
      let values = period.compactMap(\.self)
      guard values.count > 1 else { continue }
      let mean = values.reduce(0, +) / Double(values.count)
      let residuals = period.map { $0.map { $0 - mean } }
      for case let residual? in residuals { squares += residual * residual }
      for case (let one?, let next?) in zip(residuals, residuals.dropFirst()) {
        products += one * next
      }
      counted += values.count
      lengths += 1
    }
    guard squares > 0, products.isFinite, squares.isFinite, lengths > 0 else { return 0 }
    let length = Double(counted) / Double(lengths)
    let found = products / squares
    guard length > 4 else { return min(max(0, found), most) }
    return min(max(0, (found + 1 / length) / (1 - 4 / length)), most)
  }
}
