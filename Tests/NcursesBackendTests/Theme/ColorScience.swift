import Foundation

@testable import NcursesBackend

/// A colour of the 256-colour palette in linear light, and what the eye makes of it.
struct LinearColor {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of a palette index from 16 on, whose values xterm and all others share.
  init(index: Look.Color) {
    func linear(_ level: Int) -> Double {
      let value = Double(level) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    guard index < 232 else {
      let grey = linear(8 + 10 * Int(index - 232))
      self.init(red: grey, green: grey, blue: grey)
      return
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = Int(index) - 16
    self.init(
      red: linear(levels[cube / 36]), green: linear(levels[cube / 6 % 6]),
      blue: linear(levels[cube % 6]))
  }

  static let black = LinearColor(red: 0, green: 0, blue: 0)
  static let white = LinearColor(red: 1, green: 1, blue: 1)

  /// WCAG 2.1, "relative luminance".
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// WCAG 2.1, "contrast ratio".
  func contrast(with other: LinearColor) -> Double {
    let bright = max(luminance, other.luminance)
    let dark = min(luminance, other.luminance)
    return (bright + 0.05) / (dark + 0.05)
  }

  /// The matrices of Machado, Oliveira and Fernandes (2009), severity 1.0.
  static let deficiencies: [(name: String, rows: [[Double]])] = [
    ("none", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    ),
    (
      "tritanopia",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    ),
  ]

  func seen(through rows: [[Double]]) -> LinearColor {
    let values = rows.map { min(1, max(0, $0[0] * red + $0[1] * green + $0[2] * blue)) }
    return LinearColor(red: values[0], green: values[1], blue: values[2])
  }

  /// The distance CIE 1976 in L*a*b* under D65; about 2.3 is just noticeable.
  func difference(from other: LinearColor) -> Double {
    let (mine, theirs) = (lab, other.lab)
    return zip(mine, theirs).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private var lab: [Double] {
    func curve(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    let x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
}
