/// Obligations from one source (`policies/<id>.yaml`).
///
/// Regulation changes, so it is data: nothing in the program knows a date of it.
public struct Policy: Hashable, Sendable, Identifiable {
  /// The id: the file's name.
  public var id: PolicyID
  /// The name.
  public var name: String
  /// Where the policy comes from.
  public var source: String?
  /// The day the text was last checked against its source.
  public var asOf: Day?
  /// How many months it may be relied on; nil is "not set".
  public var cadence: Int?
  /// Whether what it says was checked against the primary source; nil where nobody says.
  public var verified: Bool?
  /// The obligations.
  public var obligations: [Obligation]
  /// Keys Folio does not know.
  public var unknown: [UnknownKey]
  /// The file's path in the store.
  public var path: String

  /// A policy of which only the id and the file are known.
  public init(id: PolicyID, path: String) {
    self.id = id
    self.path = path
    name = id.text
    obligations = []
    unknown = []
  }
}

extension Policy {
  /// One obligation of a policy.
  public struct Obligation: Hashable, Sendable {
    /// The id within the policy.
    public var id: String
    /// What it asks for, in a line.
    public var title: String
    /// The models it applies to.
    public var appliesTo: Scope
    /// The day it comes into force; nil is "not set".
    public var from: Day?
    /// The first day on which it no longer holds; nil where no end is known.
    public var until: Day?
    /// Evidence it wants, each once.
    public var evidence: [Evidence]
    /// How many months evidence holds; nil leaves that to the review cadence of the model's tier.
    public var renew: Int?
    /// The article or section, and where the fact was read.
    public var source: String?
    /// Whether the fact was checked against the primary source; nil where nobody says.
    public var verified: Bool?
    /// What else must be known of it.
    public var note: String?
    /// Where the file says it.
    public var place: Place

    /// An obligation of which only the id and the place are known: for every model, asking for nothing.
    public init(id: String, place: Place) {
      self.id = id
      self.place = place
      title = id
      appliesTo = .everyModel
      evidence = []
    }
  }

  /// Which models an obligation applies to.
  public enum Scope: Hashable, Sendable {
    /// All: the obligation names none.
    case everyModel
    /// Those that meet a query of the model map.
    case query(Query, text: String)
    /// Nobody knows which: the query cannot be understood.
    case unreadable(String)

    /// The query as written; nil where there is none.
    public var text: String? {
      switch self {
      case .everyModel: nil
      case .query(_, let text), .unreadable(let text): text
      }
    }
  }

  /// Whether the fact of one of its obligations was checked against the primary source: what the obligation
  /// says, else what the policy does.
  public func isVerified(_ obligation: Obligation) -> Bool? { obligation.verified ?? verified }
}

/// Which obligation of which policy: `eu-ai-act/transparency`.
public struct ObligationID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The policy.
  public var policy: PolicyID
  /// The obligation's id within it.
  public var obligation: String

  /// An obligation of a policy.
  public init(policy: PolicyID, obligation: String) {
    self.policy = policy
    self.obligation = obligation
  }

  /// The obligation that a text names: the policy's id, a slash, the obligation's id; nil where it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let policy = PolicyID(parts[0]), !parts[1].isEmpty else { return nil }
    self.init(policy: policy, obligation: String(parts[1]))
  }

  /// The name as it is written.
  public var description: String { "\(policy)/\(obligation)" }

  /// Orders by policy, then by the obligation's id in bytes.
  public static func < (one: Self, other: Self) -> Bool {
    if one.policy != other.policy { return one.policy < other.policy }
    return one.obligation.utf8.lexicographicallyPrecedes(other.obligation.utf8)
  }
}
