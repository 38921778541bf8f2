public import PortfolioCore

/// The words of one language for everything a person reads.
///
/// Each requirement is answered by an exhaustive switch, so a language that lacks a word does not
/// compile. Words from data are put in as they are; whoever shows a text has passed them through
/// `SafeText`.
public protocol Phrasebook: Sendable {
  /// A phrase of the screens: titles, notices, prompts, hints.
  func text(_ phrase: ScreenPhrase) -> String
  /// A phrase of what explains an alert.
  func text(_ phrase: ExplanationPhrase) -> String
  /// A phrase of the cost screen.
  func text(_ phrase: CostPhrase) -> String
  /// A phrase of the commands on the shell: reports, refusals, help.
  func text(_ phrase: ShellPhrase) -> String
  /// The name and the help line of a dashboard command.
  func command(_ command: Command) -> (name: String, help: String)
  /// The heading of a group of commands.
  func group(_ group: CommandGroup) -> String
  /// Why a command is not available.
  func reason(_ reason: Availability.Reason) -> String
  /// The heading of a column.
  func heading(_ column: ReportColumn) -> String
  /// A word of a closed vocabulary.
  func word(_ word: ReportWord) -> String
  /// What is wrong, in one sentence that says what to do.
  func fault(_ fault: Fault) -> String
}

/// A language Folio speaks.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case simplifiedChinese = "zh-Hans"

  /// Its words.
  public var words: any Phrasebook {
    switch self {
    case .english: English()
    case .simplifiedChinese: SimplifiedChinese()
    }
  }

  /// The language of a tag or POSIX locale: `zh`, `zh-CN`, `zh_CN.UTF-8`, `en`, `C`.
  ///
  /// Traditional Chinese (`zh-TW`, `zh-Hant`, `zh_HK`) is not spoken.
  public init?(tag: some StringProtocol) {
    let parts = tag.lowercased().split(whereSeparator: { "-_.@".contains($0) })
    guard let language = parts.first else { return nil }
    switch language {
    case "en", "c", "posix": self = .english
    case "zh" where !parts.contains(where: { ["tw", "hk", "mo", "hant"].contains($0) }):
      self = .simplifiedChinese
    default: return nil
    }
  }
}
