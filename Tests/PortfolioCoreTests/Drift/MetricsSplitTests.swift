import Testing

@testable import PortfolioCore

/// How bytes are cut into appends makes no difference.
@Suite struct MetricsSplitTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func anyCutOfAFileGivesTheSame(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = Self.file(using: &random)
    var whole = MetricsFile(path: "metrics/a.csv")
    whole.append(bytes)
    var cut = MetricsFile(path: "metrics/a.csv")
    var log = ObservationLog()
    var at = 0
    while at < bytes.count {
      let longest = Bool.random(using: &random) ? 3 : 400
      let end = min(bytes.count, at + Int.random(in: 1...longest, using: &random))
      cut.append(bytes[at..<end])
      log.append(bytes[at..<end], to: "metrics/a.csv")
      at = end
    }
    #expect(cut.kept == whole.kept, "seed \(seed)")
    #expect(cut.problems == whole.problems, "seed \(seed)")
    #expect(cut.pendingBytes == whole.pendingBytes, "seed \(seed)")
    #expect(log.transcript == ObservationLog([whole]).transcript, "seed \(seed)")
  }

  /// A file of good rows and of bytes that are none.
  private static func file(using random: inout SplitMix64) -> [UInt8] {
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    text += "time,model,metric,value,segment,n\n"
    var bytes = Array(text.utf8)
    let noise: [UInt8] = Array("\"\r\n,ab9.Z-".utf8) + [0, 0xC3, 0xA9, 0xFF]
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      switch Int.random(in: 0..<12, using: &random) {
      case 0:
        for _ in 0..<Int.random(in: 1...30, using: &random) {
          bytes.append(noise.randomElement(using: &random) ?? 0)
        }
      case 1:
        let long = Int.random(in: 8180...8200, using: &random)
        let quote = Bool.random(using: &random) ? "\"" : "x"
        bytes += Array((quote + String(repeating: "y", count: long) + quote).utf8)
      default: bytes += Array(row(using: &random).utf8)
      }
      bytes += Array((["\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n").utf8)
    }
    if Bool.random(using: &random) { bytes += Array("2026-01-01T00:0".utf8) }
    return bytes
  }

  private static func row(using random: inout SplitMix64) -> String {
    let time = minute(Double(Int.random(in: 0...20, using: &random))).rfc3339
    let model = ["m", "n", "\"a \"\"q\"\"\"", "é"].randomElement(using: &random) ?? "m"
    let value = Int.random(in: 0...3, using: &random)
    let segment = ["", "de"].randomElement(using: &random) ?? ""
    return
      "\(time),\(model),accuracy,0.\(value),\(segment),\(Bool.random(using: &random) ? "7" : "")"
  }
}
