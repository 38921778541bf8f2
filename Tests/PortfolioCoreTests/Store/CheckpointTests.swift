import SystemPackage
import Testing

@testable import PortfolioCore

/// The checkpoint is only a matter of speed: with it, without it and with a broken one every answer is
/// the same.
@Suite struct CheckpointTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }
  private var path: FilePath { folder.appending(".folio/checkpoint") }

  init() throws { fixture = try StoreFixture() }

  /// Files that had long been at rest.
  private var aged: FaultingFileSystem { FaultingFileSystem(age: Self.age) }
  private static let age = Duration.seconds(86_400 * 30)

  private func writeJournal() async throws {
    for person in ["bo", "ana", "bo"] {
      _ = try await fixture.open().append(assign("alpha", "beta", to: person))
    }
  }

  @Test func whatIsKeptIsNotParsedAgain() async throws {
    try await writeJournal()
    let first = try await fixture.open(aged)
    #expect(await first.afresh.records == 3)
    await first.writeCheckpoint()
    let second = try await fixture.open(aged)
    #expect(await second.afresh.records == 0)
    #expect(await second.afresh.journalBytes == 0)
    #expect(Answers(await second.portfolio) == Answers(await first.portfolio))
    // And what goes on from there is as it would be.
    let event = try await second.append(assign("beta", to: "ana"))
    #expect(event.seq == 4)
    #expect(await second.portfolio.faults == [])
    #expect(Answers(await second.portfolio) == Answers(try await fixture.open().portfolio))
  }

  @Test func itIsKeptOnlyWhereMuchWasParsed() async throws {
    let little = try await fixture.open(aged)
    await little.keepCheckpoint()
    #expect(!folder.exists(".folio/checkpoint"))
    for number in 0..<256 {
      try folder.write(fixture.card("M\(number)"), to: "models/m\(number).md")
    }
    for store in [
      try await fixture.open(aged, isReadOnly: true),
      try await fixture.open(aged, at: .instant(Timestamp(seconds: 1_795_000_000))),
    ] {
      await store.keepCheckpoint()
    }
    #expect(!folder.exists(".folio"))
    await (try await fixture.open(aged)).keepCheckpoint()
    #expect(folder.exists(".folio/checkpoint"))
    #expect(try folder.text(".folio/.gitignore") == "*\n")
    #expect(try folder.files().filter { $0.hasPrefix(".folio/") }.count == 2)
  }

  @Test func whatHadJustChangedIsReadAgain() async throws {
    await (try await fixture.open()).writeCheckpoint()
    let store = try await fixture.open()
    #expect(await store.afresh.records == 3)
  }

  /// On a file system whose times are whole seconds, a second change can leave every mark as it was.
  @Test func aChangeWithinATickIsSeen() async throws {
    let coarse = FaultingFileSystem(tick: .seconds(86_400 * 365))
    await (try await fixture.open(coarse)).writeCheckpoint()
    try folder.write(fixture.card("Omega"), to: "models/alpha.md")
    let store = try await fixture.open(coarse)
    #expect(await store.portfolio.models.map(\.name) == ["Omega", "Beta"])
  }

  @Test func anyOtherByteMakesItAsGoodAsNone() async throws {
    try await writeJournal()
    await (try await fixture.open(aged)).writeCheckpoint()
    let bytes = try folder.bytes(".folio/checkpoint")
    let store = try await fixture.open(aged)
    let file = store.checkpointFile
    #expect(await file.read()?.records.count == 3)
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1 << UInt8(index % 8)
      try folder.write(other, to: ".folio/checkpoint")
      #expect(await file.read() == nil, "byte \(index) of \(bytes.count)")
    }
    for count in 0..<bytes.count {
      try folder.write(Array(bytes.prefix(count)), to: ".folio/checkpoint")
      #expect(await file.read() == nil, "\(count) bytes of \(bytes.count)")
    }
    try folder.write(bytes + [0], to: ".folio/checkpoint")
    #expect(await file.read() == nil)
    #expect(Answers(try await fixture.open(aged).portfolio) == Answers(await store.portfolio))
  }

  @Test func anotherStoresIsNotTaken() async throws {
    await (try await fixture.open(aged)).writeCheckpoint()
    let other = try StoreFixture()
    try other.folder.write(folder.bytes(".folio/checkpoint"), to: ".folio/checkpoint")
    let store = try await other.open(aged)
    #expect(await store.checkpointFile.read() == nil)
    #expect(await store.afresh.records == 3)
    let elsewhere = SystemAccount(user: "ana", host: "build7", machine: "m2")
    #expect(await (try await fixture.open(aged, account: elsewhere)).checkpointFile.read() == nil)
  }

  @Test func whatFailsWhileItIsWrittenLeavesNothing() async throws {
    try await writeJournal()
    await (try await fixture.open(aged)).writeCheckpoint()
    let before = try folder.files()
    let kept = try folder.bytes(".folio/checkpoint")
    for call in ["open", "fstat", "write", "fdatasync", "rename"] {
      let isFailing = Box(false)
      let failing = FaultingFileSystem(age: Self.age) { _, name in
        isFailing.value && name == call ? .fail(.noSpace) : nil
      }
      let store = try await fixture.open(failing)
      isFailing.value = true
      await store.writeCheckpoint()
      #expect(try folder.files() == before, "\(call)")
      #expect(try folder.bytes(".folio/checkpoint") == kept, "\(call)")
    }
  }

  @Test("A card with every key comes back as it was") func cardsComeBack() throws {
    let id = try #require(ModelID("alpha"))
    let parsed = Model.read(Array(Self.card.utf8), id: id, path: "models/alpha.md")
    #expect(
      try parsed.problems.map(\.fault.code).sorted() == [
        "record.owner-in-card", "record.unknown-key",
      ])
    var checkpoint = Checkpoint()
    let identity = FileIdentity(device: 1, inode: 2, size: 3, modified: -4, changed: .max)
    checkpoint.records["models/alpha.md"] = .init(
      identity: identity, parsed: parsed.map { .model($0) })
    var back = Checkpoint()
    for section in checkpoint.sections().bytes { back.take(try Checkpoint.Section(section)) }
    let record = try #require(back.records["models/alpha.md"])
    #expect(record.identity == identity)
    #expect(record.parsed.value == parsed.value.map { .model($0) })
    #expect(record.parsed.problems == parsed.problems)
  }

  private static let card = """
    ---
    license: other
    license_name: granite
    license_link: https://example.org/l
    library_name: transformers
    base_model: [a/b, c/d]
    datasets: [e]
    pipeline_tag: text-generation
    tags: [x, y]
    language: [en, de]
    model-index:
      - results:
          - task: {type: chat}
            dataset: {name: d}
            metrics: [{type: accuracy, value: 0.5}]
    folio:
      name: Ärger 海关
      type: open
      vendor: IBM
      status: production
      purpose: p
      functions: [chat, summarise]
      tier: high
      parameters: 8e9
      context: 131072
      hosting:
        where: private-cloud
        region: eu-de
        techniques: [quantisation]
        site: hall 2
        capacity: {metric: requests, limit: 28}
      data:
        trained: public
        keeps: confidential
        terms: no-training-on-inputs
        joined: [{name: CRM, where: on-premises, region: eu-de, sensitivity: confidential}, {name: x}]
      regulation: {operator: [provider, deployer], classes: [gpai, transparency]}
      aliases: [ibm/granite, granite-8b-prod]
      formerly: [granite-3]
      targets: [{metric: accuracy, floor: 0.9, ceiling: 1.5}, {metric: latency, ceiling: 1200}]
      recorded: 2026-10-02
      owner: Ana
      colour: {deep: [1, "two", ~]}
    ---
    Prose.
    """

  /// What cannot be kept is parsed at every start, and is no reason to write all the rest each time.
  @Test func whatCannotBeKeptIsNoReasonToWriteAgain() async throws {
    for number in 0..<300 {
      try folder.write("no front matter", to: "models/m\(number).md")
    }
    await (try await fixture.open(aged)).keepCheckpoint()
    let kept = try folder.bytes(".folio/checkpoint")
    let store = try await fixture.open(aged)
    #expect(await !store.afresh.isMuch)
    #expect(Answers(await store.portfolio).problems.count == 300)
    await store.keepCheckpoint()
    #expect(try folder.bytes(".folio/checkpoint") == kept)
  }

  @Test("Events of every kind come back as they were", arguments: 0..<12)
  func eventsComeBack(seed: UInt64) throws {
    var world = try RandomClones(seed: seed)
    for _ in 0..<150 { try world.step() }
    for (path, bytes) in world.allFiles {
      var file = JournalFile(path: path)
      file.append(bytes[...])
      var checkpoint = Checkpoint()
      checkpoint.journals[path] = .init(file: file, tail: nil)
      var back = Checkpoint()
      for section in checkpoint.sections().bytes { back.take(try Checkpoint.Section(section)) }
      let kept = try #require(back.journals[path]?.file, "seed \(seed)")
      #expect(kept.entries == file.entries, "seed \(seed)")
      #expect(kept.size == file.size && kept.lineCount == file.lineCount)
      #expect(kept.isPrefix(of: bytes) && kept.isPrefix(of: bytes + [1]))
      #expect(!kept.isPrefix(of: Array(bytes.dropLast())))
    }
  }

  @Test("With a checkpoint and without, random stores answer the same", arguments: 0..<6)
  func randomStoresAnswerTheSame(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var kept = 0
    for step in 0..<40 {
      try await change(&random, step)
      // Files that were at rest, ones that were not, and times that tell little.
      let files =
        [aged, FaultingFileSystem(), FaultingFileSystem(tick: .seconds(86_400 * 365))]
        .randomElement(
          using: &random) ?? aged
      let with = try await fixture.open(files)
      let answers = Answers(await with.portfolio)
      if Int.random(in: 0..<3, using: &random) == 0 {
        await with.writeCheckpoint()
        kept += 1
      }
      try? folder.rename(".folio/checkpoint", to: ".folio/aside")
      let without = try await fixture.open(files)
      #expect(answers == Answers(await without.portfolio), "seed \(seed), step \(step)")
      try? folder.rename(".folio/aside", to: ".folio/checkpoint")
    }
    #expect(kept > 0)
  }

  /// Something that people and programs do to a store.
  private func change(_ random: inout SplitMix64, _ step: Int) async throws {
    let card = "models/m\(Int.random(in: 0..<4, using: &random)).md"
    let journals = try folder.files().filter { $0.hasSuffix(".jsonl") }
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: try folder.write(fixture.card("Name\(step % 10)"), to: card)
    case 2: try folder.replace(card, with: fixture.card("Name\(step % 10)"))
    case 3: try? folder.remove(card)
    case 4: try folder.write("---\nfolio: {colour: red, name: [}\n---\n", to: card)
    case 5:
      try folder.write("- {id: ana, name: A\(step), logins: [ana@build7]}\n", to: "people.yaml")
    case 6:
      guard let path = journals.randomElement(using: &random) else { return }
      let bytes = try folder.bytes(path)
      try folder.truncate(path, to: bytes.count - min(bytes.count, 7))
    case 7:
      // The same bytes by another inode, as git checks them out, or with one flipped in place.
      guard let path = journals.randomElement(using: &random) else { return }
      var bytes = try folder.bytes(path)
      if Bool.random(using: &random), !bytes.isEmpty { bytes[bytes.count / 2] ^= 1 }
      try folder.write(bytes, to: "aside")
      try folder.rename("aside", to: path)
    default:
      fixture.clock.advance(by: .seconds(86_400 * 5))
      _ = try? await fixture.open().append(assign("alpha", to: ["ana", "bo"][step % 2]))
    }
  }
}

/// Everything that a portfolio answers of its records and events.
struct Answers: Equatable {
  var models: [Model]
  var people: [Person]
  var workflows: [Workflow]
  var problems: [Problem]
  var stale: [StaleFile]
  var events: [JournalEntry]
  var holdings: [Holding]
  var conflicts: [Conflict]

  init(_ portfolio: Portfolio) {
    models = portfolio.models
    people = portfolio.people
    workflows = portfolio.workflows
    problems = portfolio.problems
    stale = portfolio.stale
    events = Array(portfolio.journal)
    holdings = portfolio.ownership.holdings
    conflicts = portfolio.ownership.conflicts
  }
}
