import FolioRunning
import Foundation
import Testing

/// Two copies of a store that decide without having seen each other, and a journal that somebody
/// changed: no case file can hold them.
@Suite struct UnseenDecisionTests {
  private let scratch: ScratchFolder
  private let program: FolioProgram

  init() throws {
    scratch = try ScratchFolder()
    program = try FolioProgram()
  }

  private func folio(_ store: String, _ arguments: String...) async throws -> ChildProcess.Outcome {
    try await program.run(
      arguments + ["--store", scratch.url.appending(path: store).path], in: scratch.url)
  }

  /// Two copies of a store, each with a person who may decide.
  private func copies() async throws {
    for store in ["a", "b"] {
      _ = try await program.run(["init", store], in: scratch.url)
      try scratch.write(
        Array("- {id: me, name: Me, logins: [\(NSUserName())], may: [approve]}\n".utf8),
        to: "\(store)/people.yaml")
      try scratch.write(
        Array("---\nfolio: {name: Alpha}\n---\n".utf8), to: "\(store)/models/alpha.md")
    }
  }

  private func journal(of store: String) throws -> URL {
    let folder = scratch.url.appending(path: "\(store)/journal")
    let writers = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return folder.appending(path: try #require(writers.first))
  }

  @Test func aBlockOutlivesAnApprovalThatHadNotSeenIt() async throws {
    defer { scratch.remove() }
    try await copies()
    try #require(try await folio("a", "restrict", "alpha", "--block").status == 0)
    try #require(try await folio("b", "approve", "alpha").status == 0)
    let theirs = try journal(of: "b")
    try FileManager.default.copyItem(
      at: theirs, to: scratch.url.appending(path: "a/journal/\(theirs.lastPathComponent)"))
    let shown = try await folio("a", "show", "alpha").output
    #expect(shown.contains("status            blocked"))
    #expect(shown.contains("disputed by       approved"))
    let reviews = try await folio("a", "governance", "reviews").output
    #expect(reviews.contains("disputed by"))
    let conflicts = try await folio("a", "owners", "conflicts", "--format", "csv").output
    #expect(conflicts.split(whereSeparator: \.isNewline).count == 3)
    try #require(try await folio("a", "approve", "alpha").status == 0)
    let settled = try await folio("a", "show", "alpha").output
    #expect(settled.contains("approval          approved") && !settled.contains("disputed"))
  }

  @Test("Two decisions on one workflow, unseen, are told everywhere; the next decision ends it")
  func decisionsOnAWorkflow() async throws {
    defer { scratch.remove() }
    try await copies()
    for store in ["a", "b"] {
      try scratch.write(
        Array("---\nfolio: {name: Beta, status: approved}\n---\n".utf8),
        to: "\(store)/models/beta.md")
      try scratch.write(
        Array("---\nfolio: {name: Alpha, status: approved}\n---\n".utf8),
        to: "\(store)/models/alpha.md")
      try scratch.write(Array("task: classify\n".utf8), to: "\(store)/workflows/desk.yaml")
    }
    try #require(try await folio("a", "decide", "desk", "alpha").status == 0)
    try #require(try await folio("b", "decide", "desk", "beta").status == 0)
    let theirs = try journal(of: "b")
    try FileManager.default.copyItem(
      at: theirs, to: scratch.url.appending(path: "a/journal/\(theirs.lastPathComponent)"))
    let conflicts = try await folio("a", "owners", "conflicts", "--filter", "workflow:desk").output
    #expect(conflicts.split(whereSeparator: \.isNewline).count == 3)
    #expect(conflicts.contains("alpha") && conflicts.contains("beta"))
    let check = try await folio("a", "check")
    #expect(check.status == 0)
    #expect(check.errors.contains("desk is to be served by beta, by a decision made without"))
    #expect(check.errors.contains("[journal.unseen-decision]"))
    let fit = try await folio("a", "fit", "desk").output
    #expect(fit.contains("decided: beta, disputed by decisions for alpha"))
    let decisions = try await folio("a", "decide", "--format", "csv").output
    let states = decisions.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false)[1...4].joined(separator: ",")
    }
    #expect(states == ["beta,,pending,alpha", "alpha,,disputed,beta"])
    // The one that counts can be decided again: that settles it.
    try #require(try await folio("a", "decide", "desk", "beta").status == 0)
    let settled = try await folio("a", "owners", "conflicts").output
    #expect(settled.contains("no events unseen by each other say otherwise"))
    #expect(try await folio("a", "decide", "desk", "beta").status == 1)
  }

  @Test func aWriteToAJournalWithAFaultSaysSo() async throws {
    defer { scratch.remove() }
    try await copies()
    let sound = try await folio("a", "restrict", "alpha", "--reason", "leak found")
    #expect(sound.errors.isEmpty)
    let folder = try journal(of: "a")
    let month = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    let file = folder.appending(path: month)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "leak found", with: "no leak").utf8).write(to: file)
    let written = try await folio("a", "approve", "alpha")
    #expect(written.status == 0)
    #expect(written.errors.contains("\(month):1; folio log verify says more"))
  }
}
