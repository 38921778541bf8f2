extension ExactDecimal: CustomStringConvertible {
  /// The value in full, without zeros at its end: `-12.5`, `38000`; read back it is the same.
  public var description: String {
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(
      dividingBy: UInt128(Self.unit))
    let sign = isNegative ? "-" : ""
    guard fraction != 0 else { return sign + String(whole) }
    let digits = String(fraction)
    let padded = String(repeating: "0", count: Self.places - digits.utf8.count) + digits
    let end = padded.lastIndex { $0 != "0" } ?? padded.startIndex
    return "\(sign)\(whole).\(padded[...end])"
  }

  /// The value with thousands grouped and a fixed number of places: `38,412.50`.
  ///
  /// Rounded half away from zero to the places, for display.
  public func grouped(places: Int = 2, separator: String = ",") -> String {
    let text = rounded(to: places).description
    let parts = text.split(separator: ".", maxSplits: 1)
    let sign = text.hasPrefix("-") ? "-" : ""
    let whole = Array((parts.first ?? "0").drop { $0 == "-" })
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += separator }
      grouped.append(digit)
    }
    guard places > 0 else { return sign + grouped }
    let fraction = parts.count > 1 ? String(parts[1].prefix(places)) : ""
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(sign)\(grouped).\(fraction)\(zeros)"
  }

  /// An amount of money with thousands grouped and two places, which never reads as zero where it is
  /// not: `38,412.50`, `≥ 0.25`, `<0.01`.
  ///
  /// What rounds to nothing is below a hundredth, as in `shortened`; of a lower bound no more is known
  /// than that it is above zero, `>0.00`.
  public func groupedAmount(isLowerBound: Bool = false) -> String {
    let least = isLowerBound ? "≥ " : ""
    guard scaled != 0, rounded(to: 2).scaled == 0 else { return least + grouped() }
    if isNegative { return isLowerBound ? "\(least)-0.01" : ">-0.01" }
    return isLowerBound ? ">0.00" : "<0.01"
  }

  /// The value with all the places it has, and at least two: `2.50`, `0.075`, `12.00`.
  public var shownInFull: String {
    let text = description
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    return text[point...].count < 3 ? text + "0" : text
  }

  /// How many places show three figures of it, two at least and 12 at most.
  public var placesForThreeFigures: Int {
    guard scaled != 0 else { return 2 }
    let zeros = Self.places - String(scaled.magnitude).utf8.count
    return Swift.min(Swift.max(2, zeros + 3), 12)
  }

  /// The value in at most five cells and a sign: `0.06`, `9.13`, `384`, `38.4k`, `1.2M`, `17G`.
  ///
  /// Three figures, rounded half away from zero, for display; what is smaller than a hundredth
  /// and not zero is `<0.01`, so that it is not taken for nothing. From 10^15 on it is in `T`.
  public var shortened: String {
    let sign = isNegative ? "-" : ""
    let magnitude = scaled.magnitude
    guard magnitude != 0 else { return "0" }
    var units: UInt128 = 1
    for suffix in ["", "k", "M", "G", "T"] {
      for places in [2, 1, 0] {
        // Hundredths, tenths or ones of the suffix's unit.
        let step = UInt128(Self.unit) * units / Self.tens(places)
        let figures = (magnitude + step / 2) / step
        guard figures < 1000 || (suffix == "T" && places == 0) else { continue }
        guard figures > 0 else { return "\(isNegative ? ">-" : "<")0.01" }
        return sign + Self.pointed(figures, places: places, trims: !suffix.isEmpty) + suffix
      }
      units *= 1000
    }
    return description
  }

  private static func tens(_ places: Int) -> UInt128 { places == 2 ? 100 : places == 1 ? 10 : 1 }

  private static func pointed(_ figures: UInt128, places: Int, trims: Bool) -> String {
    guard places > 0 else { return String(figures) }
    let (whole, fraction) = figures.quotientAndRemainder(dividingBy: tens(places))
    let digits = String(fraction)
    var text = String(repeating: "0", count: places - digits.utf8.count) + digits
    if trims { while text.hasSuffix("0") { text.removeLast() } }
    return text.isEmpty ? String(whole) : "\(whole).\(text)"
  }
}
