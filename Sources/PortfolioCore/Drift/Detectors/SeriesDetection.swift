/// What one detector finds in one series, as the bytes of its file arrive.
///
/// The memory it takes is that of the detector, of one append, and of what was found.
public struct SeriesDetection: Sendable {
  /// Drift, or warnings one after another.
  public struct Finding: Hashable, Sendable {
    /// What was given.
    public var signal: DetectorSignal
    /// The index of the value that gave it, from 0; of warnings, that of the first.
    public var index: Int
    /// The index of the last value of several that warn; of drift, the same as `index`.
    public var last: Int
    /// The line of the value at `index`, from 1.
    public var line: Int
    /// The value at `index`.
    public var value: Double
    /// Of drift, where the change is placed.
    public var change: DetectedChange?

    /// The index of the first value after the change.
    public var changeIndex: Int? { change.map { index + 1 - $0.valuesSince } }
  }

  /// The detector after the last value.
  public private(set) var detector: DriftDetector
  /// What was found, in the order of the values.
  public private(set) var findings: [Finding] = []
  /// How many values were taken; the next has this index.
  public private(set) var samples = 0
  private var file: ValueFile<PlainNumbers>

  /// A detector at the beginning of a file.
  public init(_ detector: DriftDetector, path: String) {
    self.detector = detector
    file = ValueFile(path: path, of: PlainNumbers(in: detector.domain))
  }

  /// What is wrong in the file, in the order of its lines; beyond a thousand they are counted.
  public var problems: [Problem] { file.problems }

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: [UInt8]) {
    file.append(bytes)
    detect()
  }

  /// Takes the last line, which needs no line end.
  public mutating func finish() {
    file.finish()
    detect()
  }

  private mutating func detect() {
    let values = file.values
    var next = 0
    while next < values.count {
      let advance = detector.advance(through: values.span, from: next)
      next = advance.next
      if advance.signal != .none { add(advance.signal, at: next - 1) }
    }
    samples += values.count
  }

  private mutating func add(_ signal: DetectorSignal, at offset: Int) {
    let index = samples + offset
    if signal == .warning, let last = findings.indices.last, findings[last].signal == .warning,
      findings[last].last == index - 1
    {
      findings[last].last = index
    } else {
      findings.append(
        Finding(
          signal: signal, index: index, last: index, line: file.lines[offset],
          value: file.values[offset], change: detector.change))
    }
  }
}
