import Dashboard
import Foundation

/// The language of this run: `--lang`, else the locale, else English.
///
/// It is read off the command line before that is parsed, because help and usage speak it too.
let spokenLanguage: Language = {
  let arguments = CommandLine.arguments.dropFirst()
  for (argument, next) in zip(arguments, Array(arguments.dropFirst()) + [""]) {
    if argument == "--lang" { return Language(tag: next) ?? .english }
    if argument.hasPrefix("--lang=") { return Language(tag: argument.dropFirst(7)) ?? .english }
  }
  let environment = ProcessInfo.processInfo.environment
  for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
    if let locale = environment[name], !locale.isEmpty {
      return Language(tag: locale) ?? .english
    }
  }
  return .english
}()

/// The words of this run.
let words: any Phrasebook = spokenLanguage.words
