import Foundation
import Testing

@testable import PortfolioCore

/// Every figure of evidently 0.7.23 and SciPy 1.17.1 for the same arrays.
@Suite(.enabled(if: SharedData.has("reference/drift/distance_reference.json"), SharedData.missing))
struct DistanceReferenceTests {
  private struct Reference: Decodable {
    struct Score: Decodable { var score: Double }
    struct Case: Decodable {
      var type: String?
      var evidently: [String: Score]?
      var bins: Bins?
      var scipy: SciPy?
      var decile: Double?

      enum CodingKeys: String, CodingKey {
        case type, evidently, bins, scipy
        case decile = "textbook_psi_decile_eps1e-4"
      }
    }
    struct Bins: Decodable {
      var ref: [Double]
      var cur: [Double]
      /// Missing where evidently takes each value for a category.
      var edges: [Double]?
    }
    struct SciPy: Decodable {
      var statistic: Double
      var pValue: Double
      var asymptotic: Double
      var wasserstein: Double
      var normalised: Double

      enum CodingKeys: String, CodingKey {
        case wasserstein
        case statistic = "ks_stat"
        case pValue = "ks_p_auto"
        case asymptotic = "ks_p_asymp"
        case normalised = "wasserstein_over_std_pop"
      }
    }
    var cases: [String: Case]
  }

  private struct Table: Decodable {
    var table: [[Int]]
    var chi2: Double
    var p: Double
    var dof: Int
  }

  private static func decoded<Value: Decodable>(_ name: String) throws -> Value {
    let data = try Data(contentsOf: SharedData.url("reference/drift/\(name)"))
    return try JSONDecoder().decode(Value.self, from: data)
  }

  /// The values by case, of the reference and of the current sample, as text.
  private static func arrays() throws -> [String: (reference: [String], current: [String])] {
    let url = SharedData.url("reference/drift/distance_arrays.csv")
    var arrays: [String: (reference: [String], current: [String])] = [:]
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      if fields[1] == "ref" {
        arrays[fields[0], default: ([], [])].reference.append(fields[3])
      } else {
        arrays[fields[0], default: ([], [])].current.append(fields[3])
      }
    }
    return arrays
  }

  @Test func numbersAreComparedAsEvidentlyAndSciPyDo() throws {
    let reference: Reference = try Self.decoded("distance_reference.json")
    let arrays = try Self.arrays()
    var checked = 0
    for (name, expected) in reference.cases where expected.type == "num" {
      let array = try #require(arrays[name])
      let a = try NumberSample(array.reference.compactMap(Double.init))
      let b = try NumberSample(array.current.compactMap(Double.init))
      let evidently = try #require(expected.evidently)
      let scipy = try #require(expected.scipy)
      let bins = try #require(expected.bins)
      let binning = bins.edges == nil ? Binning.distinct : .equalWidth(bins: nil)
      let pair = try BinnedPair(a, b, by: binning)
      #expect(pair.shares.map(\.reference) == bins.ref, "\(name)")
      #expect(pair.shares.map(\.current) == bins.cur, "\(name)")
      let psi = Distance.stabilityIndex(pair)
      #expect(agree(psi.value, evidently["psi"]?.score ?? -1, within: 1e-12), "\(name)")
      let js = Distance.jensenShannon(pair)
      #expect(agree(js.value, evidently["jensenshannon"]?.score ?? -1, within: 1e-11), "\(name)")
      let deciles = Distance.stabilityIndex(try BinnedPair(a, b, by: .quantile(bins: 10)))
      #expect(agree(deciles.value, expected.decile ?? -1, within: 1e-12), "\(name)")
      let ks = Distance.kolmogorovSmirnov(a, b)
      #expect(agree(ks.value, scipy.statistic, within: 1e-15), "\(name)")
      #expect(agree(ks.pValue?.value, scipy.pValue, within: 1e-11), "\(name)")
      let size = Double(a.count * b.count) / Double(a.count + b.count)
      let asymptotic = KolmogorovDistribution(size: Int(size.rounded(.toNearestOrEven)))
        .upperTail(ks.value)
      #expect(agree(asymptotic, scipy.asymptotic, within: 1e-10), "\(name)")
      let moved = try Distance.wasserstein(a, b)
      #expect(agree(moved.value, scipy.wasserstein), "\(name)")
      if let normalised = moved.normalised {
        #expect(agree(normalised, scipy.normalised), "\(name)")
      } else {
        #expect(a.least == a.greatest, "\(name)")
      }
      checked += 1
    }
    #expect(checked == 9)
  }

  @Test func categoriesAreComparedAsEvidentlyAndSciPyDo() throws {
    let reference: Reference = try Self.decoded("distance_reference.json")
    let tables: [String: Table] = try Self.decoded("contingency_reference.json")
    let arrays = try Self.arrays()
    #expect(tables.count == 4)
    for (name, table) in tables {
      let array = try #require(arrays[name])
      let evidently = try #require(reference.cases[name]?.evidently)
      let pair = BinnedPair(
        try CategorySample(array.reference), try CategorySample(array.current))
      #expect(pair.reference.sorted() == table.table[0].sorted(), "\(name)")
      let test = Distance.chiSquare(pair)
      #expect(agree(test.value, table.chi2) && test.degreesOfFreedom == table.dof, "\(name)")
      #expect(agree(test.pValue?.value, table.p, within: 1e-11), "\(name)")
      let psi = Distance.stabilityIndex(pair)
      #expect(agree(psi.value, evidently["psi"]?.score ?? -1, within: 1e-11), "\(name)")
      let js = Distance.jensenShannon(pair)
      #expect(agree(js.value, evidently["jensenshannon"]?.score ?? -1, within: 1e-11), "\(name)")
      guard let z = evidently["z"]?.score else { continue }
      let proportions = [array.reference, array.current].compactMap { values in
        Distance.Proportion(values.count { Double($0) == 1 }, of: values.count)
      }
      let test2 = Distance.twoProportions(proportions[0], proportions[1])
      #expect(agree(test2.pValue?.value, z, within: 1e-11), "\(name)")
    }
  }
}
