import Testing

@testable import PortfolioCore

@Suite("Tables of quality")
struct QualityFileTests {
  private func file(_ text: String, path: String = "quality/lab.csv") -> QualityFile {
    var file = QualityFile(path: path)
    file.append(text.utf8)
    file.finish()
    return file
  }

  @Test func readsRows() throws {
    let file = file(
      "date,model,task,metric,value,n\n2026-06-01,alpha,chat,accuracy,0.9,10\n"
        + "2026-06-02,beta,chat,accuracy,91.5,\n")
    #expect(file.problems == [])
    #expect(file.rows.map(\.value) == [0.9, 91.5] && file.rows.map(\.samples) == [10, nil])
    #expect(file.rows.map(\.source) == ["lab", "lab"])
    #expect(file.rows[1].place == Place(path: "quality/lab.csv", line: 3, column: nil))
  }

  @Test("The samples may have no column, and columns stand in any order")
  func columns() {
    let file = file("metric,value,date,model,task\naccuracy,1,2026-06-01,a,t\n")
    #expect(file.problems == [] && file.rows.count == 1 && file.rows[0].samples == nil)
  }

  @Test("What is wrong is named with its place, and the other rows count")
  func faults() {
    let file = file(
      "date,model,task,metric,value,n\n2026-6-1,a,t,m,1,1\n2026-06-01,,t,m,1,1\n"
        + "2026-06-01,a,t,m,nan,1\n2026-06-01,a,t,m,1,0\n2026-06-01,a,t,m,1\n"
        + "2026-06-01,a,t,m,1,5\n2026-06-01,a,t,m,2,5\n")
    #expect(
      file.problems.map(\.fault.code)
        == [
          "not-a-day", "empty", "not-a-number", "not-allowed", "field-count", "conflicting-values",
        ].map { "table.\($0)" })
    #expect(file.problems.map(\.place.line) == [2, 3, 4, 5, 6, 8])
    #expect(file.rows.map(\.value) == [2])
  }

  @Test("Without a column that must be there nothing is read")
  func missing() {
    let file = file("date,model,metric,value\n2026-06-01,a,m,1\n")
    #expect(file.rows == [] && file.problems.map(\.fault) == [.table(.missingColumn("task"))])
  }

  @Test("However the bytes are cut, the rows are the same")
  func pieces() {
    let text = "date,model,task,metric,value,n\n2026-06-01,alpha,chat,accuracy,0.9,10"
    let whole = file(text)
    for cut in 0...text.utf8.count {
      var file = QualityFile(path: "quality/lab.csv")
      file.append(text.utf8.prefix(cut))
      file.append(text.utf8.dropFirst(cut))
      #expect(file.rows == [])
      file.finish()
      #expect(file.rows == whole.rows && file.rows.count == 1)
    }
  }

  @Test("Rows count under every name of their model; a name that no card claims is named once")
  func names() throws {
    let alpha: ModelID = try .of("alpha")
    let file = file(
      "date,model,task,metric,value\n2026-06-01,alpha,t,m,1\n2026-06-02,alias,t,m,2\n"
        + "2026-06-01,ghost,t,m,1\n2026-06-02,ghost,t,m,1\n")
    let table = QualityTable([file]) { ["alpha": alpha, "alias": alpha][$0] }
    #expect(table[alpha].map(\.value) == [1, 2])
    #expect(table.problems.map(\.fault) == [.record(.dangling(kind: "model", name: "ghost"))])
    #expect(table.problems.map(\.place.line) == [4])
  }

  @Test func ofManyUnknownNamesSomeAreNamedAndTheRestCounted() {
    let rows = (0..<30).map { "2026-06-01,ghost-\($0),t,m,1\n" }.joined()
    let table = QualityTable([file("date,model,task,metric,value\n" + rows)]) { _ in nil }
    #expect(table.problems.count == 21 && table.isEmpty)
    #expect(table.problems.last?.fault == .record(.danglingNames(count: 10)))
  }
}
