import SystemPackage

/// What the operating system's error numbers mean, in its own words.
public enum SystemError {
  /// The system's phrase for an `errno`: `No space left on device`.
  public static func text(_ errno: Int32) -> String { Errno(rawValue: errno).description }
}
