/// What the terminal is told about a cell: two colours and attributes.
struct Look: Hashable, Sendable {
  /// The attributes every terminal has in some form.
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let bold = Attributes(rawValue: 1)
    static let underline = Attributes(rawValue: 2)
    static let reverse = Attributes(rawValue: 4)
    static let dim = Attributes(rawValue: 8)
  }

  /// A colour number of the terminal; -1 is the one it has without being told.
  typealias Color = Int16
  static let terminalDefault: Color = -1

  var foreground = terminalDefault
  var background = terminalDefault
  var attributes: Attributes = []

  init(
    _ foreground: Color = terminalDefault, on background: Color = terminalDefault,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  init(_ attributes: Attributes) {
    self.init(Self.terminalDefault, on: Self.terminalDefault, attributes)
  }
}
