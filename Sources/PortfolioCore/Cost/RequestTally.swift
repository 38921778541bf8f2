/// How the rows of a source log requests.
enum RequestLog: Hashable, Sendable {
  /// A row is a request.
  case oneRow
  /// A request is one row or several that follow each other, whose keys are the same up to their last
  /// slash.
  case severalRows

  /// How the imports of a source write requests; nil where they do not (`CostSource`).
  init?(source: String) {
    switch CostSource(rawValue: source) {
    case .litellm: self = .oneRow
    case .bedrock, .langfuse: self = .severalRows
    case .openai, .anthropic, nil: return nil
    }
  }
}

/// How many requests rows stand for.
public struct RequestCount: Hashable, Sendable {
  /// How many are known of.
  public var count = 0
  /// Whether some rows have tokens and nothing says how many requests those were.
  public var isIncomplete = false

  /// The requests of both.
  func adding(_ other: RequestCount) -> RequestCount {
    RequestCount(
      count: count.addingClamped(other.count), isIncomplete: isIncomplete || other.isIncomplete)
  }
}

/// Counts requests cell by cell, file by file.
///
/// What has tokens in a file that counts no requests for its cell makes the count of the cell
/// incomplete; bills that price tokens and requests in rows of their own do count them.
struct RequestTally {
  private var counts: [RequestCount] = []
  /// Of the present file, by cell.
  private var hasTokens: [Bool] = []
  private var hasRequests: [Bool] = []
  /// The beginning of the key of the request last counted.
  private var lastRequest: [UInt8] = []

  mutating func add(
    _ entry: CostEntry, _ split: TokenCounts?, to cell: Int, _ table: CostTable
  ) {
    while counts.count <= cell { counts.append(RequestCount()) }
    while hasTokens.count <= cell {
      hasTokens.append(false)
      hasRequests.append(false)
    }
    var requests = split?.requests ?? 0
    if let log = table.profiles.facts[Int(entry.profile)].requestLog, entry.known.contains(.key) {
      switch log {
      case .oneRow: requests += 1
      case .severalRows: requests += isNext(entry, table) ? 1 : 0
      }
      hasRequests[cell] = true
    }
    counts[cell].count = counts[cell].count.addingClamped(requests)
    if requests > 0 { hasRequests[cell] = true }
    if entry.tokens != 0 { hasTokens[cell] = true }
  }

  /// Says that the rows of the next file follow.
  mutating func endFile() {
    for cell in hasTokens.indices where hasTokens[cell] && !hasRequests[cell] {
      counts[cell].isIncomplete = true
    }
    hasTokens.removeAll(keepingCapacity: true)
    hasRequests.removeAll(keepingCapacity: true)
    lastRequest = []
  }

  /// What was counted in a cell.
  func count(of cell: Int) -> RequestCount {
    cell < counts.count ? counts[cell] : RequestCount()
  }

  private mutating func isNext(_ entry: CostEntry, _ table: CostTable) -> Bool {
    let request = table.keys.withText(entry.key) { key -> [UInt8] in
      let bytes = key.indices.map { key[$0] }
      return bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[..<$0]) } ?? bytes
    }
    defer { lastRequest = request }
    return request != lastRequest
  }
}
