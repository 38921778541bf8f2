/// What tokens can be to a bill: four classes, of which each token is in one.
///
/// Input is only what was read anew: what came from a cache, or was put into one, is counted apart.
public enum TokenClass: String, CaseIterable, Sendable {
  /// Input that was read anew.
  case uncached
  /// Input that the cache had.
  case cacheRead
  /// Input that was put into the cache.
  case cacheWrite
  /// What the model wrote.
  case output

  /// The class of `TokenDirection` and `TokenCacheAction`, as the FOCUS draft for AI charges has
  /// them; nil where they say none of the four.
  ///
  /// Input of which nothing is said about a cache was read anew: sellers without a cache leave the
  /// second key out.
  init?(direction: String?, cacheAction: String?) {
    switch (direction, cacheAction) {
    case ("Output", _): self = .output
    case ("Input", nil), ("Input", "Uncached"): self = .uncached
    case (nil, "Read"), ("Input", "Read"): self = .cacheRead
    case (nil, "Write"), ("Input", "Write"): self = .cacheWrite
    default: return nil
    }
  }

  /// `TokenDirection` of the draft for AI charges.
  var direction: String { self == .output ? "Output" : "Input" }

  /// `TokenCacheAction` of the draft; output has none.
  var cacheAction: String? {
    switch self {
    case .uncached: "Uncached"
    case .cacheRead: "Read"
    case .cacheWrite: "Write"
    case .output: nil
    }
  }

  /// What the class adds to the key of a charge that is one of several.
  var suffix: String {
    switch self {
    case .uncached: "input"
    case .cacheRead: "cache-read"
    case .cacheWrite: "cache-write"
    case .output: "output"
    }
  }
}
