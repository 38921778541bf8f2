import Testing

@testable import PortfolioCore

@Suite struct NearNamesTests {
  @Test(arguments: [
    ("lenna", ["lena"]), ("omr", ["omar"]), ("model", ["models", "model-b"]), ("x", []),
    ("nothing", []), ("gpt", ["gpt-4o", "gpt-5"]), ("gtp-5", ["gpt-5"]),
  ])
  func aNameIsTakenForTheNearestOnes(_ name: String, _ near: [String]) {
    let known = ["lena", "omar", "models", "model-b", "gpt-4o", "gpt-5"]
    #expect(NearNames.of(name, among: known) == near)
  }

  @Test(arguments: [("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3)])
  func slipsAreCounted(_ one: String, _ other: String, _ slips: Int) {
    let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    #expect(NearNames.distance(one, other) == slips)
    #expect(NearNames.distance(other, one) == slips)
  }

  @Test func aKeyIsMisspeltWhenFewOfItsLettersAreWrong() {
    #expect(NearNames.misspelt("vendr", among: ["name", "vendor"]) == "vendor")
    #expect(NearNames.misspelt("colour", among: ["name", "vendor"]) == nil)
    #expect(NearNames.misspelt("ab", among: []) == nil)
  }
}
