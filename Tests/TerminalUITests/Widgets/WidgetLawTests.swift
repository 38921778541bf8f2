import TerminalUI
import Testing

/// What holds for every widget, whatever it is given and wherever it is drawn.
@Suite struct WidgetLawTests {
  private func widgets(_ random: inout SeededGenerator) -> [any Widget] {
    let glyphs: Glyphs = Bool.random(using: &random) ? .unicode : .ascii
    let count = random.int(0...9)
    let texts = (0..<10).map { _ in random.text(upTo: 20) }
    let values = (0..<count).map { _ -> Double? in
      [nil, .nan, .infinity, -1e308, 0, 1e308, .leastNonzeroMagnitude].randomElement(using: &random)
        ?? Double(random.int(-100...100))
    }
    let numbers = (0..<count).map { values[$0] ?? Double(random.int(0...100)) }
    let segments = texts.prefix(random.int(0...3)).map { Segment($0, random.style()) }
    let cursor = Bool.random(using: &random) ? random.int(-3...12) : nil
    let view = Viewport(
      count: count, height: random.int(0...9), cursor: cursor, first: random.int(-5...20))
    let columns = (0..<random.int(0...5)).map { index in
      TableColumn(
        texts[index], index % 2 == 0 ? .text : .number, minimum: random.int(-1...9),
        ideal: Bool.random(using: &random) ? random.int(0...20) : nil,
        priority: random.int(0...3), stretches: Bool.random(using: &random))
    }
    let rows = (0..<count).map { index -> Table.Row in
      index % 4 == 0
        ? .group(segments)
        : .cells((0..<random.int(0...6)).map { Segment(texts[$0]) }, isMarked: index % 3 == 0)
    }
    var input = TextInput(texts[3])
    for _ in 0..<random.int(0...20) { input.apply(.left) }
    let items = segments.map { StatusLine.Item([$0], priority: random.int(0...2)) }
    return [
      PaneFrame(
        number: 3, title: texts[0], summary: segments, notes: segments, footer: segments,
        isFocused: Bool.random(using: &random), glyphs: glyphs),
      ScrollBar(viewport: view, glyphs: glyphs),
      Table(columns: columns, viewport: view, emptyMessage: texts[1], glyphs: glyphs) { rows[$0] },
      Paragraph(texts[0] + " " + texts[1], firstLine: random.int(-1...3)),
      Bars(
        numbers.enumerated().map {
          .init(label: texts[$0], value: $1, figure: texts[9 - $0], share: texts[0])
        }, viewport: Bool.random(using: &random) ? view : nil, emptyMessage: texts[1],
        glyphs: glyphs),
      Sparkline(
        values, floor: random.int(0...1) == 0 ? nil : 3, ceiling: values.first ?? nil,
        fit: random.int(0...1) == 0 ? .latest : .squeezed, glyphs: glyphs),
      LineChart(
        [.init(name: texts[0], values: values), .init(name: texts[1], values: numbers)],
        labels: Array(texts.prefix(random.int(0...10))), includesZero: count % 2 == 0,
        emptyMessage: texts[2], glyphs: glyphs
      ) { "\($0)" },
      Treemap(
        numbers.enumerated().map { .init(label: texts[$0], value: $1, figure: texts[9 - $0]) },
        selected: cursor, emptyMessage: texts[1], glyphs: glyphs),
      Popup(
        title: texts[0], content: Size(columns: random.int(0...20), rows: random.int(0...9)),
        footer: segments, glyphs: glyphs),
      StatusLine(left: items, right: items, spacing: random.int(-1...3), glyphs: glyphs),
      TabStrip(
        Array(texts.prefix(random.int(0...10))), open: random.int(-1...12), glyphs: glyphs),
      KeyHints(segments.map { .init($0.text, "does") }, spacing: random.int(-1...3)),
      TextField(prompt: Segment(texts[0]), input: input, placeholder: texts[1], glyphs: glyphs),
    ]
  }

  private func expectContained(
    _ widget: any Widget, in area: Rect, of size: Size, seed: Int
  ) {
    var grid = Grid(size: size)
    let background = Cell("¤", style: Style(.other))
    grid.fill(with: background)
    widget.draw(in: area, on: &grid)
    let about = "seed \(seed): \(type(of: widget)) in \(area)"
    if let violation = grid.violation { Issue.record("\(about): \(violation)") }
    for row in 0..<size.rows {
      for column in 0..<size.columns
      where !area.contains(Point(column: column, row: row)) && grid[column, row] != background {
        Issue.record("\(about): wrote at \(column), \(row)")
        return
      }
    }
  }

  @Test(arguments: 1...12) func anySizeIsDrawnAndNothingBeside(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for widget in widgets(&random) {
      for columns in [0, 1, 2, 3, 5, 8, 13, 25] {
        for rows in [0, 1, 2, 3, 5, 9] {
          let area = Rect(column: 2, row: 1, columns: columns, rows: rows)
          expectContained(widget, in: area, of: Size(columns: 30, rows: 12), seed: seed)
        }
      }
    }
  }

  @Test(arguments: 1...60) func areasBeyondTheGridAreClipped(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for widget in widgets(&random) {
      let area = Rect(
        column: random.int(-9...9), row: random.int(-5...5), columns: random.int(0...20),
        rows: random.int(0...9))
      expectContained(widget, in: area, of: Size(columns: 10, rows: 6), seed: seed)
    }
  }

  @Test func asciiGlyphsAreASCIIAndAllGlyphsTakeOneColumn() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let box = glyphs.box
      let all: [Character] =
        glyphs.bar + glyphs.levels + [
          glyphs.gap, glyphs.up, glyphs.down, glyphs.filled, glyphs.hollow, glyphs.check,
          glyphs.cross, glyphs.alert, glyphs.mark, glyphs.cursor, glyphs.ellipsis, glyphs.arrow,
          glyphs.separator, glyphs.expanded, glyphs.collapsed, glyphs.branch, glyphs.lastBranch,
          glyphs.scrollTrack, glyphs.scrollThumb, box.horizontal, box.vertical, box.topLeft,
          box.topRight, box.bottomLeft, box.bottomRight,
        ]
      #expect(all.allSatisfy { TextWidth.of($0) == 1 && Cell($0).text == String($0) })
      #expect(glyphs.isUnicode || all.allSatisfy(\.isASCII))
    }
  }

  @Test(arguments: 1...60) func asciiWidgetsDrawOnlyASCII(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let values = (0..<random.int(1...12)).map { _ in Double(random.int(0...99)) }
    let names = values.indices.map { "model-\($0)" }
    let view = Viewport(count: values.count, height: 4, cursor: 1)
    let widgets: [any Widget] = [
      PaneFrame(title: "A title that is long", footer: [Segment("note")], glyphs: .ascii),
      ScrollBar(viewport: view, glyphs: .ascii), Sparkline(values, glyphs: .ascii),
      Table(
        columns: [TableColumn("Model"), TableColumn("Cost", .number)], viewport: view,
        glyphs: .ascii
      ) { .cells([Segment(names[$0]), Segment("\(values[$0])")], isMarked: $0 == 2) },
      Bars(
        zip(names, values).map { .init(label: $0, value: $1, figure: "\($1)") }, viewport: view,
        glyphs: .ascii),
      LineChart(
        [.init(name: "a", values: values), .init(name: "b", values: values.reversed())],
        labels: names, glyphs: .ascii
      ) { "\($0)" },
      Treemap(
        zip(names, values).map { .init(label: $0, value: $1) }, selected: 0, glyphs: .ascii),
      Popup(title: "Assign", content: Size(columns: 9, rows: 2), glyphs: .ascii),
      StatusLine(left: [.init("a long status that is cut")], glyphs: .ascii),
      TextField(prompt: Segment("/"), input: TextInput("a very long line"), glyphs: .ascii),
    ]
    for widget in widgets {
      let text = widget.rendered(random.int(0...40), random.int(0...12))
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(type(of: widget)): \(text)")
    }
  }
}
