/// The list of prices of pydantic/genai-prices (`data.json`; `data.schema.json` beside it).
///
/// Providers and their models; prices are in USD for a million tokens. A price with tiers is
/// `{base, tiers}`, of which the tier whose start the prompt goes over prices all tokens ("cliff",
/// `TieredPrices`). A model's prices may be dated, or be for hours of the day (`PriceTimeline`).
enum GenAIPrices {
  static func read(_ providers: [JSONValue], into taken: inout ImportedPrices) {
    for (index, provider) in providers.enumerated() {
      let path = JSONPlaces.element(index, of: "")
      guard let object = provider.object, let models = object["models"]?.array else {
        taken.refuse(.notRecord(source: PriceImport.Format.genaiPrices.rawValue), at: path)
        continue
      }
      for (index, model) in models.enumerated() {
        let path = JSONPlaces.element(index, of: JSONPlaces.member("models", of: path))
        guard let entry = model.object, let id = entry["id"]?.string, !id.isEmpty else {
          taken.refuse(.notRecord(source: PriceImport.Format.genaiPrices.rawValue), at: path)
          continue
        }
        taken.take(prices(of: id, entry, vendor: object["id"]?.string, at: path))
      }
    }
  }

  private static func prices(
    of id: String, _ entry: JSONObject, vendor: String?, at path: String
  ) -> ImportedModelPrices {
    var model = ImportedModelPrices(id, vendor: vendor, at: path)
    model.context = entry["context_window"]?.integer
    switch entry["prices"] {
    case .object(let prices):
      add(prices, to: &model, for: .init(kind: .uncached), path: "prices")
    case .array(let conditions):
      let timeline: PriceTimeline
      do throws(TableFault) {
        timeline = try PriceTimeline(conditions, path: model.place("prices"))
      } catch {
        model.refusePrice(error, at: "prices")
        return model
      }
      for span in timeline.spans {
        add(
          span.prices, to: &model,
          for: .init(kind: .uncached, hours: span.hours, from: span.from, until: span.until),
          path: "prices[\(span.index)]")
      }
    default: model.refusePrice(.empty(column: model.place("prices")), at: "prices")
    }
    return model
  }

  private static func add(
    _ prices: JSONObject, to model: inout ImportedModelPrices, for slot: ImportedModelPrices.Slot,
    path: String
  ) {
    for member in prices.members {
      guard let kind = classes[member.name] else {
        model.passOver(unit(of: member.name))
        continue
      }
      var slot = slot
      slot.kind = kind
      let name = "\(path).\(member.name)"
      guard let tiers = member.value.object else {
        model.add(member.value, name, for: slot, timesTenTo: 0)
        continue
      }
      model.add(tiers["base"] ?? .null, "\(name).base", for: slot, timesTenTo: 0)
      for (index, tier) in (tiers["tiers"]?.array ?? []).enumerated() {
        let path = "\(name).tiers[\(index)]"
        guard let start = tier.object?["start"]?.integer, start > 0 else {
          model.refusePrice(.empty(column: model.place("\(path).start")), at: path)
          continue
        }
        slot.above = start
        model.add(tier.object?["price"] ?? .null, "\(path).price", for: slot, timesTenTo: 0)
      }
    }
  }

  private static let classes: [String: PriceClass] = [
    "input_mtok": .uncached, "cache_read_mtok": .cacheRead, "cache_write_mtok": .cacheWrite,
    "output_mtok": .output,
  ]

  private static func unit(of name: String) -> PriceImport.PassedOver {
    if name == "requests_kcount" { return .request }
    return name.hasSuffix("_mtok") ? .otherTokens : .other
  }
}
