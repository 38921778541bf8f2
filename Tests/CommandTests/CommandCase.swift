import Foundation

/// A file of `Cases`: a store, the commands that are given to it, and what each is to print.
///
/// - `@sample`, `@empty` or `@none` says what the commands find in their folder.
/// - `@file PATH` is followed by the lines of a file, until `@end`; `\xNN` in it is the byte NN.
/// - `$ folio …` is a command; words part at blanks, 'quotes' keep them together, and `NAME=value`
///   before the program's name stands in its environment. `$ cat PATH` prints files of the store,
///   where `*` in a part of the path is any name.
/// - The lines after it are what it prints: on stdout, and, behind `2> `, on stderr. `=> STATUS`
///   ends them. A `\` hides what a line of output would else mean.
/// - All other lines are for the reader.
struct CommandCase {
  /// What a case finds in its folder.
  enum Store: String { case sample, empty, none }

  /// A command, and what is expected of it.
  struct Step {
    var line: Int
    var command: String
    var expected: [String]
  }

  /// A line of the file as it is written back: as it stands, or a step with its expectation.
  enum Part {
    case line(String)
    case step(Step)
  }

  var store = Store.none
  var files: [(path: String, bytes: [UInt8])] = []
  var parts: [Part] = []

  struct Fault: Error {
    var line: Int
    var reason: String
  }

  /// Reads a case.
  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("$ ") {
        var step = Step(line: index, command: String(line.dropFirst(2)), expected: [])
        while index < lines.count {
          if lines[index].hasPrefix("$ ") { break }
          step.expected.append(lines[index])
          index += 1
          if step.expected.last?.hasPrefix("=> ") == true { break }
        }
        parts.append(.step(step))
        continue
      }
      parts.append(.line(line))
      if line.hasPrefix("@file ") {
        let start = index
        while index < lines.count, lines[index] != "@end" { index += 1 }
        guard index < lines.count else { throw Fault(line: start, reason: "no @end") }
        let bytes: [UInt8] = try lines[start..<index].flatMap { line in
          try Self.bytes(of: line, at: start) + [10]
        }
        files.append((String(line.dropFirst(6)), bytes))
        parts += lines[start...index].map { .line($0) }
        index += 1
      } else if line.hasPrefix("@") {
        guard let store = Store(rawValue: String(line.dropFirst())) else {
          throw Fault(line: index, reason: line)
        }
        self.store = store
      }
    }
  }

  /// The case with what its commands printed.
  func text(recording results: [[String]]) -> String {
    var results = results[...]
    return parts.flatMap { part in
      switch part {
      case .line(let line): [line]
      case .step(let step): ["$ \(step.command)"] + (results.popFirst() ?? [])
      }
    }.joined(separator: "\n") + "\n"
  }

  private static func bytes(of line: String, at number: Int) throws -> [UInt8] {
    let parts = line.components(separatedBy: "\\x")
    return try Array(parts[0].utf8)
      + parts.dropFirst().flatMap { part in
        guard let byte = UInt8(part.prefix(2), radix: 16) else {
          throw Fault(line: number, reason: line)
        }
        return [byte] + Array(part.dropFirst(2).utf8)
      }
  }
}

/// A command line taken apart.
struct CommandWords {
  var environment: [String: String] = [:]
  var program = ""
  var arguments: [String] = []

  init(_ line: String) {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      default:
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    while let first = words.first, let sign = first.firstIndex(of: "="), !first.hasPrefix("-") {
      environment[String(first[..<sign])] = String(first[first.index(after: sign)...])
      words.removeFirst()
    }
    program = words.first ?? ""
    arguments = Array(words.dropFirst())
  }
}
