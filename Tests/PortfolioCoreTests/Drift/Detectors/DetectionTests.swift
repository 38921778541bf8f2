import Testing

@testable import PortfolioCore

/// Where the detectors find drift in series that are made here: the indices of river 0.26.1.
@Suite struct DetectionTests {
  /// Where a detector finds drift in a stream.
  struct Run: CustomTestStringConvertible {
    var stream: ReferenceStream
    var detector: ReferenceDetector
    var drifts: [Int]

    init(_ stream: ReferenceStream, _ detector: ReferenceDetector, _ drifts: [Int]) {
      (self.stream, self.detector, self.drifts) = (stream, detector, drifts)
    }

    var testDescription: String { "\(detector.rawValue) on \(stream.rawValue)" }
  }

  /// Many indices: how many, the first, the last, and the hash of all.
  struct ManyIndices: CustomTestStringConvertible {
    var run: Run
    var count: Int
    var hash: UInt64

    init(
      _ stream: ReferenceStream, _ detector: ReferenceDetector, _ count: Int, from first: Int = 0,
      to last: Int = 0, _ hash: UInt64
    ) {
      run = Run(stream, detector, [first, last])
      (self.count, self.hash) = (count, hash)
    }

    var testDescription: String { run.testDescription }
  }

  private static func hash(_ indices: [Int]) -> UInt64 {
    var hash = BitHash()
    for index in indices { hash.add(UInt64(index)) }
    return hash.value
  }

  static let streams: [(ReferenceStream, UInt64)] = [
    (.bernStationary, 0x8DC9_E7EE_21F2_0DA5),
    (.bernAbrupt, 0x1BC4_F072_3147_F065),
    (.bernGradual, 0xB774_F072_3147_F065),
    (.bernSmall, 0x2BB9_E7EE_21F2_0DA5),
    (.bernImprove, 0x1664_F072_3147_F065),
    (.accAbrupt, 0x56ED_1C0E_A15D_154B),
    (.latencyAbrupt, 0x5909_0DA4_2F8A_000A),
    (.latencyStationary, 0xA00A_9808_D24B_C78C),
    (.seasonalNoDrift, 0xACD8_2630_48E5_7149),
    (.seasonalDrift, 0xAF7B_2A74_44D7_9ABC),
    (.weeklyNoDrift, 0xCE19_F41E_6924_9C77),
    (.spikes, 0x5B05_C670_93FC_2C86),
    (.varOnly, 0x492A_4CC9_77E1_411B),
  ]

  @Test(arguments: streams) func streamsAreThoseOfTheReference(
    _ stream: ReferenceStream, _ expected: UInt64
  ) {
    var hash = BitHash()
    hash.add(stream.values)
    #expect(hash.value == expected)
  }

  static let runs: [Run] = [
    .init(.bernStationary, .adwin, []),
    .init(.bernStationary, .adwinEveryValue, []),
    .init(.bernStationary, .pageHinkley, []),
    .init(.bernStationary, .ddm, []),
    .init(.bernStationary, .hddmA, []),
    .init(.bernStationary, .hddmATwoSided, []),
    .init(.bernAbrupt, .adwin, [5151]),
    .init(.bernAbrupt, .adwinEveryValue, [5148]),
    .init(.bernAbrupt, .pageHinkley, [5436]),
    .init(.bernAbrupt, .ddm, [997, 5555]),
    .init(.bernAbrupt, .hddmA, [5243]),
    .init(.bernAbrupt, .hddmATwoSided, [5243]),
    .init(.bernGradual, .adwin, [5567]),
    .init(.bernGradual, .adwinEveryValue, [5549]),
    .init(.bernGradual, .pageHinkley, [5885, 8565]),
    .init(.bernGradual, .ddm, [47, 86, 5812, 7761]),
    .init(.bernGradual, .hddmA, [6689]),
    .init(.bernGradual, .hddmATwoSided, [6689]),
    .init(.bernSmall, .adwin, []),
    .init(.bernSmall, .adwinEveryValue, []),
    .init(.bernSmall, .pageHinkley, [9729]),
    .init(.bernSmall, .ddm, [118]),
    .init(.bernSmall, .hddmA, []),
    .init(.bernSmall, .hddmATwoSided, []),
    .init(.bernImprove, .adwin, [5183]),
    .init(.bernImprove, .adwinEveryValue, [5168]),
    .init(.bernImprove, .pageHinkley, [5267]),
    .init(.bernImprove, .ddm, []),
    .init(.bernImprove, .hddmA, []),
    .init(.bernImprove, .hddmATwoSided, [5126]),
    .init(.accAbrupt, .adwin, [3263]),
    .init(.accAbrupt, .adwinEveryValue, [3256]),
    .init(.accAbrupt, .pageHinkley, []),
    .init(.accAbrupt, .pageHinkleyOne, [3040]),
    .init(.latencyAbrupt, .adwin, [3039]),
    .init(.latencyAbrupt, .adwinEveryValue, [3009]),
    .init(.latencyStationary, .adwin, []),
    .init(.latencyStationary, .adwinEveryValue, []),
    .init(.seasonalNoDrift, .adwin, []),
    .init(.seasonalNoDrift, .adwinEveryValue, []),
    .init(.seasonalNoDrift, .pageHinkley, []),
    .init(.seasonalNoDrift, .pageHinkleyOne, []),
    .init(.seasonalDrift, .adwin, [2207]),
    .init(.seasonalDrift, .adwinEveryValue, [2206]),
    .init(.seasonalDrift, .pageHinkley, []),
    .init(.seasonalDrift, .pageHinkleyOne, [2029]),
    .init(.weeklyNoDrift, .adwin, []),
    .init(.weeklyNoDrift, .adwinEveryValue, []),
    .init(.weeklyNoDrift, .pageHinkley, []),
    .init(.spikes, .adwin, []),
    .init(.spikes, .adwinEveryValue, []),
    .init(.spikes, .pageHinkley, []),
    .init(.spikes, .pageHinkleyOne, []),
    .init(.varOnly, .adwin, []),
    .init(.varOnly, .adwinEveryValue, []),
    .init(.varOnly, .pageHinkley, []),
    .init(.varOnly, .pageHinkleyOne, [4548]),
  ]

  @Test(arguments: runs) func driftIsFoundWhereRiverFindsIt(_ run: Run) throws {
    var detector = try run.detector.make()
    #expect(detector.indices(in: run.stream.values).drifts == run.drifts)
  }

  static let manyDrifts: [ManyIndices] = [
    .init(.bernStationary, .pageHinkleyOne, 606, from: 29, to: 19974, 0x383C_0FC5_3988_239E),
    .init(.bernAbrupt, .pageHinkleyOne, 277, from: 29, to: 9975, 0xFD0E_91E1_CA74_F454),
    .init(.bernGradual, .pageHinkleyOne, 275, from: 86, to: 9981, 0x223F_7176_6E30_78BC),
    .init(.bernSmall, .pageHinkleyOne, 599, from: 31, to: 19997, 0xF6DF_0AD3_5A3C_8B59),
    .init(.bernImprove, .pageHinkleyOne, 275, from: 29, to: 9996, 0x887A_D358_00D6_5F4A),
    .init(.latencyAbrupt, .pageHinkley, 200, from: 29, to: 5999, 0xBE61_0370_6A6D_5015),
    .init(.latencyAbrupt, .pageHinkleyOne, 200, from: 29, to: 5999, 0xBE61_0370_6A6D_5015),
    .init(.latencyStationary, .pageHinkley, 200, from: 29, to: 5999, 0xBE61_0370_6A6D_5015),
    .init(.latencyStationary, .pageHinkleyOne, 200, from: 29, to: 5999, 0xBE61_0370_6A6D_5015),
    .init(.weeklyNoDrift, .pageHinkleyOne, 47, from: 120, to: 3985, 0x4DAA_3010_E157_0EF8),
  ]

  @Test(arguments: manyDrifts) func manyDriftsAreFoundWhereRiverFindsThem(
    _ many: ManyIndices
  ) throws {
    var detector = try many.run.detector.make()
    let drifts = detector.indices(in: many.run.stream.values).drifts
    #expect([drifts.first, drifts.last] == many.run.drifts)
    #expect(drifts.count == many.count)
    #expect(Self.hash(drifts) == many.hash)
  }

  static let warnings: [ManyIndices] = [
    .init(.bernStationary, .ddm, 73, 0xA3CB_1BCF_3EF2_B172),
    .init(.bernStationary, .hddmA, 0, 0xCBF2_9CE4_8422_2325),
    .init(.bernStationary, .hddmATwoSided, 0, 0xCBF2_9CE4_8422_2325),
    .init(.bernAbrupt, .ddm, 2586, 0xC647_F84E_12EA_C0B7),
    .init(.bernAbrupt, .hddmA, 21, 0x6825_BB72_C750_A014),
    .init(.bernAbrupt, .hddmATwoSided, 21, 0x6825_BB72_C750_A014),
    .init(.bernGradual, .ddm, 2668, 0xD639_F609_AF2C_8F51),
    .init(.bernGradual, .hddmA, 261, 0xD5F0_0431_11A6_C459),
    .init(.bernGradual, .hddmATwoSided, 261, 0xD5F0_0431_11A6_C459),
    .init(.bernSmall, .ddm, 7923, 0xF33B_597E_ADB0_BE90),
    .init(.bernSmall, .hddmA, 0, 0xCBF2_9CE4_8422_2325),
    .init(.bernSmall, .hddmATwoSided, 0, 0xCBF2_9CE4_8422_2325),
    .init(.bernImprove, .ddm, 875, 0x25EF_2A32_CA11_DCA4),
    .init(.bernImprove, .hddmA, 0, 0xCBF2_9CE4_8422_2325),
    .init(.bernImprove, .hddmATwoSided, 30, 0xECE7_92BE_DE27_4E26),
  ]

  @Test(arguments: warnings) func warningsAreGivenWhereRiverGivesThem(_ many: ManyIndices) throws {
    var detector = try many.run.detector.make()
    let warnings = detector.indices(in: many.run.stream.values).warnings
    #expect(warnings.count == many.count)
    #expect(Self.hash(warnings) == many.hash)
  }
}
