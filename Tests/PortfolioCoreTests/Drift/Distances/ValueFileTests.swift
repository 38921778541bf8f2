import Testing

@testable import PortfolioCore

@Suite struct ValueFileTests {
  private func read<Value>(_ file: ValueFile<Value>, _ text: String) -> ValueFile<Value> {
    var file = file
    file.append(Array(text.utf8))
    file.finish()
    return file
  }

  private func faults<Value>(_ file: ValueFile<Value>) -> [String] {
    file.problems.map { "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.fault.code)" }
  }

  @Test func aNumberALineNeedsNoHeaderAndNoLastLineEnd() {
    let file = read(.numbers(path: "a"), "1\n-2.5e1\r\n\n.5\n7")
    #expect(file.values == [1, -25, 0.5, 7] && file.problems.isEmpty)
  }

  @Test func theLastColumnOfATableIsTheValue() {
    let file = read(.numbers(path: "a"), "time,score\n10:00,1\n\"10:01,\",2\n")
    #expect(file.values == [1, 2] && file.problems.isEmpty)
    #expect(read(.numbers(path: "a"), "10:00,1\n10:01,2\n").values == [1, 2])
  }

  @Test func aRowThatIsWrongIsNamedAndTheOthersCount() {
    let file = read(
      .numbers(path: "a.csv"), "t,score\n1,1\n2,nan\n3,\n4\n5,0x10\n6,1e999\n7,\"2\n8,3\n")
    #expect(file.values == [1, 3])
    #expect(
      faults(file) == [
        "3:3 table.not-a-number", "4:3 table.empty", "5:0 table.field-count",
        "6:3 table.not-a-number", "7:3 table.does-not-fit", "8:3 table.bad-quoting",
      ])
    #expect(file.problems[0].fault == .table(.notNumber(column: "score", text: "nan")))
    #expect(file.problems.allSatisfy { $0.place.path == "a.csv" })
  }

  @Test(arguments: ["nan", "inf", "-inf", "Infinity", "1,5,x y\u{7F}2", "-", ".", "1_000"])
  func whatIsNoWordIsNoHeader(_ first: String) {
    let file = read(.numbers(path: "a"), "\(first)\n1\n")
    #expect(!file.problems.isEmpty, "\(first)")
  }

  @Test func proportionsAreOfZerosAndOnes() {
    let file = read(.zerosAndOnes(path: "a"), "wrong\n0\n1\n1.0\n0.5\n2\nyes\n")
    #expect(file.values == [false, true, true])
    #expect(
      faults(file) == ["5:1 table.not-allowed", "6:1 table.not-allowed", "7:1 table.not-a-number"])
  }

  @Test func categoriesAreAnyText() {
    #expect(read(.categories(path: "a"), "label\nb\nnan\n").values == ["label", "b", "nan"])
    let table = read(.categories(path: "a"), "id,label\n1,b\n2,\"c,d\"\n3,\n")
    #expect(table.values == ["b", "c,d"] && faults(table) == ["4:3 table.empty"])
  }

  @Test func howTheBytesComeMakesNoDifference() {
    let text = "t,score\n1,1\n2,x\n3,3\n\"4\",4.25"
    let whole = read(.numbers(path: "a"), text)
    for size in 1...9 {
      var file = ValueFile.numbers(path: "a")
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        file.append(bytes[start..<min(start + size, bytes.count)])
      }
      file.finish()
      #expect(file.values == whole.values && file.problems == whole.problems, "by \(size)")
    }
  }

  @Test func problemsBeyondAThousandAreCounted() {
    let file = read(.numbers(path: "a"), String(repeating: "1\nx\n", count: 1500))
    #expect(file.values.count == 1500 && file.problems.count == 1001)
    #expect(file.problems.last?.fault == .table(.more(count: 500)))
  }
}
