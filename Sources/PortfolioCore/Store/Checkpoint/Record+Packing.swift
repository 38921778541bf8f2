/// Records as the checkpoint keeps them: cards and people, of which there may be many, with what was
/// found wrong in them. Of settings, workflows and policies there are few: they are always read.
extension Record {
  /// Whether it is of a kind that is kept.
  var isKept: Bool {
    switch self {
    case .model, .people: true
    case .settings, .workflow, .policy, .benchmark: false
    }
  }
}

extension PackedWriter {
  /// Writes a record; false where it is of a kind, or has a problem of a kind, that is not kept.
  mutating func record(_ parsed: Parsed<Record>) -> Bool {
    switch parsed.value {
    case .model(let model):
      byte(1)
      model.shared.content.pack(into: &self)
    case .people(let people):
      byte(2)
      list(people) { $1.pack(into: &$0) }
    case .settings, .workflow, .policy, .benchmark, nil: return false
    }
    count(parsed.problems.count)
    return parsed.problems.allSatisfy { problem($0) }
  }

  private mutating func problem(_ problem: Problem) -> Bool {
    place(problem.place)
    guard case .record(let fault) = problem.fault else { return false }
    switch fault {
    case .unknownKey(let key):
      byte(1)
      name(key)
    case .misspeltKey(let key, let meant):
      byte(2)
      name(key)
      name(meant)
    case .ownerInCard(let owner):
      byte(3)
      name(owner)
    default: return false
    }
    return true
  }
}

extension PackedReader {
  mutating func record() throws -> Parsed<Record> {
    let record: Record
    switch try byte() {
    case 1: record = .model(Model(try ModelContent(unpacking: &self)))
    case 2: record = .people(try list { try Person(unpacking: &$0) })
    default: throw Malformed()
    }
    return Parsed(record, problems: try list { try $0.problem() })
  }

  private mutating func problem() throws -> Problem {
    let place = try place()
    let fault: RecordFault
    switch try byte() {
    case 1: fault = .unknownKey(try name())
    case 2: fault = .misspeltKey(try name(), meant: try name())
    case 3: fault = .ownerInCard(try name())
    default: throw Malformed()
    }
    return Problem(.record(fault), at: place)
  }
}
