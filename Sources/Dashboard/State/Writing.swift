public import PortfolioCore

/// Whether anything may be written.
public enum Writing: Hashable, Sendable {
  /// Events may be appended.
  case allowed
  /// They may not, because the reader asked so, or the store cannot be written.
  case readOnly
  /// They may not, because the past is shown.
  case past
}

extension Writing {
  /// What the reason for which nothing may be written comes to.
  public init(_ reason: ReadOnlyReason?) {
    switch reason {
    case nil: self = .allowed
    case .past: self = .past
    case .asked, .notPermitted, .unconfirmed: self = .readOnly
    }
  }
}
