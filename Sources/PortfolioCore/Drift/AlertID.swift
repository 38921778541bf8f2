import Crypto

/// What an alert is of, whenever it began (FORMATS, Drift).
public struct AlertFingerprint: Hashable, Comparable, Sendable {
  /// The model.
  public var model: ModelID
  /// The indicator, or a segment of it.
  public var indicator: IndicatorKey
  /// The way by which it is found.
  public var path: AlertPath

  /// The fingerprint of a model's indicator on a path.
  public init(model: ModelID, indicator: IndicatorKey, path: AlertPath) {
    self.model = model
    self.indicator = indicator
    self.path = path
  }

  /// Orders by model, indicator and path.
  public static func < (one: Self, other: Self) -> Bool {
    if one.model != other.model { return one.model < other.model }
    if one.indicator != other.indicator { return one.indicator < other.indicator }
    return one.path < other.path
  }
}

/// One episode of a fingerprint: what is wrong, and since when (FORMATS, Drift).
public struct AlertID: Hashable, Comparable, Sendable {
  /// What is wrong.
  public var fingerprint: AlertFingerprint
  /// The time from which it was wrong.
  public var onset: Timestamp

  /// The id of the episode that began at an instant.
  public init(fingerprint: AlertFingerprint, onset: Timestamp) {
    self.fingerprint = fingerprint
    self.onset = onset
  }

  /// The id as people and scripts give it: the first 12 hexadecimal digits of the SHA-256 of
  /// model, metric, segment, path and onset in nanoseconds, with a NUL between them.
  public var text: String {
    let parts = [
      fingerprint.model.text, fingerprint.indicator.metric, fingerprint.indicator.segment ?? "",
      fingerprint.path.name, String(onset.nanoseconds),
    ]
    let digest = SHA256.hash(data: Array(parts.joined(separator: "\0").utf8))
    return digest.prefix(6).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    .joined()
  }

  /// Orders by fingerprint, then onset.
  public static func < (one: Self, other: Self) -> Bool {
    one.fingerprint == other.fingerprint
      ? one.onset < other.onset : one.fingerprint < other.fingerprint
  }
}
