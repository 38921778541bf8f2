import CNcurses
import Glibc
public import TerminalUI

/// The terminal: grids go in, keys come out, and it is given back whatever ends the program.
///
/// There is one per process, since ncurses and signals know no more. From its opening on, a signal
/// that ends or stops the program, a crash and `exit` all restore the terminal; `release` does so at
/// the time of the caller's choosing.
@MainActor public final class Terminal {
  /// What the person running the program asked for.
  public struct Options: Hashable, Sendable {
    /// Whether colours are wanted.
    public var color: Bool
    /// What the terminal's background is like.
    public var background: Background

    /// Creates options.
    public init(color: Bool = true, background: Background = .dark) {
      self.color = color
      self.background = background
    }

    /// Reads `NO_COLOR` (any value but an empty one, as no-color.org has it) and `COLORFGBG`.
    public init(environment: [String: String]) {
      self.init(
        color: environment["NO_COLOR", default: ""].isEmpty,
        background: Background(colorfgbg: environment["COLORFGBG"]))
    }
  }

  /// How long an Escape is waited on for the rest of a key's sequence, in milliseconds.
  static let escapeDelay: Int32 = 25

  /// The signs that the terminal's character set can show.
  public let glyphs: Glyphs
  /// The descriptor that becomes readable when a key is typed or the terminal goes away.
  public let input: Int32
  /// The descriptor that becomes readable when there is a notice to take.
  public let notices: Int32
  /// The extent of the screen.
  public private(set) var size: Size

  private let pens: Pens
  private var decoder = KeyDecoder()
  private var shown: Grid?
  private var shownCursor: Point?
  private var isEnded = false

  /// Opens the terminal and shows an empty screen with the first `draw`.
  ///
  /// - Parameters:
  ///   - options: what is wanted of it.
  ///   - input: the descriptor keys come from.
  ///   - output: the descriptor that is drawn on.
  /// - Throws: `TerminalError` where there is no terminal that can show a screen; nothing was
  ///   written to it then.
  public init(
    options: Options = Options(), input: Int32 = 0, output: Int32 = 1
  ) throws(TerminalError) {
    guard folio_is_terminal(input) != 0, folio_is_terminal(output) != 0 else {
      throw .notATerminal
    }
    glyphs = folio_adopt_locale() != 0 ? .unicode : .ascii
    var sequences = folio_sequences()
    let found = folio_terminfo_load(output, &sequences)
    guard Int(found) == folio_terminfo_fine else { throw Self.error(found) }

    notices = folio_restore_prepare(input, output, &sequences)
    guard notices >= 0 else { throw .system(errno) }
    folio_restore_claim()
    let failure = folio_open(input, output, Self.escapeDelay)
    guard failure == 0 else {
      folio_restore_leave()
      throw .system(failure)
    }
    folio_restore_keep_modes()
    pens = Pens(options)
    self.input = input
    size = Size(columns: Int(folio_columns()), rows: Int(folio_lines()))
  }

  private static func error(_ code: Int32) -> TerminalError {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    return switch Int(code) {
    case folio_terminfo_unset: .unnamed
    case folio_terminfo_incapable: .incapable(name: name)
    default: .unknown(name: name)
    }
  }

  /// Shows a frame, with the cursor at a place or nowhere.
  ///
  /// Only what differs from the last frame goes to the terminal, and nothing at all where nothing
  /// differs. While the terminal is given away the call does nothing.
  public func draw(_ grid: Grid, cursor: Point? = nil) {
    let spans = shown.flatMap { $0.size == grid.size ? grid.changes(since: $0) : nil }
    if let spans, spans.isEmpty, cursor == shownCursor { return }
    guard folio_draw_begin() != 0 else { return }
    defer { folio_draw_end() }
    if spans == nil {
      folio_forget_screen()
      curs_set(0)
      shownCursor = nil
    }
    for span in spans ?? Grid.wholeRows(of: grid) { put(span, of: grid) }
    // It is never seen on its way.
    if cursor == nil, shownCursor != nil { curs_set(0) }
    folio_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
    if cursor != nil, shownCursor == nil { curs_set(1) }
    shown = grid
    shownCursor = cursor
  }

  private func put(_ span: Span, of grid: Grid) {
    guard span.row < size.rows else { return }
    var text: [wchar_t] = []
    var style = Style.plain
    var pen = pens[style]
    for column in span.columns where column < size.columns {
      let cell = grid[column, span.row]
      if cell.isContinuation { continue }
      if cell.style != style {
        style = cell.style
        pen = pens[style]
      }
      text.removeAll(keepingCapacity: true)
      if let ascii = cell.ascii {
        text.append(wchar_t(ascii))
      } else {
        for scalar in cell.scalars { text.append(wchar_t(scalar.value)) }
      }
      folio_put(
        Int32(span.row), Int32(column), text, Int32(text.count), Int32(cell.width),
        pen.attributes, pen.pair)
    }
  }

  /// Forgets what is on the screen, so that the next `draw` paints all of it.
  public func invalidate() {
    shown = nil
  }

  /// Takes the size the terminal has now; returns it where it is another one.
  public func adoptSize() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard folio_terminal_size(input, &rows, &columns) != 0 else { return nil }
    let now = Size(columns: Int(columns), rows: Int(rows))
    guard now != size else { return nil }
    guard folio_draw_begin() != 0 else { return nil }
    defer { folio_draw_end() }
    resizeterm(rows, columns)
    size = now
    invalidate()
    return now
  }

  /// Takes the keys that were typed since the last call, without waiting for more.
  ///
  /// A lone Escape is told from the beginning of a sequence by waiting up to 25 ms.
  ///
  /// - Returns: `nil` once the terminal is gone and the keys typed before were taken.
  public func readKeys() -> [Key]? {
    var tries = 0
    while !isEnded {
      let code = folio_read_key()
      if code >= 0 {
        tries = 0
        if code < 256 {
          decoder.feed(UInt8(truncatingIfNeeded: code))
        } else {
          decoder.feed(key: KeyCode.key(code) { keyname($0).map { String(cString: $0) } })
        }
        continue
      }
      decoder.pause()
      let state = Int(folio_input_state(input))
      if state == folio_input_quiet { break }
      // Readable, and yet nothing to read, means the end; a byte may come between the two calls.
      tries += 1
      isEnded = state == folio_input_ended || tries > 2
    }
    let keys = decoder.take()
    return keys.isEmpty && isEnded ? nil : keys
  }

  /// Gives the terminal back: to a child process, or for good.
  ///
  /// What was written to stderr meanwhile appears now. A second call does nothing.
  public func release() {
    folio_restore_leave()
  }

  /// Takes the terminal again after `release`; the next `draw` paints all of it.
  public func reclaim() {
    folio_restore_enter()
    invalidate()
  }
}

extension Grid {
  fileprivate static func wholeRows(of grid: Grid) -> [Span] {
    guard grid.size.columns > 0 else { return [] }
    return (0..<grid.size.rows).map { Span(row: $0, columns: 0..<grid.size.columns) }
  }
}
