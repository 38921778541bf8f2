/// The signs that widgets draw with: one set for Unicode terminals, one of ASCII alone.
///
/// Every sign takes one column, so a screen is laid out alike with both.
public struct Glyphs: Hashable, Sendable {
  /// The four corners and two edges of a box.
  public struct Box: Hashable, Sendable {
    /// The edge along the top and the bottom.
    public let horizontal: Character
    /// The edge along the sides.
    public let vertical: Character
    /// The top left corner.
    public let topLeft: Character
    /// The top right corner.
    public let topRight: Character
    /// The bottom left corner.
    public let bottomLeft: Character
    /// The bottom right corner.
    public let bottomRight: Character
  }

  /// Whether signs beyond ASCII may be drawn.
  public let isUnicode: Bool
  /// The border of a pane.
  public let box: Box
  /// A horizontal bar's last cell, from one eighth to eight eighths full.
  public let bar: [Character]
  /// The levels of a sparkline, the lowest first.
  public let levels: [Character]
  /// Fillings that are told apart without colour, for parts that stand on each other.
  public let layers: [Character]
  /// A value that is missing.
  public let gap: Character
  /// Going up, or worse by rising.
  public let up: Character
  /// Going down, or worse by falling.
  public let down: Character
  /// Something is there, or on.
  public let filled: Character
  /// Something is not there, or off.
  public let hollow: Character
  /// Done, or in order.
  public let check: Character
  /// Failed, or missing.
  public let cross: Character
  /// Needs a look.
  public let alert: Character
  /// The row is marked.
  public let mark: Character
  /// The cursor's row.
  public let cursor: Character
  /// Text was left out here.
  public let ellipsis: Character
  /// More lies before the first that is shown.
  public let before: Character
  /// More lies behind the last that is shown.
  public let behind: Character
  /// Leads to.
  public let arrow: Character
  /// Stands between pieces of a line.
  public let separator: Character
  /// A group that is open.
  public let expanded: Character
  /// A group that is closed.
  public let collapsed: Character
  /// A tree's child with others below it.
  public let branch: Character
  /// A tree's last child.
  public let lastBranch: Character
  /// The track of a scroll bar.
  public let scrollTrack: Character
  /// The thumb of a scroll bar.
  public let scrollThumb: Character

  /// For terminals with a UTF-8 locale.
  public static let unicode = Glyphs(
    isUnicode: true,
    box: Box(
      horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
      bottomRight: "┘"),
    bar: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    layers: ["█", "░", "▓", "╳", "▒", "·"],
    gap: "·", up: "▲", down: "▼", filled: "●", hollow: "○", check: "✓", cross: "✗", alert: "◆",
    mark: "●", cursor: "▸", ellipsis: "…", before: "‹", behind: "›", arrow: "→",
    separator: "·", expanded: "▾", collapsed: "▸", branch: "├", lastBranch: "└", scrollTrack: "│",
    scrollThumb: "┃")

  /// For every other terminal.
  public static let ascii = Glyphs(
    isUnicode: false,
    box: Box(
      horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
      bottomRight: "+"),
    bar: ["#"],
    levels: ["_", ".", ":", "-", "=", "+", "*", "#"],
    layers: ["#", ".", "%", "x", "=", "-"],
    gap: " ", up: "^", down: "v", filled: "*", hollow: "o", check: "+", cross: "x", alert: "!",
    mark: "*", cursor: ">", ellipsis: "~", before: "<", behind: ">", arrow: ">",
    separator: "-", expanded: "v", collapsed: ">", branch: "|", lastBranch: "`", scrollTrack: "|",
    scrollThumb: "#")
}
