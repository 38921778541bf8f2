import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct GitHistoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.git("init", "--quiet")
  }

  private func commit(_ files: [String: String], at seconds: Int) throws -> String {
    for (path, text) in files { try folder.write(text, to: path) }
    try folder.git("add", "--all")
    try folder.git("commit", "--quiet", "--allow-empty", "-m", "x", at: seconds)
    return String(try folder.git("rev-parse", "HEAD").dropLast())
  }

  private func records(
    at seconds: Int64, below relative: String? = nil
  ) async -> GitHistory.Records? {
    let root = relative.map { folder.appending($0) } ?? folder.path
    return await GitHistory(root: root).records(at: Timestamp(seconds: seconds), limit: 1000)
  }

  private func texts(_ records: GitHistory.Records?) -> [String: String] {
    (records?.files ?? [:]).mapValues { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func takesTheNewestCommitThatIsNotAfter() async throws {
    let first = try commit(["portfolio.yaml": "one", "models/a.md": "a1"], at: 1_700_000_000)
    let second = try commit(["models/a.md": "a2\n", "models/b.md": ""], at: 1_700_001_000)
    #expect(await records(at: 1_699_999_999) == nil)
    let early = await records(at: 1_700_000_000)
    #expect(early?.commit == first)
    #expect(texts(early) == ["portfolio.yaml": "one", "models/a.md": "a1"])
    #expect(await records(at: 1_700_000_999)?.commit == first)
    let late = await records(at: 1_700_001_000)
    #expect(late?.commit == second)
    #expect(texts(late) == ["portfolio.yaml": "one", "models/a.md": "a2\n", "models/b.md": ""])
  }

  @Test func goesByTheFirstParent() async throws {
    _ = try commit(["portfolio.yaml": "main"], at: 1_700_000_000)
    try folder.git("checkout", "--quiet", "-b", "side")
    _ = try commit(["models/side.md": "side"], at: 1_700_000_100)
    try folder.git("checkout", "--quiet", "main")
    _ = try commit(["models/main.md": "main"], at: 1_700_000_050)
    try folder.git("merge", "--quiet", "--no-edit", "side", at: 1_700_000_200)
    #expect(
      texts(await records(at: 1_700_000_150)).keys.sorted() == ["models/main.md", "portfolio.yaml"])
    #expect(texts(await records(at: 1_700_000_200)).count == 3)
  }

  @Test func readsAStoreInAFolderOfTheRepository() async throws {
    _ = try commit(
      ["ai/portfolio.yaml": "p", "ai/people.yaml": "q", "models/outside.md": "no"],
      at: 1_700_000_000)
    #expect(
      texts(await records(at: 1_800_000_000, below: "ai"))
        == ["portfolio.yaml": "p", "people.yaml": "q"])
  }

  @Test func takesRecordsOnly() async throws {
    try folder.makeFolder("models")
    try folder.link("models/link.md", to: "/etc/passwd")
    _ = try commit(
      [
        "portfolio.yaml": "p", "models/big.md": String(repeating: "x", count: 1001),
        "costs/a.csv": "c", "notes.txt": "n",
      ], at: 1_700_000_000)
    let records = await records(at: 1_700_000_000)
    #expect(texts(records) == ["portfolio.yaml": "p"])
    #expect(
      Set(records?.problems ?? []) == [
        Problem(.file(.notRegular), at: Place(path: "models/link.md")),
        Problem(.yaml(.tooLarge(bytes: 1001, limit: 1000)), at: Place(path: "models/big.md")),
      ])
  }

  @Test func hasNothingWithoutAStoreInHistory() async throws {
    #expect(await records(at: 1_800_000_000) == nil)
    _ = try commit(["models/a.md": "a"], at: 1_700_000_000)
    #expect(await records(at: 1_800_000_000) == nil)
    let outside = try TemporaryFolder()
    #expect(await GitHistory(root: outside.path).records(at: .init(seconds: 0), limit: 9) == nil)
  }

  @Test func checksNoSignatureOfACommit() async throws {
    let first = try commit(["portfolio.yaml": "p"], at: 1_700_000_000)
    let second = try commit(["portfolio.yaml": "q"], at: 1_700_000_100)
    // The second commit as somebody signed it.
    let body = try folder.git("cat-file", "commit", second)
    let parts = body.split(separator: "\n\n", maxSplits: 1).map(String.init)
    let signature =
      "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEzBAABCAAdFiEE\n -----END PGP SIGNATURE-----"
    try folder.write("\(parts[0])\n\(signature)\n\n\(parts[1])", to: "signed")
    let signed = String(
      try folder.git("hash-object", "-t", "commit", "-w", folder.appending("signed").string)
        .dropLast())
    try folder.git("update-ref", "HEAD", signed)
    let canary = folder.appending("canary").string
    let evil = folder.appending("evil.sh").string
    try folder.write("#!/bin/sh\ntouch \(canary)\n", to: "evil.sh")
    try run("chmod", "+x", evil)
    try folder.git("config", "log.showSignature", "true")
    for key in ["gpg.program", "gpg.openpgp.program", "gpg.ssh.program", "gpg.x509.program"] {
      try folder.git("config", key, evil)
    }
    // As it stands there, git runs it.
    try folder.git("log", "-1")
    #expect(folder.exists("canary"))
    try folder.remove("canary")
    let commits = await GitHistory(root: folder.path).commits(from: first, to: signed)
    #expect(commits["portfolio.yaml"]?.name == signed)
    _ = await records(at: 1_800_000_000)
    #expect(!folder.exists("canary"))
  }

  @Test func runsNothingThatARepositoryNames() async throws {
    _ = try commit(["portfolio.yaml": "p"], at: 1_700_000_000)
    let canary = folder.appending("canary").string
    let script = "#!/bin/sh\ntouch \(canary)\n"
    try folder.write(script, to: "evil.sh")
    try run("chmod", "+x", folder.appending("evil.sh").string)
    let evil = folder.appending("evil.sh").string
    for key in [
      "core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "core.askPass",
      "diff.external", "gpg.program", "pager.rev-list", "pager.ls-tree", "core.gitProxy",
    ] {
      try folder.git("config", key, evil)
    }
    try folder.git("config", "core.hooksPath", folder.path.string)
    for hook in ["post-index-change", "post-checkout", "pre-auto-gc", "reference-transaction"] {
      try folder.write(script, to: hook)
      try run("chmod", "+x", folder.appending(hook).string)
    }
    // A partial clone that lacks its blobs asks a remote for them, by a command of its choice.
    try folder.git("config", "extensions.partialClone", "origin")
    try folder.git("config", "remote.origin.promisor", "true")
    try folder.git("config", "remote.origin.url", "ext::\(evil)")
    try folder.git("config", "protocol.ext.allow", "always")
    let blob = try folder.git("rev-parse", "HEAD:portfolio.yaml").dropLast()
    try folder.remove(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    #expect(await records(at: 1_800_000_000) == nil)
    #expect(!folder.exists("canary"))
  }
}
