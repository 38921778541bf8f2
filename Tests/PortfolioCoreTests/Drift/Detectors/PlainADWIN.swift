import Foundation

@testable import PortfolioCore

/// ADWIN the slow and plain way: lists of buckets, and the test made at every cut.
struct PlainADWIN {
  var parameters: ADWIN.Parameters
  private var rows: [[(total: Double, squares: Double)]] = [[]]
  private(set) var size = 0.0
  private(set) var total = 0.0
  private(set) var squares = 0.0
  private var tick = 0
  private var hasDrifted = false

  init(_ parameters: ADWIN.Parameters) { self.parameters = parameters }

  mutating func update(_ value: Double) -> DetectorSignal {
    if hasDrifted { self = PlainADWIN(parameters) }
    rows[0].append((value, 0))
    size += 1
    if size > 1 {
      let distance = value - total / (size - 1)
      squares += (size - 1) * distance * distance / size
    }
    total += value
    var row = 0
    while rows[row].count == parameters.maxBuckets + 1 {
      let values = Double(1 << row)
      let (one, other) = (rows[row][0], rows[row][1])
      let distance = one.total / values - other.total / values
      if row + 1 == rows.count { rows.append([]) }
      rows[row + 1].append(
        (
          one.total + other.total,
          one.squares + other.squares + values * 0.5 * distance * distance
        ))
      rows[row].removeFirst(2)
      row += 1
    }
    tick += 1
    guard tick % parameters.clock == 0, size > Double(parameters.gracePeriod) else { return .none }
    while hasCut() {
      hasDrifted = true
      drop()
    }
    return hasDrifted ? .drift : .none
  }

  private func hasCut() -> Bool {
    let least = Double(parameters.minWindow)
    var (oldSize, oldTotal, newSize, newTotal) = (0.0, 0.0, size, total)
    for row in rows.indices.reversed() {
      for bucket in rows[row] {
        oldSize += Double(1 << row)
        newSize -= Double(1 << row)
        oldTotal += bucket.total
        newTotal -= bucket.total
        guard oldSize >= least, newSize >= least else { continue }
        let logarithm = log(2 * log(size) / parameters.delta)
        let sizes = 1 / (oldSize - least + 1) + 1 / (newSize - least + 1)
        let bound =
          (2 * sizes * (squares / size) * logarithm).squareRoot() + 2.0 / 3 * logarithm * sizes
        if abs(oldTotal / oldSize - newTotal / newSize) > bound { return true }
      }
    }
    return false
  }

  private mutating func drop() {
    let row = rows.count - 1
    let oldest = rows[row].removeFirst()
    let values = Double(1 << row)
    let mean = oldest.total / values
    size -= values
    total -= oldest.total
    let rest = total / size
    squares -= oldest.squares + values * size * (mean - rest) * (mean - rest) / (values + size)
    if rows[row].isEmpty { rows.removeLast() }
  }
}
