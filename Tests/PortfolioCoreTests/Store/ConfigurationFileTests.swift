import SystemPackage
import Testing

@testable import PortfolioCore

@Suite struct ConfigurationFileTests {
  private func file(_ environment: [String: String]) -> ConfigurationFile? {
    ConfigurationFile(environment, from: "/work/store")
  }

  @Test func theEnvironmentSaysWhereItIs() {
    let home = ["HOME": "/home/ana"]
    #expect(file(home)?.path == "/home/ana/.config/folio/config.yaml")
    #expect(file(["XDG_CONFIG_HOME": "/cfg"])?.path == "/cfg/folio/config.yaml")
    #expect(
      file(home.merging(["XDG_CONFIG_HOME": "cfg"]) { $1 })?.path
        == "/home/ana/.config/folio/config.yaml")
    #expect(
      file(home.merging(["FOLIO_CONFIG": "mine.yaml"]) { $1 })?.path == "/work/store/mine.yaml")
    #expect(
      file(home.merging(["FOLIO_CONFIG": "", "XDG_CONFIG_HOME": ""]) { $1 })?.path
        == "/home/ana/.config/folio/config.yaml")
    #expect(file([:]) == nil)
  }

  @Test func aFileThatNobodyNamedNeedNotBeThere() throws {
    let folder = try TemporaryFolder()
    let unnamed = try #require(file(["HOME": folder.path.string])).read()
    #expect(unnamed.value == UserConfiguration())
    #expect(unnamed.problems.isEmpty)
    let named = try #require(file(["FOLIO_CONFIG": folder.appending("c.yaml").string])).read()
    #expect(named.value == nil)
    #expect(named.problems.map(\.fault.code) == ["file.refused"])
    #expect(named.problems.first?.place.path == folder.appending("c.yaml").string)
  }

  @Test func itIsReadThroughALinkAndNothingElseIsWaitedFor() throws {
    let folder = try TemporaryFolder()
    try folder.write("onAlert: {run: [a, b]}\n", to: "dotfiles/folio.yaml")
    try folder.makeFolder(".config/folio")
    try folder.link(".config/folio/config.yaml", to: "../../dotfiles/folio.yaml")
    let environment = ["HOME": folder.path.string]
    #expect(try #require(file(environment)).read().value?.onAlert == AlertCommand("a", ["b"]))
    try folder.remove(".config/folio/config.yaml")
    try folder.makeFIFO(".config/folio/config.yaml")
    #expect(
      try #require(file(environment)).read().problems.map(\.fault.code) == ["file.not-regular"])
    try folder.remove(".config/folio/config.yaml")
    try folder.write(
      [UInt8](repeating: UInt8(ascii: "#"), count: YAMLBounds.bytes + 1),
      to: ".config/folio/config.yaml")
    #expect(
      try #require(file(environment)).read().problems.map(\.fault.code) == ["yaml.too-large"])
  }

  @Test(arguments: [
    ("notify-send", "notify-send"), ("/usr/bin/mail", "/usr/bin/mail"),
    ("~/bin/mail", "HOME/bin/mail"), ("./mail", "HOME/.config/folio/./mail"),
    ("bin/mail", "HOME/.config/folio/bin/mail"),
  ])
  func aProgramIsNeverLookedForInTheFolderOneStandsIn(_ written: String, _ meant: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("onAlert: {run: ['\(written)']}\n", to: ".config/folio/config.yaml")
    let parsed = try #require(file(["HOME": folder.path.string])).read()
    let program = parsed.value?.onAlert?.program
    #expect(program == meant.replacing("HOME", with: folder.path.string))
  }
}
