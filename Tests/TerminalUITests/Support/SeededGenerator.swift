import TerminalUI

/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same numbers everywhere.
///
/// Property tests take seeds as arguments, so a failure names its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  mutating func style() -> Style {
    Style(
      Ink.allCases.randomElement(using: &self) ?? .plain, bold: Bool.random(using: &self),
      reverse: Bool.random(using: &self))
  }

  /// Text of anything that may turn up in data, the hostile among it.
  mutating func text(upTo length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<int(0...length) {
      let range = SeededGenerator.ranges[int(0...SeededGenerator.ranges.count - 1)]
      let value = UInt32.random(in: range, using: &self)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0x4E00...0x9FFF, 0x4E00...0x9FFF, 0x00...0x1F, 0x7F...0xA0,
    0xAD...0xAD, 0x300...0x36F, 0x5D0...0x5EA, 0x600...0x6FF, 0x900...0x97F, 0x1100...0x11FF,
    0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2500...0x257F, 0x2800...0x28FF,
    0xAC00...0xD7A3, 0xE000...0xE010, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFF01...0xFF60,
    0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0xE0020...0xE007F, 0xE0100...0xE01EF,
    0xF0000...0xF0010, 0x0...0x10FFFF,
  ]
}
