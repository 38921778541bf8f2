@testable import Dashboard
import Testing

@Suite struct ProseTests {
  private func texts(_ prose: String) -> [String] {
    Prose.paragraphs(
      prose.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    )
    .map { ($0.isHeading ? "H:" : "") + $0.text }
  }

  @Test func linesOfAParagraphFlowTogether() {
    #expect(
      texts("## Use\n\nIt sees\nthe file.\n\nMore.") == [
        "H:Use", "", "It sees the file.", "", "More.",
      ])
  }

  @Test func itemsTablesQuotesAndCodeKeepTheirLines() {
    #expect(texts("- one\n  more\n- two\n1. three") == ["- one more", "- two", "1. three"])
    #expect(texts("|a|b|\n|1|2|") == ["|a|b|", "|1|2|"])
    #expect(texts("```\n# no heading\nx\n```") == ["```", "# no heading", "x", "```"])
    #expect(texts("text\n> quote") == ["text", "> quote"])
  }

  @Test func hashesWithoutABlankAreNoHeading() {
    #expect(texts("#tag\n####### seven") == ["#tag ####### seven"])
  }
}
