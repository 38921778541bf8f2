internal import Foundation

/// The exponential histogram of ADWIN2: buckets of 1, 2, 4, … values, at most so many of a size.
///
/// A row has the buckets of one size, oldest first; all rows lie one behind the other in one array
/// with room for one bucket more than stays. The array grows when a row begins, which a million
/// values do 18 times, and never otherwise.
///
/// Source: Bifet and Gavaldà 2007, section 3.2; M. Datar et al., "Maintaining Stream Statistics over
/// Sliding Windows", SIAM J. Computing 31(6), 2002.
struct ADWINBuckets: Hashable, Sendable {
  /// Some values next to each other.
  struct Bucket: Hashable {
    /// Their sum.
    var total = 0.0
    /// The sum of the squares of their distances from their mean.
    var squares = 0.0
  }

  /// How many buckets a row has at most once it was made shorter.
  private let most: Int
  private var buckets: [Bucket]
  /// How many buckets each row has.
  private var counts: [Int]

  init(most: Int) {
    self.most = most
    buckets = Array(repeating: Bucket(), count: most + 1)
    counts = [0]
  }

  /// The room for one row.
  private var stride: Int { most + 1 }

  mutating func removeAll() {
    counts.removeAll(keepingCapacity: true)
    counts.append(0)
  }

  /// Adds a value as a bucket of its own.
  @inline(__always)
  mutating func append(_ value: Double) {
    let count = counts[0]
    buckets[count] = Bucket(total: value)
    counts[0] = count + 1
    if count == most { mergeFullRows() }
  }

  /// Makes of the two oldest buckets of a full row one of the next, and so on.
  private mutating func mergeFullRows() {
    var row = 0
    var values = 1.0
    while counts[row] == stride {
      if row + 1 == counts.count { addRow() }
      let start = row * stride
      let (first, second) = (buckets[start], buckets[start + 1])
      let distance = first.total / values - second.total / values
      buckets[start + stride + counts[row + 1]] = Bucket(
        total: first.total + second.total,
        squares: first.squares + second.squares + values * 0.5 * distance * distance)
      counts[row + 1] += 1
      for index in start..<(start + stride - 2) { buckets[index] = buckets[index + 2] }
      counts[row] = stride - 2
      row += 1
      values *= 2
    }
  }

  private mutating func addRow() {
    counts.append(0)
    let missing = counts.count * stride - buckets.count
    if missing > 0 { buckets.append(contentsOf: repeatElement(Bucket(), count: missing)) }
  }

  /// Takes the oldest bucket away, and says how many values it had.
  mutating func removeOldest() -> (values: Double, bucket: Bucket) {
    let row = counts.count - 1
    let start = row * stride
    let oldest = buckets[start]
    for index in start..<(start + counts[row] - 1) { buckets[index] = buckets[index + 1] }
    counts[row] -= 1
    if counts[row] == 0 { counts.removeLast() }
    return (Double(sign: .plus, exponent: row, significand: 1), oldest)
  }
}

extension ADWINBuckets {
  /// Whether the window of all buckets has a place between two of them at which its parts differ.
  func canBeCut(
    size: Double, total: Double, squares: Double, _ parameters: ADWIN.Parameters
  ) -> Bool {
    let least = Double(parameters.minWindow)
    let bound = ADWINBound(size: size, squares: squares, least: least, delta: parameters.delta)
    var older = Part()
    var newer = Part(size: size, total: total)
    return counts.withUnsafeBufferPointer { counts in
      buckets.withUnsafeBufferPointer { buckets in
        for row in counts.indices.reversed() {
          let values = Double(sign: .plus, exponent: row, significand: 1)
          for index in 0..<counts[row] {
            let sum = buckets[row * stride + index].total
            older.size += values
            newer.size -= values
            older.total += sum
            newer.total -= sum
            // From here on the newer part only becomes smaller.
            guard newer.size >= least else { return false }
            if older.size >= least, !bound.clearlyHolds(older, newer),
              bound.isExceeded(older, newer)
            {
              return true
            }
          }
        }
        return false
      }
    }
  }

  /// The change at that border between two buckets at which it is most likely.
  ///
  /// The likelihood of a change of the mean is greatest where `n₀ n₁ (μ₀ - μ₁)²` is. Source: D. V.
  /// Hinkley, "Inference about the Change-Point in a Sequence of Random Variables", Biometrika 57,
  /// 1970, equation 2.4.
  func likeliestChange(
    size: Double, total: Double, _ parameters: ADWIN.Parameters
  ) -> DetectedChange {
    let least = Double(parameters.minWindow)
    var older = Part()
    var newer = Part(size: size, total: total)
    var greatest = -1.0
    var change = DetectedChange(valuesSince: Int(size), side: .up)
    for row in counts.indices.reversed() {
      let values = Double(sign: .plus, exponent: row, significand: 1)
      for index in 0..<counts[row] {
        older.size += values
        newer.size -= values
        older.total += buckets[row * stride + index].total
        newer.total -= buckets[row * stride + index].total
        guard older.size >= least, newer.size >= least else { continue }
        let rise = newer.total / newer.size - older.total / older.size
        let likelihood = older.size * newer.size * rise * rise
        guard likelihood > greatest else { continue }
        greatest = likelihood
        change = DetectedChange(valuesSince: Int(newer.size), side: rise >= 0 ? .up : .down)
      }
    }
    return change
  }

  /// A part of the window.
  struct Part {
    var size = 0.0
    var total = 0.0
  }
}

/// The bound on how far the means of two parts of a window may differ.
struct ADWINBound {
  private let least: Double
  private let variance: Double
  private let logarithm: Double
  // What the squared bound is made of, see `clearlyHolds`.
  private let chance: Double
  private let correction: Double

  init(size: Double, squares: Double, least: Double, delta: Double) {
    self.least = least
    variance = squares / size
    logarithm = log(2 * log(size) / delta)
    let sizes = size - 2 * (least - 1)
    chance = 2 * variance * logarithm * sizes
    correction = (2.0 / 3 * logarithm * sizes) * (2.0 / 3 * logarithm * sizes)
  }

  /// The test itself, in the order of operations that gives river's bits.
  @inline(never)
  func isExceeded(_ older: ADWINBuckets.Part, _ newer: ADWINBuckets.Part) -> Bool {
    let sizes = 1 / (older.size - least + 1) + 1 / (newer.size - least + 1)
    let difference = abs(older.total / older.size - newer.total / newer.size)
    return difference > (2 * sizes * variance * logarithm).squareRoot()
      + 2.0 / 3 * logarithm * sizes
  }

  /// Whether the means differ by so much less than the bound that the test cannot say otherwise,
  /// whatever is lost in rounding; nearly always so, and found without a division or a root.
  ///
  /// Squared, multiplied by both sizes, and with `(a + b)² ≥ a² + b²` for the bound's two terms.
  /// What is lost in rounding is less than a thousandth of what is added here for it. Where a
  /// product is not finite, the answer is no.
  @inline(__always)
  func clearlyHolds(_ older: ADWINBuckets.Part, _ newer: ADWINBuckets.Part) -> Bool {
    let (one, other) = (older.total * newer.size, newer.total * older.size)
    let difference = abs(one - other) + 1e-12 * (abs(one) + abs(other))
    let reduced = (older.size - (least - 1)) * (newer.size - (least - 1))
    let both = older.size * newer.size
    let left = difference * reduced
    let right = both * both * (chance * reduced + correction)
    return left * left < right * (1 - 1e-9) && right < .infinity
  }
}
