import Testing

@testable import PortfolioCore

@Suite("Joint outcomes of the store, by the work they are of")
struct JointTableTests {
  private func digest() throws -> Digest {
    var world = HandMadePortfolio()
    world.cards = ["big": "name: Big", "small": "name: Small"]
    world.workflows = [
      "mail-sorting": "servedBy: big\ntask: text-classification\nname: Mail sorting\n",
      "claims": "servedBy: nobody\ntask: review\n",
    ]
    return try world.digest()
  }

  @Test(
    arguments: [
      ("classify", nil, true), ("text-classification", nil, true), ("mail-sorting", nil, true),
      ("review", nil, false), ("other", nil, false), ("review", "review", true),
      ("claims", "review", true), ("review", "claims", true), ("classify", "review", false),
      ("classify", "Mail sorting", true), ("anything", "anything", true),
    ] as [(String, String?, Bool)])
  func isOfTheWork(_ name: String, _ task: String?, _ expected: Bool) throws {
    let models: [ModelReference] = [.registered(try .of("small")), .registered(try .of("big"))]
    #expect(try digest().isJoint(name, of: models, task: task) == expected)
  }

  @Test("The table with most items that all answered counts; one without any does not")
  func most() throws {
    func table(_ path: String, _ items: Int, _ models: [String] = ["small", "big"]) -> JointOutcomes
    {
      var outcomes = JointOutcomes(path: path)
      let rows = (0..<items).flatMap { item in models.map { "\(item),\($0),1" } }
      outcomes.append(Array((["item,model,correct"] + rows).joined(separator: "\n").utf8))
      outcomes.finish()
      return outcomes
    }
    let cascade = Cascade([.init(model: "small"), .init(model: "big")])
    let digest = try digest()
    let tables = [table("a", 2), table("b", 3), table("c", 3), table("d", 9, ["small"])]
    #expect(digest.estimate(cascade, by: tables)?.path == "b")
    #expect(digest.estimate(cascade, by: [tables[3]]) == nil)
    #expect(digest.estimate(cascade, by: []) == nil)
  }
}
