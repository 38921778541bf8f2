/// What can be proven of one writer's journal: that it is whole, and up to where others vouch for
/// it.
public struct WriterProof: Hashable, Sendable, Identifiable {
  /// Whether the chain holds.
  public enum State: String, CaseIterable, Sendable {
    /// Every line follows on the one before it.
    case intact
    /// Something was changed, lost or put in another place.
    case broken
  }

  /// Up to where others wrote that they had seen the journal.
  public struct Anchor: Hashable, Sendable {
    /// The highest number that another writer had seen.
    public var seq: Int
    /// The writers who had, ordered.
    public var writers: [WriterID]
  }

  /// Up to where the journal is signed.
  public struct Signing: Hashable, Sendable {
    /// The highest number under which a signature holds.
    public var seq: Int
    /// Who signed.
    public var principal: String
  }

  /// The writer.
  public var writer: WriterID
  /// The person whose login the writer's is.
  public var person: PersonID?
  /// How many events there are.
  public var events: Int
  /// How many files, each a month.
  public var months: Int
  /// The last event; nil where there is none.
  public var head: JournalHead?
  /// Up to where others had seen it; nil where nobody had.
  public var anchor: Anchor?
  /// Up to where it is signed; nil where it is not.
  public var signing: Signing?
  /// What is wrong, in the order of the chain.
  public var problems: [Problem]

  /// The writer.
  public var id: WriterID { writer }

  /// What is wrong beyond doubt, in the order of the chain: the first is where to look.
  public var errors: [Problem] { problems.filter { $0.severity == .error } }

  /// Whether the chain holds.
  public var state: State { errors.isEmpty ? .intact : .broken }

  /// How many events at the end nobody else had seen: they could be cut off without a trace.
  public var unanchored: Int { rest(after: anchor?.seq) }

  /// How many events at the end no signature covers: they could be written anew without a trace.
  public var unsigned: Int { rest(after: signing?.seq) }

  private func rest(after seq: Int?) -> Int {
    guard let head else { return 0 }
    return max(0, head.seq - (seq ?? 0))
  }
}

/// What can be proven of all journals (durability-and-scale §6.8).
///
/// The chain of each writer shows every change, loss and exchange of lines before its end. Its end
/// itself is held by what others had seen, by number, and by signed heads, by number and hash.
public struct JournalProof: Sendable {
  /// The writers, ordered.
  public var writers: [WriterProof]
  /// What is wrong in places that are no writer's.
  public var others: [Problem]

  /// All that is wrong, in the order of the writers.
  public var problems: [Problem] { others + writers.flatMap(\.problems) }

  /// Whether nothing is wrong beyond doubt.
  public var isIntact: Bool { problems.allSatisfy { $0.severity != .error } }

  /// Proves what there is.
  ///
  /// - Parameters:
  ///   - history: All journals, none left out.
  ///   - heads: The heads that were signed, with what their signatures turned out to be.
  ///   - now: The present: what lies after it is wrong.
  ///   - person: The person whose login a writer's is.
  public init(
    _ history: JournalHistory, heads: [SignedHead] = [], now: Timestamp,
    person: (WriterID) -> PersonID? = { _ in nil }
  ) {
    var problems: [WriterID: [Problem]] = [:]
    others = []
    for problem in (history.problems + history.future(at: now)).sorted(by: Self.precedes) {
      if let writer = Self.writer(of: problem) {
        problems[writer, default: []].append(problem)
      } else {
        others.append(problem)
      }
    }
    var signings: [WriterID: WriterProof.Signing] = [:]
    for head in heads.sorted(by: { $0.path < $1.path }) {
      if let problem = head.problem(in: history) {
        problems[head.writer, default: []].append(problem)
      } else if case .valid(let principal) = head.signature, let seq = head.statement?.id.seq,
        seq > signings[head.writer]?.seq ?? 0
      {
        signings[head.writer] = .init(seq: seq, principal: principal)
      }
    }
    let chains = Dictionary(
      history.chains.map { ($0.writer, $0) }, uniquingKeysWith: { first, _ in first })
    let months = Dictionary(grouping: history.files.compactMap(\.folder), by: \.writer)
    let known = Set(chains.keys).union(months.keys).union(problems.keys).union(signings.keys)
    writers = known.sorted().map { writer in
      WriterProof(
        writer: writer, person: person(writer), events: chains[writer]?.nodes.count ?? 0,
        months: months[writer]?.count ?? 0, head: chains[writer]?.head,
        anchor: history.anchor(of: writer), signing: signings[writer],
        problems: problems[writer] ?? [])
    }
  }

  /// Whose journal a problem is about: of an event that is missing, its own writer's.
  private static func writer(of problem: Problem) -> WriterID? {
    if case .journal(.missingEvent(let writer, _)) = problem.fault { return WriterID(writer) }
    let parts = problem.place.path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 2 ? WriterID(parts[1]) : nil
  }

  /// In the order of the lines; what only others' lines show comes last.
  private static func precedes(_ one: Problem, _ other: Problem) -> Bool {
    func key(_ problem: Problem) -> (Int, String, Int, String) {
      var isMissing = 0
      if case .journal(.missingEvent) = problem.fault { isMissing = 1 }
      return (isMissing, problem.place.path, problem.place.line ?? 0, problem.fault.code)
    }
    return key(one) < key(other)
  }
}

extension SignedHead {
  /// What is wrong with the head, at its place; nil where nothing is.
  func problem(in history: JournalHistory) -> Problem? {
    fault(in: history).map { Problem(.journal(.head($0)), at: Place(path: path)) }
  }

  /// What is wrong with the head; nil where it is signed as it should be, and its event is there.
  ///
  /// What it says is held against the chain whoever signed it: a head of an event that is gone is
  /// a trace of a cut in any case.
  func fault(in history: JournalHistory) -> HeadFault? {
    if signature == .withoutHead { return .lost }
    guard let statement else { return .unreadable }
    guard statement.id.writer == writer, statement.path == path else {
      return .misplaced(event: statement.id.description)
    }
    switch signature {
    case .missing: return .unsigned
    case .invalid: return .invalid
    default: break
    }
    guard let event = history.event(statement.id) else { return .gone(seq: statement.id.seq) }
    if event.hash != statement.hash { return .otherHash(seq: statement.id.seq) }
    return switch signature {
    case .otherPrincipal(let name): .otherPrincipal(name, writer: writer.text)
    case .unknownKey: .unknownKey
    case .unchecked: .unchecked
    case .noProgram: .noProgram
    case .valid, .missing, .withoutHead, .invalid: nil
    }
  }
}

extension JournalHistory {
  /// The event of a number in a writer's chain, be it before or after the moment that is shown.
  func event(_ id: EventID) -> Event? {
    guard let chain = chainOfWriter[id.writer], let ordinal = chains[chain].ordinal(of: id.seq)
    else { return nil }
    let node = chains[chain].nodes[ordinal]
    return files[Int(node.file)].entries[Int(node.index)].event
  }

  /// Up to where other writers had seen a writer's journal.
  func anchor(of writer: WriterID) -> WriterProof.Anchor? {
    guard let number = chainOfWriter[writer] ?? strangers[writer] else { return nil }
    let seen = chains.compactMap { chain -> EventID? in
      guard chain.writer != writer else { return nil }
      let seq = chain.seen(of: number, at: chain.nodes.count)
      return seq > 0 ? EventID(writer: chain.writer, seq: seq) : nil
    }
    guard let highest = seen.map(\.seq).max() else { return nil }
    return .init(seq: highest, writers: seen.filter { $0.seq == highest }.map(\.writer).sorted())
  }
}
