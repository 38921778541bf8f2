import Testing

import TerminalUI
@testable import Dashboard
@testable import PortfolioCore

@Suite("Words and phrases of outlook, next, improvement and cascades")
struct ControlPhraseTests {
  private let english = English()
  private let chinese = SimplifiedChinese()

  private static let words: [[ReportWord]] = [
    [OutlookWord.noCard, .notSet, .unallocated, .together].map { .outlook($0) }
      + Concentration.Degree.allCases.map { .outlook(.degree($0)) }
      + EarlierMix.Source.allCases.map { .outlook(.source($0)) },
    NextStep.Kind.allCases.map { .next(.kind($0)) },
    NextStep.Risk.allCases.map { .next(.risk($0)) },
    NextStep.Effort.allCases.map { .next(.effort($0)) },
    Optimisation.Kind.allCases.map { .improvement(.kind($0)) },
    Uplift.Verdict.allCases.map { .improvement(.verdict($0)) } + [
      .improvement(.unknown), .improvement(.lack(.notObserved)),
      .improvement(.lack(.tooFresh(days: 2))),
      .improvement(.lack(.tooFewDays(before: 1, after: 2))), .improvement(.lack(.outOfRange)),
    ],
    TargetRow.State.allCases.map { .improvement(.target($0)) },
    Workflow.EntryKind.allCases.map { .fit(.entry($0)) },
    [
      .fit(.size(.parameters(QuantityRange(70e9), smaller: QuantityRange(8e9)))),
      .fit(.size(.parameters(QuantityRange(20e9, 70e9), smaller: QuantityRange(8e9)))),
      .fit(.size(.type(smaller: .open))), .fit(.size(.context(9000, needed: 1000))),
      .fit(.size(.environment(.mobile, QuantityRange(8e9), most: 4e9))),
    ],
  ]

  @Test func everyWordIsSaidInBothLanguages() {
    for group in Self.words {
      for word in group {
        #expect(chinese.word(word).utf8.contains { $0 >= 0x80 }, "\(word)")
      }
      for book in [english as any Phrasebook, chinese] {
        #expect(Set(group.map { book.word($0) }).count == group.count)
      }
      #expect(Set(group.map(\.raw)).count == group.count)
    }
  }

  @Test func phrasesAreMadeSafeAndSaidInBothLanguages() throws {
    let bad = "a\u{1B}[2J\u{202E}"
    var benchmark = Benchmark(id: try #require(BenchmarkID("b")), path: "")
    benchmark.name = bad
    benchmark.source = bad
    let found = try #require(Concentration(of: [1, 2], unknown: 1))
    let estimate = Cascade([.init(model: bad, accuracy: 0.5), .init(model: "b", accuracy: 0.4)])
      .estimate()
    let phrases: [ShellPhrase] = [
      .outlook(.source(ChosenBenchmark(benchmark: benchmark, isShipped: true))),
      .outlook(.concentration(found, ofSpend: true)), .outlook(.earlier(nil, years: 3)),
      .outlook(.growth(overall: 50, years: 3, low: 35.16, high: 39.95)),
      .outlook(.openness(open: 1, unknown: 0, controlled: 1, models: 2)),
      .improvement(.unknownKind(bad)), .improvement(.unknownMetric(bad, near: [bad])),
      .improvement(.noWorkflow(bad, near: [bad])), .improvement(.noWorkflow(bad, near: [])),
      .fit(.noWorkflow(bad, near: [])), .notYet(bad, option: "--day"),
      .improvement(.targets([.met: 1, .stale: 2])),
      .improvement(.optimised(.caching, models: 1, event: bad)),
      .improvement(.prompts(PromptAdoption(users: 1, models: 2, figure: nil))),
      .next(.shown(1, of: 2)), .next(.nothing),
      .cascade(.badNumbers(option: "--costs", text: bad, needed: 2)),
      .cascade(.noJointItems(path: bad)), .cascade(.expected(estimate, .usd)),
      .cascade(.against(model: bad, cost: ExactDecimal(1), of: ExactDecimal(2))),
      .cascade(.countedIn(path: bad)),
      .entry(.noModelServes(workflow: bad)), .entry(.notInFile(entry: bad, path: bad)),
      .entry(.otherVersion(entry: bad, path: bad, version: bad)), .entry(.modelOrWorkflow),
      .quality(.badSource(bad)), .quality(.badDay(bad)), .quality(.tooLarge(file: bad, limit: 1)),
      .quality(.unknownTable(columns: [bad])), .quality(.noColumn(bad, columns: [bad])),
      .quality(.lacks(.day)),
      .quality(
        .imported(rows: 1, path: bad, of: [.init(task: bad, metric: bad)])),
      .quality(
        .outcome(
          .init(
            rows: 0, known: 1,
            covered: [
              .init(name: bad, value: ExactDecimal(2), keptName: bad, kept: ExactDecimal(1))
            ], matched: [bad], valueless: [bad], near: [.init(name: bad, models: [bad])],
            others: [bad]))),
      .quality(.outcome(.init(isClaimed: false, others: [bad], isWhole: true))),
      .quality(.unknownMetric(UnknownTerm(bad, among: []))),
      .quality(.unknownTask(UnknownTerm(bad, among: [bad]))),
      .cascade(.unknownTask(UnknownTerm(bad, among: [bad]))),
      .entry(.misspelt(entry: bad, meant: bad, path: bad)),
      .entry(.recorded(.prompt, models: [], workflow: nil, entry: bad, event: bad)),
    ]
    for phrase in phrases {
      let texts = [english.text(phrase), chinese.text(phrase)]
      #expect(texts[0] != texts[1])
      for text in texts {
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
    let growth = english.text(
      .outlook(.growth(overall: 50, years: 3, low: 35.16, high: 39.95)))
    #expect(growth.contains("+50 %") && growth.contains("+35.2 % to +40 %"))
  }

  @Test func whatIsWrongIsNamedAsItWasGiven() {
    #expect(english.text(.notYet("2999-01-01", option: "--day")).contains("--day"))
    #expect(!english.text(.notYet("2999-01-01", option: nil)).contains("--"))
    #expect(english.text(.unknownWhen("soon", option: "--day")).hasPrefix("--day"))
    #expect(english.text(.fit(.noWorkflow("nope", near: []))).contains("folio fit"))
    #expect(english.text(.fit(.noWorkflow("mail", near: ["mails"]))).contains("mails"))
    #expect(english.text(.improvement(.noWorkflow("nope", near: []))).contains("folio fit"))
    let unneeded = english.text(
      .fit(.total(saving: nil, more: nil, currency: "USD", unneeded: [])))
    #expect(!unneeded.contains("names"))
  }

  @Test("What costs more is no saving below zero, and words of one thing do not stand for another")
  func wordsAreRight() throws {
    let model = try #require(ModelID("m"))
    let workflow = Workflow(id: try #require(WorkflowID("w")), path: "workflows/w.yaml")
    var summary = FitSummary(
      workflow: workflow, verdict: .undersize, todayRejections: [], proposed: model, feasible: 1,
      rejected: 0, unknown: 0, lacks: [])
    summary.saving = ExactDecimal(-200)
    let dearer = FitPhrase.result(summary, currency: "USD", saving: "200.00", firstYear: nil)
    #expect(english.text(.fit(dearer)).contains("costing 200.00 USD more a month"))
    #expect(
      !chinese.text(.fit(dearer)).contains("-200") && !english.text(.fit(dearer)).contains("saving")
    )
    #expect(
      english.text(.fit(.total(saving: nil, more: nil, currency: "USD", unneeded: [model])))
        .contains("models that no workflow names: m"))
    #expect(english.word(.next(.kind(.fit))) == "fit")
    #expect(chinese.confidentiality(.kept) == "符合")
    #expect(
      chinese.text(.trait(.differentiation, .degree(.medium))).contains("："))
    let found = try #require(Concentration(of: [1, 2], unknown: 0))
    #expect(chinese.text(.outlook(.concentration(found, ofSpend: true))).contains("（上限 10,000）"))
  }

  @Test("The keys that steps name are those of the dashboard")
  func keys() {
    let expected: [(String, Command)] = [
      ("5", .governanceScreen), ("a", .assign), ("A", .acknowledge), ("d", .draftCard),
      ("D", .decide), ("e", .edit), ("m", .openModel), ("S", .settle), ("y", .answerProposal),
      ("$", .costScreen),
    ]
    for (name, command) in expected {
      #expect(Key(name: name).flatMap(CommandTable.command(for:)) == command)
    }
  }
}
