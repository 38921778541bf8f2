import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct StoreLoadingTests {
  private let fixture: StoreFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try StoreFixture() }

  @Test func readsEveryPart() async throws {
    try folder.write("name: Chat\nservedBy: alpha\n", to: "workflows/chat.yaml")
    try folder.write("name: Act\n", to: "policies/act.yaml")
    try folder.append(
      "2026-11-20T10:00:00Z,alpha,accuracy,0.9\n2026-11-20T11:00:00Z,gamma,accuracy,0.8\n",
      to: "metrics/m.csv")
    let portfolio = try await fixture.open().portfolio
    #expect(portfolio.settings.name == "Test")
    #expect(portfolio.zone.identifier == "Europe/Berlin")
    #expect(portfolio.people.map(\.id.text) == ["ana", "bo"])
    #expect(portfolio.models.map(\.name) == ["Alpha", "Beta"])
    #expect(portfolio.workflows.map(\.name) == ["Chat"])
    #expect(portfolio.policies.map(\.name) == ["Act"])
    #expect(portfolio.metrics.count == 2)
    #expect(portfolio.metrics.models.map(\.text) == ["alpha", "gamma"])
    #expect(portfolio.faults == [])
    #expect(portfolio.stale == [])
    #expect(portfolio.standing == .now)
    #expect(portfolio.asOf == fixture.clock.store.now())
    #expect(portfolio.readOnly == nil)
    #expect(portfolio.writer == nil)
  }

  @Test func readsTheSample() async throws {
    let day = try #require(Day(year: 2026, month: 11, day: 20))
    let files = SampleStore.files(endingOn: day)
    let other = try TemporaryFolder()
    let contents = Dictionary(files.map { ($0.path, $0.bytes) }) { one, _ in one }
    try Store.create(contents, at: other.appending("sample"), isScratch: true)
    let store = try await Store.open(
      other.appending("sample"), environment: fixture.environment())
    let portfolio = await store.portfolio
    #expect(portfolio.models.count == 11)
    #expect(portfolio.workflows.count == 5)
    #expect(portfolio.people.count == 8)
    #expect(portfolio.costs.ledger.rowCount > 0)
    #expect(portfolio.metrics.count > 0)
    #expect(portfolio.problems.filter { $0.severity == .error } == [])
  }

  @Test func oneBadFileHidesNoOther() async throws {
    try folder.write("---\nfolio: [\n---\n", to: "models/broken.md")
    try folder.write(String(repeating: "x", count: 1 << 21), to: "models/large.md")
    try folder.write(fixture.card("Capital"), to: "models/Capital.md")
    try folder.makeFIFO("models/fifo.md")
    try folder.link("models/out.md", to: "/etc/passwd")
    try folder.makeFIFO("metrics/fifo.csv")
    try folder.write([0xFF, 0xFE, 0x00], to: "people.yaml")
    let portfolio = try await fixture.open().portfolio
    #expect(portfolio.models.map(\.id.text) == ["alpha", "beta"])
    #expect(portfolio.people == [])
    #expect(
      Set(portfolio.faults).isSuperset(of: [
        "models/large.md: yaml.too-large", "models/Capital.md: record.bad-file-name",
        "models/fifo.md: file.not-regular", "models/out.md: file.leaves-store",
        "metrics/fifo.csv: file.not-regular",
      ]))
    for path in ["models/broken.md", "people.yaml"] {
      #expect(portfolio.problems.contains { $0.place.path == path && $0.severity == .error })
    }
    #expect(portfolio.stale == [])
  }

  @Test func refusesANewerStore() async throws {
    try folder.write("store: 99\nname: Test\n", to: "portfolio.yaml")
    await #expect(throws: StoreError.newerStore(version: 99, supported: 1)) {
      try await fixture.open()
    }
  }

  @Test func saysWhyAStoreCannotBeWritten() async throws {
    let asked = try await fixture.open(isReadOnly: true)
    #expect(await asked.portfolio.readOnly == .asked)
    let refusing = FaultingFileSystem { _, call in
      call == "access" ? .fail(.readOnlyFileSystem) : nil
    }
    let store = try await fixture.open(refusing)
    let reason = ReadOnlyReason.notPermitted(
      FileError(call: "access", errno: .readOnlyFileSystem, path: folder.path))
    #expect(await store.portfolio.readOnly == reason)
    await #expect(throws: StoreError.readOnly(reason)) {
      try await store.append(assign("alpha", to: "bo"))
    }
    #expect(!folder.exists(".folio"))
  }

  @Test(arguments: [".folio", "journal", "journal/ana"]) func whatOthersMadeIsReadOnly(
    folder name: String
  ) async throws {
    let writer = try await fixture.open().append(assign("alpha", to: "bo")).writer
    let place = folder.appending(name == "journal/ana" ? "journal/\(writer)" : name)
    let store = try await fixture.open(
      FaultingFileSystem("access", about: place, .fail(.permissionDenied)))
    let reason = ReadOnlyReason.notPermitted(
      FileError(call: "access", errno: .permissionDenied, path: place))
    #expect(await store.portfolio.readOnly == reason)
  }

  @Test func whatBecomesReadOnlyIsSaidAtTheNextLook() async throws {
    let isReadOnly = Box(false)
    let store = try await fixture.openSettled(
      FaultingFileSystem { _, call in
        isReadOnly.value && call == "access" ? .fail(.readOnlyFileSystem) : nil
      })
    #expect(await store.portfolio.readOnly == nil)
    isReadOnly.value = true
    #expect(await store.reload(.rescan)?.readOnly != nil)
    isReadOnly.value = false
    let again = try #require(await store.reload(.rescan))
    #expect(again.readOnly == nil)
  }

  /// Whatever single call fails while opening, the rest is shown and the failure is told.
  @Test func aFailedCallHidesLittle() async throws {
    try folder.append("2026-11-20T10:00:00Z,alpha,accuracy,0.9\n", to: "metrics/m.csv")
    _ = try await fixture.open().append(assign("alpha", to: "bo"))
    let counting = FaultingFileSystem()
    let whole = try await fixture.open(counting).portfolio
    #expect(whole.faults == [])
    for number in 1...counting.calls.count {
      let failing = FaultingFileSystem(at: number, .fail(.ioError))
      guard let store = try? await fixture.open(failing) else { continue }
      let portfolio = await store.portfolio
      let isWhole =
        portfolio.models == whole.models && portfolio.people == whole.people
        && portfolio.settings == whole.settings && portfolio.metrics.count == 1
        && portfolio.owner("alpha") == "bo" && portfolio.writer == whole.writer
      let isTold = !portfolio.problems.isEmpty || portfolio.readOnly != nil
      let isAwaited = await store.recheckAfter != nil
      #expect(
        isWhole || isTold || isAwaited || portfolio.writer == nil,
        "call \(number): \(failing.calls[number - 1])")
      // What could not be read the first time is there the next time.
      await store.reload(.rescan)
      await fixture.settle(store)
      let later = await store.portfolio
      #expect(later.models == whole.models && later.metrics.count == 1, "call \(number)")
      #expect(later.people == whole.people && later.owner("alpha") == "bo", "call \(number)")
      #expect(later.faults == [], "call \(number)")
    }
  }
}
