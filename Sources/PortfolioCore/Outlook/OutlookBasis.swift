/// What the outlook of a digest is made of: as long as another digest has the same, so is its outlook.
public struct OutlookBasis: Sendable {
  private let lineage: Lineage
  private let ground: DigestGround
  /// Names without a card.
  private let unregistered: [ModelReference]
  /// The models that were observed when growth is read from.
  private let observed: [Set<ModelID>]

  /// What the outlook of a digest is made of.
  public init(_ digest: Digest) {
    lineage = digest.portfolio.lineage
    ground = digest.ground
    unregistered = Self.unregistered(digest)
    observed = digest.portfolio.observedEarlier
  }

  /// Whether the outlook of another digest is the same.
  public func holds(for digest: Digest) -> Bool {
    lineage == digest.portfolio.lineage && ground.holds(for: digest.portfolio)
      && unregistered == Self.unregistered(digest)
      && observed == digest.portfolio.observedEarlier
  }

  private static func unregistered(_ digest: Digest) -> [ModelReference] {
    digest.models.lazy.filter { !$0.isRegistered }.map(\.id)
  }
}
