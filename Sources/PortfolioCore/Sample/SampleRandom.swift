/// The random numbers behind the sample's series: equal names give equal numbers on every machine.
///
/// SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SampleRandom: Sendable {
  private var state: UInt64

  /// A generator of a name and a number, so that no two series of the sample go alike.
  init(name: String, salt: Int) {
    // FNV-1a, 64 bits: Swift's own hash differs from run to run.
    let hash = name.utf8.reduce(14_695_981_039_346_656_037 as UInt64) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    // Not the step of `next`, else neighbouring numbers would give one sequence, shifted.
    state = hash &+ UInt64(bitPattern: Int64(salt)) &* 0xD6E8_FEB8_6659_FD93
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from `-amplitude` to `amplitude`, most often near zero.
  ///
  /// The sum of three even draws: bell-shaped, bounded, and without a floating-point digit that
  /// could differ between machines.
  mutating func noise(_ amplitude: Int) -> Int {
    guard amplitude > 0 else { return 0 }
    let bits = next()
    let width = UInt64(2 * amplitude + 1)
    let first = ((bits & 0x1F_FFFF) * width) >> 21
    let second = ((bits >> 21 & 0x1F_FFFF) * width) >> 21
    let third = ((bits >> 42 & 0x1F_FFFF) * width) >> 21
    return (Int(first + second + third) - 3 * amplitude) / 3
  }
}
