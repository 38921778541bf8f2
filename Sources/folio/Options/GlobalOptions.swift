import ArgumentParser
import Dashboard
import PortfolioCore

/// The options that stand before or after the command's name (DESIGN §3).
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.text(.helpStore), valueName: "dir"))
  var store: String?

  @Option(help: ArgumentHelp(words.text(.helpAt), valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp(words.text(.helpLanguage), valueName: "lang"))
  var lang: String?

  @Flag(help: ArgumentHelp(words.text(.helpReadOnly)))
  var readonly = false

  @Flag(help: ArgumentHelp(words.text(.helpNoColor)))
  var noColor = false

  @Flag(help: ArgumentHelp(words.text(.helpASCII)))
  var ascii = false

  func validate() throws {
    if let lang, Language(tag: lang) == nil {
      throw ValidationError(words.text(.unknownLanguage(lang)))
    }
  }
}

extension GlobalOptions {
  /// The earlier moment to show everything as of; nil for now.
  func pastMoment() throws -> PastMoment? {
    guard let at else { return nil }
    guard case .success(let moment) = PastMoment.parse(at) else {
      throw Failure.usage(.unknownTime(at))
    }
    return moment
  }

  /// The moment of `--at`, else now.
  func moment(in zone: Zone) throws -> Timestamp {
    try pastMoment()?.instant(in: zone) ?? .now
  }
}

/// Moves the global options that stand before the command's name behind it, where the parser of
/// the command takes them; a command line without a command stays as it is.
func hoistingGlobalOptions(_ arguments: [String]) -> [String] {
  let withValue: Set<String> = ["--store", "--at", "--lang"]
  let flags: Set<String> = ["--readonly", "--no-color", "--ascii"]
  var index = 0
  while index < arguments.count {
    let argument = arguments[index]
    if withValue.contains(argument) {
      index += 2
    } else if flags.contains(argument)
      || withValue.contains(where: { argument.hasPrefix($0 + "=") })
    {
      index += 1
    } else {
      break
    }
  }
  guard index > 0, index < arguments.count, !arguments[index].hasPrefix("-") else {
    return arguments
  }
  var name = index + 1
  // `drift calibrate`, `log verify`: the options go behind the whole of the command's name.
  while name < arguments.count, Folio.isSubcommand(arguments[name], of: arguments[index]) {
    name += 1
  }
  return Array(arguments[index..<name]) + arguments[..<index] + arguments[name...]
}
