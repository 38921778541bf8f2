/// What the JSON fields of a cost row say: `Tags` and `SkuPriceDetails`.
enum CostDetails {
  /// The members of a JSON object, or nil where the text is none.
  static func object(_ text: [UInt8]) -> JSONObject? {
    do throws(JSONFault) { return try JSONValue(parsing: text).object } catch { return nil }
  }

  /// The tags of a row, or nil where the text is no JSON object.
  ///
  /// A tag without a value (`null`) is left out; numbers and booleans are their text.
  static func tags(_ text: [UInt8]) -> [(name: String, value: String)]? {
    object(text).map { object in
      object.members.compactMap { member in
        word(member.value).map { (member.name, $0) }
      }
    }
  }

  /// The model that `SkuPriceDetails` names: `ModelId` of the draft for AI charges, or its twin
  /// `x_ModelId` where an older version of FOCUS wants a prefix.
  static func modelID(_ text: [UInt8]) -> String? {
    let details = object(text)
    return (details?["ModelId"] ?? details?["x_ModelId"]).flatMap(word)
  }

  /// What the tokens of a row are by its `SkuPriceDetails`, under the keys of the draft or their
  /// twins; nil where they do not say.
  static func tokenClass(_ text: [UInt8]) -> TokenClass? {
    guard let details = object(text) else { return nil }
    func value(_ key: String) -> String? {
      (details[key] ?? details["x_" + key]).flatMap(word)
    }
    return TokenClass(
      direction: value("TokenDirection"), cacheAction: value("TokenCacheAction"))
  }

  private static func word(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let number): number.text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
