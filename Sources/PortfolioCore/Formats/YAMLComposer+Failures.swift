import Yams

extension YAMLComposer {
  /// What libyaml or Yams found, without the input their descriptions quote.
  mutating func failure(of error: YamlError) -> YAMLDocument.Failure {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      if problem.hasPrefix("Maximum nesting level") {
        return failure(.tooDeep(limit: YAMLBounds.depth), line: mark.line, column: mark.column)
      }
      return failure(.malformed(reason: problem), line: mark.line, column: mark.column)
    case .composer(_, let problem, let mark, _):
      let reason = problem == "but found another document" ? "more than one document" : problem
      return failure(.malformed(reason: reason), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = withAsterisks(keys.first ?? "")
      // What Yams calls a key that is a list or a map.
      let fault: YAMLFault =
        key == "<uncovertable>"
        ? .malformed(reason: "a key must be plain text")
        : .duplicateKey(SecretScan.covered(key) ?? key)
      return failure(fault, line: context.mark.line, column: context.mark.column)
    case .reader(let problem, _, _, _):
      return failure(.malformed(reason: problem), line: 1, column: 1)
    default:
      return failure(.malformed(reason: "cannot be read"), line: 1, column: 1)
    }
  }

  mutating func failure(
    _ fault: YAMLFault, line: Int, column: Int
  ) -> YAMLDocument.Failure {
    YAMLDocument.Failure(fault: fault, place: source.position(line: line, column: column))
  }
}
