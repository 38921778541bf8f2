public import PortfolioCore

/// What is typed of a review: `held:2026-11-01 next:2027-05-01 evidence:docs/a.md`, each where it is
/// needed.
///
/// Words under no key are evidence. A piece of evidence reaches to the next key, so it may have blanks.
public struct ReviewLine: Hashable, Sendable {
  /// What a piece of the line says.
  public enum Key: String, CaseIterable, Sendable {
    case held, next, evidence

    /// A day that could stand under the key, on a day.
    func example(_ today: Day) -> Day { self == .next ? today.advanced(by: 365) : today }
  }

  /// Why a line cannot be understood.
  public enum Fault: Error, Hashable, Sendable {
    /// What stands under the key is no day.
    case noDay(Key, String)
    /// The key stands more than once.
    case repeated(Key)
  }

  /// The day it was held; nil is the day of the event.
  public var held: Day?
  /// The day by which the next one is due; nil where the cadence decides.
  public var next: Day?
  /// Where what was found stands.
  public var evidence: [String] = []

  /// Reads a line as typed.
  public init(parsing text: String) throws(Fault) {
    var piece: [Substring] = []
    func taken(_ piece: inout [Substring]) -> [String] {
      defer { piece = [] }
      return piece.isEmpty ? [] : [piece.joined(separator: " ")]
    }
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let (key, value) = Self.keyed(word) else {
        piece.append(word)
        continue
      }
      evidence += taken(&piece)
      switch key {
      case .held: held = try Self.day(value, of: key, before: held)
      case .next: next = try Self.day(value, of: key, before: next)
      case .evidence: if !value.isEmpty { piece = [value] }
      }
    }
    evidence += taken(&piece)
  }

  /// The review that it makes of models.
  func review(of models: [ModelID], _ outcome: Review.Outcome) -> Review {
    Review(models: models, outcome: outcome, held: held, evidence: evidence, next: next)
  }

  private static func keyed(_ word: Substring) -> (Key, Substring)? {
    guard let colon = word.firstIndex(of: ":"),
      let key = Key(rawValue: word[..<colon].lowercased())
    else { return nil }
    return (key, word[word.index(after: colon)...])
  }

  private static func day(
    _ text: Substring, of key: Key, before: Day?
  ) throws(Fault) -> Day {
    if before != nil { throw .repeated(key) }
    guard case .success(let day) = Day.parse(text.utf8) else { throw .noDay(key, String(text)) }
    return day
  }
}
