/// How far the distribution functions of two samples come apart where both have one distribution
/// and no two values are equal: exact for any sizes.
///
/// All orders of the n + m values are equally likely. An order is a path on a lattice from (0, 0) to
/// (n, m), and what is counted is the part of the paths that leave a band about the diagonal.
/// Source: Hodges, "The Significance Probability of the Smirnov Two-Sample Test", Arkiv för
/// Matematik 3(43), 1958, after Drion, Gnedenko and Korolyuk; the recurrence of shares rather than
/// counts, which does not overflow, is that of `scipy.stats.ks_2samp`.
struct SmirnovDistribution {
  private let larger: Int
  private let smaller: Int
  private let divisor: Int

  /// The distribution for two samples of so many values; both positive.
  init(_ first: Int, _ second: Int) {
    larger = max(first, second)
    smaller = min(first, second)
    divisor = greatestCommonDivisor(first, second)
  }

  /// The chance of a difference of so many steps of 1 / lcm(n, m) or more, 0 to 1.
  func upperTail(steps: Int) -> Double {
    guard steps > 0 else { return 1 }
    let tail = larger == smaller ? outsideSquare(steps) : outsideBand(steps)
    return min(1, max(0, tail))
  }

  /// For samples of equal size, by reflection: 2 (A1 − A2 + A3 − …) with the binomials
  /// Ak = C(2n, n − kh) / C(2n, n), each a factor of the next.
  private func outsideSquare(_ steps: Int) -> Double {
    let n = larger
    var tail = 0.0
    for k in stride(from: n / steps, through: 0, by: -1) {
      var factor = 1.0
      for j in 0..<steps {
        factor *= Double(n - k * steps - j) / Double(n + k * steps + j + 1)
      }
      tail = factor * (1 - tail)
    }
    return 2 * tail
  }

  /// For samples of unequal size: the part of the paths to each point of the band that have left it
  /// before, column by column; outside the band that part is 1.
  private func outsideBand(_ steps: Int) -> Double {
    let (rise, run) = (smaller / divisor, larger / divisor)
    var low = 0
    var high = min((steps + run - 1) / run, smaller + 1)
    var outside = [Double](repeating: 1, count: min(2 * high + 2, smaller + 1))
    for index in low..<high { outside[index] = 0 }
    for i in 1...larger {
      let (lastLow, lastCount) = (low, high - low)
      low = min(max(floorDivision(rise * i - steps, run) + 1, 0), smaller)
      high = min((rise * i + steps + run - 1) / run, smaller + 1)
      guard high > low else { return 1 }
      var part = low == 0 ? 0.0 : 1.0
      for index in 0..<(high - low) {
        let j = index + low
        let share = 1 / Double(i + j)
        part = (outside[j - lastLow] * Double(i) + part * Double(j)) * share
        outside[index] = part
      }
      for index in (high - low)..<max(high - low, lastCount) { outside[index] = 1 }
    }
    return outside[high - low - 1]
  }

  private func floorDivision(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
  }
}
