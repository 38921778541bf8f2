import Testing

@testable import PortfolioCore

@Suite("Leaderboards on their way into a table of quality")
struct QualityImportTests {
  private func portfolio(unit: String? = "ratio", quality: [String] = []) throws -> Portfolio {
    var world = HandMadePortfolio()
    let unit = unit.map { "unit: \($0), " } ?? ""
    world.settings += """
      metrics:
        accuracy: {\(unit)better: higher}
        hallucination: {unit: ratio, better: lower}

      """
    world.cards["claude-opus-4-5"] = "aliases: [Claude-Opus-4-5-20251101]"
    world.cards["gpt-5"] = "name: GPT-5"
    world.cards["phi-4"] = "name: Phi"
    world.quality = quality
    return try world.digest().portfolio
  }

  private func take(
    _ text: String, _ options: QualityImport.Options = .init(), source: String = "trials",
    path: String = "board.csv", shape given: LeaderboardShape? = nil, into other: Portfolio? = nil
  ) throws -> QualityImport {
    let table = LeaderboardTable(Array(text.utf8), path: path)
    let shape = try #require(given ?? LeaderboardShape(of: table.columns))
    return try QualityImport(
      table, as: shape, options, source: source, into: try other ?? portfolio())
  }

  private func text(_ plan: QualityImport) -> [String] {
    String(decoding: plan.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
  }

  private let day = QualityImport.Options(day: Day(ordinal: 20_600))

  @Test("aider's YAML: samples, day and per cent are known")
  func aider() throws {
    let yaml = """
      - dirname: one
        test_cases: 225
        model: gpt-5
        pass_rate_1: 20.4
        pass_rate_2: 88.0
        date: 2025-08-07
      - dirname: two
        test_cases: 133
        model: openai/gpt-5 (high)
        pass_rate_2: 85.5
        date: 2025-08-07
      - dirname: three
        test_cases: 225
        model: o9-mega
        pass_rate_2: 99
        date: 2025-08-07

      """
    let table = LeaderboardTable(Array(yaml.utf8), path: "board.yml")
    #expect(table.form == .yaml && table.problems == [] && table.rows.count == 3)
    #expect(LeaderboardShape(of: table.columns)?.known == .aider)
    let plan = try take(yaml, .init(metric: "accuracy"), path: "board.yml")
    // The run on fewer cases is covered by the other.
    #expect(text(plan) == ["2025-08-07,gpt-5,code,accuracy,0.88,225"])
    #expect(plan.covered.map(\.name) == ["openai/gpt-5 (high)"] && plan.unmatched == ["o9-mega"])
    #expect(plan.claimed.map(\.name) == ["gpt-5", "openai/gpt-5 (high)"])
    #expect(plan.matched.map(\.name) == ["gpt-5"])
    let percent = try portfolio(unit: "\"%\"")
    let inPercent = try take(yaml, .init(metric: "accuracy"), path: "board.yml", into: percent)
    #expect(text(inPercent) == ["2025-08-07,gpt-5,code,accuracy,88,225"])
  }

  @Test("The Berkeley leaderboard: signs of per cent, modes in brackets, no day of its own")
  func bfcl() throws {
    let csv = """
      Rank,Overall Acc,Model,Total Cost ($)
      1,77.47%,Claude-Opus-4-5-20251101 (FC),86.55
      2,70.1%,Claude-Opus-4-5-20251101 (Prompt),80
      3,N/A,phi-4 (Prompt),1
      4,x,GPT-5,1
      """
    #expect(throws: QualityImport.Lack.day) { try take(csv) }
    let plan = try take(csv, day)
    // Of two of one model and day, the worse.
    #expect(text(plan) == ["2026-05-27,claude-opus-4-5,tool-use,accuracy,0.701,"])
    #expect(
      plan.covered == [
        QualityImport.Covered(
          name: "Claude-Opus-4-5-20251101 (FC)", value: try ExactDecimal("0.7747"),
          keptName: "Claude-Opus-4-5-20251101 (Prompt)", kept: try ExactDecimal("0.701"))
      ])
    #expect(plan.matched.map(\.name) == ["Claude-Opus-4-5-20251101 (Prompt)"])
    #expect(plan.valueless == ["phi-4 (Prompt)"])
    #expect(plan.problems.map(\.fault.code) == ["table.not-a-number"])
    #expect(plan.problems.map(\.place.line) == [5])
  }

  @Test("Vectara's leaderboard: of what is better low, the higher counts")
  func vectara() throws {
    let csv = """
      model,hallucination_pct,answer_rate_pct
      microsoft/Phi-4,3.7,80.7
      phi-4,4.1,99
      """
    let plan = try take(csv, day)
    #expect(text(plan) == ["2026-05-27,phi-4,summarise,hallucination,0.041,"])
  }

  @Test("Columns that somebody names, of lines of JSON")
  func named() throws {
    let json = """
      {"name":"gpt-5","score":0.5,"runs":40,"when":"2026-05-01T10:00:00Z"}
      {"name":"phi-4","score":"0.25","runs":0,"when":"2026-05-01"}
      [1]
      {"name":"phi-4","score":0.25,"when":"never"}
      """
    let table = LeaderboardTable(Array(json.utf8), path: "board.jsonl")
    #expect(LeaderboardShape(of: table.columns) == nil && table.form == .json)
    var shape = LeaderboardShape(model: "name", value: "score")
    (shape.samples, shape.day) = ("runs", "when")
    #expect(throws: QualityImport.Lack.task) { try take(json, shape: shape) }
    #expect(throws: QualityImport.Lack.metric) {
      try take(json, .init(task: "answer"), shape: shape)
    }
    let plan = try take(json, .init(task: "answer", metric: "accuracy"), shape: shape)
    #expect(text(plan) == ["2026-05-01,gpt-5,answer,accuracy,0.5,40"])
    #expect(plan.problems.count == 3)
  }

  @Test("What the source says already is passed over, in whichever of its files")
  func known() throws {
    let rows = [
      "2026-05-01,gpt-5,answer,accuracy,0.5,40", "2026-05-02,gpt-5,answer,accuracy,0.6,",
    ]
    let csv = (["date,model,task,metric,value,n"] + rows).joined(separator: "\n")
    #expect(text(try take(csv)) == rows)
    let full = try portfolio(quality: rows)
    let again = try take(csv, into: full)
    #expect(again.rows.isEmpty && again.known == 2)
    let more = try take(csv + "\n2026-05-03,gpt-5,answer,accuracy,0.7,", into: full)
    #expect(text(more) == ["2026-05-03,gpt-5,answer,accuracy,0.7,"])
    // Another source says it for itself; what changed is news.
    #expect(try take(csv, source: "lab", into: full).rows.count == 2)
    let changed = csv.replacing("0.6,", with: "0.61,")
    #expect(try take(changed, into: full).rows.map(\.value) == [try ExactDecimal("0.61")])
    let path = more.furtherPath(of: "trials")
    #expect(path.hasPrefix("quality/trials-") && path.hasSuffix(".csv") && path.count == 31)
  }

  @Test("A share outside of its scale and a day to come are refused where they stand")
  func refused() throws {
    let csv = """
      date,model,task,metric,value
      2026-05-01,gpt-5,answer,accuracy,97
      2026-05-02,gpt-5,answer,accuracy,970
      2026-05-03,gpt-5,answer,accuracy,0.97
      2226-05-03,gpt-5,answer,accuracy,0.96
      2026-05-04,gpt-5,answer,accuracy,-0.1
      2026-05-05,gpt-5,answer,accuracy,250%
      2026-05-06,gpt-5,answer,glory,97
      """
    let plan = try take(csv)
    #expect(
      text(plan) == ["2026-05-03,gpt-5,answer,accuracy,0.97,", "2026-05-06,gpt-5,answer,glory,97,"])
    #expect(
      plan.problems.map(\.fault) == [
        .table(.notRatio(column: "value", text: "97")),
        .table(.outOfRange(column: "value", text: "970", from: 0, to: 1)),
        .table(.future(column: "date", text: "2226-05-03")),
        .table(.outOfRange(column: "value", text: "-0.1", from: 0, to: 1)),
        .table(.outOfRange(column: "value", text: "250%", from: 0, to: 100)),
      ])
    #expect(plan.problems.map(\.place.line) == [2, 3, 5, 6, 7])
    let percent = try take(csv, into: try portfolio(unit: "percent"))
    #expect(percent.problems.map(\.place.line) == [3, 5, 6, 7])
  }

  @Test("What is near a card is told, and what no workflow and no portfolio knows")
  func nearAndStrange() throws {
    var world = HandMadePortfolio()
    world.settings += "metrics: {accuracy: {unit: ratio, better: higher}}\n"
    world.cards["gpt-5"] = "name: GPT-5"
    world.cards["phi-4"] = "aliases: [Small One]"
    world.workflows["desk"] = "task: Summarization"
    let portfolio = try world.digest().portfolio
    let csv = """
      date,model,task,metric,value
      2026-05-01,gpt-5,sumarise,acuracy,0.97
      2026-05-01,openai/GPT-5.2 (FC),summarise,accuracy,0.97
      2026-05-01,small-ome,summarise,accuracy,0.97
      2026-05-01,zzz,summarise,accuracy,0.97
      2026-05-02,gpt-5,summarise,accuracy,0.97
      """
    let plan = try take(csv, into: portfolio)
    let near = plan.nearNames(in: portfolio)
    #expect(near.map(\.name) == ["openai/GPT-5.2 (FC)", "small-ome"])
    #expect(near.map(\.models) == [["gpt-5"], ["phi-4"]])
    let strangers = plan.strangers(in: portfolio)
    #expect(strangers.tasks.map(\.name) == ["sumarise"])
    #expect(strangers.tasks.map(\.near) == [["summarise"]])
    #expect(strangers.metrics.map(\.near) == [["accuracy"]])
    #expect(portfolio.unmatchedTask("summarise") == nil && portfolio.unmatchedTask("desk") == nil)
    #expect(portfolio.unmatchedTask("sumarise")?.known == ["summarise"])
  }

  @Test("Tables that cannot be read say where")
  func faults() {
    let csv = LeaderboardTable(Array("model,value\na\n".utf8), path: "b.csv")
    #expect(csv.rows.isEmpty && csv.problems.map(\.fault.code) == ["table.field-count"])
    let yaml = LeaderboardTable(Array("- a: [\n".utf8), path: "b.yml")
    #expect(yaml.rows.isEmpty && yaml.problems.count == 1)
    let empty = LeaderboardTable([], path: "b.csv")
    #expect(empty.columns == [] && LeaderboardShape(of: empty.columns) == nil)
  }

  @Test(
    arguments: [
      ("gpt-5", "gpt-5"), ("GPT-5", "gpt-5"), ("openai/gpt-5", "gpt-5"), ("GPT 5 (FC)", "gpt-5"),
      ("gpt-5.2", nil), ("(FC)", nil), ("", nil),
    ] as [(String, String?)])
  func namesMeanCards(_ name: String, _ id: String?) throws {
    #expect(QualityImport.model(name, in: try portfolio().directory)?.text == id)
  }
}
