extension SplitMix64 {
  /// A short text of any scalars, odd ones more often than they are met.
  mutating func hostileText() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<8, using: &self) {
      let limit: UInt32 = [0x20, 0x7F, 0xA0, 0x3000, 0x11_0000].randomElement(using: &self) ?? 0x7F
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &self)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
