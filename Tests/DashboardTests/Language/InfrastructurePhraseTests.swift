import Testing

@testable import Dashboard
@testable import PortfolioCore

@Suite struct InfrastructurePhraseTests {
  private let english = English()
  private let chinese = SimplifiedChinese()

  private static let words: [InfrastructureWord] =
    CapacityOutlook.Word.allCases.map { .outlook($0) } + RecordRow.Kind.allCases.map { .record($0) }
    + [
      .noCapacity, .noMetric, .noLimit, .notObserved("rpm"), .noRecentValues,
      .tooFewDays(3, needed: 14), .outOfRange,
    ].map { .lack($0) } + [.never, .anyFamily]

  @Test func everyWordIsSaidInBothLanguages() {
    for word in Self.words {
      let (one, other) = (english.word(.infrastructure(word)), chinese.word(.infrastructure(word)))
      #expect(!one.isEmpty && other.utf8.contains { $0 >= 0x80 }, "\(word)")
      #expect(one != other)
    }
    for book in [english as any Phrasebook, chinese] {
      #expect(Set(Self.words.map { book.word(.infrastructure($0)) }).count == Self.words.count)
    }
    #expect(Set(Self.words.map(\.raw)).count == Self.words.count)
  }

  @Test func phrasesAreSaidInBothLanguagesAndMadeSafe() throws {
    var benchmark = Benchmark(id: try #require(BenchmarkID("b")), path: "")
    benchmark.name = "a\u{1B}[2J"
    benchmark.source = "b\u{202E}"
    let phrases: [InfrastructurePhrase] = [
      .about, .discuss, .aboutRecords, .discussRecords, .noModels, .noRecords, .noBenchmark,
      .source(ChosenBenchmark(benchmark: benchmark, isShipped: true)), .counts("x\u{1B}"),
      .unmatched(["y\u{1B}"]),
    ]
    for phrase in phrases {
      let texts = [english.text(.infrastructure(phrase)), chinese.text(.infrastructure(phrase))]
      #expect(texts[0] != texts[1])
      for text in texts {
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }
}
