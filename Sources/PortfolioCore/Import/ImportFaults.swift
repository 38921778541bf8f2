/// What is wrong in an export, with what is wrong in the same way in very many places told once: an
/// export may have millions of lines.
struct ImportFaults: Sendable {
  /// How many places of one fault are named.
  static let named = 10

  /// A fault that is in more places than are named.
  private struct Kind: Sendable {
    var fault: TableFault
    var count = 0
    /// Where the first is that is not named.
    var place: Place?
  }

  private var log = ProblemLog()
  private var kinds: [Kind] = []
  private var numbers: [TableFault: Int] = [:]
  private var errors = 0
  private var first: (fault: TableFault, place: Place)?
  /// Whether all errors are such as another kind of file has: there is no record of the source.
  private var isForeign = true

  mutating func add(_ fault: TableFault, at place: Place) {
    if fault.severity == .error {
      errors += 1
      if first == nil { first = (fault, place) }
      isForeign = isForeign && fault.isOfForeignRecord
    }
    let alike = fault.withoutIndices
    if let number = numbers[alike] {
      kinds[number].count += 1
      if kinds[number].count > Self.named {
        if kinds[number].place == nil { kinds[number].place = place }
        return
      }
    } else if kinds.count < ProblemLog.limit {
      numbers[alike] = kinds.count
      kinds.append(Kind(fault: alike, count: 1))
    }
    log.add(Problem(.table(fault), at: place))
  }

  /// All of it, in the order of the places; then what is not named.
  func all(of path: String) -> [Problem] {
    log.all(of: path)
      + kinds.compactMap { kind in
        kind.place.map { place in
          Problem(.table(.alike(kind.fault, count: kind.count - Self.named)), at: place)
        }
      }
  }

  /// That nothing is what a source writes; nil where the faults do not say so, or say more.
  func nothing(of source: CostSource, isOther: Bool) -> Problem? {
    guard let first, isForeign, errors > 1 || isOther else { return nil }
    return Problem(
      .table(.nothingOf(source: source.rawValue, records: errors, first.fault)), at: first.place)
  }
}

extension TableFault {
  /// Whether records of another format are wrong in this way.
  fileprivate var isOfForeignRecord: Bool {
    switch self {
    case .notRecord, .empty, .badJSON: true
    default: false
    }
  }

  /// The fault with `data[].amount` for `data[3].amount`, so that it is one in every record.
  fileprivate var withoutIndices: TableFault {
    func plain(_ column: String) -> String {
      guard column.utf8.contains(UInt8(ascii: "[")) else { return column }
      var isIndex = false
      return String(
        column.unicodeScalars.filter { scalar in
          if scalar == "]" { isIndex = false }
          defer { if scalar == "[" { isIndex = true } }
          return !isIndex
        }.map(Character.init))
    }
    return switch self {
    case .empty(let column): .empty(column: plain(column))
    case .notNumber(let column, let text): .notNumber(column: plain(column), text: text)
    case .doesNotFit(let column, let text): .doesNotFit(column: plain(column), text: text)
    case .notAllowed(let column, let text): .notAllowed(column: plain(column), text: text)
    case .notTime(let column, let text, let reason):
      .notTime(column: plain(column), text: text, reason: reason)
    case .notOneOf(let column, let text, let allowed):
      .notOneOf(column: plain(column), text: text, allowed: allowed)
    default: self
    }
  }
}
