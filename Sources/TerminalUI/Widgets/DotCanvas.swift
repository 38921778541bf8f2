/// Dots to draw lines with: two by four a cell in braille, one a cell in ASCII.
struct DotCanvas {
  private let size: Size
  private let isBraille: Bool
  private var masks: [UInt8]
  private var owners: [UInt8]

  init(size: Size, isBraille: Bool) {
    self.size = size
    self.isBraille = isBraille
    masks = [UInt8](repeating: 0, count: size.columns * size.rows)
    owners = masks
  }

  /// The sign of a series where signs must tell series apart.
  static func sign(of series: Int) -> Character {
    let signs: [Character] = ["*", "+", "x", "o", "#", "%"]
    return signs[series % signs.count]
  }

  /// The sign of dots that belong to no series.
  static let dot: Character = "."
  /// The owner of such dots.
  private static let nobody = UInt8.max

  /// What a cell shows and the series that drew there last, none where it was none; `nil` where
  /// nothing was drawn.
  func cell(column: Int, row: Int) -> (scalar: Unicode.Scalar, series: Int?)? {
    let index = row * size.columns + column
    guard masks[index] != 0 else { return nil }
    let owner = owners[index] == DotCanvas.nobody ? nil : Int(owners[index])
    if isBraille, let scalar = Unicode.Scalar(0x2800 + UInt32(masks[index])) {
      return (scalar, owner)
    }
    let sign = owner.map(DotCanvas.sign(of:)) ?? DotCanvas.dot
    return sign.unicodeScalars.first.map { ($0, owner) }
  }

  /// Draws two rows of values as dots, one beside the other and not joined, for no series.
  mutating func drawDots(
    _ low: [Double?], _ high: [Double?], of count: Int, on scale: ClosedRange<Double>
  ) {
    let width = size.columns * (isBraille ? 2 : 1)
    guard width > 0, size.rows > 0, count > 0 else { return }
    for x in stride(from: 0, to: width, by: 2) {
      // The value that stands at this column, or the last before it.
      let index = width > 1 ? x * (count - 1) / (width - 1) : 0
      for values in [low, high] where values.indices.contains(index) {
        guard let value = values[index] else { continue }
        set(Point(column: x, row: row(of: value, on: scale)), as: DotCanvas.nobody)
      }
    }
  }

  /// The row of dots in which a value stands.
  private func row(of value: Double, on scale: ClosedRange<Double>) -> Int {
    let height = size.rows * (isBraille ? 4 : 1)
    return height - 1 - Int(Sparkline.position(of: value, on: scale) * Double(height - 1) + 0.5)
  }

  /// Draws a line through values that stand at even distances, `count` of them across the canvas.
  mutating func draw(
    _ values: [Double?], of count: Int, on scale: ClosedRange<Double>, as series: UInt8
  ) {
    let width = size.columns * (isBraille ? 2 : 1)
    let height = size.rows * (isBraille ? 4 : 1)
    guard width > 0, height > 0 else { return }
    var previous: Point?
    for (index, value) in values.enumerated() {
      guard let value else {
        previous = nil
        continue
      }
      let x = count > 1 ? index * (width - 1) / (count - 1) : width / 2
      let point = Point(column: x, row: row(of: value, on: scale))
      drawLine(from: previous ?? point, to: point, as: series)
      previous = point
    }
  }

  /// Bresenham's line, both ends included.
  private mutating func drawLine(from start: Point, to end: Point, as series: UInt8) {
    let dx = abs(end.column - start.column)
    let dy = -abs(end.row - start.row)
    let stepX = start.column < end.column ? 1 : -1
    let stepY = start.row < end.row ? 1 : -1
    var error = dx + dy
    var point = start
    while true {
      set(point, as: series)
      if point == end { return }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        point.column += stepX
      }
      if doubled <= dx {
        error += dx
        point.row += stepY
      }
    }
  }

  private mutating func set(_ dot: Point, as series: UInt8) {
    let column = isBraille ? dot.column / 2 : dot.column
    let row = isBraille ? dot.row / 4 : dot.row
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    let index = row * size.columns + column
    masks[index] |= isBraille ? DotCanvas.bit(column: dot.column % 2, row: dot.row % 4) : 1
    owners[index] = series
  }

  // The dots of a braille pattern are numbered as they were added to the script: the lowest row,
  // seven and eight, came last.
  private static func bit(column: Int, row: Int) -> UInt8 {
    row == 3 ? (column == 0 ? 0x40 : 0x80) : (column == 0 ? 0x01 : 0x08) << UInt8(row)
  }
}
