extension JournalLine {
  /// What a line holds.
  struct Decoded {
    /// The event.
    var event: Event
    /// Whether the line's hash is that of its bytes.
    var isGenuine: Bool
  }

  /// A line that is no event, and the column (in bytes, from 1) where it stops being one.
  struct Refused: Error {
    var fault: LineFault
    var column: Int?
  }

  /// Reads a line without its LF, and checks the hash against the bytes as they are.
  static func decode(_ line: ArraySlice<UInt8>, writer: WriterID) throws(Refused) -> Decoded {
    guard !line.isEmpty else { throw Refused(fault: .empty) }
    guard line.count <= limit else { throw Refused(fault: .tooLong(limit: limit)) }
    if isConflictMarker(line) { throw Refused(fault: .conflictMarker) }
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONValue(parsing: line, limits: .init(bytes: limit, depth: 16))
    } catch { throw Refused(fault: .json(error.kind), column: error.column) }
    guard let members = value.object?.members else { throw Refused(fault: .notObject) }
    do throws(LineFault) {
      let hash = try hash(endOf: line)
      let event = try event(members, hash: hash, writer: writer)
      return Decoded(event: event, isGenuine: ChainHash(of: line.dropLast(ending)) == hash)
    } catch { throw Refused(fault: error) }
  }

  /// How many bytes `,"hash":"…"}` has.
  private static let ending = 75
  private static let endingStart = Array(",\"hash\":\"".utf8)
  private static let endingEnd = Array("\"}".utf8)

  private static func hash(endOf line: ArraySlice<UInt8>) throws(LineFault) -> ChainHash {
    let end = line.suffix(ending)
    guard end.count == ending, end.starts(with: endingStart),
      end.suffix(2).elementsEqual(endingEnd),
      let hash = ChainHash(digits: end.dropFirst(endingStart.count).dropLast(2))
    else { throw .hashNotLast }
    return hash
  }

  private static func isConflictMarker(_ line: ArraySlice<UInt8>) -> Bool {
    [UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|")].contains { mark in
      line.count >= 7 && line.prefix(7).allSatisfy { $0 == mark }
    }
  }

  private static func event(
    _ members: [JSONObject.Member], hash: ChainHash, writer folder: WriterID
  ) throws(LineFault) -> Event {
    var envelope = Envelope()
    var fields: [JSONObject.Member] = []
    for member in members where try !envelope.take(member, folder: folder) { fields.append(member) }
    guard let version = envelope.version else { throw .missing("v") }
    guard let writer = envelope.writer else { throw .missing("writer") }
    guard let seq = envelope.seq else { throw .missing("seq") }
    guard let time = envelope.time else { throw .missing("time") }
    guard let word = envelope.word else { throw .missing("do") }
    guard let previous = envelope.previous else { throw .missing("prev") }
    var payload = JSONObject(unchecked: fields)
    let action =
      version == Event.currentVersion
      ? Action(word, taking: &payload) : Action.unknown(kind: word, payload)
    if case .unknown = action { payload = JSONObject() }
    return Event(
      version: version, id: EventID(writer: writer, seq: seq), time: time, actor: envelope.actor,
      seen: envelope.seen, action: action, reason: envelope.reason, extras: payload,
      previous: previous, hash: hash)
  }
}

/// The members that every event has or may have, whatever was done.
private struct Envelope {
  var version: Int?
  var writer: WriterID?
  var seq: Int?
  var time: Timestamp?
  var actor: PersonID?
  var seen: [EventID] = []
  var word: String?
  var reason: String?
  var previous: ChainHash?

  /// Takes a member that is one of the envelope's; false where it is not.
  mutating func take(
    _ member: JSONObject.Member, folder: WriterID
  ) throws(LineFault) -> Bool {
    let value = member.value
    switch member.name {
    case "v": version = try wanted(value.integer.flatMap { $0 > 0 ? $0 : nil }, member)
    case "writer":
      // The folder's own name is not made again for each of its lines.
      let text = try wanted(value.string, member)
      writer = text == folder.text ? folder : try wanted(WriterID(text), member)
    case "seq": seq = try wanted(value.seq, member)
    case "time": time = try wanted(value.string.flatMap(Self.time), member)
    case "actor": actor = try wanted(value.string.flatMap { PersonID($0) }, member)
    case "seen": seen = try wanted(value.object.flatMap(Self.seen), member)
    case "do": word = try wanted(value.string, member)
    case "reason": reason = try wanted(value.string, member)
    case "prev": previous = try wanted(value.string.flatMap { ChainHash(hex: $0) }, member)
    case "hash": break
    default: return false
    }
    return true
  }

  private func wanted<Value>(
    _ value: Value?, _ member: JSONObject.Member
  ) throws(LineFault) -> Value {
    guard let value else { throw .notAllowed(member.name) }
    return value
  }

  /// A time as events have it: in UTC with three decimals.
  private static func time(_ text: String) -> Timestamp? {
    guard text.utf8.count == 24, text.hasSuffix("Z"), !text.contains("t") else { return nil }
    return try? Timestamp.parse(text.utf8).get()
  }

  private static func seen(_ object: JSONObject) -> [EventID]? {
    var seen: [EventID] = []
    for member in object.members {
      guard let writer = WriterID(member.name), let seq = member.value.seq else { return nil }
      seen.append(EventID(writer: writer, seq: seq))
    }
    return seen
  }
}

extension JSONValue {
  /// A number an event can have: from 1 to the last whole number every reader of JSON keeps
  /// exactly (RFC 8259 §6), which also keeps counting on from it from overflowing.
  var seq: Int? { integer.flatMap { (1...(1 << 53 - 1)).contains($0) ? $0 : nil } }
}
