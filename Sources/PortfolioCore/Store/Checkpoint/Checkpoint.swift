/// What was read of a store's cards, people and journals, kept in `.folio/checkpoint` so that the next
/// start need not parse it again.
///
/// **What is kept.** The values that parsing gave: of each record the record and what was found wrong
/// in it, of each month of a journal its events (`KeptEvents`). What follows from them (who owns what, which alerts
/// there are) is worked out anew at every start: it depends on everything, and a checkpoint that
/// depends on everything is never right. So nothing here knows of projections, and a new one needs
/// nothing here.
///
/// **What is trusted.** A record is taken from it where the system says of the file what it said when
/// it was read: device, inode, size and both times. That proves nothing of a file that changed so
/// short a time before it was read that a second change could leave the same times, as git calls it
/// racy; such files are kept without their identity, by the file system's own clock (`isAtRest`). A
/// journal is taken where that holds, or where its bytes begin with those that were read, by their
/// hash; what follows them is read on.
///
/// **What it may get wrong.** Nothing: whatever does not come back equal from the bytes is not kept,
/// so a key of cards or a member of events that the packing does not know yet costs time and no
/// truth. A checkpoint of another program (any other build), store or machine, or with a byte that is
/// not as it was written, is as good as none. It is written whole beside the old one and renamed.
struct Checkpoint: Sendable {
  /// A record, and the content it was read from.
  struct KeptRecord: Sendable {
    var identity: FileIdentity
    var parsed: Parsed<Record>
  }

  /// A month of a journal.
  struct KeptJournal: Sendable {
    var file: JournalFile
    /// How far it was read; nil where what the system says of the file proves nothing.
    var tail: FileTail?
  }

  /// So much of a store.
  struct Amount: Sendable {
    var records = 0
    var journalBytes = 0

    /// Whether to parse it takes longer than anybody would want to wait: 0.02 s and more.
    var isMuch: Bool { records >= 256 || journalBytes >= 1 << 20 }
  }

  /// What had to be left out, and so is parsed at every start.
  var leftOut = Amount()
  /// The records by path.
  var records: [String: KeptRecord] = [:]
  /// The journals by path.
  var journals: [String: KeptJournal] = [:]

  /// Whether a file had been at rest for long enough, when it was read, for its times to tell any
  /// later content from this one.
  ///
  /// - Parameters:
  ///   - identity: What the system says of the file.
  ///   - now: The present by the clock of the file system.
  ///   - age: How long ago reading began.
  /// - Returns: Whether its times tell.
  static func isAtRest(_ identity: FileIdentity, now: Int64, age: Duration) -> Bool {
    let read = Timestamp(nanoseconds: now) + (.zero - age)
    let changed = Timestamp(nanoseconds: max(identity.modified, identity.changed))
    return read - changed > tick
  }

  /// The coarsest times of any file system (FAT).
  private static let tick = Duration.seconds(2)
}

extension Checkpoint {
  /// Parts that are written and read by themselves, on all cores; what does not come back equal is
  /// left out.
  func sections() -> (bytes: [[UInt8]], leftOut: Amount) {
    let records = records.sorted { $0.key < $1.key }
    let batch = 512
    let batches = stride(from: 0, to: records.count, by: batch).map {
      Array(records[$0..<min($0 + batch, records.count)])
    }
    let journals = journals.sorted { $0.key < $1.key }.map(\.value)
    let written = Concurrently.map(batches.count, from: 2) { Self.section(batches[$0]) }
    let months = KeptJournals.packed(journals)
    var leftOut = Amount(records: records.count, journalBytes: 0)
    for (_, kept) in written { leftOut.records -= kept }
    for journal in journals where !months.kept.contains(journal.file.path) {
      leftOut.journalBytes += journal.file.size
    }
    // The one that takes longest first, so that the others are read beside it.
    return ([[2] + months.bytes] + written.map(\.bytes), leftOut)
  }

  /// Takes what stands in a section.
  mutating func take(_ section: Section) {
    switch section {
    case .records(let kept): for (path, record) in kept { records[path] = record }
    case .journals(let kept): for journal in kept { journals[journal.file.path] = journal }
    }
  }

  /// What stands in a part.
  enum Section: Sendable {
    case records([(path: String, record: KeptRecord)])
    case journals([KeptJournal])

    init(_ bytes: [UInt8]) throws {
      var reader = PackedReader(bytes)
      switch try reader.byte() {
      case 1:
        self = .records(
          try reader.list { reader in
            (
              try reader.text(),
              KeptRecord(
                identity: try FileIdentity(unpacking: &reader), parsed: try reader.record())
            )
          })
      case 2:
        self = .journals(try KeptJournals(unpacking: &reader).journals)
      default: throw PackedReader.Malformed()
      }
      guard reader.isAtEnd else { throw PackedReader.Malformed() }
    }
  }

  /// The records that come back equal.
  private static func section(
    _ records: [(key: String, value: KeptRecord)]
  ) -> (bytes: [UInt8], kept: Int) {
    var kept = records.filter { record in
      var writer = PackedWriter()
      return writer.record(record.value.parsed)
    }
    while true {
      var writer = PackedWriter()
      writer.byte(1)
      writer.list(kept) { writer, record in
        writer.text(record.key)
        record.value.identity.pack(into: &writer)
        _ = writer.record(record.value.parsed)
      }
      guard case .records(let back)? = try? Section(writer.bytes) else { return ([1, 0], 0) }
      let same = zip(kept, back).filter { kept, back in
        kept.key == back.path && kept.value.identity == back.record.identity
          && kept.value.parsed.value == back.record.parsed.value
          && kept.value.parsed.problems == back.record.parsed.problems
      }
      if same.count == kept.count { return (writer.bytes, kept.count) }
      kept = same.map(\.0)
    }
  }
}
