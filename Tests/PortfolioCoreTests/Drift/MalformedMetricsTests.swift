import Testing

@testable import PortfolioCore

/// Rows that are wrong are named with their place and hide no other.
@Suite struct MalformedMetricsTests {
  private static let good = "2026-11-23T10:00:00Z,m,accuracy,0.5"

  @Test(arguments: [
    // Numbers.
    ("2026-11-23T11:00:00Z,m,accuracy,nan", "table.not-a-number@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,inf", "table.not-a-number@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,1e400", "table.does-not-fit@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,0x10", "table.not-a-number@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,0x1p3", "table.not-a-number@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,\"1,5\"", "table.not-a-number@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,1,5", "table.field-count@3:-"),
    ("2026-11-23T11:00:00Z,m,accuracy,1_000", "table.not-a-number@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,١٢", "table.not-a-number@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,", "table.empty@3:33"),
    ("2026-11-23T11:00:00Z,m,accuracy,''", "table.not-a-number@3:33"),
    // Times.
    ("2024-02-30T00:00:00Z,m,accuracy,1", "table.not-a-time@3:1"),
    ("2024-02-28T24:00:00Z,m,accuracy,1", "table.not-a-time@3:1"),
    ("99999-01-01T00:00:00Z,m,accuracy,1", "table.not-a-time@3:1"),
    ("2024-02-28T00:00:60Z,m,accuracy,1", "table.not-a-time@3:1"),
    ("2024-02-28T00:00:00,m,accuracy,1", "table.not-a-time@3:1"),
    ("2024-02-28 00:00:00Z,m,accuracy,1", "table.not-a-time@3:1"),
    ("1795461728318,m,accuracy,1", "table.not-a-time@3:1"),
    (",m,accuracy,1", "table.empty@3:1"),
    // Names.
    ("2026-11-23T11:00:00Z,,accuracy,1", "table.empty@3:22"),
    ("2026-11-23T11:00:00Z,m,,1", "table.empty@3:24"),
    // Lines.
    ("<<<<<<< HEAD", "table.conflict-marker@3:1"),
    ("=======", "table.conflict-marker@3:1"),
    ("2026-11-23T11:00:00Z,\"m,accuracy,1", "table.bad-quoting@3:22"),
    ("2026-11-23T11:00:00Z,m\"x,accuracy,1", "table.bad-quoting@3:23"),
    ("2026-11-23T11:00:00Z,m", "table.field-count@3:-"),
    ("2026-11-23T11:00:00Z,m,accu\u{0}racy,1", "table.invalid-utf8@3:28"),
    ("time,model,metric,value", "table.not-a-time@3:1"),
  ])
  func aBadRow(row: String, fault: String) {
    let file = metricsFile(Self.good, row, "2026-11-23T12:00:00Z,m,accuracy,-0")
    #expect(file.faults == [fault])
    #expect(file.kept == ["m/accuracy/-: 0.5 -0.0"])
  }

  @Test(arguments: ["0", "-3", "2.5", "1e3", "ten"])
  func aSampleSizeIsAPositiveWholeNumber(n: String) {
    let file = metricsFile(
      "2026-11-23T11:00:00Z,m,accuracy,1,\(n)", header: "time,model,metric,value,n")
    #expect(file.faults == ["table.not-allowed@2:35"])
    #expect(file.count == 0)
  }

  @Test(arguments: [
    [0x61, 0xFF, 0x62] as [UInt8], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE2, 0x82],
  ])
  func whatIsNotUTF8(name: [UInt8]) {
    var file = metricsFile()
    file.append(Array("2026-11-23T11:00:00Z,".utf8) + name + Array(",accuracy,1\n".utf8))
    file.append(Array("\(Self.good)\n".utf8))
    #expect(file.faults.map { $0.prefix(20) } == ["table.invalid-utf8@2"])
    #expect(file.count == 1)
  }

  @Test func byteOrderMarksAndLineEndsOfAllKinds() {
    var file = MetricsFile(path: "metrics/a.csv")
    file.append(
      Array(
        "\u{FEFF}time,model,metric,value\r\n\(Self.good)\r\r\n2026-11-23T11:00:00Z,m,accuracy,1\n"
          .utf8))
    #expect(file.problems.isEmpty)
    #expect(file.series.first?.lines == [2, 4])
  }

  @Test func utf16IsRefusedOnce() {
    var file = MetricsFile(path: "metrics/a.csv")
    file.append([0xFF, 0xFE] + "time,model\nx,y\n".utf16.flatMap { [UInt8($0 & 255), 0] })
    #expect(file.faults == ["table.invalid-utf8@1:1"])
    #expect(file.count == 0)
  }

  @Test func tenMillionEmptyLinesAreNothing() {
    var file = metricsFile()
    file.append([UInt8](repeating: UInt8(ascii: "\n"), count: 10_000_000))
    file.append(Array("\(Self.good)\n".utf8))
    #expect(file.problems.isEmpty)
    #expect(file.series.first?.lines == [10_000_002])
  }

  @Test func aLineWithoutEndIsNotKept() {
    var file = metricsFile(Self.good)
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<100 { file.append(piece) }
    #expect(file.faults == ["table.too-long@3:-"])
    #expect(file.pendingBytes == 0)
    file.append(Array("\n\(Self.good)\n".utf8))
    #expect(file.count == 2)
    #expect(file.problems.count == 1)
  }

  @Test func aStrayQuoteHoldsNothingBack() {
    let file = metricsFile("\"", Self.good, "2026-11-23T11:00:00Z,m,accuracy,1")
    #expect(file.faults == ["table.bad-quoting@2:1"])
    #expect(file.count == 2)
  }

  @Test func problemsWithoutEndAreCounted() {
    var file = metricsFile()
    file.append(Array(String(repeating: "x\n", count: 5000).utf8))
    #expect(file.problems.count == 1001)
    #expect(file.problems.last?.fault == .table(.more(count: 4000)))
  }

  @Test func namesOfAttackersAreKeptAsTheyAre() {
    let names = ["\u{1B}]0;pw\u{7}", "a\u{8}b", "=cmd()", "%n%s", "[red]", "\u{202E}x", "../x"]
    let rows = names.map { "2026-11-23T10:00:00Z,\($0),accuracy,1\n" }.joined()
    var file = metricsFile()
    file.append(Array(rows.utf8))
    #expect(file.series.indices.map { file.names.names($0).model } == names)
  }
}
