import Foundation
import PortfolioCore

/// `Throughput FILE ROUNDS`: how many values of a file of Doubles (little-endian, one behind the
/// other) each detector takes in a second, the best of some rounds, beside how often it found drift.
@main
enum Throughput {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let rounds = Int(arguments[2]) else {
      FileHandle.standardError.write(Data("usage: Throughput FILE ROUNDS\n".utf8))
      exit(2)
    }
    let values = try values(of: URL(filePath: arguments[1]))
    for kind in DetectorKind.allCases {
      var best = Duration.seconds(Int64.max)
      var drifts = 0
      for _ in 0..<rounds {
        var detector = DriftDetector(kind)
        let clock = ContinuousClock()
        let time = clock.measure { drifts = count(&detector, values) }
        best = min(best, time)
      }
      let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) * 1e-18
      print(kind.rawValue, Double(values.count) / seconds, drifts)
    }
  }

  private static func count(_ detector: inout DriftDetector, _ values: [Double]) -> Int {
    var (drifts, next) = (0, 0)
    while next < values.count {
      let advance = detector.advance(through: values.span, from: next)
      if advance.signal == .drift { drifts += 1 }
      next = advance.next
    }
    return drifts
  }

  private static func values(of file: URL) throws -> [Double] {
    let data = try Data(contentsOf: file)
    return stride(from: 0, to: data.count - 7, by: 8).map { start in
      var bits: UInt64 = 0
      for offset in 0..<8 { bits |= UInt64(data[start + offset]) << UInt64(8 * offset) }
      return Double(bitPattern: bits)
    }
  }
}
