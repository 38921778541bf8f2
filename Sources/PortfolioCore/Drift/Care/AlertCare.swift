/// What people did about alerts, as the journal says: the projection of its events in force onto
/// the fingerprints of alerts.
///
/// What an alert's state comes to is worked out where data and events meet (`standing`).
public struct AlertCare: Equatable, Sendable {
  private var touches: [AlertFingerprint: [AlertTouch]] = [:]
  /// How many events of the history are taken in.
  private var count = 0

  /// Nobody did anything.
  public init() {}

  /// Replays a history.
  ///
  /// - Parameters:
  ///   - history: The events.
  ///   - resolve: The model that a name means today; nil where no card claims the name.
  public init(_ history: JournalHistory, resolve: (String) -> ModelID?) {
    take(history.indices, of: history, resolve: resolve)
  }

  /// Steps on to a history that got events at its end and is the same before them.
  ///
  /// - Parameters:
  ///   - history: The history, of which `append` said that it was extended.
  ///   - resolve: As it was when the events before were replayed.
  public mutating func extend(to history: JournalHistory, resolve: (String) -> ModelID?) {
    let new = count..<Swift.max(count, history.count)
    // An undo changes what was taken in before: then all is replayed.
    if new.contains(where: { history.undoTarget(of: $0) != nil }) {
      self = AlertCare(history, resolve: resolve)
    } else {
      take(new, of: history, resolve: resolve)
    }
  }

  private mutating func take(
    _ positions: Range<Int>, of history: JournalHistory, resolve: (String) -> ModelID?
  ) {
    for position in positions
    where history.traits(at: position).contains(.alerts) && history.isInForce(position) {
      for touch in AlertTouch.touches(of: position, in: history, resolve: resolve) {
        touches[touch.sighting.fingerprint, default: []].append(touch)
      }
    }
    count = history.count
  }

  /// What was done about the episodes of a fingerprint, in the order of replay.
  func touches(of fingerprint: AlertFingerprint) -> [AlertTouch] { touches[fingerprint] ?? [] }

  /// The models of which an alert was touched.
  var models: Set<ModelID> { Set(touches.keys.map(\.model)) }

  /// The instants from which an indicator's reference begins anew, because it was accepted then that
  /// it is no longer what it was (FORMATS, Drift), the earliest first.
  public var rebaselines: [ModelID: [IndicatorKey: [Timestamp]]] {
    var instants: [ModelID: [IndicatorKey: [Timestamp]]] = [:]
    for (fingerprint, touches) in touches where fingerprint.path.findsChange {
      for touch in touches where touch.deed == .resolve(.accepted) {
        instants[fingerprint.model, default: [:]][fingerprint.indicator, default: []]
          .append(touch.time)
      }
    }
    return instants.mapValues { $0.mapValues { Set($0).sorted() } }
  }

  /// The last event in force after another that replaced what that one did to an alert.
  func touch(
    after position: Int, in history: JournalHistory, resolve: (String) -> ModelID?
  ) -> Int? {
    AlertTouch.touches(of: position, in: history, resolve: resolve).compactMap { touch in
      touches(of: touch.sighting.fingerprint)
        .last { $0.position > position && $0.replaces(touch) }?.position
    }.max()
  }
}
