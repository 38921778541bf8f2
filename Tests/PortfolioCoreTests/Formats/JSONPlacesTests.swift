import Testing

@testable import PortfolioCore

@Suite struct JSONPlacesTests {
  private func found(_ text: String, _ paths: String...) -> [String: String] {
    JSONPlaces(of: Set(paths), in: Array(text.utf8)).found
      .mapValues { "\($0.line):\($0.column)" }
  }

  @Test func valuesAreFoundByTheirPaths() {
    let text = """
      {"a": 1, "b.c": [true,
        {"d\\"\\u00e9": null, "e": "x]}"}, [
       2 ] ], "f": {} }
      """
    let places = found(text, "a", "b.c[0]", "b.c[1].d\"é", "b.c[1].e", "b.c[2][0]", "f", "g")
    #expect(
      places == [
        "a": "1:7", "b.c[0]": "1:18", "b.c[1].d\"é": "2:17", "b.c[1].e": "2:28",
        "b.c[2][0]": "3:2", "f": "3:14",
      ])
  }

  /// Columns are in bytes, as everywhere.
  @Test func columnsCountBytes() {
    #expect(found(#"{"é": 1, "b": 2}"#, "b") == ["b": "1:16"])
    #expect(found("[\r\n 7]", "[0]", "") == ["[0]": "2:2", "": "1:1"])
  }

  /// Nothing but JSON is looked through; what breaks off must end the pass all the same.
  @Test(arguments: [
    "", "{", "[", "[1,", "{\"a\"", "{\"a\":", "{\"a\":\"", "{\"a\\", "}", "[}]", "{1}",
  ])
  func whatBreaksOffEnds(text: String) {
    #expect(found(text, "b").isEmpty)
  }
}
