import PortfolioCore
import TerminalUI

/// Every command with its keys, in groups.
extension Drawing {
  func drawHelp(scroll: Int, in area: Rect, on grid: inout Grid) {
    let isWide = area.columns >= 150
    let columns = isWide ? 142 : popupColumns(92, in: area)
    let column = isWide ? (columns - 4) / 2 : columns
    let groups = CommandGroup.allCases
    let halves = isWide ? [groups.prefix(3), groups.suffix(from: 3)] : [groups[...]]
    let lists = halves.map { $0.flatMap { lines(of: $0, columns: column) }.dropLast() }
    let height = lists.map(\.count).max() ?? 0
    let inner = drawBox(
      text(.helpTitle), content: Size(columns: columns, rows: height),
      hints: [("j/k", .scroll), (key(.back), .close)], in: area, on: &grid)
    guard isWide else {
      drawLines(lists.flatMap { $0 }, scroll: scroll, in: inner, on: &grid)
      return
    }
    let first = min(max(0, scroll), max(0, height - inner.rows))
    for (list, part) in zip(lists, inner.columns([.share(1), .share(1)], gap: 4)) {
      for (index, line) in list.dropFirst(first).prefix(part.rows).enumerated() {
        grid.put(line, at: part.line(index).origin, limit: part.columns)
      }
    }
  }

  private func lines(of group: CommandGroup, columns: Int) -> [[Segment]] {
    let entries = CommandTable.entries.filter { $0.group == group }
    let keys = CommandTable.entries.map { TextWidth.of(shownKeys($0)) }.max() ?? 0
    let names = CommandTable.entries.map { TextWidth.of(words.command($0.command).name) }.max() ?? 0
    let heading = [Segment(words.group(group), Style(.header, bold: true))]
    let room = columns - keys - names - 4
    let lines = entries.flatMap { entry -> [[Segment]] in
      let (name, help) = words.command(entry.command)
      return WordWrap.lines(plain(help), columns: max(12, room)).enumerated().map { index, part in
        [
          Segment(padded(index == 0 ? shownKeys(entry) : "", to: keys + 2), .key),
          Segment(padded(index == 0 ? name : "", to: names + 2)), Segment(part, .muted),
        ]
      }
    }
    return [heading] + lines + [[]]
  }

  private func shownKeys(_ entry: CommandEntry) -> String {
    entry.keys.map(\.description).joined(separator: " ")
  }
}
