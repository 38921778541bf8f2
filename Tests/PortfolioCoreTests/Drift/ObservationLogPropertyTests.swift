import Testing

@testable import PortfolioCore

/// The same files give the same log, in whatever order they come.
@Suite struct ObservationLogPropertyTests {
  private static let names = ["m", "m-alias", "n", "shadow"]

  private static func files(using random: inout SplitMix64) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for number in 0..<Int.random(in: 1...6, using: &random) {
      var text = "time,model,metric,value,segment,n\n"
      var clock = 0
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        clock = Int.random(in: 0...9, using: &random) == 0 ? 0 : clock + 1
        let name = names.randomElement(using: &random) ?? "m"
        let value = Int.random(in: 0...2, using: &random)
        let n = Int.random(in: 0...5, using: &random) == 0 ? "9" : ""
        text += "\(minute(Double(clock)).rfc3339),\(name),accuracy,\(value),,\(n)\n"
      }
      files["metrics/\(number % 2 == 0 ? "A" : "a")/\(number).csv"] = Array(text.utf8)
    }
    return files
  }

  /// What the rules of FORMATS say of all rows, the slow and plain way.
  private static func expected(_ files: [String: [UInt8]], model: (String) -> String) -> [String] {
    var rows: [(time: String, path: String, line: Int, model: String, value: String, n: String)] =
      []
    for (path, bytes) in files {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      for (index, line) in lines.enumerated().dropFirst() {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        rows.append((fields[0], path, index + 1, model(fields[1]), fields[3], fields[5]))
      }
    }
    rows.sort { ($0.model, $0.time, $0.path, $0.line) < ($1.model, $1.time, $1.path, $1.line) }
    return rows.indices.compactMap { index in
      let row = rows[index]
      let next = index + 1 < rows.count ? rows[index + 1] : nil
      if let next, next.model == row.model, next.time == row.time { return nil }
      return "\(row.model) accuracy - \(row.time) \(row.value).0 \(row.n.isEmpty ? "0" : row.n)"
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func orderOfFilesAndAppendsMakesNoDifference(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let id = try ModelID.of("m")
    let files = Self.files(using: &random)
    let bulk = ObservationLog(
      files.map { path, bytes in
        var file = MetricsFile(path: path)
        file.append(bytes)
        return file
      })

    var pieces = files.sorted { $0.key < $1.key }.map { (path: $0.key, rest: $0.value[...]) }
    var grown = ObservationLog()
    let resolveAt = Int.random(in: 0...20, using: &random)
    var step = 0
    while !pieces.isEmpty {
      if step == resolveAt { grown.resolve { $0.hasPrefix("m") ? id : nil } }
      step += 1
      let index = Int.random(in: pieces.indices, using: &random)
      let size = min(pieces[index].rest.count, Int.random(in: 1...300, using: &random))
      grown.append(pieces[index].rest.prefix(size), to: pieces[index].path)
      pieces[index].rest = pieces[index].rest.dropFirst(size)
      if pieces[index].rest.isEmpty { pieces.remove(at: index) }
    }
    grown.resolve { _ in nil }
    #expect(grown.transcript == bulk.transcript, "seed \(seed)")
    #expect(
      Self.rows(of: grown) == Self.expected(files) { $0 }, "seed \(seed)")

    var resolved = bulk
    resolved.resolve { $0.hasPrefix("m") ? id : nil }
    grown.resolve { $0.hasPrefix("m") ? id : nil }
    #expect(grown.transcript == resolved.transcript, "seed \(seed)")
    #expect(
      Self.rows(of: resolved) == Self.expected(files) { $0.hasPrefix("m") ? "m" : $0 },
      "seed \(seed)")
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func replacedAndRemovedFilesLeaveNoTrace(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let before = Self.files(using: &random)
    let after = Self.files(using: &random)
    func parsed(_ files: [String: [UInt8]]) -> [MetricsFile] {
      files.map { path, bytes in
        var file = MetricsFile(path: path)
        file.append(bytes)
        return file
      }
    }
    var log = ObservationLog(parsed(before))
    log.update(parsed(after), removed: before.keys.filter { after[$0] == nil })
    #expect(log.transcript == ObservationLog(parsed(after)).transcript, "seed \(seed)")
  }

  private static func rows(of log: ObservationLog) -> [String] {
    log.transcript.filter { !$0.hasPrefix("Problem") }
  }
}
