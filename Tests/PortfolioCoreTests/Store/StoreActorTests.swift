import Testing

@testable import PortfolioCore

/// Who is at work, as the store takes it from `people.yaml` and writes it into events.
@Suite struct StoreActorTests {
  @Test(arguments: [true, false])
  func aLoginThatTwoPeopleListIsNobodys(isShared: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.write("store: 1\n", to: "portfolio.yaml")
    let login = SystemAccount.current(files: LiveFileSystem()).login
    try folder.write(
      "- {id: ana, logins: ['\(login)']}\n- {id: bo, logins: ['\(isShared ? login : "other")']}\n",
      to: "people.yaml")
    let store = try await Store.open(folder.path)
    let event = try await store.append(EventDraft(.note(Note(text: "x"))))
    let portfolio = await store.portfolio
    let ana = try #require(PersonID("ana"))
    #expect(event.actor == (isShared ? nil : ana))
    #expect(portfolio.actor == event.actor)
    #expect(portfolio.person(of: event.writer) == event.actor)
    #expect(
      portfolio.problems.map(\.fault.code).contains("record.shared-login") == isShared)
  }
}
