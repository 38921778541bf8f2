import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct GitActivityTests {
  private let files = LiveFileSystem()
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func gitIsBusyWhileItsIndexIsLocked() throws {
    try folder.git("init", "--quiet")
    try folder.makeFolder("ai")
    var activity = GitActivity(of: folder.appending("ai"), files: files)
    var isBusy = activity.isBusy(now: .zero, files: files)
    #expect(!isBusy)
    try folder.write("", to: ".git/index.lock")
    isBusy = activity.isBusy(now: .zero, files: files)
    #expect(isBusy)
    isBusy = activity.isBusy(now: .seconds(9), files: files)
    #expect(isBusy)
    try folder.remove(".git/index.lock")
    isBusy = activity.isBusy(now: .seconds(9), files: files)
    #expect(!isBusy)
  }

  @Test func aLockThatAKilledGitLeftIsNotBelievedForEver() throws {
    try folder.git("init", "--quiet")
    var activity = GitActivity(of: folder.path, files: files)
    try folder.write("", to: ".git/index.lock")
    var isBusy = activity.isBusy(now: .zero, files: files)
    #expect(isBusy)
    isBusy = activity.isBusy(now: .seconds(10), files: files)
    #expect(!isBusy)
    try folder.append("x", to: ".git/index.lock")
    isBusy = activity.isBusy(now: .seconds(10), files: files)
    #expect(isBusy)
  }

  @Test func findsTheIndexOfAWorktree() throws {
    try folder.git("init", "--quiet", "main")
    try folder.git("-C", "main", "commit", "--quiet", "--allow-empty", "-m", "x")
    try folder.git("-C", "main", "worktree", "add", "--quiet", "../tree", "HEAD")
    #expect(
      GitActivity.gitFolder(of: folder.appending("tree"), files: files)
        == folder.appending("main/.git/worktrees/tree"))
    #expect(GitActivity.gitFolder(of: "/", files: files) == nil)
  }
}
