import Testing

@testable import PortfolioCore

@Suite struct ValueFileTests {
  /// The values, their lines and the problems of a text that arrives in pieces.
  private func read<Kind: ValueKind>(
    _ text: String, as kind: Kind, cut: () -> Int = { 1 << 20 }
  ) -> (values: [Kind.Value], lines: [Int], problems: [String]) {
    var file = ValueFile(path: "f", of: kind)
    var (values, lines): ([Kind.Value], [Int]) = ([], [])
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(max(1, cut()))
      rest = rest.dropFirst(piece.count)
      file.append(Array(piece))
      values += file.values
      lines += file.lines
    }
    file.finish()
    return (
      values + file.values, lines + file.lines,
      file.problems.map { problem in
        let place = [problem.place.line, problem.place.column].compactMap { $0.map(String.init) }
        return "\((["f"] + place).joined(separator: ":")) \(problem.fault.code)"
      }
    )
  }

  private func read(
    _ text: String, cut: () -> Int = { 1 << 20 }
  ) -> (values: [Double], lines: [Int], problems: [String]) {
    read(text, as: PlainNumbers(), cut: cut)
  }

  @Test(
    arguments: [
      ("1\n2\n3\n", [1, 2, 3]), ("1\n2\n3", [1, 2, 3]), ("1\r\n2\r\n", [1, 2]), ("1\r2\r", [1, 2]),
      ("\u{FEFF}1\n2", [1, 2]), ("\n\n1\n\n2\n\n", [1, 2]), (" 1\t\n\t-2.5e-1 \n", [1, -0.25]),
      ("value\n1\n", [1]), ("i,x\n0,1\n1,2\n", [1, 2]), ("0,1\n1,2\n", [1, 2]),
      ("time, 误差\n2026, 1\n", [1]), ("a,\"b\"\n\"x,y\",\"2\"\n", [2]), ("", []), ("x", []),
      ("0.1", [0.1]), ("+.5\n5.\n", [0.5, 5]), ("1\u{85}\n", []),
    ] as [(String, [Double])])
  func valuesAreTheLastColumn(_ text: String, _ values: [Double]) {
    #expect(read(text).values == values)
  }

  @Test(arguments: [
    ("nan\n1\n", ["f:1:1 table.not-a-number"]), ("INF\n1\n", ["f:1:1 table.not-a-number"]),
    ("-inf\n", ["f:1:1 table.not-a-number"]), ("0x10\n", ["f:1:1 table.not-a-number"]),
    ("i,\n1,2\n", ["f:1:3 table.empty"]), ("1\ntext\n2\n", ["f:2:1 table.not-a-number"]),
    ("1,2\n3\n4,5,6\n", ["f:2 table.field-count", "f:3 table.field-count"]),
    ("1\n1e999\n1,5\n", ["f:2:1 table.does-not-fit", "f:3 table.field-count"]),
    ("1\n1_000\n", ["f:2:1 table.not-a-number"]), ("1\n١\n", ["f:2:1 table.not-a-number"]),
    ("1\n\"2\n3\n", ["f:2:1 table.bad-quoting"]), ("1\n\0\n", ["f:2:1 table.invalid-utf8"]),
    ("1\n<<<<<<< HEAD\n2\n", ["f:2:1 table.conflict-marker"]),
    ("1\n \n2\n", ["f:2:2 table.empty"]), ("i, x\n1, nan\n", ["f:2:4 table.not-a-number"]),
  ])
  func whatIsNoValueIsAProblem(_ text: String, _ problems: [String]) {
    #expect(read(text).problems == problems)
  }

  @Test(arguments: [
    "x", "p95", "误差", "一月", "_x", "% of errors", "(ms)", "\"a b\"", "infinite", "i,x2", "1,v",
  ])
  func aFirstRowThatEndsInAWordIsAHeader(_ first: String) {
    let result = read("\(first)\n\(first.contains(",") ? "0," : "")1\n")
    #expect(result.values == [1] && result.problems.isEmpty)
  }

  @Test(arguments: [
    "nan", "inf", "-inf", "Infinity", "$5", "-", ".", "%", "1_000", "-x", "<5", "\u{202E}", "٣x",
    "x,1_0", "x,",
  ])
  func aFirstRowThatEndsInNoWordIsNoHeader(_ first: String) {
    let result = read("\(first)\n\(first.contains(",") ? "0," : "")1\n")
    #expect(result.values == [1] && result.problems.count == 1)
  }

  @Test func aProblemSaysWhatIsWrongInWhichColumn() {
    var file = ValueFile(path: "f", of: PlainNumbers())
    file.append(Array("t, score \n1, nan \n".utf8))
    #expect(file.problems.map(\.fault) == [.table(.notNumber(column: "score", text: "nan"))])
  }

  @Test func proportionsAreOfZerosAndOnes() {
    let result = read("wrong\n0\n 1\n1.0\n0.5\n2\nyes\n", as: ZerosAndOnes())
    #expect(result.values == [false, true, true])
    #expect(
      result.problems == [
        "f:5:1 table.not-allowed", "f:6:1 table.not-allowed", "f:7:1 table.not-a-number",
      ])
  }

  @Test func categoriesAreAnyText() {
    #expect(read("label\nb\nnan\n", as: Categories()).values == ["label", "b", "nan"])
    let table = read("id,label\n1, b\t\n2,\"c,d\"\n3, \n", as: Categories())
    #expect(table.values == ["b", "c,d"])
    #expect(table.problems == ["f:4:4 table.empty"])
  }

  @Test func aLongLineIsAProblemAndHidesNoOther() {
    let long = String(repeating: "1", count: 5000)
    let result = read("1\n\(long)\n2\n")
    #expect(result.values == [1, 2])
    #expect(result.problems.count == 1 && result.problems[0].hasSuffix("table.too-long"))
  }

  @Test func whatIsOutsideTheDomainIsAProblem() {
    let result = read("i,error\n0,0\n1,1.5\n2,-1e-9\n3,1\n", as: PlainNumbers(in: 0...1))
    #expect(result.values == [0, 1])
    #expect(result.lines == [2, 5])
    #expect(result.problems == ["f:3:3 table.out-of-range", "f:4:3 table.out-of-range"])
  }

  @Test func problemsBeyondAThousandAreCounted() {
    let result = read(String(repeating: "nan\n", count: 1500))
    #expect(result.problems.count == 1001)
    #expect(result.problems.last == "f table.more")
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func howTheBytesAreCutMakesNoDifference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "1", "2.5", "\n", "\r\n", "\r", ",", "\"", "nan", "x", " ", "é", "\0",
      "0.1234567890123456789",
    ]
    let text = (0..<120).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let whole = read(text)
    let cut = read(text) { Int.random(in: 1...9, using: &random) }
    #expect(cut.values == whole.values, "seed \(seed)")
    #expect(cut.lines == whole.lines, "seed \(seed)")
    #expect(cut.problems == whole.problems, "seed \(seed)")
  }
}
