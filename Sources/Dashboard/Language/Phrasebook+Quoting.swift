public import PortfolioCore

extension Phrasebook {
  /// Text from data, with everything a terminal would obey made visible.
  func safe(_ text: String) -> String { SafeText(text).string }

  /// Text from data in quotation marks, cut where it is long.
  func quoted(_ text: String) -> String {
    let shown = safe(text)
    return shown.count <= 60 ? "‘\(shown)’" : "‘\(shown.prefix(59))…’"
  }

  /// A word for a shell, in quotes where it needs them.
  func shell(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "._-/".utf8.contains(byte)
    }
    if plain && !text.hasPrefix("-") { return text }
    return "'"
      + safe(text).split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// Text from data in a line of Markdown, where none of it means anything.
  func markdown(_ text: String) -> String {
    safe(text).reduce(into: "") { line, character in
      if "\\`*_[]<>#|&".contains(character) { line.append("\\") }
      line.append(character)
    }
  }

  /// A place as compilers write it: `file:line:column`.
  func position(_ place: Place) -> String { place.shown }
}

extension Place {
  /// The place as compilers write it, safe to print: `costs/may.csv:12:7`.
  public var shown: String {
    [SafeText(path).string, line.map(String.init), line == nil ? nil : column.map(String.init)]
      .compactMap(\.self).joined(separator: ":")
  }
}

extension Phrasebook {
  /// The name a detector has in the literature, in every language.
  func detectorName(_ kind: DetectorKind) -> String {
    switch kind {
    case .pageHinkley: "Page-Hinkley"
    case .hddmA: "HDDM_A"
    case .adwin, .ddm: kind.rawValue.uppercased()
    }
  }
}
