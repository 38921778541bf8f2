public import ArgumentParser
import Dashboard
public import PortfolioCore

extension DistanceMethod: ExpressibleByArgument {}
extension LogarithmBase: ExpressibleByArgument {}

/// `folio distance REFERENCE CURRENT`: how far two samples lie apart, without any store.
struct DistanceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "distance", abstract: words.text(.aboutDistance),
      discussion: words.text(.discussDistance))
  }

  /// How numbers are put into bins.
  enum BinningName: String, ExpressibleByArgument, CaseIterable {
    case width, quantile, values
  }

  /// Most bins that can be asked for: more would be empty but for a value here and there.
  private static let mostBins = 1000

  @OptionGroup var global: GlobalOptions
  @Option(help: ArgumentHelp(words.text(.helpFormat)))
  var format = OutputFormat.table
  @Option(help: ArgumentHelp(words.text(.helpMethod)))
  var method: DistanceMethod
  @Option(help: ArgumentHelp(words.text(.helpBins), valueName: "n"))
  var bins: Int?
  @Option(help: ArgumentHelp(words.text(.helpBinning)))
  var binning: BinningName?
  @Option(help: ArgumentHelp(words.text(.helpBase)))
  var base: LogarithmBase?
  @Argument(help: ArgumentHelp(words.text(.helpReference)))
  var reference: String
  @Argument(help: ArgumentHelp(words.text(.helpCurrent)))
  var current: String

  func run() async throws {
    let binning = try checkedBinning()
    let instant = try global.moment(in: .utc)
    if ByteSource(reference).isStandardInput, ByteSource(current).isStandardInput {
      throw Failure.usage(.inputTwice)
    }
    let outcome =
      switch method {
      case .psi, .ks, .js, .wasserstein: try compareNumbers(binning)
      case .chi2: try compareCategories()
      case .z: try compareProportions()
      }
    let report =
      outcome.distance?.printed(asOf: instant, problems: outcome.problems)
      ?? PrintedReport(
        asOf: instant, table: ReportTable(columns: [], rows: []), problems: outcome.problems)
    report.print(as: format, withWarnings: true)
    if outcome.problems.contains(where: { $0.severity == .error }) { throw Failure.data }
  }

  /// What a run came to: no comparison where a sample cannot be compared.
  private struct Outcome {
    var distance: Distance?
    var problems: [Problem]
  }

  private func compareNumbers(_ binning: Binning) throws -> Outcome {
    try outcome(
      of: PlainNumbers(), { values throws(DistanceFault) in try NumberSample(values) }
    ) { reference, current throws(DistanceFault) in
      switch method {
      case .ks: Distance.kolmogorovSmirnov(reference, current)
      case .wasserstein: try Distance.wasserstein(reference, current)
      case .js:
        Distance.jensenShannon(
          try BinnedPair(reference, current, by: binning), base: base ?? .e)
      case .psi, .chi2, .z:
        Distance.stabilityIndex(try BinnedPair(reference, current, by: binning))
      }
    }
  }

  private func compareCategories() throws -> Outcome {
    try outcome(
      of: Categories(), { values throws(DistanceFault) in try CategorySample(values) }
    ) { reference, current in
      Distance.chiSquare(BinnedPair(reference, current))
    }
  }

  private func compareProportions() throws -> Outcome {
    try outcome(
      of: ZerosAndOnes(),
      { values throws(DistanceFault) in
        let ones = values.count { $0 }
        guard let proportion = Distance.Proportion(ones, of: values.count) else { throw .empty }
        return proportion
      }
    ) { reference, current in
      Distance.twoProportions(reference, current)
    }
  }

  /// Reads both samples and compares them; what is wrong with either is a problem at its file.
  private func outcome<Kind: ValueKind, Sample>(
    of kind: Kind, _ sample: ([Kind.Value]) throws(DistanceFault) -> Sample,
    _ compare: (Sample, Sample) throws(DistanceFault) -> Distance
  ) throws -> Outcome {
    var problems: [Problem] = []
    var samples: [Sample] = []
    for argument in [reference, current] {
      let source = ByteSource(argument)
      let (values, faults) = try read(source, of: kind)
      problems += faults
      do throws(DistanceFault) {
        samples.append(try sample(values))
      } catch {
        problems.append(Problem(.distance(error), at: Place(path: source.path)))
      }
    }
    guard samples.count == 2 else { return Outcome(problems: problems) }
    let place = Place(path: ByteSource(current).path)
    do throws(DistanceFault) {
      let distance = try compare(samples[0], samples[1])
      return Outcome(distance: distance, problems: problems + refusal(of: distance))
    } catch {
      return Outcome(problems: problems + [Problem(.distance(error), at: place)])
    }
  }

  /// Why the product's alerts would not take the comparison, at the smaller sample's file.
  private func refusal(of distance: Distance) -> [Problem] {
    do throws(DistanceFault) {
      _ = try AlertingDistance(distance)
      return []
    } catch {
      let samples = distance.samples
      let smaller = samples.reference < samples.current ? reference : current
      let place = Place(path: ByteSource(smaller).path)
      return [Problem(.distance(error), at: place)]
    }
  }

  private func read<Kind: ValueKind>(
    _ source: ByteSource, of kind: Kind
  ) throws -> (values: [Kind.Value], problems: [Problem]) {
    var file = ValueFile(path: source.path, of: kind)
    var values: [Kind.Value] = []
    do throws(FileError) {
      try source.read { bytes in
        file.append(bytes)
        values += file.values
      }
    } catch {
      throw Failure.store(error.phrase)
    }
    file.finish()
    return (values + file.values, file.problems)
  }

  /// The bins asked for; options that say nothing to the method are refused, not passed over.
  private func checkedBinning() throws -> Binning {
    let isBinned = method == .psi || method == .js
    if !isBinned, bins != nil { throw Failure.usage(.notOfMethod(option: "--bins", method)) }
    if !isBinned, binning != nil {
      throw Failure.usage(.notOfMethod(option: "--binning", method))
    }
    if method != .js, base != nil { throw Failure.usage(.notOfMethod(option: "--base", method)) }
    if let bins, !(1...Self.mostBins).contains(bins) {
      throw Failure.usage(.badBins(bins, most: Self.mostBins))
    }
    switch binning ?? .width {
    case .width: return .equalWidth(bins: bins)
    case .quantile: return .quantile(bins: bins ?? 10)
    case .values:
      guard bins == nil else { throw Failure.usage(.binsOfValues) }
      return .distinct
    }
  }
}
