/// Related alerts of one model, read and dealt with as one thing.
///
/// Two alerts of a model are related when all of this is so:
/// * they ask for the same attention: somebody has to look at them, or they are dealt with, or they
///   are over (`AlertRow.attention`);
/// * their episodes overlap in time: from the onset to the instant at which data show a recovery,
///   open where they show none; an episode lasts at least an instant;
/// * they are of the same metric, whatever the segment and the path, or their onsets lie a day or
///   less apart.
/// What is related to a third is related: a fold holds everything that such steps reach. The worst
/// of its alerts leads it (`Alert.precedes`).
public struct AlertFold: Hashable, Sendable, Identifiable {
  /// The alert that leads it; of a part of a fold, the worst of that part.
  public let lead: AlertRow
  /// The others, in the order of alerts.
  public let others: [AlertRow]

  /// The id of the alert that leads the whole fold.
  public var id: String { lead.fold }
  /// Every alert of it, the lead first.
  public var rows: [AlertRow] { [lead] + others }

  /// The folds of some alerts, each where its first alert stands.
  ///
  /// - Parameter rows: Alerts in their order; of a fold they may hold a part.
  /// - Returns: The folds; where only a part of one is there, that part, by the name of the whole.
  public static func folds(of rows: [AlertRow]) -> [AlertFold] {
    var order: [String] = []
    var members: [String: [AlertRow]] = [:]
    for row in rows {
      if members[row.fold] == nil { order.append(row.fold) }
      members[row.fold, default: []].append(row)
    }
    return order.compactMap { id in
      guard let rows = members[id], let lead = rows.first else { return nil }
      return AlertFold(lead: lead, others: Array(rows.dropFirst()))
    }
  }
}

extension Digest {
  /// The alerts, related ones together, in the order of those that lead.
  public var folds: [AlertFold] { AlertFold.folds(of: alerts) }
}
