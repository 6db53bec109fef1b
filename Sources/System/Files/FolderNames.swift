import Glibc

/// The folders in a folder, and its files, to complete a path with.
public enum FolderNames {
  /// Names in order, at most so many; those that a terminal cannot show as they are, are left out.
  static let maximum = 200

  /// - Parameters:
  ///   - path: the folder; empty for the working directory.
  ///   - start: how the names begin; hidden ones are given only where that begins with a dot.
  ///   - takesFiles: whether files are named, too; folders then end in a slash.
  /// - Returns: nil where the folder cannot be read.
  public static func names(in path: String, startingWith start: String, takesFiles: Bool = false) -> [String]?
  {
    guard let folder = try? Folder(path.isEmpty ? "." : path, followingLinks: true) else { return nil }
    let names = folder.names(startingWith: start).sorted().lazy.compactMap { name -> String? in
      var status = stat()
      guard name.hasPrefix(".") == start.hasPrefix("."), TextCleaning.clean(name) == name,
        fstatat(folder.descriptor, name, &status, 0) == 0
      else { return nil }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return takesFiles ? name + "/" : name
      case S_IFREG: return takesFiles ? name : nil
      default: return nil
      }
    }
    return Array(names.prefix(maximum))
  }
}
