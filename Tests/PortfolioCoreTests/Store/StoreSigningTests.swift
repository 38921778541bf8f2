import SystemPackage
import Testing

@testable import PortfolioCore

/// Heads signed by the system's own `ssh-keygen` (FAULTS 25).
@Suite struct StoreSigningTests {
  private let folder: TemporaryFolder

  /// A store of one writer, a key of theirs and one of somebody else, outside the store.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "store: 1\nname: N\ncurrency: EUR\ntimeZone: UTC\n", to: "store/portfolio.yaml")
    for name in ["own", "other"] {
      try run(
        "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f",
        folder.appending(name).string)
    }
  }

  private var root: FilePath { folder.appending("store") }

  private func allow(_ lines: (principal: String, key: String, options: String)...) throws
    -> AllowedSigners
  {
    let text = try lines.map { line in
      let options = line.options.isEmpty ? "" : line.options + " "
      return "\(line.principal) \(options)\(try folder.text(line.key + ".pub"))"
    }.joined()
    try folder.write(text, to: "allowed")
    return .file(folder.appending("allowed"))
  }

  /// A store that wrote two notes and signed its head; its writer's login, and the head's path.
  private func signed() async throws -> (store: Store, login: String, path: String) {
    let store = try await Store.open(root)
    for _ in 0..<2 { _ = try await store.append(EventDraft(.note(Note(text: "x")))) }
    let head = try await store.signHead(with: folder.appending("own").string, home: nil)
    #expect(head.id.seq == 2)
    return (store, head.id.writer.login, "store/" + head.path)
  }

  private func signature(_ store: Store, _ signers: AllowedSigners) async -> SignedHead.Signature? {
    await store.signedHeads(trusting: signers).first?.signature
  }

  @Test func aSignedHeadIsProven() async throws {
    let (store, login, path) = try await signed()
    let signers = try allow((login, "own", ""))
    let heads = await store.signedHeads(trusting: signers)
    #expect(heads.map(\.signature) == [.valid(principal: login)])
    #expect(heads.map { "store/" + $0.path } == [path])
    let reopened = try await Store.open(root)
    let portfolio = await reopened.portfolio
    #expect(portfolio.problems.isEmpty)
    let proof = Digest(portfolio).journalProof(heads: heads)
    #expect(proof.isIntact)
    #expect(proof.writers.map(\.signing) == [.init(seq: 2, principal: login)])
    await #expect(throws: SigningFault.store(.exists(root.appending(path.dropFirst(6) + ".sig")))) {
      _ = try await reopened.signHead(with: folder.appending("own").string, home: nil)
    }
  }

  /// Who may write to the store may say in `people.yaml` whose login is whose, and so makes nothing
  /// of a signature.
  @Test func peopleOfTheStoreMakeNoSignatureValid() async throws {
    let (_, login, _) = try await signed()
    try folder.write(
      "- {id: ana, name: Ana, contact: ana@example.org, logins: ['\(login)']}\n",
      to: "store/people.yaml")
    let store = try await Store.open(root)
    let signers = try allow(("ana@example.org,second@example.org", "own", ""))
    let known = SignedHead.Signature.byPeople(principal: "ana@example.org")
    #expect(await signature(store, signers) == known)
    #expect(await signature(store, try allow(("*@example.org", "own", ""))) == known)
    let heads = await store.signedHeads(trusting: signers)
    let proof = Digest(await store.portfolio).journalProof(heads: heads)
    #expect(proof.problems.map(\.fault.code) == ["journal.head-by-people"])
    #expect(proof.writers.map(\.unsigned) == [2])
    // The file of allowed signers lies outside, and may name the account beside the address.
    let named = try allow(("ana@example.org,\(login)", "own", ""))
    #expect(await signature(store, named) == .valid(principal: login))
  }

  @Test func otherKeysNamesAndNamespacesAreTold() async throws {
    let (store, login, path) = try await signed()
    #expect(await signature(store, .none) == .unchecked)
    #expect(await signature(store, try allow((login, "other", ""))) == .unknownKey)
    #expect(
      await signature(store, try allow(("mallory", "own", ""))) == .otherPrincipal("mallory"))
    #expect(
      await signature(store, try allow((login, "own", "namespaces=\"git\""))) == .unknownKey)

    let key = folder.appending("own").string
    let head = folder.appending(path).string
    try folder.remove(path + ".sig")
    #expect(await signature(store, .none) == .missing)
    try run("ssh-keygen", "-Y", "sign", "-q", "-n", "git", "-f", key, head)
    #expect(await signature(store, try allow((login, "own", ""))) == .invalid)
    try folder.write("-----BEGIN SSH SIGNATURE-----\nAAAA\n", to: path + ".sig")
    #expect(await signature(store, .none) == .invalid)
    try folder.remove(path + ".sig")
    try folder.makeFIFO(path + ".sig")
    #expect(await signature(store, .none) == .invalid, "nothing waits for the end of a pipe")
  }

  @Test func aDroppedHeadAndAForeignSignatureAreTold() async throws {
    let (store, login, path) = try await signed()
    let first = try folder.bytes(path + ".sig")
    _ = try await store.append(EventDraft(.note(Note(text: "y"))))
    let head = try await store.signHead(with: folder.appending("own").string, home: nil)
    try folder.write(first, to: "store/\(head.path).sig")
    let signers = try allow((login, "own", ""))
    #expect(
      await store.signedHeads(trusting: signers).map(\.signature)
        == [.valid(principal: login), .invalid])
    try folder.remove(path)
    #expect(
      await store.signedHeads(trusting: signers).map(\.signature) == [.withoutHead, .invalid])
  }

  @Test func whatDoesNotHoldIsNotSigned() async throws {
    let store = try await Store.open(root)
    await #expect(throws: SigningFault.nothingWritten) {
      _ = try await store.signHead(with: folder.appending("own").string, home: nil)
    }
    let (_, _, path) = try await signed()
    let journal = try #require(try folder.files().first { $0.hasSuffix(".jsonl") })
    try folder.write(folder.text(journal).replacing("\"x\"", with: "\"z\""), to: journal)
    let reopened = try await Store.open(root)
    do throws(SigningFault) {
      _ = try await reopened.signHead(with: folder.appending("own").string, home: nil)
      Issue.record("a broken journal was signed")
    } catch {
      guard case .broken(let problem) = error else { throw error }
      #expect(problem.fault == .journal(.wrongHash))
    }
    try folder.remove(path)
    let empty = try await Store.open(root)
    await #expect(throws: SigningFault.self) { _ = try await empty.signHead(with: nil, home: nil) }
  }

  @Test func signersInTheStoreCountOnlyWhereTheyAreNamed() async throws {
    let (store, login, _) = try await signed()
    try folder.git("-C", "store", "init", "--quiet")
    _ = try allow((login, "own", ""))
    try folder.write(folder.text("allowed"), to: "store/allowed_signers")
    try folder.git("-C", "store", "config", "gpg.ssh.allowedSignersFile", "allowed_signers")
    let inside = root.appending("allowed_signers")
    #expect(await store.allowedSigners(named: nil) == .inStore(inside))
    #expect(await signature(store, .inStore(inside)) == .unchecked)
    #expect(await store.allowedSigners(named: inside.string) == .file(inside))
    let outside = folder.appending("allowed")
    try folder.git(
      "-C", "store", "config", "gpg.ssh.allowedSignersFile", outside.string)
    #expect(await store.allowedSigners(named: nil) == .file(outside))
  }
}
