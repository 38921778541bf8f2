/// Figures of a survey, to hold the portfolio against (`benchmarks/<id>.yaml`).
public struct Benchmark: Hashable, Sendable, Identifiable {
  /// One figure.
  public struct Figure: Hashable, Sendable {
    /// The id within the benchmark; that of a family of techniques where it is about one.
    public var id: String
    /// What it says, in a line.
    public var title: String
    /// The figure, in its unit; nil where the source gives none.
    public var value: Double?
    /// The unit, such as `percent`.
    public var unit: String?
    /// What it counts, such as `companies`.
    public var of: String?

    /// A figure of which only the id is known.
    public init(id: String) {
      self.id = id
      title = id
    }

    /// The figure as a part of one; nil where it is no percentage.
    public var share: Double? { unit == "percent" ? value.map { $0 / 100 } : nil }
  }

  /// Techniques that belong together.
  public struct Family: Hashable, Sendable {
    /// The family's name, such as `network`.
    public var name: String
    /// The words that cards have for its techniques.
    public var techniques: [String]

    /// Techniques that belong together.
    public init(name: String, techniques: [String]) {
      self.name = name
      self.techniques = techniques
    }

    /// Whether a word of a card is one of its techniques: without regard to case, and a hyphen or an
    /// underscore is a blank.
    public func has(_ technique: String) -> Bool {
      let word = Self.plain(technique)
      return techniques.contains { Self.plain($0) == word }
    }

    private static func plain(_ word: String) -> String {
      word.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: " ")
    }
  }

  /// The id: the file's name.
  public var id: BenchmarkID
  /// The name.
  public var name: String
  /// Where the figures come from.
  public var source: String?
  /// The day they are of, or were last checked against the source.
  public var asOf: Day?
  /// How many months they may be relied on; nil is "not set".
  public var cadence: Int?
  /// The figures, each id once.
  public var figures: [Figure]
  /// The families of techniques that figures are about, in the order of the file.
  public var families: [Family]
  /// How portfolios are made up, and how they grow; nil where it says nothing of it.
  public var landscape: SurveyedLandscape?
  /// Keys Folio does not know.
  public var unknown: [UnknownKey]
  /// The file's path in the store.
  public var path: String

  /// The id of the figure for models, or companies, with a technique of any family.
  public static let anyFamily = "any"

  /// A benchmark of which only the id and the file are known.
  public init(id: BenchmarkID, path: String) {
    self.id = id
    self.path = path
    name = id.text
    figures = []
    families = []
    unknown = []
  }

  /// The figure of an id; nil where there is none.
  public func figure(_ id: String) -> Figure? { figures.first { $0.id == id } }
}

/// The id of a benchmark: the name of its file.
public typealias BenchmarkID = Identifier<Benchmark>
