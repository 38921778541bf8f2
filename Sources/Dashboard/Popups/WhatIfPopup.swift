import PortfolioCore
import TerminalUI

/// What would be otherwise if a model served a piece of work, and why that is decided.
extension Drawing {
  func drawWhatIf(_ prompt: FitPrompt, in area: Rect, on grid: inout Grid) -> Point? {
    let whatIf = prompt.whatIf
    let columns = min(
      max(0, area.columns - 4),
      max(popupColumns(100, in: area), isReading(prompt) ? wholeWidth(of: whatIf) : 0))
    let (workflow, model) = (whatIf.workflow.id, whatIf.after.model.id)
    let title = text(
      .fit(whatIf.after.isToday ? .serves(workflow, model) : .whatIf(workflow, model)))
    let notes: [String]
    let asks: (label: String, answer: PromptAnswer)
    switch prompt.step {
    case .reading(let scroll):
      let lines = lines(of: whatIf, columns: columns)
      let canDecide = prompt.isDecidable && state.canWrite == .available
      let inner = drawBox(
        title, content: Size(columns: columns, rows: lines.count),
        hints: (canDecide ? [("Enter", .decide)] : []) + [("j/k", .scroll), ("Esc", .close)],
        in: area, on: &grid)
      drawLines(lines, scroll: scroll, in: inner, on: &grid)
      return nil
    case .reason(let answer):
      notes = [words.text(ShellPhrase.fit(.tried(whatIf.after)))]
      asks = (text(.fit(.asksReason)), answer)
    case .despite(let against, let answer):
      notes = [text(.fit(.despite(whatIf.after.model.id, against)))]
      asks = (text(.fit(.asksDespite)), answer)
    }
    let lines = notes.flatMap { WordWrap.lines(plain($0), columns: max(10, columns)) }
    let inner = drawBox(
      title, content: Size(columns: columns, rows: lines.count + 2),
      hints: [("Enter", .save), ("Esc", .back)], in: area, on: &grid)
    let shown = min(lines.count, max(0, inner.rows - 1))
    let parts = inner.rows([.fixed(shown), .fixed(inner.rows > shown + 1 ? 1 : 0), .share(1)])
    for (index, line) in lines.prefix(shown).enumerated() {
      grid.put(line, in: parts[0].line(index), style: Style(.warning))
    }
    return drawAnswer(asks.answer, among: [], asking: asks.label, in: parts[2], on: &grid)
  }

  private func isReading(_ prompt: FitPrompt) -> Bool {
    if case .reading = prompt.step { true } else { false }
  }

  /// The columns in which no column of the budgets gives way.
  private func wholeWidth(of whatIf: WhatIf) -> Int {
    let printed = state.digest.printedWhatIf(whatIf)
    return printed.parts.map { name, part in
      guard case .table(let table) = part, name == "budgets", !whatIf.after.isToday else {
        return 0
      }
      return said(in: table).reduce(-2) { $0 + width(of: $1, in: table) + 2 }
    }.max() ?? 0
  }

  /// The figures, what speaks against the model, and the budgets.
  private func lines(of whatIf: WhatIf, columns: Int) -> [[Segment]] {
    let printed = state.digest.printedWhatIf(whatIf)
    // Nothing changes where the model serves the work today: its figures stand alone.
    let table =
      whatIf.after.isToday ? printed.table.keeping([.figure, .current]) : printed.table
    let tried = words.text(ShellPhrase.fit(.tried(whatIf.after)))
    let against = WordWrap.lines(plain(tried), columns: max(10, columns)).map { line in
      [Segment(line, whatIf.after.state == .feasible ? .good : .warning)]
    }
    var lines = aligned(table, columns: columns)
    lines.append([Segment(text(.fit(.inCurrency(whatIf.currency))), .muted)])
    lines += [[]] + against
    guard !whatIf.after.isToday else { return lines }
    if let lack = whatIf.spendLack, lack.isTold {
      let told = plain(words.text(ShellPhrase.fit(.spendUnknown(lack, whatIf.currency))))
      lines += WordWrap.lines(told, columns: max(10, columns)).map { [Segment($0, .muted)] }
    }
    for case ("budgets", .table(let table)) in printed.parts where !table.rows.isEmpty {
      lines += [
        [], [Segment(plain(words.text(ShellPhrase.fit(.budgets))), Style(.header, bold: true))],
      ]
      lines += aligned(table, columns: columns)
    }
    return lines
  }

  /// What gives way first where a table is too wide.
  private static let spare: [ReportColumn] = [
    .currency, .wholePeriod, .spent, .forecast, .reason,
  ]

  /// What says which budget a row is of, and how that ends: it stays.
  private static let kept: Set<ReportColumn> = [.scope, .period, .state]

  /// The columns that say something.
  private func said(in table: ReportTable) -> [Int] {
    table.columns.indices.filter { index in table.rows.contains { $0[index].isSaid } }
  }

  private func width(of index: Int, in table: ReportTable) -> Int {
    let column = table.columns[index]
    let cells = table.rows.map { TextWidth.of(plain(words.text($0[index], in: column))) }
    return max(TextWidth.of(heading(column)), cells.max() ?? 0)
  }

  /// A table as lines; columns give way where there is no room, and numbers stand to the right.
  private func aligned(_ table: ReportTable, columns: Int) -> [[Segment]] {
    var kept = said(in: table)
    let cells = table.rows.map { row in
      zip(row, table.columns).map { plain(words.text($0, in: $1)) }
    }
    let isNumber = table.columns.indices.map { index in
      table.rows.contains { $0[index].isNumeric }
    }
    let widths = table.columns.indices.map { width(of: $0, in: table) }
    while kept.count > 2, kept.reduce(-2, { $0 + widths[$1] + 2 }) > columns {
      let spare = Self.spare.lazy.compactMap { column in
        kept.firstIndex { table.columns[$0] == column }
      }.first
      let next = spare ?? kept.dropLast().lastIndex { !Self.kept.contains(table.columns[$0]) }
      guard let next, next > 0 else { break }
      kept.remove(at: next)
    }
    func cell(_ text: String, _ index: Int) -> String {
      let blanks = String(repeating: " ", count: max(0, widths[index] - TextWidth.of(text)))
      return isNumber[index] ? blanks + text : text + blanks
    }
    func line(_ texts: [String], _ style: Style) -> [Segment] {
      kept.map { Segment(cell(texts[$0], $0) + "  ", style) }
    }
    return [line(table.columns.map(heading), Style(.header, bold: true))]
      + cells.map { line($0, .plain) }
  }
}
