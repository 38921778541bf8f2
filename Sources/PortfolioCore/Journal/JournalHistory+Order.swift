extension JournalHistory {
  /// Puts all events in order anew.
  mutating func rebuild() {
    chains = []
    chainOfWriter = [:]
    strangers = [:]
    missing = []
    orderProblems = []
    for case let folder? in files.map(\.folder) where chains.last?.writer != folder.writer {
      chainOfWriter[folder.writer] = chains.count
      chains.append(WriterChain(writer: folder.writer))
    }
    var known = KeptNumbers()
    for index in files.indices { link(file: index, &known) }
    let chains = chains
    let nodes = chains.map(\.nodes)
    order = ReplayOrder(
      counts: nodes.map(\.count),
      time: { chain, ordinal in nodes[chain][ordinal].time },
      need: { chain, ordinal, done in Self.need(of: ordinal, in: chain, of: chains, done) })
    for step in order.forced {
      orderProblems.append(Problem(.journal(.impossibleSeen), at: entry(step).place))
    }
    latest = nil
    sightings = Sightings(chains: chains.count, events: order.steps.count)
    for step in order.steps { note(step) }
    if cutoff != nil { sightings = Sightings() }
    if let cutoff {
      var order = order
      order.keep { nodes[Int($0.chain)][Int($0.ordinal)].time <= cutoff }
      self.order = order
    }
    replayed = order.steps.map { nodes[Int($0.chain)][Int($0.ordinal)] }
    number()
    undoing = Undoing(of: self)
  }

  /// Tells each chain where in the order its events stand.
  private mutating func number() {
    var positions = chains.map { [Int32](repeating: -1, count: $0.nodes.count) }
    for (position, step) in order.steps.enumerated() {
      positions[Int(step.chain)][Int(step.ordinal)] = Int32(position)
    }
    for chain in chains.indices { chains[chain].positions = positions[chain] }
  }

  /// Links the events of a file to the end of its writer's chain.
  private mutating func link(file index: Int, _ known: inout KeptNumbers) {
    guard let folder = files[index].folder, let chain = chainOfWriter[folder.writer] else { return }
    let entries = files[index].entries
    var seen: [WriterChain.SeenHead] = []
    for number in entries.indices { link(entries, index, number, to: chain, &seen, &known) }
    let last = entries.isEmpty ? 0 : entries.outline(at: entries.count - 1).line
    chains[chain].passOver(lines: files[index].lineCount - last)
  }

  /// Links an event to the end of a chain; false where the chain has it already.
  ///
  /// What it had seen is collected in `seen`, so that its room can be used again.
  @discardableResult
  private mutating func link(
    _ entries: JournalEntries, _ file: Int, _ index: Int, to chain: Int,
    _ seen: inout [WriterChain.SeenHead], _ known: inout KeptNumbers
  ) -> Bool {
    seen.removeAll(keepingCapacity: true)
    entries.eachSeen(at: index, number: { number(of: $0) }, of: &known) { writer, seq in
      seen.append(.init(writer: writer, seq: seq))
    }
    let outline = entries.outline(at: index)
    let files = files
    return chains[chain].take(
      outline, node: .init(outline, file: file, index: index), seen: seen, own: chain,
      path: { files[file].path },
      hashAt: { files[Int($0.file)].entries.outline(at: Int($0.index)).hash })
  }

  /// The number of a writer: that of its chain, or of one without a journal one after those of all
  /// chains.
  private mutating func number(of writer: WriterID) -> Int {
    if let known = chainOfWriter[writer] ?? strangers[writer] { return known }
    let number = chains.count + strangers.count
    strangers[writer] = number
    return number
  }

  /// The first event of another chain that an event of a chain has to wait for.
  private static func need(
    of ordinal: Int, in own: Int, of chains: [WriterChain], _ done: [Int]
  ) -> (chain: Int, ordinal: Int)? {
    for head in chains[own].heads(of: ordinal) where head.writer != own {
      guard head.writer < chains.count,
        let ordinal = chains[head.writer].ordinal(upTo: head.seq), done[head.writer] <= ordinal
      else { continue }
      return (head.writer, ordinal)
    }
    return nil
  }

  /// Remembers of an event in the order what the next one must be compared with.
  private mutating func note(_ step: ReplayOrder.Step) {
    let node = chains[Int(step.chain)].nodes[Int(step.ordinal)]
    let key = (time: node.time, chain: Int(step.chain))
    if latest.map({ $0 < key }) ?? true { latest = key }
    let own = Int(step.chain)
    defer { sightings.append(of: own) }
    for (index, head) in chains[own].heads(of: Int(step.ordinal)).enumerated()
    where head.writer != own {
      if head.writer < chains.count {
        if node.isGenuine { sightings.see(head.writer, upTo: head.seq, by: own) }
        if chains[head.writer].ordinal(of: head.seq) != nil { continue }
      }
      let entry = self.entry(step)
      let other = entry.event.seen[index]
      missing.insert(other)
      orderProblems.append(
        Problem(
          .journal(.missingEvent(writer: other.writer.text, seq: other.seq)), at: entry.place))
    }
  }

  /// Adds an event at the end where that is its place in the order; false where it is not, or
  /// where that cannot be told at once.
  mutating func extend(file: Int, index: Int) -> Bool {
    guard cutoff == nil, order.forced.isEmpty, let folder = files[file].folder,
      let chain = chainOfWriter[folder.writer], isLast(file: file),
      isLast(files[file].entries[index].event, in: chain)
    else { return false }
    var seen: [WriterChain.SeenHead] = []
    var known = KeptNumbers()
    guard link(files[file].entries, file, index, to: chain, &seen, &known) else { return true }
    let step = ReplayOrder.Step(
      chain: Int32(chain), ordinal: Int32(chains[chain].nodes.count - 1))
    chains[chain].positions.append(Int32(count))
    replayed.append(chains[chain].nodes[Int(step.ordinal)])
    order.append(step)
    note(step)
    undoing.extend(with: self)
    return true
  }

  private func isLast(file: Int) -> Bool {
    file + 1 == files.count || files[file + 1].folder?.writer != files[file].folder?.writer
  }

  /// Whether an event that follows on its chain comes after all others: by its time, or because
  /// its writer had seen the ends of all other chains.
  private func isLast(_ event: Event, in chain: Int) -> Bool {
    guard !missing.contains(event.id) else { return false }
    guard let latest else { return true }
    if latest < (event.time, chain) { return true }
    let seen = Dictionary(
      event.seen.map { ($0.writer, $0.seq) }, uniquingKeysWith: { $0 > $1 ? $0 : $1 })
    return chains.indices.allSatisfy { other in
      guard other != chain, let head = chains[other].head else { return true }
      let before = chains[chain].seen(of: other, at: chains[chain].nodes.count)
      return before >= head.seq || (seen[chains[other].writer] ?? 0) >= head.seq
    }
  }
}
