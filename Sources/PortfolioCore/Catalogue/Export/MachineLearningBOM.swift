internal import Crypto

/// The models as a bill of materials of CycloneDX 1.7, a component a model, which tools of the
/// software supply chain read (ECMA-424, bom-1.7.schema.json).
///
/// What a card does not say is left out; Folio's own facts are properties `folio:…`.
public struct MachineLearningBOM: Sendable {
  /// What is known of a model beside its card.
  public struct Entry: Sendable {
    /// The card.
    public var model: Model
    /// Who holds which role, with their names.
    public var holders: [(role: Role, person: Holder)]
    /// The version that was deployed or tuned last, where one was recorded.
    public var version: String?
  }

  /// The models.
  public var entries: [Entry]
  /// The portfolio's name.
  public var portfolio: String?
  /// The moment it speaks of.
  public var moment: Timestamp
  /// The version of the program that writes it.
  public var toolVersion: String

  /// The document.
  ///
  /// The serial number is made from the content, so that the same portfolio at the same moment has
  /// the same one.
  public var json: JSONValue {
    let components = JSONValue.array(entries.map { .object($0.component) })
    let metadata = metadata
    let content: JSONValue = ["metadata": metadata, "components": components]
    return [
      "$schema": "http://cyclonedx.org/schema/bom-1.7.schema.json",
      "bomFormat": "CycloneDX", "specVersion": "1.7",
      "serialNumber": .string("urn:uuid:\(Self.uuid(of: content.compact))"), "version": 1,
      "metadata": metadata, "components": components,
    ]
  }

  private var metadata: JSONValue {
    var metadata: JSONObject = [
      "timestamp": .string(moment.rfc3339),
      "tools": [
        "components": [
          ["type": "application", "name": "folio", "version": .string(toolVersion)]
        ]
      ],
    ]
    if let portfolio {
      metadata["properties"] = [["name": "folio:portfolio", "value": .string(portfolio)]]
    }
    return .object(metadata)
  }

  /// A UUID of version 8 (RFC 9562 §5.8) made from a SHA-256.
  private static func uuid(of bytes: [UInt8]) -> String {
    var hash = Array(SHA256.hash(data: bytes).prefix(16))
    hash[6] = hash[6] & 0x0F | 0x80
    hash[8] = hash[8] & 0x3F | 0x80
    let digits = hash.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      .joined(separator: "-")
  }
}

extension MachineLearningBOM.Entry {
  /// The component.
  var component: JSONObject {
    var component: JSONObject = [
      "type": "machine-learning-model", "bom-ref": .string("model:\(model.id)"),
    ]
    if let vendor = model.vendor {
      component["supplier"] = ["name": .string(vendor)]
      component["publisher"] = .string(vendor)
    }
    component["name"] = .string(model.name)
    if let version { component["version"] = .string(version) }
    if let purpose = model.purpose { component["description"] = .string(purpose) }
    if !licenses.isEmpty { component["licenses"] = .array(licenses) }
    if !model.card.baseModels.isEmpty {
      component["pedigree"] = [
        "ancestors": .array(
          model.card.baseModels.map {
            ["type": "machine-learning-model", "name": .string($0)]
          })
      ]
    }
    let card = modelCard
    if !card.isEmpty { component["modelCard"] = .object(card) }
    component["properties"] = .array(
      properties.map { ["name": .string("folio:\($0.name)"), "value": .string($0.value)] })
    if !model.card.tags.isEmpty { component["tags"] = .strings(model.card.tags) }
    return component
  }

  /// Identifiers of SPDX where Hugging Face's are those in small letters, else names.
  private var licenses: [JSONValue] {
    let names =
      model.card.license?.split(separator: ",").map {
        String($0.drop { $0 == " " })
      } ?? []
    return names.map { name in
      var license: JSONObject =
        if let id = Self.spdx[name.lowercased()] {
          ["id": .string(id)]
        } else {
          ["name": .string(name)]
        }
      if let link = model.card.licenseLink, link.hasPrefix("https://"), names.count == 1 {
        license["url"] = .string(link)
      }
      return ["license": .object(license)]
    }
  }

  /// Licences of models that SPDX has, by the identifiers of Hugging Face.
  private static let spdx = Dictionary(
    [
      "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0",
      "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0", "MPL-2.0", "EUPL-1.2",
      "AFL-3.0", "ISC", "Unlicense", "Zlib",
    ].map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  private var modelCard: JSONObject {
    var card = JSONObject()
    var parameters = JSONObject()
    if let task = model.card.pipelineTag { parameters["task"] = .string(task) }
    if !model.card.datasets.isEmpty {
      parameters["datasets"] = .array(
        model.card.datasets.map { ["type": "dataset", "name": .string($0)] })
    }
    if !parameters.isEmpty { card["modelParameters"] = .object(parameters) }
    if !model.card.evaluations.isEmpty {
      card["quantitativeAnalysis"] = [
        "performanceMetrics": .array(model.card.evaluations.map(Self.metric))
      ]
    }
    let considerations = considerations
    if !considerations.isEmpty { card["considerations"] = .object(considerations) }
    return card
  }

  private static func metric(_ evaluation: Evaluation) -> JSONValue {
    var metric: JSONObject = [
      "type": .string(evaluation.metric), "value": .string(ReportValue.plain(evaluation.value)),
    ]
    let slice = [evaluation.task, evaluation.dataset].compactMap(\.self).joined(separator: ", ")
    if !slice.isEmpty { metric["slice"] = .string(slice) }
    return .object(metric)
  }

  private var considerations: JSONObject {
    let sections = CardSections(model.prose)
    var considerations = JSONObject()
    if !sections.users.isEmpty { considerations["users"] = .strings(sections.users) }
    if !sections.uses.isEmpty { considerations["useCases"] = .strings(sections.uses) }
    if !sections.limitations.isEmpty {
      considerations["technicalLimitations"] = .strings(sections.limitations)
    }
    if !sections.ethics.isEmpty {
      considerations["ethicalConsiderations"] = .array(
        sections.ethics.map { ["name": .string($0)] })
    }
    return considerations
  }

  private var properties: [(name: String, value: String)] {
    var properties: [(name: String, value: String?)] = [
      ("id", model.id.text), ("type", model.type?.rawValue), ("tier", model.tier?.rawValue),
      ("status", model.status?.rawValue), ("hosting", model.hosting?.place),
      ("region", model.hosting?.region),
    ]
    properties += (model.hosting?.techniques ?? []).map { ("technique", $0) }
    properties += [
      ("parameters", model.parameters.map { ReportValue.plain($0) }),
      ("context", model.context.map(String.init)), ("data:trained", model.data?.trained),
      ("data:keeps", model.data?.keeps), ("data:terms", model.data?.terms),
      ("recorded", model.recorded?.description),
    ]
    properties += model.functions.map { ("function", $0) }
    properties += model.aliases.map { ("alias", $0) }
    properties += model.formerly.map { ("formerly", $0.text) }
    properties += holders.flatMap { holder in
      [(holder.role.rawValue, holder.person.person.text)]
        + (holder.person.name == holder.person.person.text
          ? [] : [("\(holder.role.rawValue):name", holder.person.name)])
    }
    return properties.compactMap { property in property.value.map { (property.name, $0) } }
  }
}

extension JSONValue {
  /// Texts in a row.
  fileprivate static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map { .string($0) })
  }
}
