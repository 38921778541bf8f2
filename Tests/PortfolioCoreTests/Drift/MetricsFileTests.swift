import Testing

@testable import PortfolioCore

@Suite struct MetricsFileTests {
  @Test func rowsBecomeColumnsOfTheirSeries() {
    let file = metricsFile(
      "2026-11-23T10:00:00Z,granite,accuracy,0.91", "2026-11-23T10:00:00Z,granite,latency_p95,812",
      "2026-11-23T12:00:00+01:00,granite,accuracy,0.9")
    #expect(file.kept == ["granite/accuracy/-: 0.91 0.9", "granite/latency_p95/-: 812.0"])
    #expect(file.series[0].times == [1_795_428_000_000_000_000, 1_795_431_600_000_000_000])
    #expect(file.series[0].lines == [2, 4])
    #expect(file.problems.isEmpty)
  }

  @Test func segmentsAndSampleSizesAreOptionalInEveryRow() {
    let file = metricsFile(
      "2026-11-23T10:00:00Z,m,accuracy,0.91,,", "2026-11-23T10:00:00Z,m,accuracy,0.8,de,120",
      "2026-11-23T11:00:00Z,m,accuracy,0.7,,55", header: "time,model,metric,value,segment,n")
    #expect(file.kept == ["m/accuracy/-: 0.91 0.7", "m/accuracy/de: 0.8"])
    #expect(file.series[0].counts == [0, 55])
    #expect(file.series[1].counts == [120])
  }

  @Test func columnsStandInAnyOrderAndUnknownOnesAreNamed() {
    let file = metricsFile(
      "0.5,x,2026-11-23T10:00:00Z,recall,m", header: "value,run,time,metric,model")
    #expect(file.kept == ["m/recall/-: 0.5"])
    #expect(file.faults == ["table.unknown-column@1:7"])
  }

  @Test(arguments: [
    ("time,model,value", ["table.missing-column@1:-"]),
    ("time,model,metric,value,value", ["table.duplicate-column@1:25"]),
    (
      "Time,model,metric",
      ["table.unknown-column@1:1", "table.missing-column@1:-", "table.missing-column@1:-"]
    ),
    ("time,model,\"metric,value", ["table.bad-quoting@1:12"]),
  ])
  func withoutAHeaderNoRowCounts(header: String, faults: [String]) {
    let file = metricsFile("2026-11-23T10:00:00Z,m,accuracy,1", "x,y", header: header)
    #expect(file.faults == faults)
    #expect(file.count == 0)
  }

  @Test func theLastLineCountsWhenItsEndHasCome() {
    var file = metricsFile("2026-11-23T10:00:00Z,m,accuracy,1")
    file.append(Array("2026-11-23T11:00:00Z,m,accuracy,2".utf8))
    #expect(file.kept == ["m/accuracy/-: 1.0"])
    #expect(file.pendingBytes == 33)
    file.append(Array("5\r".utf8))
    #expect(file.count == 1)
    file.append(Array("\n".utf8))
    #expect(file.kept == ["m/accuracy/-: 1.0 25.0"])
    #expect(file.grown.map(\.number) == [0])
    #expect(file.grown.map(\.from) == [1])
    #expect(file.pendingBytes == 0)
  }

  @Test func namesMayBeQuoted() {
    let file = metricsFile(
      "2026-11-23T10:00:00Z,\"a,\"\"b\"\"\",\"accuracy\",\"0.5\"",
      "2026-11-23T11:00:00Z,mödel,准确率,1")
    #expect(file.kept == ["a,\"b\"/accuracy/-: 0.5", "mödel/准确率/-: 1.0"])
  }

  @Test func manySeriesAreToldApart() {
    var text = "time,model,metric,value,segment\n"
    for hour in 0..<3 {
      for model in 0..<400 {
        text += "2026-11-23T0\(hour):00:00Z,m\(model % 200),a\(model / 200),\(model),\(hour % 2)\n"
      }
    }
    var file = MetricsFile(path: "metrics/a.csv")
    file.append(Array(text.utf8))
    #expect(file.series.count == 800)
    #expect(file.kept.contains("m7/a1/0: 207.0 207.0"))
    #expect(file.kept.contains("m7/a1/1: 207.0"))
  }

  @Test func aNameThatContinuesInTheNextColumnIsAnother() {
    let file = metricsFile(
      "2026-11-23T10:00:00Z,ab,c,1", "2026-11-23T10:00:00Z,a,bc,2", "2026-11-23T10:00:00Z,ab,c,3")
    #expect(file.kept == ["ab/c/-: 1.0 3.0", "a/bc/-: 2.0"])
  }
}
