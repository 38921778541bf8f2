extension JournalHistory {
  /// Puts all events in order anew.
  mutating func rebuild() {
    chains = []
    chainOfWriter = [:]
    missing = []
    orderProblems = []
    for index in files.indices { link(file: index) }
    for chain in chains.indices { chainOfWriter[chains[chain].writer] = chain }
    order = ReplayOrder(
      counts: chains.map(\.nodes.count),
      time: { chain, ordinal in
        let node = chains[chain].nodes[ordinal]
        return files[Int(node.file)].entries[Int(node.index)].event.time
      },
      needs: { chain, ordinal in
        let node = chains[chain].nodes[ordinal]
        let seen = files[Int(node.file)].entries[Int(node.index)].event.seen
        return needs(of: seen, in: chain)
      })
    for step in order.forced {
      orderProblems.append(Problem(.journal(.impossibleSeen), at: entry(step).place))
    }
    latest = nil
    sightings = Sightings(chains: chains.count, events: order.steps.count)
    for step in order.steps { note(step) }
    if cutoff != nil { sightings = Sightings() }
    if let cutoff {
      var order = order
      order.keep { entry($0).event.time <= cutoff }
      self.order = order
    }
    for chain in chains.indices {
      chains[chain].positions = [Int32](repeating: -1, count: chains[chain].nodes.count)
    }
    for (position, step) in order.steps.enumerated() {
      chains[Int(step.chain)].positions[Int(step.ordinal)] = Int32(position)
    }
    undoing = Undoing(of: self)
  }

  /// Links the events of a file to the end of its writer's chain.
  private mutating func link(file index: Int) {
    guard let folder = files[index].folder else { return }
    if chains.last?.writer != folder.writer { chains.append(WriterChain(writer: folder.writer)) }
    for entry in files[index].entries.indices {
      link(file: index, entry: entry, to: chains.count - 1)
    }
    chains[chains.count - 1].passOver(
      lines: files[index].lineCount - (files[index].entries.last?.place.line ?? 0))
  }

  @discardableResult
  private mutating func link(file: Int, entry: Int, to chain: Int) -> Bool {
    let files = files
    return chains[chain].take(
      files[file].entries[entry], node: .init(file: Int32(file), index: Int32(entry)),
      hashAt: { files[Int($0.file)].entries[Int($0.index)].event.hash })
  }

  /// The last events of other chains that an event of a chain waits for.
  private func needs(of seen: [EventID], in own: Int) -> [(chain: Int, ordinal: Int)] {
    if seen.isEmpty { return [] }
    return seen.compactMap { other in
      guard let chain = chainOfWriter[other.writer], chain != own,
        let ordinal = chains[chain].ordinal(upTo: other.seq)
      else { return nil }
      return (chain, ordinal)
    }
  }

  /// Remembers of an event in the order what the next one must be compared with.
  private mutating func note(_ step: ReplayOrder.Step) {
    let node = chains[Int(step.chain)].nodes[Int(step.ordinal)]
    let (file, index) = (Int(node.file), Int(node.index))
    let key = (time: files[file].entries[index].event.time, chain: Int(step.chain))
    if latest.map({ $0 < key }) ?? true { latest = key }
    let own = Int(step.chain)
    let isGenuine = files[file].entries[index].isGenuine
    defer { sightings.append(of: own) }
    for other in files[file].entries[index].event.seen {
      let chain = chainOfWriter[other.writer]
      if chain == own { continue }
      if let chain {
        if isGenuine { sightings.see(chain, upTo: other.seq, by: own) }
        if chains[chain].ordinal(of: other.seq) != nil { continue }
      }
      let entry = entry(step)
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
    guard link(file: file, entry: index, to: chain) else { return true }
    let step = ReplayOrder.Step(
      chain: Int32(chain), ordinal: Int32(chains[chain].nodes.count - 1))
    chains[chain].positions.append(Int32(count))
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
      let before = chains[chain].seen(of: chains[other].writer, at: chains[chain].nodes.count)
      return before >= head.seq || (seen[chains[other].writer] ?? 0) >= head.seq
    }
  }
}
