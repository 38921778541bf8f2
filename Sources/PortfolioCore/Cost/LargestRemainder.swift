/// Divides an amount so that the parts add up to it, to the last digit.
enum LargestRemainder {
  /// The parts of an amount in proportion to weights.
  ///
  /// Each is first what division leaves without its remainder, and what is left over goes, a unit of
  /// 10^-18 each, to those whose remainders are the largest, the first of equal ones (the method of
  /// Hamilton). A negative amount is divided as the positive one is.
  ///
  /// - Parameters:
  ///   - amount: What is divided, in units of 10^-18.
  ///   - weights: What it is divided by.
  ///   - total: The sum of the weights; not zero.
  /// - Returns: A part for each weight.
  static func parts(of amount: Int128, by weights: [UInt128], total: UInt128) -> [Int128] {
    let magnitude = amount.magnitude
    var parts: [UInt128] = []
    var remainders: [UInt128] = []
    var left = magnitude
    for weight in weights {
      // A weight is at most the total, so the quotient is at most the amount.
      let (part, remainder) = total.dividingFullWidth(weight.multipliedFullWidth(by: magnitude))
      parts.append(part)
      remainders.append(remainder)
      left -= part
    }
    if left > 0 {
      let order = remainders.indices.sorted { one, other in
        remainders[one] == remainders[other] ? one < other : remainders[one] > remainders[other]
      }
      for index in order.prefix(Int(left)) { parts[index] += 1 }
    }
    return parts.map { part in
      amount < 0 ? Int128(truncatingIfNeeded: 0 &- part) : Int128(truncatingIfNeeded: part)
    }
  }
}
