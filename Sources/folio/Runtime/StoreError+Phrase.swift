import Dashboard
import PortfolioCore
import SystemPackage

extension StoreError {
  /// What is said of it.
  var phrase: ShellPhrase {
    switch self {
    case .newerStore(let version, let supported):
      .newerStore(version: version, supported: supported)
    case .refused(let refusal): .refused(refusal)
    case .readOnly(.asked): .readOnly
    case .readOnly(.past): .pastIsReadOnly
    case .readOnly(.notPermitted(let error)), .failed(let error): error.phrase
    case .readOnly(.unconfirmed(let error)):
      .unconfirmed(path: error.path.string, errno: error.errno.rawValue)
    case .locked(let holder): .lockHeld(holder: holder)
    case .shortWrite(let written, let wanted): .shortWrite(written: written, wanted: wanted)
    case .replaced(let path): .replacedMeanwhile(path: path)
    case .tooLong(let bytes, let limit): .eventTooLong(bytes: bytes, limit: limit)
    case .exists(let path): .fileExists(path: path.string)
    case .wrongPath(let path): .wrongPath(path)
    }
  }
}

extension FileError {
  /// What is said of it.
  var phrase: ShellPhrase {
    .system(call: call, path: path.string, errno: errno.rawValue)
  }
}
