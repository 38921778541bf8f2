/// The journals of a store as the checkpoint keeps them: those in which nothing is wrong.
struct KeptJournals {
  /// What was kept of each file.
  private(set) var journals: [Checkpoint.KeptJournal] = []

  /// The bytes that come back as the files are, and those files; of others every event is read anew.
  static func packed(
    _ journals: [Checkpoint.KeptJournal]
  ) -> (bytes: [UInt8], kept: Set<String>) {
    var whole = journals.filter { $0.file.isKeepable }
    var asLines: [String: Set<Int>] = [:]
    // What does not come back equal is kept as its line, and what then does not is not kept.
    while true {
      var writer = PackedWriter()
      writer.journals(whole, asLines: asLines)
      var reader = PackedReader(writer.bytes)
      let back = (try? KeptJournals(unpacking: &reader))?.journals ?? []
      let others = Self.differences(between: whole, and: back)
      if others.isEmpty { return (writer.bytes, Set(whole.map(\.file.path))) }
      whole.removeAll { asLines[$0.file.path] != nil && others[$0.file.path] != nil }
      for (path, lines) in others { asLines[path, default: []].formUnion(lines) }
    }
  }

  /// The events that are not what they were, by the paths of their files.
  private static func differences(
    between journals: [Checkpoint.KeptJournal], and back: [Checkpoint.KeptJournal]
  ) -> [String: Set<Int>] {
    var others: [String: Set<Int>] = [:]
    for (index, journal) in journals.enumerated() {
      let entries = journal.file.entries
      let kept = back.indices.contains(index) ? back[index].file.entries : JournalEntries()
      let different = entries.indices.filter { line in
        !kept.indices.contains(line) || kept[line] != entries[line]
      }
      if !different.isEmpty { others[journal.file.path] = Set(different) }
    }
    return others
  }

  init(unpacking reader: inout PackedReader) throws {
    let files = try reader.list { reader in
      try KeptFile(unpacking: &reader)
    }
    let events = try KeptEvents(unpacking: &reader)
    var first = 0
    for kept in files {
      var file = JournalFile(path: kept.path)
      guard let writer = file.folder?.writer, kept.count <= events.columns.seqs.count - first else {
        throw PackedReader.Malformed()
      }
      let rows = KeptRows(
        events: events, rows: first..<(first + kept.count), writer: writer, path: kept.path)
      file.restore(JournalEntries(rows), size: kept.size, kept.pieces)
      first += kept.count
      journals.append(.init(file: file, tail: kept.tail))
    }
    guard first == events.columns.seqs.count else { throw PackedReader.Malformed() }
  }

  /// A file without its events.
  struct KeptFile {
    var path: String
    var size: Int
    var pieces: [JournalFile.Piece]
    var tail: FileTail?
    /// How many events it has.
    var count: Int

    init(_ journal: Checkpoint.KeptJournal) {
      path = journal.file.path
      size = journal.file.size
      pieces = journal.file.pieces
      tail = journal.tail
      count = journal.file.entries.count
    }

    init(unpacking reader: inout PackedReader) throws {
      path = try reader.text()
      size = try reader.count()
      pieces = try reader.list { reader in
        JournalFile.Piece(count: try reader.count(), hash: try ChainHash(unpacking: &reader))
      }
      tail = try reader.optional { reader in
        try FileTail(unpacking: &reader)
      }
      count = try reader.count()
    }

    func pack(into writer: inout PackedWriter) {
      writer.text(path)
      writer.count(size)
      writer.list(pieces) { writer, piece in
        writer.count(piece.count)
        piece.hash.pack(into: &writer)
      }
      writer.optional(tail) { $1.pack(into: &$0) }
      writer.count(count)
    }
  }
}

extension PackedWriter {
  /// Writes journals and their events, some of them as their lines.
  fileprivate mutating func journals(
    _ journals: [Checkpoint.KeptJournal], asLines: [String: Set<Int>]
  ) {
    list(journals) { KeptJournals.KeptFile($1).pack(into: &$0) }
    var bodies = PackedWriter(namesStandApart: true)
    var columns = KeptEvents.Columns()
    for journal in journals {
      var previous: ChainHash?
      let lines = asLines[journal.file.path] ?? []
      for (index, entry) in journal.file.entries.enumerated() {
        columns.append(
          entry.event, after: previous ?? .start, &bodies, asLine: lines.contains(index))
        previous = entry.event.hash
      }
    }
    list(bodies.spelled) { $0.text($1) }
    columns.bodies = bodies.bytes
    columns.pack(into: &self)
  }
}

extension JournalFile {
  /// A file of more pieces is read anew: whoever appends line by line for months leaves many.
  private static let mostPieces = 4096

  /// Whether nothing is wrong in it, so that it can be kept.
  fileprivate var isKeepable: Bool {
    problems.isEmpty && tail.isEmpty && pieces.count <= Self.mostPieces
      && entries.count == lineCount && folder != nil
      && entries.allSatisfy { entry in
        entry.isGenuine && entry.event.seq <= Int32.max
          && entry.event.seen.allSatisfy { $0.seq <= Int32.max }
      }
  }
}

extension KeptEvents {
  convenience init(unpacking reader: inout PackedReader) throws {
    let names = try reader.list { reader in try reader.text() }
    let columns = try Columns(unpacking: &reader)
    guard columns.areWhole(names: names.count) else { throw PackedReader.Malformed() }
    self.init(names: names, columns: columns)
  }
}

extension KeptEvents.Columns {
  fileprivate mutating func append(
    _ event: Event, after previous: ChainHash, _ bodies: inout PackedWriter, asLine: Bool
  ) {
    seqs.append(Int32(truncatingIfNeeded: event.seq))
    times.append(event.time.nanoseconds)
    traits.append(event.action.traits.rawValue)
    let words = event.hash.words
    hashes += [words.0, words.1, words.2, words.3]
    let isNext = event.previous == previous
    follows.append(isNext ? 1 : 0)
    if !isNext { event.previous.pack(into: &bodies) }
    for head in event.seen {
      heads.append(Int32(bodies.number(of: head.writer.text)))
      heads.append(Int32(truncatingIfNeeded: head.seq))
    }
    headEnds.append(Int32(heads.count / 2))
    if case .assign(let grant) = event.action, grant.replaced == nil, grant.exception == nil {
      roles.append(UInt8(grant.role.rank + 1))
      people.append(Int32(bodies.number(of: grant.person.text)))
      for model in grant.models { models.append(Int32(bodies.number(of: model.text))) }
    } else {
      roles.append(0)
      people.append(0)
    }
    modelEnds.append(Int32(models.count))
    bodies.event(event, asLine: asLine)
    bodyEnds.append(Int32(bodies.bytes.count))
  }

  fileprivate func pack(into writer: inout PackedWriter) {
    writer.column(seqs)
    writer.column(times)
    writer.column(traits)
    writer.column(hashes)
    writer.column(follows)
    writer.column(heads)
    writer.column(headEnds)
    writer.column(roles)
    writer.column(people)
    writer.column(models)
    writer.column(modelEnds)
    writer.column(bodies)
    writer.column(bodyEnds)
  }

  fileprivate init(unpacking reader: inout PackedReader) throws {
    self.init()
    seqs = try reader.column()
    times = try reader.column()
    traits = try reader.column()
    hashes = try reader.column()
    follows = try reader.column()
    heads = try reader.column()
    headEnds = try reader.column()
    roles = try reader.column()
    people = try reader.column()
    models = try reader.column()
    modelEnds = try reader.column()
    bodies = try reader.column()
    bodyEnds = try reader.column()
  }

  /// Whether every event has all its values and every number leads to something.
  fileprivate func areWhole(names: Int) -> Bool {
    let count = seqs.count
    func isSplit(_ ends: [Int32], _ whole: Int) -> Bool {
      ends.count == count && (ends.last ?? 0) == whole
        && zip([0] + ends, ends).allSatisfy { $0 <= $1 }
    }
    func areNames(_ numbers: some Sequence<Int32>) -> Bool {
      numbers.allSatisfy { $0 >= 0 && $0 < names }
    }
    return [times.count, traits.count, hashes.count / 4, follows.count, roles.count, people.count]
      .allSatisfy { $0 == count }
      && isSplit(headEnds, heads.count / 2) && isSplit(modelEnds, models.count)
      && isSplit(bodyEnds, bodies.count) && roles.allSatisfy { $0 <= Role.allCases.count }
      && areNames(people.lazy.filter { $0 != 0 }) && areNames(models)
      && areNames(stride(from: 0, to: heads.count, by: 2).lazy.map { heads[$0] })
  }
}
