/// Events that were read once before, as the checkpoint keeps them: in columns what replay asks of
/// every one, the rest of each in bytes of its own that are read when somebody asks for it.
///
/// A store's journals hold a hundred thousand events, of which a command asks for a few: to decode
/// all of them costs more than all else it does.
final class KeptEvents: Sendable {
  /// The texts that come again and again, by the numbers that stand for them.
  let names: [String]
  let columns: Columns

  init(names: [String], columns: Columns) {
    self.names = names
    self.columns = columns
  }

  /// A value for each event, but for `heads`, `models` and `bodies`, of which each event has those
  /// up to its end and after the end of the event before.
  struct Columns: Sendable {
    var seqs: [Int32] = []
    var times: [Int64] = []
    var traits: [UInt8] = []
    /// Four words an event.
    var hashes: [UInt64] = []
    /// 1 where the event follows on the one before it in its file, or is the first of its writer.
    var follows: [UInt8] = []
    /// The name of a writer and the number of its event, for each head that was seen.
    var heads: [Int32] = []
    var headEnds: [Int32] = []
    /// The role of a plain assignment and 1; 0 for every other event.
    var roles: [UInt8] = []
    var people: [Int32] = []
    var models: [Int32] = []
    var modelEnds: [Int32] = []
    var bodies: [UInt8] = []
    var bodyEnds: [Int32] = []
  }
}

/// The rows of one file among events that were kept.
///
/// Every row came back equal from its bytes when they were written, and their hash is still the same;
/// where one did not decode all the same, it would be an event that says nothing.
struct KeptRows: Sendable {
  let events: KeptEvents
  let rows: Range<Int>
  let writer: WriterID
  let path: String

  var count: Int { rows.count }

  func time(at index: Int) -> Timestamp {
    Timestamp(nanoseconds: events.columns.times[rows.lowerBound + index])
  }

  func place(at index: Int) -> Place { Place(path: path, line: index + 1) }

  func outline(at index: Int) -> EventOutline {
    let row = rows.lowerBound + index
    return EventOutline(
      seq: Int(events.columns.seqs[row]), time: time(at: index), isGenuine: true,
      traits: .init(rawValue: events.columns.traits[row]), previous: previous(of: row),
      hash: hash(of: row), line: index + 1)
  }

  /// The heads of others that an event had seen: the number of the writer's name, and the event's.
  func eachHead(at index: Int, _ body: (Int32, Int) -> Void) {
    let row = rows.lowerBound + index
    for head in Self.span(of: row, in: events.columns.headEnds) {
      body(events.columns.heads[2 * head], Int(events.columns.heads[2 * head + 1]))
    }
  }

  func remark(at index: Int) -> EventRemark {
    let row = rows.lowerBound + index
    var reader = reader(at: row)
    return (try? reader.remark(orLineOf: writer)) ?? EventRemark()
  }

  func entry(at index: Int) -> JournalEntry {
    let row = rows.lowerBound + index
    var reader = reader(at: row)
    let id = EventID(writer: writer, seq: Int(events.columns.seqs[row]))
    let (seen, previous, hash) = (seen(at: index), previous(of: row), hash(of: row))
    let event = try? reader.event(
      id, at: time(at: index), seen: seen, previous: previous, hash: hash)
    return JournalEntry(
      event: event
        ?? Event(
          version: Event.currentVersion, id: id, time: time(at: index), actor: nil, seen: seen,
          action: .unknown(kind: "", JSONObject()), reason: nil, extras: JSONObject(),
          previous: previous, hash: hash),
      place: place(at: index), isGenuine: event != nil)
  }

  private func seen(at index: Int) -> [EventID] {
    var seen: [EventID] = []
    eachHead(at: index) { name, seq in
      seen.append(EventID(writer: WriterID(unchecked: events.names[Int(name)]), seq: seq))
    }
    return seen
  }

  /// The hash that an event has before it; what does not follow has it at the head of its bytes.
  private func previous(of row: Int) -> ChainHash {
    if events.columns.follows[row] == 1 {
      return row == rows.lowerBound ? .start : hash(of: row - 1)
    }
    var reader = PackedReader(
      events.columns.bodies, from: Self.span(of: row, in: events.columns.bodyEnds).lowerBound,
      names: events.names)
    return (try? ChainHash(unpacking: &reader)) ?? .start
  }

  /// Where what is the event's own begins.
  private func reader(at row: Int) -> PackedReader {
    let start = Self.span(of: row, in: events.columns.bodyEnds).lowerBound
    let hash = events.columns.follows[row] == 1 ? 0 : ChainHash.size
    return PackedReader(events.columns.bodies, from: start + hash, names: events.names)
  }

  private func hash(of row: Int) -> ChainHash {
    let words = events.columns.hashes
    return ChainHash(
      words: (words[4 * row], words[4 * row + 1], words[4 * row + 2], words[4 * row + 3]))
  }

  private static func span(of row: Int, in ends: [Int32]) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }
}

/// The plain assignments of a history among events that were kept, with all that replay asks of them
/// at hand.
struct KeptAssignments {
  let events: KeptEvents
  /// Of each row the role and 1; 0 where it is no plain assignment.
  let roles: [UInt8]
  /// The numbers of the names of who gets the role.
  let people: [Int32]
  /// The numbers of the names of the models.
  let models: [Int32]
  private let ends: [Int32]
  /// Of each file the first of its rows, and how many there are.
  private let files: [(first: Int, count: Int)]

  /// - Parameter rows: The rows of each file; nil where none of it was kept.
  init?(_ rows: [KeptRows?]) {
    guard let events = rows.lazy.compactMap(\.self).first?.events else { return nil }
    self.events = events
    roles = events.columns.roles
    people = events.columns.people
    models = events.columns.models
    ends = events.columns.modelEnds
    files = rows.map { rows in
      guard let rows, rows.events === events else { return (0, 0) }
      return (rows.rows.lowerBound, rows.count)
    }
  }

  /// The row of the event at a position, where it is one that was kept.
  func row(at position: Int, of history: JournalHistory) -> Int? {
    let node = history.replayed[position]
    let file = files[Int(node.file)]
    return Int(node.index) < file.count ? file.first + Int(node.index) : nil
  }

  /// Where in `models` those of a row stand.
  func models(of row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }
}

/// Numbers that names of kept events were given, so that each is looked up once.
struct KeptNumbers {
  private var events: KeptEvents?
  private var numbers: [Int32] = []

  /// The number of a name, found out where it is not known yet.
  mutating func number(
    of name: Int32, in events: KeptEvents, _ find: (String) -> Int
  ) -> Int32 {
    if self.events !== events {
      self.events = events
      numbers = [Int32](repeating: -1, count: events.names.count)
    }
    let name = Int(name)
    if numbers[name] < 0 { numbers[name] = Int32(find(events.names[name])) }
    return numbers[name]
  }
}
