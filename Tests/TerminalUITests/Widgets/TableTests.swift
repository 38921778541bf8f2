import TerminalUI
import Testing

@Suite struct TableTests {
  private let columns = [
    TableColumn("Model", minimum: 6, priority: 9), TableColumn("Type", priority: 1),
    TableColumn("Cost", .number, priority: 9),
  ]

  private func table(count: Int = 3, cursor: Int? = nil, height: Int = 3) -> Table {
    Table(
      columns: columns, viewport: Viewport(count: count, height: height, cursor: cursor),
      emptyMessage: "no models", glyphs: .ascii
    ) { index in
      .cells(
        [Segment("model-\(index)-long"), Segment("open"), Segment("\(1000 * (index + 1)).50")],
        isMarked: index == 2)
    }
  }

  @Test func drawsHeaderRowsCursorAndMark() {
    #expect(
      table(cursor: 1).rendered(32, 4) == """
          Model         Type     Cost
          model-0-long  open  1000.50
        > model-1-long  open  2000.50
         *model-2-long  open  3000.50
        """)
    #expect(
      table(cursor: 1).styles(32, 4) == """
        ..HHHHH.........HHHH.....HHHH

        \(String(repeating: "s", count: 32))
        .x
        """)
  }

  @Test func lessImportantColumnsVanishThenTextShrinksAndNumbersStay() {
    #expect(table().rendered(27, 2).hasSuffix("  model-0-l~  open  1000.50"))
    #expect(table().rendered(23, 2).hasSuffix("  model~  open  1000.50"))
    #expect(table().rendered(22, 2).hasSuffix("  model-0-lo~  1000.50"))
    #expect(table().rendered(19, 2).hasSuffix("model-0~  1000.50"))
    #expect(table().rendered(13, 2).hasSuffix("m~  1000.50"))
    #expect(table().rendered(11, 2).hasSuffix("  ~     ###"))
  }

  @Test func whatStandsBehindACellIsNeverCut() {
    func table(_ model: String) -> Table {
      Table(columns: columns, viewport: Viewport(count: 1, height: 1), glyphs: .ascii) { _ in
        .cells(
          [Segment(model), Segment("open"), Segment("1.50")],
          tail: Table.Tail(column: 0, Segment("+2", .accent)))
      }
    }
    #expect(table("model").rendered(30, 2).hasSuffix("  model +2  open  1.50"))
    #expect(table("model").rendered(18, 2).hasSuffix("  model +2  1.50"))
    #expect(table("model-long").rendered(18, 2).hasSuffix("  model-~ +2  1.50"))
    #expect(table("model-long").rendered(10, 2).hasSuffix("  +2  1.50"))
  }

  @Test func spaceLeftGoesToColumnsThatStretch() {
    var stretched = table()
    stretched.columns[0].stretches = true
    #expect(stretched.rendered(40, 2).hasSuffix("1000.50"))
    #expect(stretched.rendered(40, 2).split(separator: "\n").last?.count == 40)
  }

  @Test func groupsStandAcrossColumns() {
    let grouped = Table(
      columns: columns, viewport: Viewport(count: 2, height: 2), showsHeader: false
    ) {
      $0 == 0
        ? .group([Segment("large (1)", .header)])
        : .cells([Segment("gpt"), Segment("large"), Segment("7")])
    }
    #expect(grouped.rendered(30, 2) == "large (1)\n  gpt    large     7")
  }

  @Test func anEmptyTableSaysWhy() {
    #expect(table(count: 0).rendered(32, 3) == "  Model  Type  Cost\n  no models\n")
  }

  @Test func onlyVisibleRowsAreAskedFor() {
    var asked: [Int] = []
    let long = Table(
      columns: columns, viewport: Viewport(count: 10_000, height: 5, cursor: 5000)
    ) {
      asked.append($0)
      return .cells([Segment("m"), Segment("t"), Segment("1")])
    }
    _ = long.rendered(40, 6)
    #expect(asked == Array(4996...5000))
  }

  @Test func cjkNamesStayAligned() {
    let table = Table(
      columns: [TableColumn("Name", minimum: 4), TableColumn("N", .number)],
      viewport: Viewport(count: 2, height: 2), showsHeader: false
    ) { .cells([Segment($0 == 0 ? "文档摘要" : "abc"), Segment("12")]) }
    #expect(table.rendered(20, 2) == "  文档摘要  12\n  abc       12")
    #expect(table.rendered(12, 2) == "  文档…   12\n  abc     12")
  }

  /// Whatever the width, every run of digits on the screen is a whole number of its row.
  @Test(arguments: 1...60) func digitsAreNeverClipped(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let kinds = (0..<random.int(1...6)).map { _ in Bool.random(using: &random) }
    let columns = kinds.map { isNumber in
      TableColumn(
        "title", isNumber ? .number : .text, minimum: random.int(1...8),
        ideal: Bool.random(using: &random) ? random.int(1...12) : nil,
        priority: random.int(0...2), stretches: Bool.random(using: &random))
    }
    let rows = (0..<4).map { _ in
      kinds.map { isNumber -> String in
        let letters = String(repeating: Bool.random(using: &random) ? "x" : "模", count: 5)
        return isNumber ? "-\(random.int(1...9_999_999)).\(random.int(10...99))" : letters
      }
    }
    for width in 0...50 {
      let table = Table(
        columns: columns, viewport: Viewport(count: rows.count, height: rows.count),
        showsHeader: false, spacing: random.int(1...2)
      ) { .cells(rows[$0].map { Segment($0) }) }
      let lines = table.rendered(width, rows.count).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (line, row) in zip(lines, rows) {
        let numbers = line.split { !"-.0123456789".contains($0) }.map(String.init)
        #expect(numbers.allSatisfy(row.contains), "width \(width): \(line)")
      }
    }
  }

  @Test(arguments: 1...300) func columnsNeitherOverlapNorLeaveTheWidth(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let columns = (0..<random.int(0...6)).map { _ in
      TableColumn(
        "title", Bool.random(using: &random) ? .number : .text, minimum: random.int(1...8),
        priority: random.int(0...2), stretches: Bool.random(using: &random))
    }
    let available = random.int(-1...60)
    let layout = TableLayout(
      columns: columns, widest: columns.map { _ in random.int(0...15) }, available: available,
      spacing: 1)
    var end = 0
    for slot in layout.slots {
      #expect(slot.offset >= end)
      #expect(slot.width > 0)
      end = slot.offset + slot.width + 1
    }
    #expect(end <= max(0, available) + 1)
    #expect(layout.slots.map(\.column) == layout.slots.map(\.column).sorted())
  }
}
