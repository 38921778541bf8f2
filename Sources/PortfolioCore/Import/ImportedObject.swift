/// An object of an export, whose members are asked for by what they must be.
struct ImportedObject {
  let members: JSONObject
  /// Where the object stands in its record: `data[0].results[2].`, or nothing.
  let path: String

  init(_ members: JSONObject, at path: String = "") {
    self.members = members
    self.path = path
  }

  /// The value of a name; `null` is none.
  subscript(name: String) -> JSONValue? {
    guard let value = members[name], value != .null else { return nil }
    return value
  }

  /// A text that is not empty, of the first of some names that has one; a number is its text.
  func text(_ names: String...) -> String? {
    names.lazy.compactMap { name -> String? in
      switch self[name] {
      case .string(let text): text.isEmpty ? nil : text
      case .number(let number): number.text
      default: nil
      }
    }.first
  }

  /// A text that must be there.
  func needed(_ name: String) throws(TableFault) -> String {
    guard let text = text(name) else { throw .empty(column: path + name) }
    return text
  }

  /// An object; a text that is one in JSON, as some databases give it out, is read.
  func object(_ names: String...) -> ImportedObject? {
    names.lazy.compactMap { name in
      Self.read(self[name])?.object.map { ImportedObject($0, at: "\(path)\(name).") }
    }.first
  }

  /// The objects of an array; nil where there is no array.
  func objects(_ name: String) -> [ImportedObject]? {
    Self.read(self[name])?.array?.enumerated().compactMap { index, value in
      value.object.map { ImportedObject($0, at: "\(path)\(name)[\(index)].") }
    }
  }

  /// The texts of an array.
  func texts(_ name: String) -> [String] {
    Self.read(self[name])?.array?.compactMap(\.string) ?? []
  }

  private static func read(_ value: JSONValue?) -> JSONValue? {
    guard case .string(let text) = value else { return value }
    do throws(JSONFault) {
      return try JSONValue(parsing: Array(text.utf8))
    } catch {
      return nil
    }
  }

  /// A number of tokens, of the first of some names that has one; nil where none has.
  func count(_ names: String...) throws(TableFault) -> Int? {
    for name in names {
      guard self[name] != nil else { continue }
      guard let text = text(name) else { throw .empty(column: path + name) }
      let count = try decimal(text, name).whole
      guard let count, count >= 0 else { throw .notAllowed(column: path + name, text: text) }
      return count
    }
    return nil
  }

  /// A number of tokens of the first of some places that has one.
  static func count(_ places: (object: ImportedObject?, name: String)...) throws(TableFault) -> Int?
  {
    for place in places {
      if let count = try place.object?.count(place.name) { return count }
    }
    return nil
  }

  private func decimal(_ text: String, _ name: String) throws(TableFault) -> ExactDecimal {
    do throws(DecimalFault) {
      return try ExactDecimal(text)
    } catch {
      throw fault(error, text, name)
    }
  }

  /// An amount of money; nil where there is none.
  func amount(
    _ names: String..., inHundredths hundredths: Bool = false
  ) throws(TableFault) -> ImportedAmount? {
    guard let name = names.first(where: { self[$0] != nil }) else { return nil }
    guard let text = text(name) else { throw .empty(column: path + name) }
    do throws(DecimalFault) {
      return try ImportedAmount(text, inHundredths: hundredths)
    } catch {
      throw fault(error, text, name)
    }
  }

  private func fault(_ fault: DecimalFault, _ text: String, _ name: String) -> TableFault {
    switch fault {
    case .notNumber: .notNumber(column: path + name, text: text)
    case .doesNotFit: .doesNotFit(column: path + name, text: text)
    }
  }

  /// A time of the first of some names that has one; without a zone it is in UTC (FORMATS, costs).
  func time(
    _ names: String..., noting charges: inout ImportedCharges
  ) throws(TableFault) -> Timestamp? {
    guard let name = names.first(where: { self[$0] != nil }) else { return nil }
    let text = text(name) ?? ""
    switch Timestamp.parseZoneOptional(text.utf8) {
    case .success(let time):
      charges.assumedUTC = charges.assumedUTC || time.assumedUTC
      return time.timestamp
    case .failure(let reason):
      throw .notTime(column: path + name, text: text, reason: reason)
    }
  }

  /// A time in seconds since 1970.
  func seconds(_ name: String) throws(TableFault) -> Timestamp? {
    guard let text = text(name) else { return nil }
    guard let seconds = try decimal(text, name).whole,
      (Timestamp.earliest.seconds...Timestamp.latest.seconds).contains(Int64(seconds))
    else { throw .notTime(column: path + name, text: text, reason: .outOfRange) }
    return Timestamp(seconds: Int64(seconds))
  }

  /// The texts by which a source groups its sums, as a key: `model=gpt-5|project_id=p-1`.
  ///
  /// All texts and flags but some are part of it, also those that are not known, in an order of
  /// their own, so that two different sums never have the same key.
  func dimensions(without names: Set<String>) -> String {
    func escaped(_ text: String) -> String {
      text.unicodeScalars.map { scalar in
        switch scalar {
        case "%": "%25"
        case "|": "%7C"
        case "=": "%3D"
        default: String(scalar)
        }
      }.joined()
    }
    let parts = members.members.compactMap { member -> String? in
      guard !names.contains(member.name) else { return nil }
      switch member.value {
      case .string(let text): return "\(escaped(member.name))=\(escaped(text))"
      case .bool(let flag): return "\(escaped(member.name))=\(flag)"
      default: return nil
      }
    }
    return parts.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .joined(separator: "|")
  }
}
