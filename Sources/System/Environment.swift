import Glibc

/// The variables that the program was started with.
public enum Environment {
  public static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Forgets all variables but some. To be called before anything else reads them.
  public static func keep(only variables: [(name: String, value: String)]) {
    clearenv()
    for (name, value) in variables { setenv(name, value, 1) }
  }
}

extension UserPath {
  /// Paths of the user whose home the environment gives.
  public static var ofEnvironment: UserPath { UserPath(home: Environment["HOME"]) }
}
