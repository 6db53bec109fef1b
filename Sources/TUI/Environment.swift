import Glibc

/// The variables that the program was started with.
public enum Environment {
  public static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
