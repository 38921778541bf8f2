/// What the name of a member of LiteLLM's table says of its value.
enum LiteLLMPriceKey: Hashable {
  /// A price of one token.
  case tokens(PriceClass, PriceService, above: Int)
  /// Prices by the length of the prompt.
  case tiers
  /// A price that no book holds.
  case passedOver(PriceImport.PassedOver)
  /// No price.
  case nothing

  init(_ name: String) {
    if name == "tiered_pricing" {
      self = .tiers
    } else if name == "off_peak_pricing" {
      self = .passedOver(.weekday)
    } else if let base = Self.bases.first(where: { name.hasPrefix($0.name) }) {
      self = Self.tokens(base.kind, name.dropFirst(base.name.count))
    } else if name.contains("cost") {
      self = .passedOver(Self.unit(of: name))
    } else {
      self = .nothing
    }
  }

  private static let bases: [(name: String, kind: PriceClass)] = [
    ("input_cost_per_token", .uncached), ("output_cost_per_token", .output),
    ("cache_read_input_token_cost", .cacheRead), ("cache_creation_input_token_cost", .cacheWrite),
  ]

  /// Takes what follows a price's name apart: `_above_1hr`, `_above_200k_tokens`, `_priority`.
  private static func tokens(_ kind: PriceClass, _ rest: Substring) -> LiteLLMPriceKey {
    var (kind, rest) = (kind, rest)
    var service = PriceService.standard
    var above = 0
    while !rest.isEmpty {
      if kind == .cacheWrite, take("_above_1hr", from: &rest) {
        kind = .cacheWrite1h
      } else if let threshold = takeThreshold(from: &rest) {
        above = threshold
      } else if let next = services.first(where: { take($0.suffix, from: &rest) })?.service {
        service = next
      } else if rest == "_cache_hit" {
        // Read where there is no newer name for it.
        return .nothing
      } else {
        return .passedOver(.service)
      }
    }
    return .tokens(kind, service, above: above)
  }

  private static let services: [(suffix: String, service: PriceService)] = [
    ("_batches", .batch), ("_flex", .flex), ("_priority", .priority),
  ]

  private static func take(_ text: String, from rest: inout Substring) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  /// The threshold of `_above_200k_tokens` or `_above_128000_tokens`.
  private static func takeThreshold(from rest: inout Substring) -> Int? {
    var after = rest
    guard take("_above_", from: &after) else { return nil }
    let digits = after.prefix { ("0"..."9").contains($0) }
    after = after.dropFirst(digits.count)
    let unit = take("k", from: &after) ? 1000 : 1
    guard take("_tokens", from: &after), let count = Int(digits) else { return nil }
    let (threshold, overflow) = count.multipliedReportingOverflow(by: unit)
    guard !overflow, threshold > 0 else { return nil }
    rest = after
    return threshold
  }

  private static func unit(of name: String) -> PriceImport.PassedOver {
    let units: [(String, PriceImport.PassedOver)] = [
      ("reasoning_token", .reasoning), ("audio_token", .otherTokens), ("image_token", .otherTokens),
      ("video_token", .otherTokens), ("second", .second), ("character", .character),
      ("image", .image), ("pixel", .image), ("page", .image), ("query", .request),
      ("request", .request), ("session", .request), ("message", .request), ("calls", .request),
    ]
    return units.first { name.contains($0.0) }?.1 ?? .other
  }
}
