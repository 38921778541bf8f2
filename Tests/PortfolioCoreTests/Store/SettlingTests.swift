import Testing

@testable import PortfolioCore

@Suite struct SettlingTests {
  private func present(_ size: Int64, changed: Int64 = 0) -> Settling.Sighting {
    .present(FileIdentity(device: 1, inode: 2, size: size, modified: 0, changed: changed))
  }

  /// What is said of one path, seen at milliseconds.
  private func verdicts(_ looks: [(Int, Settling.Sighting)]) -> [Settling.Verdict] {
    var settling = Settling()
    return looks.map { settling.look(at: "a", $0.1, now: .milliseconds($0.0)) }
  }

  @Test func aFileSettlesWhenItStaysTheSame() {
    #expect(
      verdicts([(0, present(1)), (20, present(1)), (50, present(1))])
        == [.wait(.milliseconds(50)), .wait(.milliseconds(30)), .settled])
  }

  @Test func anyChangeStartsTheWaitAnew() {
    let looks = [
      (0, present(1)), (49, present(1, changed: 9)), (98, .absent), (147, present(1)),
      (196, present(1)), (197, present(1)),
    ]
    #expect(
      verdicts(looks) == [
        .wait(.milliseconds(50)), .wait(.milliseconds(50)), .wait(.milliseconds(50)),
        .wait(.milliseconds(50)), .wait(.milliseconds(1)), .settled,
      ])
  }

  @Test func saysWhenAFileNeverComesToRest() {
    var settling = Settling()
    for step in 0..<40 {
      let now = Duration.milliseconds(step * 40)
      let verdict = settling.look(at: "a", present(Int64(step)), now: now)
      #expect(verdict == .wait(.milliseconds(50)))
      #expect(settling.isRestless("a", now: now) == (step >= 25))
    }
    settling.forget("a")
    #expect(settling.isEmpty)
    #expect(!settling.isRestless("a", now: .seconds(9)))
  }
}
