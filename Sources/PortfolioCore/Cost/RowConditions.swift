/// The conditions of a rule, their columns found in one file's header.
struct RowConditions {
  private var columns: [(place: Int, pattern: TextPattern)] = []
  private var tags: [(name: String, pattern: TextPattern)] = []

  /// The conditions, or nil where the file lacks a column they ask for, or where there are none.
  init?(_ conditions: [String: String], _ header: FocusHeader) {
    guard !conditions.isEmpty else { return nil }
    for (column, pattern) in conditions {
      if column.hasPrefix("tag:") {
        tags.append((String(column.dropFirst(4)), TextPattern(pattern)))
      } else if let place = header.textNames.firstIndex(of: column) {
        columns.append((place, TextPattern(pattern)))
      } else {
        return nil
      }
    }
  }

  /// Whether all of them hold for the rows of a combination of texts.
  func hold(
    for profile: Int, in table: CostTable, tags rowTags: [(name: String, value: String)]
  ) -> Bool {
    for (place, pattern) in columns {
      guard let text = table.profiles.text(profile, place),
        table.texts.withText(text, { pattern.matches($0) })
      else { return false }
    }
    return tags.allSatisfy { name, pattern in
      rowTags.contains { $0.name == name && pattern.matches(Array($0.value.utf8).span) }
    }
  }
}
