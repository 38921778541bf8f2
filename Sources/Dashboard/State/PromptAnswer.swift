public import TerminalUI

/// The answer to a question, as far as it is given: a line that is typed, or one of several choices.
public struct PromptAnswer: Sendable {
  /// What a key does to a question.
  enum Step: Sendable {
    /// It is dropped.
    case dropped
    /// The answer is given.
    case given
    /// The answer is another, or the same.
    case changed
  }

  /// The line that is typed.
  public var input = TextInput()
  /// The index of the choice under the cursor, where the answer is one of several.
  public var index = 0

  /// An answer that nobody has begun to give.
  public init() {}

  /// Takes a key: Enter gives the answer, Esc drops the question.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - choices: How many answers there are to choose from; nil where a line is typed.
  /// - Returns: What it does to the question.
  mutating func take(_ key: Key, choices: Int?) -> Step {
    switch (key, choices) {
    case (.escape, _), (.control("c"), _): return .dropped
    case (.enter, _): return .given
    case (_, nil): input.apply(key)
    case (_, let count?):
      let to = CommandTable.command(for: key)?.index(from: index, page: 10, last: count - 1)
      if let to { index = min(max(0, to), max(0, count - 1)) }
    }
    return .changed
  }
}
