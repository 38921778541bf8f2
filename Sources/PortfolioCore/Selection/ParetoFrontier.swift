/// What nothing beats in every respect: the price-performance frontier (DESIGN §1, S6).
///
/// One point dominates another that is nowhere better and somewhere worse. Two that are equal in all
/// respects both stand on the frontier. Unknown is not zero: what is not known of a point in a respect
/// that counts cannot be compared, so it neither stands on the frontier nor dominates anything.
public struct ParetoFrontier: Hashable, Sendable {
  /// A respect in which points are compared.
  public enum Dimension: String, CaseIterable, Sendable {
    /// More is better.
    case quality
    /// Less is better, here and below.
    case cost, latency, carbon
  }

  /// What is compared.
  public struct Point: Hashable, Sendable {
    /// How good; nil is unknown, here and below.
    public var quality: Double?
    /// What it costs.
    public var cost: ExactDecimal?
    /// How slow.
    public var latency: Double?
    /// What it emits.
    public var carbon: Double?

    /// A point.
    public init(
      quality: Double? = nil, cost: ExactDecimal? = nil, latency: Double? = nil,
      carbon: Double? = nil
    ) {
      self.quality = quality
      self.cost = cost
      self.latency = latency
      self.carbon = carbon
    }

    /// Whether something is known in a respect.
    public func knows(_ dimension: Dimension) -> Bool {
      switch dimension {
      case .quality: quality != nil
      case .cost: cost != nil
      case .latency: latency != nil
      case .carbon: carbon != nil
      }
    }

    /// How this stands to another in a respect that is known of both: below 0 is better.
    func order(_ other: Point, in dimension: Dimension) -> Int {
      func sign<Value: Comparable>(_ one: Value?, _ other: Value?) -> Int {
        guard let one, let other, one != other else { return 0 }
        return one < other ? -1 : 1
      }
      return switch dimension {
      case .quality: sign(other.quality, quality)
      case .cost: sign(cost, other.cost)
      case .latency: sign(latency, other.latency)
      case .carbon: sign(carbon, other.carbon)
      }
    }

    /// Whether this dominates another.
    public func dominates(_ other: Point, over dimensions: [Dimension]) -> Bool {
      var isBetter = false
      for dimension in dimensions {
        let order = order(other, in: dimension)
        if order > 0 { return false }
        if order < 0 { isBetter = true }
      }
      return isBetter
    }
  }

  /// How a point stands.
  public enum Standing: Hashable, Sendable {
    /// Nothing dominates it.
    case frontier
    /// The point at an index dominates it: of all that do, the cheapest.
    case dominated(by: Int)
    /// Something is not known of it.
    case notComparable(lacking: [Dimension])
  }

  /// The respects that count.
  public let dimensions: [Dimension]
  /// How each point stands.
  public private(set) var standings: [Standing]

  /// The frontier of points.
  ///
  /// The points are put in order of their respects, so that each has behind it only what it cannot be
  /// dominated by, and is held against the frontier so far: what dominates a point is on the frontier, or
  /// is dominated itself by something there. Over two respects only the last of the frontier needs to be
  /// asked.
  public init(_ points: [Point], over dimensions: [Dimension] = Dimension.allCases) {
    // The cheapest first, so that the dominator that is named is the cheapest.
    let order: [Dimension] = [.cost, .latency, .carbon, .quality].filter(dimensions.contains)
    self.dimensions = Dimension.allCases.filter(dimensions.contains)
    standings = points.map { point in
      let lacking = dimensions.filter { !point.knows($0) }
      return lacking.isEmpty ? .frontier : .notComparable(lacking: lacking)
    }
    let sorted = points.indices.filter { standings[$0] == .frontier }.sorted { one, other in
      for dimension in order {
        let order = points[one].order(points[other], in: dimension)
        if order != 0 { return order < 0 }
      }
      return one < other
    }
    var frontier: [Int] = []
    for index in sorted {
      let dominator: Int?
      if order.count <= 2 {
        // Along the frontier the second respect only gets better: its end has the best of all.
        let first = frontier.partitioningIndex {
          points[$0].order(points[index], in: order.last ?? .cost) <= 0
        }
        let isDominated =
          frontier.last.map { points[$0].dominates(points[index], over: order) } ?? false
        dominator = isDominated && first < frontier.count ? frontier[first] : nil
      } else {
        dominator = frontier.first { points[$0].dominates(points[index], over: order) }
      }
      if let dominator {
        standings[index] = .dominated(by: dominator)
      } else {
        frontier.append(index)
      }
    }
  }

  /// The indices of the points on the frontier, in the order of the points.
  public var frontier: [Int] { standings.indices.filter { standings[$0] == .frontier } }
}
