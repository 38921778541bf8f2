import Foundation
import Testing

@testable import PortfolioCore

/// Every amount of the cost screen is that of the rows behind it, to the last digit, on random bills;
/// the rows are added up here with another decimal, from the texts of the bills.
@Suite struct CostOverviewPropertyTests {
  /// What was written into a bill, by file and line.
  private struct Written {
    var effective: Decimal?
    var currency: String
  }

  private struct Place: Hashable {
    var path: String
    var line: Int
  }

  private struct World {
    var digest: Digest
    var written: [Place: Written] = [:]
  }

  private static let now = Timestamp(seconds: 1_795_460_895)

  private static func pick(_ texts: [String], _ random: inout SplitMix64) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  private static func amount(_ random: inout SplitMix64) -> String {
    let sign = Int.random(in: 0..<8, using: &random) == 0 ? "-" : ""
    let digits = (0..<Int.random(in: 1...18, using: &random)).map { _ in
      String(Int.random(in: 0...9, using: &random))
    }
    return "\(sign)\(Int.random(in: 0...9999, using: &random)).\(digits.joined())"
  }

  private static func world(_ random: inout SplitMix64) throws -> World {
    var written: [Place: Written] = [:]
    var files: [CostFile] = []
    for number in 0..<Int.random(in: 1...3, using: &random) {
      let path = "costs/\(number).csv"
      var text = FocusText(adding: [
        "x_folio_model", "x_folio_team", "x_folio_workflow", "ServiceSubcategory",
        "PublisherName", "ChargeDescription",
      ])
      for row in 0..<Int.random(in: 1...150, using: &random) {
        let currency = pick(["USD", "USD", "EUR"], &random)
        let effective = Int.random(in: 0..<9, using: &random) == 0 ? "" : amount(&random)
        let start = now + .seconds(-Int.random(in: 0...86_400 * 130, using: &random))
        text.add([
          "BillingCurrency": currency, "EffectiveCost": effective,
          "BilledCost": Bool.random(using: &random) ? effective : "",
          "ConsumedQuantity": "\(Int.random(in: 0...5000, using: &random))",
          "ConsumedUnit": "Tokens", "ChargePeriodStart": start.rfc3339,
          "x_folio_model": pick(["granite", "gpt-4o", "nova", "a", "b", "c", "d", ""], &random),
          "x_folio_team": pick(["support", "sales, north", ""], &random),
          "x_folio_workflow": pick(["w1", "w2", ""], &random),
          "ServiceSubcategory": pick(["Generative AI", "Virtual Machines", ""], &random),
          "PublisherName": pick(["Aura", "Solora", ""], &random),
          "ChargeDescription": "row \(row)",
        ])
        written[Place(path: path, line: row + 2)] = Written(
          effective: effective.isEmpty ? nil : try #require(Decimal(string: effective)),
          currency: currency)
      }
      if Int.random(in: 0..<3, using: &random) == 0 { text.add(["ChargePeriodStart": "never"]) }
      files.append(text.file(path))
    }
    var portfolio = Portfolio(asOf: now)
    let lookup = ModelLookup(
      model: { $0 == "nova" ? nil : ModelID($0) },
      type: { ["granite", "a"].contains($0.text) ? .open : $0.text == "b" ? .large : nil })
    portfolio.costs = AttributedCosts(CostLedger(files), lookup: lookup, rules: [])
    return World(digest: Digest(portfolio), written: written)
  }

  /// Checks that rows are what a money is, to the last digit.
  private func check(
    _ money: Money, _ rows: ChargeList, count: Int, _ world: World, _ comment: Comment
  ) {
    #expect(rows.count == count, comment)
    var sums: [String: Decimal] = [:]
    var isMissing = false
    for index in 0..<rows.count {
      let row = rows[index]
      let written = world.written[Place(path: row.path, line: row.line)]
      guard let written else {
        Issue.record("\(row.path):\(row.line) was never written; \(comment)")
        return
      }
      #expect(row.currency?.code == written.currency, comment)
      if let effective = written.effective {
        sums[written.currency, default: 0] += effective
      } else {
        isMissing = true
      }
    }
    let shown = Dictionary(
      uniqueKeysWithValues: money.amounts.map { ($0.key.code, $0.value.description) })
    #expect(shown == sums.mapValues { "\($0)" }, comment)
    #expect(rows.effective.amounts == money.amounts, comment)
    #expect(rows.effective.isLowerBound == isMissing, comment)
    // A money may lack more than its rows say, never less.
    #expect(money.isLowerBound || !isMissing, comment)
  }

  private func rows(
    _ question: CostQuestion, _ step: CostStep?, _ world: World, isUnpricedOnly: Bool = false,
    order: ChargeSelection.Order = .time
  ) -> ChargeList {
    var question = question
    if let step { question.path.append(step) }
    return world.digest.charges(
      ChargeSelection(
        in: question.path, over: question.interval(in: world.digest.portfolio),
        isUnpricedOnly: isUnpricedOnly, order: order))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func everyNumberIsThatOfItsRows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let world = try Self.world(&random)
    let cube = world.digest.costCube()
    for period in CostPeriod.allCases {
      for dimension in CostDimension.browsed {
        var question = CostQuestion(by: dimension, over: period)
        // Down to where nothing but rows tells more, a part at random at each level.
        while true {
          let overview = world.digest.costOverview(question, cube)
          let place =
            "seed \(seed), \(period), \(question.path.map(\.key.text)), \(question.dimension.word)"
          check(overview.total, rows(question, nil, world), count: overview.rows, world, "\(place)")
          for part in overview.parts {
            let step = CostStep(question.dimension, part.id)
            check(
              part.row.effective, rows(question, step, world), count: part.rows, world,
              "\(place), part \(part.id.text)")
          }
          for month in overview.months {
            let step = CostStep(.month, .month(month.month))
            check(
              month.total, rows(question, step, world), count: month.rows, world,
              "\(place), month \(month.month)")
            var layers = Money.zero
            for layer in month.layers.compactMap(\.self) { layers.add(layer) }
            #expect(layers == month.total, "\(place), layers of \(month.month)")
          }
          for gap in overview.gaps {
            switch gap.kind {
            case .unallocated(let dimension):
              let list = rows(question, CostStep(dimension, .unallocated), world)
              check(gap.effective, list, count: gap.rows, world, "\(place), gap")
            case .unpriced(let key):
              let list = rows(question, CostStep(.model, key), world, isUnpricedOnly: true)
              #expect(list.count == gap.rows, "\(place), unpriced")
              #expect((0..<list.count).allSatisfy { list[$0].isUnpriced })
              #expect((0..<list.count).reduce(0) { $0 + (list[$1].tokens ?? 0) } == gap.tokens)
            }
          }
          guard let part = overview.parts.randomElement(using: &random),
            let next = question.entering(CostStep(question.dimension, part.id))
          else { break }
          question = next
        }
      }
    }
  }

  @Test(arguments: 20...30 as ClosedRange<UInt64>)
  func aSumOfCellsIsTheSplitOfTheRows(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let world = try Self.world(&random)
    let cube = world.digest.costCube()
    let costs = world.digest.portfolio.costs
    let steps = CostDimension.browsed.compactMap { dimension in
      costs.split(by: dimension).rows.map(\.key).randomElement(using: &random)
        .map { CostStep(dimension, $0) }
    }
    let intervals =
      CostPeriod.allCases.map { $0.interval(asOf: Self.now) }
      + CostPeriod.allCases.compactMap { period in
        CostQuestion(by: .type, over: period).comparison(
          in: world.digest.portfolio, knownThrough: cube.knownThrough([]))?.before
      }
    for first in CostDimension.browsed {
      for second in [nil] + CostDimension.browsed.map(Optional.some) {
        let interval = intervals.randomElement(using: &random) ?? .all
        let path = steps.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
        #expect(
          cube.split(by: first, then: second, in: interval, only: Array(path))
            == costs.split(by: first, then: second, in: interval, only: path.map(\.slice)),
          "seed \(seed), by \(first.word), then \(second?.word ?? "-"), \(path)")
      }
    }
  }

  @Test(arguments: 40...50 as ClosedRange<UInt64>)
  func rowsComeInTimeOrByAmountAndAreTheSame(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let world = try Self.world(&random)
    let question = CostQuestion(by: .type, over: .all)
    let timed = rows(question, nil, world)
    let priced = rows(question, nil, world, order: .amount)
    let places = (0..<timed.count).map { Place(path: timed[$0].path, line: timed[$0].line) }
    #expect(Set(places).count == world.written.count)
    #expect(timed.totals == priced.totals)
    for index in places.indices.dropFirst() {
      let (one, other) = (timed[index - 1], timed[index])
      #expect((one.time, one.path, one.line) < (other.time, other.path, other.line))
    }
    let currency = world.digest.portfolio.settings.currency
    let own = (0..<priced.count).map { priced[$0] }
    let amounts = own.prefix { $0.effective != nil && $0.currency == currency }.compactMap(
      \.effective)
    #expect(amounts == amounts.sorted(by: >))
    #expect(amounts.count == own.count { $0.currency == currency && $0.effective != nil })
    let unknown = own.suffix(while: { $0.effective == nil })
    #expect(unknown.count == own.count { $0.effective == nil })
    for (index, place) in places.enumerated() {
      #expect(timed.index(path: place.path, line: place.line) == index)
    }
  }
}

extension Array {
  /// The elements at the end that meet a condition.
  fileprivate func suffix(while isIn: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !isIn($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
