import Testing

@testable import PortfolioCore

/// The detectors' state after every value of a series, to the last bit.
@Suite struct DetectorBitsTests {
  /// The hash of all numbers of all states of a detector on a stream.
  struct Bits: CustomTestStringConvertible {
    var stream: ReferenceStream
    var detector: ReferenceDetector
    var hash: UInt64

    init(_ stream: ReferenceStream, _ detector: ReferenceDetector, _ hash: UInt64) {
      (self.stream, self.detector, self.hash) = (stream, detector, hash)
    }

    var testDescription: String { "\(detector.rawValue) on \(stream.rawValue)" }
  }

  /// From the restatement of river 0.26.1 that the reference holds to river's own traces.
  static let bits: [Bits] = [
    .init(.bernStationary, .adwin, 0x5381_7567_B21A_C34B),
    .init(.bernStationary, .adwinEveryValue, 0x5381_7567_B21A_C34B),
    .init(.bernStationary, .pageHinkley, 0x5E05_97D4_BEBD_AC98),
    .init(.bernStationary, .pageHinkleyOne, 0xF8D8_E906_3635_8E01),
    .init(.bernStationary, .ddm, 0xC209_496B_931D_F9FB),
    .init(.bernStationary, .hddmA, 0x5BD5_5480_93F2_F8ED),
    .init(.bernAbrupt, .adwin, 0x7735_08B4_CF86_ECEF),
    .init(.bernAbrupt, .adwinEveryValue, 0x672D_264A_0F20_A755),
    .init(.bernAbrupt, .pageHinkley, 0x2B2C_95B3_D79F_8B9C),
    .init(.bernAbrupt, .pageHinkleyOne, 0x609C_0B57_DF1A_8E53),
    .init(.bernAbrupt, .ddm, 0xF495_D640_86C6_76CC),
    .init(.bernAbrupt, .hddmA, 0xDEA5_5727_9915_F07B),
    .init(.bernGradual, .adwin, 0xEF06_DFEC_D122_8819),
    .init(.bernGradual, .adwinEveryValue, 0x0174_A5B5_AB96_E6C6),
    .init(.bernGradual, .pageHinkley, 0x2A7B_7BF1_F5B8_FDEB),
    .init(.bernGradual, .pageHinkleyOne, 0x4DD5_7752_2738_0BFE),
    .init(.bernGradual, .ddm, 0xEE4A_71F7_7FC0_5CCD),
    .init(.bernGradual, .hddmA, 0xDE78_0DFB_2F5A_98ED),
    .init(.bernSmall, .adwin, 0x6184_CFF8_D5DA_208E),
    .init(.bernSmall, .adwinEveryValue, 0x6184_CFF8_D5DA_208E),
    .init(.bernSmall, .pageHinkley, 0xD060_C361_53F7_8CE7),
    .init(.bernSmall, .pageHinkleyOne, 0x43EA_53FC_7EA8_79E2),
    .init(.bernSmall, .ddm, 0xC144_1AF1_93CE_FB12),
    .init(.bernSmall, .hddmA, 0xB2EC_814A_9A34_2552),
    .init(.bernImprove, .adwin, 0x6AF6_D06A_B654_2112),
    .init(.bernImprove, .adwinEveryValue, 0xE219_0C66_8F09_C1C4),
    .init(.bernImprove, .pageHinkley, 0x36B8_FC69_CC89_2BA3),
    .init(.bernImprove, .pageHinkleyOne, 0x7F36_6AD8_5BA4_5BB9),
    .init(.bernImprove, .ddm, 0xEA4A_7F04_BFB7_7EDB),
    .init(.bernImprove, .hddmA, 0xACEC_AE6E_A6E4_5DCB),
    .init(.accAbrupt, .adwin, 0x8D73_D209_EBB5_D8C6),
    .init(.accAbrupt, .adwinEveryValue, 0x5939_79E0_612C_959D),
    .init(.accAbrupt, .pageHinkley, 0xF85C_8217_5A72_9318),
    .init(.accAbrupt, .pageHinkleyOne, 0x87D2_7256_5501_098D),
    .init(.latencyAbrupt, .adwin, 0x17F1_13D7_C089_EE6D),
    .init(.latencyAbrupt, .adwinEveryValue, 0xE031_3762_CDC9_934D),
    .init(.latencyAbrupt, .pageHinkley, 0xB1DD_F0B6_7D96_D281),
    .init(.latencyAbrupt, .pageHinkleyOne, 0xB1DD_F0B6_7D96_D281),
    .init(.latencyStationary, .adwin, 0x4AFC_6298_A232_7509),
    .init(.latencyStationary, .adwinEveryValue, 0x4AFC_6298_A232_7509),
    .init(.latencyStationary, .pageHinkley, 0xEC80_AE99_E9E2_F3FA),
    .init(.latencyStationary, .pageHinkleyOne, 0xEC80_AE99_E9E2_F3FA),
    .init(.seasonalNoDrift, .adwin, 0xE58E_BE9E_FBA4_E26E),
    .init(.seasonalNoDrift, .adwinEveryValue, 0xE58E_BE9E_FBA4_E26E),
    .init(.seasonalNoDrift, .pageHinkley, 0xABA7_E9D0_D282_7963),
    .init(.seasonalNoDrift, .pageHinkleyOne, 0xABA7_E9D0_D282_7963),
    .init(.seasonalDrift, .adwin, 0xC105_4375_D4F1_878A),
    .init(.seasonalDrift, .adwinEveryValue, 0x2093_8C18_D1C8_7BE2),
    .init(.seasonalDrift, .pageHinkley, 0xC43F_FEEA_C848_93DA),
    .init(.seasonalDrift, .pageHinkleyOne, 0xCE4D_62A1_678B_EC62),
    .init(.weeklyNoDrift, .adwin, 0x684B_C35D_5298_00A4),
    .init(.weeklyNoDrift, .adwinEveryValue, 0x684B_C35D_5298_00A4),
    .init(.weeklyNoDrift, .pageHinkley, 0x7E18_A5A2_4221_CF65),
    .init(.weeklyNoDrift, .pageHinkleyOne, 0x19B4_0C96_ADC4_9725),
    .init(.spikes, .adwin, 0xA1D6_561D_301E_7935),
    .init(.spikes, .adwinEveryValue, 0xA1D6_561D_301E_7935),
    .init(.spikes, .pageHinkley, 0x9E37_4849_57DC_D2B6),
    .init(.spikes, .pageHinkleyOne, 0x9E37_4849_57DC_D2B6),
    .init(.varOnly, .adwin, 0x0FE4_8199_5630_0A2E),
    .init(.varOnly, .adwinEveryValue, 0x0FE4_8199_5630_0A2E),
    .init(.varOnly, .pageHinkley, 0xDA6C_3AC8_AC77_CB3D),
    .init(.varOnly, .pageHinkleyOne, 0xCB6C_CB5E_4D31_D7DA),
  ]

  @Test(arguments: bits) func everyBitIsThatOfTheReference(_ bits: Bits) throws {
    var detector = try bits.detector.make()
    var hash = BitHash()
    for value in bits.stream.values {
      detector.update(value)
      hash.add(detector.state.compactMap(\.self))
    }
    #expect(hash.value == bits.hash)
  }
}
