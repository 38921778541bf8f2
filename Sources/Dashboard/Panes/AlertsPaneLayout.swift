import TerminalUI

/// How an alerts pane divides its rows between the list and what explains the alert at the cursor.
struct AlertsPaneLayout {
  /// The least rows in which an explanation is of use.
  private static let least = 7

  /// The list.
  let list: Rect
  /// What explains the alert at the cursor; empty where the list needs the room.
  let explanation: Rect

  init(_ area: Rect, rows: Int) {
    // A long list leaves half of a high pane.
    let most = area.rows >= 24 ? area.rows / 2 : area.rows
    let wanted = min(rows + 1, most)
    let left = area.rows - wanted - 1
    guard rows > 0, left >= Self.least else {
      list = area
      explanation = area.rows([.share(1), .fixed(0)])[1]
      return
    }
    let parts = area.rows([.fixed(wanted), .fixed(1), .share(1)])
    list = parts[0]
    explanation = parts[2].inset(columns: 2)
  }
}
