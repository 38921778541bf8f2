/// A policy that comes with the program, as the file it becomes in a store.
public struct ShippedPolicy: Sendable {
  /// The name of its file.
  public let path: String
  /// The file's text.
  public let text: String

  /// The policy's id.
  public var id: String { String(path.prefix { $0 != "." }) }

  /// What the file says.
  public var policy: Parsed<Policy> {
    guard let id = PolicyID(id) else { return Parsed(nil) }
    return Policy.read(Array(text.utf8), id: id, path: storePath)
  }

  /// Where in a store it belongs.
  public var storePath: String { "policies/\(path)" }

  /// The ids of all policies that are shipped, in order.
  public static var names: [String] { all.map(\.id) }

  /// The policy of a name; nil where none of that name is shipped.
  public static func named(_ name: String) -> ShippedPolicy? { all.first { $0.id == name } }
}

extension Policy {
  /// Whether another policy says the same, wherever it stands.
  public func says(_ other: Policy) -> Bool {
    func bare(_ policy: Policy) -> Policy {
      var policy = policy
      policy.path = ""
      policy.unknown = []
      for index in policy.obligations.indices {
        policy.obligations[index].place = Place(path: "")
      }
      return policy
    }
    return bare(self) == bare(other)
  }
}
