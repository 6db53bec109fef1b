import Glibc

/// The folders in a folder, to complete a path with.
public enum FolderNames {
  /// Names in order, at most so many; those that a terminal cannot show as they are, are left out.
  static let maximum = 200

  /// - Parameters:
  ///   - path: the folder; empty for the working directory.
  ///   - start: how the names begin; hidden ones are given only where that begins with a dot.
  /// - Returns: nil where the folder cannot be read.
  public static func names(in path: String, startingWith start: String) -> [String]? {
    guard let folder = try? Folder(path.isEmpty ? "." : path, followingLinks: true) else { return nil }
    let names = folder.names(startingWith: start).sorted().lazy.filter { name in
      var status = stat()
      return name.hasPrefix(".") == start.hasPrefix(".") && TextCleaning.clean(name) == name
        && fstatat(folder.descriptor, name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
    return Array(names.prefix(maximum))
  }
}
