import Glibc
import TerminalUI
import Testing

@testable import NcursesBackend

/// A terminal on a pseudo-terminal of its own; ncurses keeps one at a time.
@MainActor private func open(
  _ options: Terminal.Options = Terminal.Options(), on device: PseudoTerminal
) throws -> Terminal {
  setenv("TERM", "xterm-256color", 1)
  return try Terminal(options: options, input: device.terminal, output: device.terminal)
}

/// A table whose cursor stands on `row`, with a marker to wait for in its last line.
private func table(_ size: Size, cursor: Int, marker: String) -> Grid {
  var grid = Grid(size: size)
  for row in 0..<size.rows - 1 {
    let style = Style(row == cursor ? .selection : .plain)
    grid.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), with: .blank(style))
    grid.put("\(row) granite-3.1-8b 模型 é", at: Point(column: 0, row: row), style: style)
  }
  grid.put(marker, at: Point(column: 0, row: size.rows - 1))
  return grid
}

@MainActor @Suite(.serialized) struct TerminalTests {
  @Test func aFrameIsShownAndOnlyChangesFollow() throws {
    let device = try PseudoTerminal()
    let terminal = try open(on: device)
    defer { terminal.release() }
    #expect(terminal.size == Size(columns: 160, rows: 48))
    terminal.draw(table(terminal.size, cursor: 3, marker: "first"))
    let painted = try device.output(until: "first")
    #expect(painted.contains("\u{1B}[?1049h"))
    #expect(painted.contains("46 granite-3.1-8b 模型 é"))

    for _ in 0..<10 { terminal.draw(table(terminal.size, cursor: 3, marker: "first")) }
    terminal.draw(table(terminal.size, cursor: 4, marker: "other"))
    let moved = try device.output(until: "other")
    #expect(moved.utf8.count < 1000)
    #expect(!moved.contains("5 granite"))
  }

  @Test func theCursorIsShownWhereItIsWanted() throws {
    let device = try PseudoTerminal()
    let terminal = try open(on: device)
    defer { terminal.release() }
    let grid = table(terminal.size, cursor: 3, marker: "first")
    terminal.draw(grid)
    #expect(try device.output(until: "first").contains("\u{1B}[?25l"))
    terminal.draw(grid, cursor: .zero)
    let shown = try device.output(until: "\u{1B}[?25h")
    #expect(shown.contains("\u{1B}[H"))
    terminal.draw(grid)
    _ = try device.output(until: "\u{1B}[?25l")
  }

  @Test func keysAreRead() throws {
    let device = try PseudoTerminal()
    let terminal = try open(on: device)
    defer { terminal.release() }
    #expect(terminal.readKeys() == [])
    try device.type("j\u{1B}OA\u{1B}[1;5B\u{1B}[200~模\r\u{1B}[201~\u{3}\u{1B}[15;6~\u{1B}")
    #expect(
      terminal.readKeys() == [
        .character("j"), .up, .down, .paste("模\n"), .control("c"), .function(5), .escape,
      ])
    #expect(terminal.readKeys() == [])
  }

  @Test func theTerminalIsGivenBackAndTakenAgain() throws {
    let device = try PseudoTerminal()
    #expect(device.isCooked)
    let terminal = try open(on: device)
    let grid = table(terminal.size, cursor: 3, marker: "first")
    terminal.draw(grid)
    _ = try device.output(until: "first")
    #expect(!device.isCooked)

    terminal.release()
    let left = try device.output(until: "\u{1B}[?1049l")
    #expect(left.contains("\u{1B}[?2004l"))
    #expect(device.isCooked)
    terminal.draw(table(terminal.size, cursor: 9, marker: "while away"))

    terminal.reclaim()
    #expect(!device.isCooked)
    terminal.draw(grid)
    let again = try device.output(until: "first")
    #expect(again.contains("\u{1B}[?1049h"))
    #expect(again.contains("\u{1B}[?2004h"))
    #expect(again.contains("46 granite"))
    #expect(!again.contains("while away"))
    terminal.release()
  }

  @Test func anotherSizeIsTakenAndPainted() throws {
    let device = try PseudoTerminal()
    let terminal = try open(on: device)
    defer { terminal.release() }
    terminal.draw(table(terminal.size, cursor: 3, marker: "first"))
    _ = try device.output(until: "first")
    #expect(terminal.adoptSize() == nil)
    try device.resize(columns: 60, rows: 15)
    #expect(terminal.adoptSize() == Size(columns: 60, rows: 15))
    terminal.draw(table(terminal.size, cursor: 3, marker: "small"))
    let painted = try device.output(until: "small")
    #expect(painted.contains("13 granite"))
    // A frame of the old size, drawn late, is clipped.
    terminal.draw(table(Size(columns: 160, rows: 48), cursor: 3, marker: "gone"))
    terminal.draw(table(terminal.size, cursor: 3, marker: "still"))
    #expect(!(try device.output(until: "still").contains("gone")))
  }

  @Test func withoutColorThereIsNone() throws {
    let device = try PseudoTerminal()
    let terminal = try open(Terminal.Options(color: false), on: device)
    defer { terminal.release() }
    var grid = table(terminal.size, cursor: 3, marker: "first")
    grid.put("late", at: Point(column: 30, row: 1), style: Style(.critical))
    terminal.draw(grid)
    let painted = try device.output(until: "first")
    #expect(!painted.contains("38;5;"))
    #expect(!painted.contains("48;5;"))
    #expect(painted.contains("7m"))
  }

  @Test func aTerminalThatIsGoneEndsTheKeys() throws {
    let device = try PseudoTerminal()
    let terminal = try open(on: device)
    terminal.draw(table(terminal.size, cursor: 3, marker: "first"))
    _ = try device.output(until: "first")
    device.hangUp()
    try device.awaitHangUp()
    #expect(terminal.readKeys() == nil)
    #expect(terminal.readKeys() == nil)
    terminal.draw(table(terminal.size, cursor: 4, marker: "nobody"))
    terminal.release()
  }

  @Test func whatIsNoScreenIsRefused() throws {
    let device = try PseudoTerminal()
    var pipes: [Int32] = [0, 0]
    #expect(pipe(&pipes) == 0)
    defer { pipes.forEach { close($0) } }
    #expect(throws: TerminalError.notATerminal) {
      try Terminal(input: device.terminal, output: pipes[1])
    }
    #expect(throws: TerminalError.notATerminal) {
      try Terminal(input: pipes[0], output: device.terminal)
    }
    func refusal(of name: String) -> TerminalError? {
      setenv("TERM", name, 1)
      defer { setenv("TERM", "xterm-256color", 1) }
      return #expect(throws: TerminalError.self) {
        try Terminal(input: device.terminal, output: device.terminal)
      }
    }
    #expect(refusal(of: "") == .unnamed)
    #expect(refusal(of: "no-such-terminal") == .unknown(name: "no-such-terminal"))
    #expect(refusal(of: "dumb") == .incapable(name: "dumb"))
    #expect(device.isCooked)
  }
}
