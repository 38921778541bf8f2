import Foundation

/// What differs from run to run, put out of sight.
///
/// | in the output | becomes |
/// |---|---|
/// | the writer of this clone, where it is not in the store from the start | `WRITER` |
/// | its login | `LOGIN` |
/// | the hash of an event that was not in the store from the start | `HASH` |
/// | an instant between the case's start and now | `TIME` |
/// | on stdout, the day of the case's start | `TODAY` |
/// | the folder the commands are given in | `FOLDER` |
/// | that day's month as the name of a journal's file | `MONTH.jsonl` |
struct Mask {
  private let start: Date
  private let folder: String
  private let journal: URL
  private let writers: Set<String>
  private let hashes: Set<String>

  /// Looks at a store before the first command.
  init(store: URL, at start: Date = .now) throws {
    self.start = start
    folder = store.path
    journal = store.appending(path: "journal")
    writers = Set(Self.names(in: journal))
    var hashes: Set<String> = [String(repeating: "0", count: 64)]
    for writer in writers {
      let folder = journal.appending(path: writer)
      for month in Self.names(in: folder) {
        let text = try String(contentsOf: folder.appending(path: month), encoding: .utf8)
        for match in text.matches(of: #/[0-9a-f]{64}/#) { hashes.insert(String(match.output)) }
      }
    }
    self.hashes = hashes
  }

  private static func names(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }

  /// Output as it is compared.
  func applied(to text: String, isData: Bool = false) -> String {
    var text = text.replacing(folder, with: "FOLDER")
    for writer in Self.names(in: journal) where !writers.contains(writer) {
      text = text.replacing(writer, with: "WRITER").replacing(writer.dropLast(5), with: "LOGIN")
    }
    text.replace(#/\b[0-9a-f]{64}\b/#) { match in
      hashes.contains(String(match.output)) ? String(match.output) : "HASH"
    }
    let (from, to) = (Self.shown(start), Self.shown(.now))
    // A whole second is shown without its milliseconds, and filled up with blanks in a table.
    text.replace(#/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z( {4})?/#) { match in
      let second = match.output.0.prefix(19)
      guard second >= from && second <= to else { return String(match.output.0) }
      return "TIME" + (match.output.1 == nil ? "" : match.output.2 ?? "")
    }
    // The sample's zone is an hour or two ahead, so its day may be the next one.
    for day in [from, Self.shown(start + 7200)].map({ $0.prefix(10) }) where isData {
      text = text.replacing(day, with: "TODAY")
    }
    return text.replacing("\(from.prefix(7)).jsonl", with: "MONTH.jsonl")
  }

  private static func shown(_ date: Date) -> String {
    String(date.ISO8601Format().prefix(19))
  }
}
