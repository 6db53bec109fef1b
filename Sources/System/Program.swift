import CBundle

/// The program itself.
public enum Program {
  /// Its version: that of the git tag, or what `git describe` says since the last one.
  public static let version = String(cString: cbundle_version())
}
