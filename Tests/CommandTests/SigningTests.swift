import FolioRunning
import Foundation
import Testing

/// `folio log sign` and `folio log verify` with a key of OpenSSH, which no case file can hold.
@Suite struct SigningTests {
  private let scratch: ScratchFolder
  private let program: FolioProgram

  init() throws {
    scratch = try ScratchFolder()
    program = try FolioProgram()
  }

  private func folio(_ arguments: String...) async throws -> ChildProcess.Outcome {
    try await program.run(
      arguments + ["--store", scratch.url.appending(path: "store").path], in: scratch.url)
  }

  /// A store of one owner, whose journal is signed, and the journal's folder.
  private func signedStore() async throws -> URL {
    _ = try await program.run(["init", "store"], in: scratch.url)
    try scratch.write(Array("- {id: ana, name: Ana}\n".utf8), to: "store/people.yaml")
    for id in ["a", "b"] {
      try scratch.write(Array("---\nfolio: {name: \(id)}\n---\n".utf8), to: "store/models/\(id).md")
      let assigned = try await folio("assign", id, "--to", "ana")
      try #require(assigned.status == 0, "\(assigned.errors)")
    }
    let key = try await ChildProcess.run(
      URL(filePath: "/usr/bin/env"),
      ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "x", "-f", "key"], in: scratch.url)
    try #require(key.status == 0, "\(key.errors)")
    let signed = try await folio("log", "sign", "--key", "key")
    #expect(signed.status == 0, "\(signed.errors)")
    #expect(signed.output.hasPrefix("signed up to event 2: journal/"))
    let journal = scratch.url.appending(path: "store/journal")
    let writer = try #require(
      try FileManager.default.contentsOfDirectory(atPath: journal.path).first)
    let publicKey = try String(
      contentsOf: scratch.url.appending(path: "key.pub"), encoding: .utf8)
    try scratch.write(Array("\(writer.dropLast(5)) \(publicKey)".utf8), to: "allowed")
    return journal.appending(path: writer)
  }

  @Test func whatIsSignedIsProvenAndACutIsFound() async throws {
    defer { scratch.remove() }
    let journal = try await signedStore()
    let writer = journal.lastPathComponent
    let whole = try await folio("log", "verify", "--allowed-signers", "allowed", "--format", "csv")
    #expect(whole.status == 0)
    #expect(whole.errors.isEmpty)
    #expect(whole.output.contains("\(writer),,intact,2,1,2,,2,,2,0,\(writer.dropLast(5)),0,"))
    let again = try await folio("log", "sign", "--key", "key")
    #expect(again.output == "signed up to event 2 already; nothing was written since\n")
    // Without allowed signers it is told that nobody knows the key, which is no error.
    let unknown = try await folio("log", "verify")
    #expect(unknown.status == 0)
    #expect(unknown.errors.contains("warning: was signed by an unknown key"))

    let names = try FileManager.default.contentsOfDirectory(atPath: journal.path)
    let month = journal.appending(path: try #require(names.first { $0.hasSuffix(".jsonl") }))
    let lines = try String(contentsOf: month, encoding: .utf8).split(separator: "\n")
    try Data("\(lines[0])\n".utf8).write(to: month)
    let cut = try await folio("log", "verify", "--allowed-signers", "allowed")
    #expect(cut.status == 1)
    #expect(
      cut.errors
        == "journal/\(writer)/00000002.head: error: event 2 was signed and is not here: the journal "
        + "was cut [journal.head-gone]\n")
  }

  @Test func aDroppedSignatureIsFound() async throws {
    defer { scratch.remove() }
    let journal = try await signedStore()
    try FileManager.default.removeItem(at: journal.appending(path: "00000002.head.sig"))
    let dropped = try await folio("log", "verify", "--allowed-signers", "allowed")
    #expect(dropped.status == 1)
    #expect(dropped.errors.contains("[journal.head-unsigned]"))
    // Signing again puts it back: the head says the same.
    let signed = try await folio("log", "sign", "--key", "key")
    #expect(signed.status == 0, "\(signed.errors)")
    let whole = try await folio("log", "verify", "--allowed-signers", "allowed")
    #expect(whole.status == 0, "\(whole.errors)")
  }
}
