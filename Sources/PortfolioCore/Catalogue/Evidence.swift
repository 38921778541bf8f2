/// Something that shows that an obligation is met.
public enum Evidence: Hashable, Sendable {
  /// What the store itself proves or does not: nobody can claim it.
  case proven(EvidenceWord)
  /// A document by its name, which somebody has to claim.
  case document(String)

  /// The evidence of a name as policies write it; nil for a blank one.
  public init?(_ text: String) {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { return nil }
    self = EvidenceWord(name: name).map(Self.proven) ?? .document(name)
  }

  /// The name.
  public var name: String {
    switch self {
    case .proven(let word): word.rawValue
    case .document(let name): name
    }
  }

  /// Whether a claim speaks of this document; ASCII letters count in either case.
  func isDocument(named name: String) -> Bool {
    if case .document(let own) = self { own.equalsIgnoringCase(name) } else { false }
  }
}

/// Evidence that the store proves itself; every other name is a document.
public enum EvidenceWord: String, CaseIterable, Sendable {
  /// Somebody who is known and has not left owns the model; also written `assignment`.
  case owner
  /// Somebody who is known, has not left and does not develop, train or tune it is its validator.
  case validator
  /// Somebody who is known and has not left is its approver.
  case approver
  /// It was reviewed, and the review still holds.
  case review
  /// It was approved, by an event and not by a word in its card.
  case approval
  /// Its card sets targets.
  case targets
  /// Every indicator that has a target was observed in the last seven days, or in the last two of
  /// its periods where that is longer.
  case monitoring
  /// Its card says what data it keeps confidential and under which terms (`data.keeps`,
  /// `data.terms`).
  case dataTerms = "data terms"
  /// Its card was confirmed, and that still holds; also written `model card`.
  case record
  /// Its card names the licence.
  case licence
  /// Its card says where it runs (`hosting.where`).
  case hosting

  /// The word that a name is, in its own or its other spelling.
  public init?(name: String) {
    let name = String(decoding: name.utf8.map(\.asciiLowercased), as: UTF8.self)
    guard let word = Self(rawValue: name) ?? Self.others[name] else { return nil }
    self = word
  }

  private static let others: [String: EvidenceWord] = [
    "assignment": .owner, "model card": .record, "license": .licence,
  ]
}
