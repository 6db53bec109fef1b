import Glibc
import Storage

/// The variables that the program was started with.
enum Environment {
  static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

extension StateStore {
  /// Where the environment says that marks and place are kept; nil where it names no home.
  public static var ofEnvironment: StateStore? { StateStore { Environment[$0] } }
}
