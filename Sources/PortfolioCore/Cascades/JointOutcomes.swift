/// Which of several models answered which item right: `item,model,correct[,accepted]`, in columns of any
/// order, read as its bytes arrive (`quality/joint/<task>.csv`).
///
/// `correct` and `accepted` are 1 or 0 (or `true`, `yes`, `false`, `no`); `accepted` is what a verifier
/// said of the answer before anybody knew whether it was right. A row that is wrong becomes a problem
/// with its place, and the others are kept; of two rows for one item and model the later counts.
public struct JointOutcomes {
  /// What came of one item.
  public struct Outcome: Hashable, Sendable {
    /// Whether the answer was right.
    public var isCorrect: Bool
    /// Whether a verifier accepted it; nil where none was asked.
    public var isAccepted: Bool?

    /// What came of one item.
    public init(isCorrect: Bool, isAccepted: Bool? = nil) {
      self.isCorrect = isCorrect
      self.isAccepted = isAccepted
    }
  }

  /// The path by which problems name the file.
  public let path: String
  /// What came of each item, by the model's id, or its name where no card claims that.
  public private(set) var outcomes: [String: [String: Outcome]] = [:]

  private var rows: NamedRows<Column>
  private let resolve: (String) -> String

  private enum Column: String, CaseIterable {
    case item, model, correct, accepted
  }

  /// A file of which nothing has been read yet.
  ///
  /// - Parameters:
  ///   - path: The path by which problems name it.
  ///   - resolve: The id of the model that a name means, or the name.
  public init(path: String, resolve: @escaping (String) -> String = { $0 }) {
    self.path = path
    self.resolve = resolve
    rows = NamedRows(path: path, required: [.item, .model, .correct])
  }

  /// What is wrong in the file, in the order of its lines.
  public var problems: [Problem] { rows.problems }

  /// Takes the next bytes of the file.
  public mutating func append(_ bytes: [UInt8]) {
    rows.append(bytes)
    while let row = rows.next() { take(row) }
  }

  /// Takes the end of the file.
  public mutating func finish() {
    while let row = rows.last() { take(row) }
  }

  private mutating func take(_ row: NamedRows<Column>.Row) {
    guard let item = row[.item], let model = row[.model],
      let isCorrect = flag(.correct, of: row) ?? nil, let isAccepted = flag(.accepted, of: row)
    else { return }
    outcomes[item, default: [:]][resolve(model)] = Outcome(
      isCorrect: isCorrect, isAccepted: isAccepted)
  }

  /// Yes or no; nil within where nothing stands there, nil outside where it is neither.
  private mutating func flag(_ column: Column, of row: NamedRows<Column>.Row) -> Bool?? {
    switch row[column]?.lowercased() {
    case nil: return .some(nil)
    case "1", "true", "yes": return true
    case "0", "false", "no": return false
    case let text?:
      let fault = TableFault.notOneOf(column: column.rawValue, text: text, allowed: ["1", "0"])
      rows.fail(fault, in: column)
      return nil
    }
  }
}
