import Testing

@testable import PortfolioCore

/// Texts made to cost hours and gigabytes: each must be refused, or taken, without being followed.
///
/// Followed to its end, a bomb would outlast any limit.
@Suite(.timeLimit(.minutes(10))) struct YAMLBoundsTests {
  private func fault(_ text: String) -> YAMLFault? {
    guard case .failure(let failure) = YAMLDocument.parse(Array(text.utf8)) else { return nil }
    return failure.fault
  }

  private func bomb(levels: Int, width: Int) -> String {
    (1...levels).map { level in
      let inside = level == 1 ? "x" : "*a\(level - 1)"
      return
        "k\(level): &a\(level) [\(Array(repeating: inside, count: width).joined(separator: ","))]"
    }.joined(separator: "\n")
  }

  @Test func aBombOfAliasesIsCountedNotFollowed() {
    #expect(fault(bomb(levels: 9, width: 9)) == .tooManyNodes(limit: 10_000))
    #expect(fault(bomb(levels: 60, width: 2)) == .tooManyNodes(limit: 10_000))
    #expect(fault(bomb(levels: 3, width: 9)) == nil)
  }

  @Test func aBombInAKeyDoesNotMakeTheParserCompare() {
    let keyed = bomb(levels: 40, width: 2) + "\n? *a40\n: x\n"
    #expect(fault(keyed) == .malformed(reason: "a key must be plain text"))
    let flow = bomb(levels: 40, width: 2) + "\nz: {*a40 : x, [*a40]: y}\n"
    #expect(fault(flow) != nil)
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: ", "[\"]\","])
  func nestingWithoutEndIsRefused(opener: String) {
    #expect(fault(String(repeating: opener, count: 100_000)) != nil)
    #expect(fault(String(repeating: opener, count: 900)) != nil)
  }

  @Test func bracketsThatHideInQuotesAreFoundByTheComposer() {
    let opened = String(repeating: "[\"]\",", count: 500)
    #expect(fault(opened + "x" + String(repeating: "]", count: 500)) == .tooDeep(limit: 64))
  }

  @Test func indentationWithoutEndIsRefused() {
    let stairs = (0..<500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(fault(stairs) == .tooDeep(limit: 64))
  }

  @Test func sixtyFourLevelsAreTakenAndOneMoreIsNot() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels - 1) + "x" + String(repeating: "]", count: levels - 1)
    }
    #expect(fault(nested(64)) == nil)
    #expect(fault(nested(65)) == .tooDeep(limit: 64))
    let steps = (0..<63).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(fault(steps + String(repeating: " ", count: 63) + "x") == nil)
  }

  @Test func anAliasAddsTheLevelsItStandsFor() {
    let deep = String(repeating: "[", count: 40) + "x" + String(repeating: "]", count: 40)
    let shallow = String(repeating: "[", count: 10) + "*d" + String(repeating: "]", count: 10)
    let further = String(repeating: "[", count: 40) + "*d" + String(repeating: "]", count: 40)
    #expect(fault("a: &d \(deep)\nb: \(shallow)") == nil)
    #expect(fault("a: &d \(deep)\nb: \(further)") == .tooDeep(limit: 64))
  }

  @Test func tenThousandNodesAreTakenAndOneMoreIsNot() {
    func list(_ nodes: Int) -> String {
      "[" + Array(repeating: "a", count: nodes - 1).joined(separator: ",") + "]"
    }
    #expect(fault(list(10_000)) == nil)
    #expect(fault(list(10_001)) == .tooManyNodes(limit: 10_000))
    #expect(fault(list(400_000)) == .tooManyNodes(limit: 10_000))
    #expect(fault(String(repeating: "- a\n", count: 10_000)) == .tooManyNodes(limit: 10_000))
    #expect(fault(String(repeating: "- a\n", count: 200_000)) == .tooManyNodes(limit: 10_000))
    let keys = (0..<5000).map { "k\($0): v\n" }.joined()
    #expect(fault(keys) == .tooManyNodes(limit: 10_000))
  }

  @Test func aLongTextIsOneNode() {
    let prose = String(
      repeating: "One may write of a model, and at length, what it does and for whom it does it. ",
      count: 12_000)
    #expect(fault("a: |\n  \(prose)\n") == nil)
  }

  @Test func aFileOverTheLimitIsRefusedByItsSize() {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: YAMLDocument.byteLimit + 1)
    #expect(throws: YAMLDocument.Failure.self) { try YAMLDocument.parse(bytes).get() }
    guard case .failure(let failure) = YAMLDocument.parse(Unread(count: 100_000_000)) else {
      Issue.record("taken")
      return
    }
    #expect(failure.fault == .tooLarge(bytes: 100_000_000, limit: YAMLDocument.byteLimit))
  }

  @Test func millionsOfEmptyLinesCostLittle() {
    #expect(fault(String(repeating: "\n", count: 1_000_000)) == nil)
    #expect(fault(String(repeating: "#\n", count: 500_000)) == nil)
  }
}

/// So many bytes, none of which may be asked for.
private struct Unread: RandomAccessCollection {
  let count: Int
  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(index: Int) -> UInt8 {
    Issue.record("byte \(index) was read")
    return 0
  }
}
