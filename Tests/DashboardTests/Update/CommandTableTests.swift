import TerminalUI
import Testing

@testable import Dashboard

@Suite struct CommandTableTests {
  @Test func everyCommandStandsInTheTableOnce() {
    #expect(
      CommandTable.entries.map(\.command).sorted { $0.rawValue < $1.rawValue }
        == Command.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test func everyCommandHasAKeyAndNoKeyHasTwo() {
    #expect(CommandTable.entries.allSatisfy { !$0.keys.isEmpty })
    let keys = CommandTable.entries.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: Language.allCases)
  func everyCommandHasANameOfItsOwn(in language: Language) {
    let names = Command.allCases.map { language.words.command($0).name }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: [
    ("en", Language.english), ("en_GB.UTF-8", .english), ("C", .english),
    ("zh_CN.UTF-8", .simplifiedChinese), ("zh", .simplifiedChinese),
    ("zh-Hans-SG", .simplifiedChinese),
  ])
  func localesNameLanguages(_ tag: String, _ language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test(arguments: ["", "de", "zh_TW", "zh-Hant", "zh_HK.UTF-8"])
  func otherLocalesDoNot(_ tag: String) { #expect(Language(tag: tag) == nil) }
}
