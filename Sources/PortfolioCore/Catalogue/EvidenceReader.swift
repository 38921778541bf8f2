extension EvidenceClaim {
  /// Reads `{obligation, name, link, date, until, by}` of a card; nil, with the reason noted, where it
  /// does not say which obligation or which document.
  init?(reading reader: MapReader) {
    var reader = reader
    let saysObligation = reader.node("obligation") != nil
    let obligation = reader.convert("obligation", expected: .obligation) { ObligationID($0) }
    let name = reader.string("name")
    let link = reader.string("link")
    let date = reader.day("date")
    let until = reader.day("until")
    let by = reader.string("by")
    reader.finish()
    // An obligation that is none has been told already.
    if !saysObligation { reader.failMissing("obligation") }
    if name == nil { reader.failMissing("name") }
    guard let obligation, let name else { return nil }
    self.init(
      obligation, name: name, link: link, date: date, until: until, by: by,
      source: .record(reader.place))
  }
}
