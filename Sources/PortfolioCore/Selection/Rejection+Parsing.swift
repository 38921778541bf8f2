extension Rejection {
  /// A reason with numbers, as a decision keeps it; nil of any other, which is shown as it stands.
  ///
  /// What is read says the same again: nothing is lost on the way.
  public init?(raw text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 4, let kind = Kind(rawValue: String(parts[0].dropLast())),
      let value = PlainNumber.double(parts[parts.count - 3]),
      let limit = PlainNumber.double(parts[parts.count - 1])
    else { return nil }
    let metric = parts[1..<(parts.count - 3)].joined(separator: " ")
    let end: Target.Limit = parts[parts.count - 2] == "<" ? .floor(limit) : .ceiling(limit)
    switch kind {
    case .latency: self = .latency(value, most: limit)
    case .quality: self = .quality(metric: metric, value, limit: end)
    case .hallucination: self = .hallucination(metric: metric, value, limit: end)
    default: return nil
    }
    guard raw == text else { return nil }
  }
}
