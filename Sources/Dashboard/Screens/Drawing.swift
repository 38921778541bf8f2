import PortfolioCore
import TerminalUI

/// What every part of a screen draws with: the state, its words and its signs.
struct Drawing {
  let state: DashboardState
  let words: any Phrasebook
  let glyphs: Glyphs

  init(_ state: DashboardState) {
    self.state = state
    words = state.look.language.words
    glyphs = state.look.glyphs
  }

  var rows: PaneRows { state.rows }
  var currency: Currency { state.digest.portfolio.settings.currency }

  /// A phrase in the language and the signs of the screen.
  func text(_ phrase: ScreenPhrase) -> String { plain(words.text(phrase)) }

  /// A word of a closed vocabulary; nil is "not set".
  func word(_ word: ReportWord?) -> String { plain(words.word(word ?? .notSet)) }

  /// The heading of a column.
  func heading(_ column: ReportColumn) -> String { plain(words.heading(column)) }

  /// Text from data, safe to show, on one line.
  func safe(_ text: String) -> String { SafeText(text).string }

  /// Pieces with a separator between them.
  func joined(_ pieces: [String]) -> String {
    pieces.filter { !$0.isEmpty }.joined(separator: " \(glyphs.separator) ")
  }

  /// The first key of a command, as help shows it.
  func key(_ command: Command) -> String {
    CommandTable.entry(of: command)?.keys.first.map(\.description) ?? ""
  }

  /// Words of the program itself with typographic signs that ASCII lacks spelt out.
  func plain(_ text: String) -> String {
    guard !glyphs.isUnicode, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.reduce(into: "") { $0 += Self.ascii[$1] ?? String($1) }
  }

  private static let ascii: [Character: String] = [
    "→": "->", "↑": "^", "↓": "v", "≥": ">=", "≤": "<=", "…": "...", "‘": "'", "’": "'", "·": "-",
    "–": "-", "±": "+/-", "×": "x", "δ": "delta",
  ]

  /// "At least", before an amount from which something is missing.
  var atLeast: String { glyphs.isUnicode ? "≥" : ">=" }
}
