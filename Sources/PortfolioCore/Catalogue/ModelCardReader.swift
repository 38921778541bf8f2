extension ModelCardFacts {
  /// Reads the Hugging Face keys of a card's front matter; keys of that convention which say
  /// nothing to Folio are taken as known.
  init(_ root: inout MapReader) {
    let names = root.strings("license_name")
    let licenses = root.strings("license")
    // `other` only says that the licence has no identifier; its name stands beside it.
    license = (licenses.filter { $0 != "other" || names.isEmpty } + names).joinedOrNil
    licenseLink = root.string("license_link")
    library = root.string("library_name")
    baseModels = root.strings("base_model")
    datasets = root.strings("datasets")
    pipelineTag = root.string("pipeline_tag")
    tags = root.strings("tags")
    languages = root.strings("language")
    evaluations = root.node("model-index").map(Self.evaluations) ?? []
    others = root.keys.filter(HuggingFaceKey.isOnlyKept).compactMap { key in
      root.entry(key).map { UnknownKey(key: key, value: $0.value) }
    }
  }

  /// The results of a `model-index` that are numbers; whatever else stands there is passed over,
  /// since it is not Folio's to judge.
  private static func evaluations(in index: YAMLNode) -> [Evaluation] {
    var evaluations: [Evaluation] = []
    for result in (index.list ?? []).flatMap({ $0["results"]?.list ?? [] }) {
      let task = result["task"]?["name"]?.text ?? result["task"]?["type"]?.text
      let dataset = result["dataset"]?["name"]?.text ?? result["dataset"]?["type"]?.text
      for metric in result["metrics"]?.list ?? [] {
        guard let task, let name = metric["name"]?.text ?? metric["type"]?.text,
          let value = metric["value"]?.text.flatMap(PlainNumber.double)
        else { continue }
        let types = [result["task"]?["type"]?.text, metric["type"]?.text]
        evaluations.append(
          Evaluation(
            task: task, dataset: dataset, metric: name, value: value,
            taskType: types[0] == task ? nil : types[0],
            metricType: types[1] == name ? nil : types[1]))
      }
    }
    return evaluations
  }
}

extension YAMLNode {
  /// The value under a key, where this is a map that has it.
  subscript(key: String) -> YAMLNode? { map?.first { $0.key == key }?.value }
}

extension [String] {
  fileprivate var joinedOrNil: String? { isEmpty ? nil : joined(separator: ", ") }
}
