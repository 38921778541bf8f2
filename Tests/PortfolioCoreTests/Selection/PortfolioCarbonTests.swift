import Testing

@testable import PortfolioCore

/// What the portfolio would emit if another model served a piece of work.
@Suite struct PortfolioCarbonTests {
  private static func world() -> HandMadePortfolio {
    var world = HandMadePortfolio()
    world.settings += "currency: USD\n"
    world.cards = [
      "big": "status: production, parameters: 70e9",
      "small": "status: approved, parameters: 8e9",
    ]
    world.workflows["desk"] = """
      task: classify
      servedBy: big
      volume: {requestsPerMonth: 1000, inputTokens: 1000, outputTokens: 100}
      """
    world.tokens("big", 200_000)
    return world
  }

  private func whatIf(_ world: HandMadePortfolio, _ model: String = "small") throws -> WhatIf {
    let digest = try world.digest()
    let desk = try #require(digest.portfolio.workflow(try .of("desk")))
    return try #require(digest.whatIf(try .of(model), serves: desk))
  }

  @Test("The part of the work goes, and comes back as the other model's")
  func known() throws {
    let found = try whatIf(Self.world())
    let carbon = try #require(found.portfolioCarbon)
    let now = try #require(carbon.emissions)
    #expect(!carbon.isLowerBound && carbon.known.map(\.text) == ["big"])
    let (old, new) = (try #require(found.carbon(of: found.before)), found.carbon(of: found.after))
    let after = try #require(found.portfolioCarbonAfter)
    // A month has 365/12 days, what is emitted is of 30.
    let due = now.low + (try #require(new).low - old.low) * 360 / 365
    #expect(abs(after.low - due) < 1e-9 && after.high < now.high)
    let rows = found.rows.filter { $0.figure.rawValue.hasPrefix("portfolioCarbon") }
    #expect(rows.count == 2)
    for row in rows {
      guard case .quantity(let change, isLowerBound: false) = row.change else {
        Issue.record("no change")
        continue
      }
      #expect(change < 0)
    }
  }

  @Test("What some model lacks makes the whole a lower bound, before and after")
  func lowerBound() throws {
    var world = Self.world()
    world.cards["riddle"] = "status: production"
    world.tokens("riddle", 1_000)
    let found = try whatIf(world)
    #expect(found.portfolioCarbon?.isLowerBound == true)
    #expect(found.portfolioCarbonAfter != nil)
    for row in found.rows where row.figure == .portfolioCarbonHigh {
      guard case .quantity(_, isLowerBound: true) = row.before,
        case .quantity(_, isLowerBound: true) = row.after
      else {
        Issue.record("no lower bound")
        continue
      }
    }
  }

  @Test("Nothing is known after where the other model's size, or today's part, is not")
  func unknown() throws {
    var world = Self.world()
    world.cards["small"] = "status: approved"
    #expect(try whatIf(world).portfolioCarbonAfter == nil)
    var idle = Self.world()
    idle.costs = HandMadePortfolio().costs
    let found = try whatIf(idle)
    #expect(found.portfolioCarbon?.emissions == nil && found.portfolioCarbonAfter == nil)
    // The work alone would emit more than was charged: what goes was not all in it.
    var less = Self.world()
    less.costs = HandMadePortfolio().costs
    less.tokens("big", 100)
    #expect(try whatIf(less).portfolioCarbonAfter == nil)
  }

  @Test("Work that nobody serves adds to it")
  func unserved() throws {
    var world = Self.world()
    world.workflows["desk"] = world.workflows["desk"]?.replacing("servedBy: big\n", with: "")
    let found = try whatIf(world)
    let (now, after) = (found.portfolioCarbon?.emissions, found.portfolioCarbonAfter)
    #expect(try #require(after).low > (try #require(now).low))
  }
}
