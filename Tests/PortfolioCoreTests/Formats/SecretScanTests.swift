import Testing

@testable import PortfolioCore

@Suite struct SecretScanTests {
  // Put together from parts, so that no scanner of repositories takes them for keys.
  static let keys = [
    "sk-" + "abcdefghijklmnopqrstuvwxyz123456",
    "sk-" + "proj-Ab3dEf6hIj9kLmN0pQrStUvWx",
    "sk-" + "ant-api03-Zm9vYmFyYmF6cXV4",
    "AKIA" + "IOSFODNN7EXAMPLE",
    "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a",
    "hf_" + "AbCdEfGhIjKlMnOpQrStUvWxYz01234567",
    "xoxb-" + "123456789012-AbCdEfGhIjKl",
    "eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc",
  ]

  @Test(arguments: keys)
  func coversKeys(key: String) {
    #expect(SecretScan.covered(key) == SecretScan.cover)
    #expect(SecretScan.covered("key: \(key), next") == "key: \(SecretScan.cover), next")
    #expect(!SafeText("\u{1B}模\(key)").string.contains(key))
    #expect(!SafeText(bytes: [0xFF] + Array(key.utf8)).string.contains(key))
  }

  @Test(arguments: [
    ("https://ana:hunter2@git.example/x", "https://ana:•••@git.example/x"),
    ("ana:hunter2@host", "ana:•••@host"),
    ("postgres://u:p@ss@db/x and b:c@d", "postgres://u:•••@db/x and b:•••@d"),
  ])
  func coversPasswords(text: String, covered: String) {
    #expect(SecretScan.covered(text) == covered)
  }

  @Test(arguments: [
    "", "plain", "ana@northwind.example", "mailto:ana@northwind.example", "slack:ana@acme",
    "https://git.example/x?at=12:30", "sk-learn-classifier-v2", "sk-", "task-force",
    "ghcr.io/acme/app:latest@sha256:abcdef", "AKIA", "huggingface", "see 12:30 @ noon",
    "disk-1234567890abcdefghij", "ibm/granite-3-1-8b",
  ])
  func leavesOtherTextAlone(text: String) {
    #expect(SecretScan.covered(text) == nil)
  }
}
