import Glibc

/// Paths as a user types and reads them: `~` is the home folder.
public struct UserPath {
  private let home: String?

  /// - Parameter home: the home folder; none where it is no absolute path.
  public init(home: String?) { self.home = home.flatMap { $0.hasPrefix("/") && $0 != "/" ? $0 : nil } }

  /// A path as the system takes it.
  public func expanded(_ path: String) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }

  /// A path as it is shown: from the root or from the home, and harmless to a terminal. An empty one is the folder
  /// that the program works in.
  public func shown(_ path: String) -> String {
    var path = path
    if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
      path = [String(cString: folder), path].filter { !$0.isEmpty }.joined(separator: "/")
      free(folder)
    }
    let isBelow = home.map { path == $0 || path.hasPrefix($0 + "/") } ?? false
    return TextCleaning.clean(isBelow ? "~" + String(path.dropFirst(home!.count)) : path)
  }
}
