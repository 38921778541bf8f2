/// Reads the registered models of MLflow's file store from the files that it consists of.
///
/// `models/<name>/meta.yaml` describes a model, `version-<n>/meta.yaml` each of its versions, and a
/// file under `tags` each tag, as MLflow 3.17 writes them.
struct MLflowModels {
  /// The files' bytes by their path below the folder of models.
  var files: [String: [UInt8]]
  /// The folder of models, as problems name it.
  var path: String
  /// The last values of the metrics of a run; empty where there are none.
  var metrics: (_ run: String) -> [(name: String, value: Double)]

  /// A version of a model.
  private struct Version {
    var number: Int
    var stage: String?
    var description: String?
    var run: String?
  }

  /// The models, ordered by name.
  func read() -> RegistryReading {
    var reading = RegistryReading()
    let names = Set(
      files.keys.compactMap { path -> String? in
        let parts = path.split(separator: "/")
        return parts.count == 2 && parts[1] == "meta.yaml" ? String(parts[0]) : nil
      })
    for folder in names.sorted() {
      guard let meta = node("\(folder)/meta.yaml", &reading) else { continue }
      var record = RegistryRecord(
        name: meta["name"]?.text ?? folder, place: Place(path: "\(path)/\(folder)/meta.yaml"))
      let versions = versions(of: folder, &reading)
      let aliases = (meta["aliases"]?.map ?? []).compactMap { entry in
        entry.value.text.map { (name: entry.key, version: $0) }
      }
      record.purpose = meta["description"]?.text.map {
        $0.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
      takeStatus(versions, into: &record)
      takeTags(of: folder, into: &record)
      takeMetrics(versions, aliases, into: &record)
      record.prose = prose(versions, aliases)
      reading.records.append(record)
    }
    return reading
  }

  private func node(_ file: String, _ reading: inout RegistryReading) -> YAMLNode? {
    guard let bytes = files[file] else { return nil }
    switch YAMLDocument.parse(bytes) {
    case .success(let document): return document.root
    case .failure(let failure):
      let place = Place(
        path: "\(path)/\(file)", line: failure.place.line, column: failure.place.column)
      reading.problems.append(Problem(.yaml(failure.fault), at: place))
      return nil
    }
  }

  private func versions(of folder: String, _ reading: inout RegistryReading) -> [Version] {
    let prefix = "\(folder)/version-"
    var versions: [Version] = []
    for file in files.keys.sorted() where file.hasPrefix(prefix) && file.hasSuffix("/meta.yaml") {
      guard let number = Int(file.dropFirst(prefix.count).dropLast("/meta.yaml".count)),
        let meta = node(file, &reading)
      else { continue }
      // MLflow writes the stage of a version that has none as a text.
      let stage = meta["current_stage"]?.text
      versions.append(
        Version(
          number: number, stage: stage == "None" ? nil : stage,
          description: meta["description"]?.text, run: meta["run_id"]?.text))
    }
    return versions.sorted { $0.number < $1.number }
  }

  /// A model is in production where one of its versions is, and retired where all are archived.
  private func takeStatus(_ versions: [Version], into record: inout RegistryRecord) {
    let stages = versions.map(\.stage)
    if stages.contains("Production") {
      record.status = .production
    } else if !stages.isEmpty, stages.allSatisfy({ $0 == "Archived" }) {
      record.status = .retired
    }
    for version in versions {
      guard let stage = version.stage, stage != "Production", record.status != .retired else {
        continue
      }
      record.leftOut.append("version-\(version.number).current_stage: \(stage)")
    }
  }

  private func takeTags(of folder: String, into record: inout RegistryRecord) {
    let prefix = "\(folder)/tags/"
    for file in files.keys.sorted() where file.hasPrefix(prefix) {
      let name = String(file.dropFirst(prefix.count))
      let value = text(of: file)
      switch name {
      case "owner": record.owner = value
      case "tier" where RiskTier(rawValue: value) != nil: record.tier = RiskTier(rawValue: value)
      default: record.leftOut.append("tags.\(name): \(value)")
      }
    }
    for file in files.keys.sorted()
    where file.hasPrefix("\(folder)/version-") && file.contains("/tags/") {
      let place = file.dropFirst(folder.count + 1).replacing("/", with: ".")
      record.leftOut.append("\(place): \(text(of: file))")
    }
  }

  /// A tag's value, on one line.
  private func text(of file: String) -> String {
    String(decoding: files[file] ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }

  /// The figures of the version that serves: that in production, else the champion, else the last.
  private func takeMetrics(
    _ versions: [Version], _ aliases: [(name: String, version: String)],
    into record: inout RegistryRecord
  ) {
    let champion = aliases.first { $0.name == "champion" }.flatMap { Int($0.version) }
    let version =
      versions.last { $0.stage == "Production" } ?? versions.first { $0.number == champion }
      ?? versions.last
    guard let version, let run = version.run else { return }
    record.evaluations = metrics(run).map {
      Evaluation(
        task: "evaluation", dataset: "MLflow run \(run)", metric: $0.name, value: $0.value)
    }
  }

  private func prose(
    _ versions: [Version], _ aliases: [(name: String, version: String)]
  ) -> [String] {
    versions.map { version in
      let names = aliases.filter { Int($0.version) == version.number }.map(\.name)
      let parts =
        [version.stage].compactMap(\.self) + names
        + [version.description?.split(whereSeparator: \.isNewline).joined(separator: " ")]
        .compactMap(\.self)
      let said = parts.map { SafeText($0).string }.joined(separator: ", ")
      return "* Version \(version.number)\(said.isEmpty ? "" : ": \(said)")"
    }
  }
}

/// A file of a metric as MLflow keeps it: lines of `<milliseconds> <value> <step>`.
enum MLflowMetric {
  /// The last value that is a number: of the highest step, at the latest time.
  static func last(_ bytes: [UInt8]) -> Double? {
    var last: (step: Double, time: Double, value: Double)?
    for line in bytes.split(separator: 0x0A) {
      let fields = String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\r" }
        .map { PlainNumber.double(String($0)) }
      guard fields.count >= 2, let time = fields[0], let value = fields[1] else { continue }
      let step = fields.count > 2 ? fields[2] ?? 0 : 0
      if last.map({ ($0.step, $0.time) <= (step, time) }) ?? true { last = (step, time, value) }
    }
    return last?.value
  }
}
