extension Person {
  /// Reads `people.yaml`: a list of people, in its order (FORMATS, Records).
  ///
  /// Of two entries with one id the first holds; an entry without an id gives nobody.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - path: The file's path in the store.
  /// - Returns: The people, where the file can be taken, and what is wrong with it.
  public static func readAll(_ bytes: [UInt8], path: String) -> Parsed<[Person]> {
    let log = RecordLog(path: path)
    guard let root = log.root(of: bytes) else { return log.parsed(nil) }
    if root.isNull { return log.parsed([]) }
    guard let list = root.list else {
      log.add(.wrongKind(key: "", expected: .list), at: root.place)
      return log.parsed(nil)
    }
    var people: [Person] = []
    var places: [PersonID: Place] = [:]
    for element in list {
      guard let entries = element.map else {
        log.add(.wrongKind(key: "", expected: .map), at: element.place)
        continue
      }
      // Keys nobody knows are kept with the person, so each has a log of their own.
      let own = RecordLog(path: path)
      let reader = MapReader(entries, key: "", at: element.place, log: own)
      let person = Person(reading: reader, log: own)
      log.take(own)
      guard let person else { continue }
      if let other = places[person.id] {
        log.add(.duplicateID(person.id.text, other: other), at: element.place)
      } else {
        places[person.id] = person.place
        people.append(person)
      }
    }
    return log.parsed(people)
  }

  private init?(reading reader: MapReader, log: RecordLog) {
    var reader = reader
    guard let node = reader.node("id") else {
      reader.failMissing("id")
      return nil
    }
    guard let text = reader.string("id") else { return nil }
    guard let id = PersonID(text) else {
      reader.fail(.badID(text), at: node)
      return nil
    }
    self.init(id: id, place: reader.place)
    name = reader.string("name") ?? name
    team = reader.string("team")
    contact = reader.string("contact")
    logins = reader.strings("logins")
    may = Set(reader.choices("may"))
    left = reader.day("left")
    reader.finish()
    unknown = log.unknown
  }
}
