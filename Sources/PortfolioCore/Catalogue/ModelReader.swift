extension Model {
  /// Reads a model card: front matter in YAML, then prose (FORMATS, Records).
  ///
  /// A card without front matter is a model of which nothing is set; one whose front matter
  /// cannot be taken gives none, so that the last good content stays.
  ///
  /// - Parameters:
  ///   - bytes: The card's bytes.
  ///   - id: The id its file's name gives it.
  ///   - path: The card's path in the store.
  /// - Returns: The model, where the card can be taken, and what is wrong with it.
  public static func read(_ bytes: [UInt8], id: ModelID, path: String) -> Parsed<Model> {
    let log = RecordLog(path: path)
    let start = YAMLPosition(line: 1, column: 1)
    guard bytes.count <= YAMLDocument.byteLimit else {
      log.add(.tooLarge(bytes: bytes.count, limit: YAMLDocument.byteLimit), at: start)
      return log.parsed(nil)
    }
    let text = bytes[...].withoutByteOrderMark
    var model = ModelContent(id: id, path: path)
    guard let parts = FrontMatter(text) else {
      guard model.readProse(text, firstLine: 1, into: log) else { return log.parsed(nil) }
      log.add(.noFrontMatter, at: start)
      return log.parsed(Model(model))
    }
    guard var root = log.rootMap(of: parts.yaml, firstLine: parts.yamlLine) else {
      return log.parsed(nil)
    }
    var folio = root.map("folio")
    model.gaps = CardGaps(root: &root, folio: &folio)
    if var folio {
      model.readFolio(&folio)
      folio.finish()
    }
    model.card = ModelCardFacts(&root)
    model.readOwner(&root)
    root.finish()
    _ = model.readProse(parts.prose, firstLine: parts.proseLine, into: log)
    model.unknown = log.unknown
    return log.parsed(Model(model))
  }
}

extension ModelContent {
  fileprivate mutating func readFolio(_ folio: inout MapReader) {
    if let name = folio.string("name"), !name.allSatisfy(\.isWhitespace) { self.name = name }
    type = folio.choice("type")
    vendor = folio.string("vendor")
    status = folio.choice("status")
    statusInCard = status
    purpose = folio.string("purpose")
    functions = folio.strings("functions")
    if folio.node("tier")?.map != nil {
      assessment = folio.map("tier").map { RiskAssessment(reading: $0) }
    } else {
      tier = folio.choice("tier")
    }
    parameters = folio.number("parameters", atLeast: 0)
    context = folio.integer("context", atLeast: 0)
    hosting = folio.map("hosting").map { Hosting(reading: $0, noting: &places) }
    if let reader = folio.map("energy") {
      let energy = EnergyProfile(reading: reader)
      self.energy = energy
      if let zone = energy.zone { places.note("zone", zone, at: reader.place) }
    }
    data = folio.map("data").map { DataTerms(reading: $0) }
    regulation = folio.map("regulation").map { Regulation(reading: $0) }
    evidence = folio.maps("evidence").compactMap { EvidenceClaim(reading: $0) }
    for alias in folio.texts("aliases") {
      aliases.append(alias.text)
      places.note("aliases", alias.text, at: folio.place(alias.place))
    }
    for former in folio.texts("formerly") {
      guard let id = ModelID(former.text) else {
        folio.fail(.badID(former.text), at: former.place)
        continue
      }
      formerly.append(id)
      places.note("formerly", id.text, at: folio.place(former.place))
    }
    for reader in folio.maps("targets") {
      guard let target = Target(reading: reader) else { continue }
      targets.append(target)
      places.note("targets", target.metric, at: reader.place)
    }
    recorded = folio.day("recorded")
    readOwner(&folio)
  }

  /// An owner in a card is told, never taken: ownership is an event (FORMATS, The journal).
  fileprivate mutating func readOwner(_ reader: inout MapReader) {
    guard let node = reader.node("owner") else { return }
    let owner = (node.list ?? [node]).compactMap(\.text).joined(separator: ", ")
    ownerInCard = ownerInCard ?? owner
    reader.fail(.ownerInCard(owner), at: node)
  }

  /// Takes the prose; false where it is a merge git left undone.
  fileprivate mutating func readProse(
    _ bytes: ArraySlice<UInt8>, firstLine: Int, into log: RecordLog
  ) -> Bool {
    var source = YAMLSource(bytes: bytes, firstLine: firstLine)
    let conflict = GitConflict.marker(in: bytes)
    if let conflict { log.add(.conflictMarker, at: source.position(at: conflict)) }
    if let offset = UTF8Check.firstInvalid(in: bytes) {
      log.add(.invalidUTF8, at: source.position(at: bytes.startIndex + offset))
      prose = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { SafeText(bytes: $0).string }.joined(separator: "\n")
    } else {
      prose = String(decoding: bytes, as: UTF8.self)
    }
    if let covered = SecretScan.covered(prose) {
      log.add(.secret(key: "prose"), at: source.position(at: Self.firstSecret(in: bytes)))
      prose = covered
    }
    return conflict == nil
  }

  /// The index of the first line that holds a secret.
  private static func firstSecret(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.split(separator: 0x0A)
      .first { SecretScan.covered(String(decoding: $0, as: UTF8.self)) != nil }?
      .startIndex ?? bytes.startIndex
  }
}

extension Hosting {
  fileprivate init(reading reader: MapReader, noting places: inout RecordPlaces) {
    var reader = reader
    self.init(
      place: reader.string("where"), region: reader.string("region"),
      techniques: reader.strings("techniques"))
    site = reader.string("site")
    saysTechniques = reader.node("techniques") != nil
    if let reader = reader.map("capacity") {
      let capacity = Capacity(reading: reader)
      self.capacity = capacity
      if let metric = capacity.metric { places.note("capacity", metric, at: reader.place) }
    }
    reader.finish()
  }
}

extension DataTerms {
  fileprivate init(reading reader: MapReader) {
    var reader = reader
    self.init(
      trained: reader.string("trained"), keeps: reader.string("keeps"),
      terms: reader.string("terms"))
    if reader.node("joined") != nil {
      joined = reader.maps("joined").compactMap { JoinedData(reading: $0) }
    }
    reader.finish()
  }
}

extension Target {
  /// Reads `{metric, floor, ceiling}`; nil, with the reason noted, where the metric or both limits
  /// are missing.
  init?(reading reader: MapReader) {
    var reader = reader
    let metric = reader.string("metric")
    let floor = reader.number("floor")
    let ceiling = reader.number("ceiling")
    let saysLimit = reader.node("floor") != nil || reader.node("ceiling") != nil
    reader.finish()
    guard let metric else {
      reader.failMissing("metric")
      return nil
    }
    let limits = [floor.map(Limit.floor), ceiling.map(Limit.ceiling)].compactMap(\.self)
    guard !limits.isEmpty else {
      // A limit that is no number has been told already.
      if !saysLimit { reader.failMissing("floor") }
      return nil
    }
    self.init(metric: metric, limits: limits)
  }
}
