import Foundation

@testable import PortfolioCore

/// The series the detectors are held to, made by the recipe of the reference: each is SplitMix64
/// from its own seed, so they are the same to the last bit wherever they are made.
enum ReferenceStream: String, CaseIterable {
  case bernStationary = "sm_bern_stationary"
  case bernAbrupt = "sm_bern_abrupt"
  case bernGradual = "sm_bern_gradual"
  case bernSmall = "sm_bern_small"
  case bernImprove = "sm_bern_improve"
  case accAbrupt = "sm_acc_abrupt"
  case latencyAbrupt = "sm_latency_abrupt"
  case latencyStationary = "sm_latency_stationary"
  case seasonalNoDrift = "sm_seasonal_nodrift"
  case seasonalDrift = "sm_seasonal_drift"
  case weeklyNoDrift = "sm_weekly_nodrift"
  case spikes = "sm_spikes"
  case varOnly = "sm_var_only"

  /// The index of the first value that differs for good; nil where nothing changes.
  var change: Int? {
    switch self {
    case .bernStationary, .latencyStationary, .seasonalNoDrift, .weeklyNoDrift, .spikes: nil
    case .bernAbrupt, .bernImprove: 5000
    case .bernGradual: 4000
    case .bernSmall: 10_000
    case .accAbrupt, .latencyAbrupt, .varOnly: 3000
    case .seasonalDrift: 2000
    }
  }

  /// The values, made once.
  var values: [Double] { Self.made[self] ?? [] }

  private static let made = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.made()) })

  private func made() -> [Double] {
    switch self {
    case .bernStationary: errors(seed: 1, count: 20_000) { _ in 0.10 }
    case .bernAbrupt: errors(seed: 2, count: 10_000) { $0 < 5000 ? 0.05 : 0.15 }
    case .bernGradual:
      errors(seed: 3, count: 10_000) { index in
        0.05 + 0.10 * min(1, max(0, Double(index - 4000) / 4000))
      }
    case .bernSmall: errors(seed: 4, count: 20_000) { $0 < 10_000 ? 0.08 : 0.10 }
    case .bernImprove: errors(seed: 5, count: 10_000) { $0 < 5000 ? 0.20 : 0.05 }
    case .accAbrupt:
      series(seed: 10, count: 6000) { ($0 < 3000 ? 0.92 : 0.89) + 0.01 * $1.bell() }
    case .latencyAbrupt:
      series(seed: 11, count: 6000) { ($0 < 3000 ? 800 : 1000) + 120 * $1.bell() }
    case .latencyStationary: series(seed: 12, count: 6000) { 800 + 120 * $1.bell() }
    case .seasonalNoDrift:
      series(seed: 13, count: 4000) { 0.90 + Self.cycle($0, 24) + 0.005 * $1.bell() }
    case .seasonalDrift:
      series(seed: 14, count: 4000) {
        0.90 + Self.cycle($0, 24) + 0.005 * $1.bell() - ($0 >= 2000 ? 0.04 : 0)
      }
    case .weeklyNoDrift:
      series(seed: 15, count: 4000) { 0.90 + Self.cycle($0, 168) + 0.005 * $1.bell() }
    case .spikes:
      series(seed: 16, count: 4000) {
        0.90 + 0.005 * $1.bell() - ([500, 501, 1500, 2500].contains($0) ? 0.5 : 0)
      }
    case .varOnly:
      series(seed: 17, count: 6000) { 0.90 + ($0 < 3000 ? 0.01 : 0.04) * $1.bell() }
    }
  }

  private static func cycle(_ index: Int, _ period: Double) -> Double {
    0.03 * sin(2 * Double.pi * Double(index) / period)
  }

  private func errors(seed: UInt64, count: Int, _ rate: (Int) -> Double) -> [Double] {
    series(seed: seed, count: count) { $1.unit() < rate($0) ? 1 : 0 }
  }

  private func series(
    seed: UInt64, count: Int, _ value: (Int, inout SplitMix64) -> Double
  ) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { value($0, &random) }
  }
}

/// A hash of numbers one after another (FNV-1a over words of 64 bits).
struct BitHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bits: UInt64) { value = (value ^ bits) &* 0x100_0000_01B3 }
  mutating func add(_ numbers: [Double]) { for number in numbers { add(number.bitPattern) } }
}
