import Glibc
import Model

/// The sources that a command line names, with those of folders in their place.
struct SourceList {
  private let names: [String]

  init(_ names: [String]) { self.names = names }

  /// Folders inside folders are entered so deep; files and folders that begin with a dot are passed over.
  private static let deepest = 16

  func files(allowsPrivate: Bool) -> [SourceFile] {
    names.flatMap { SourceList.expanded($0, depth: 0) }.map {
      SourceFile(name: $0, allowsPrivate: allowsPrivate)
    }
  }

  private static func expanded(_ name: String, depth: Int) -> [String] {
    var status = stat()
    guard name != ArticleFile.standardInput, stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR
    else {
      return [name]
    }
    guard depth < deepest, let folder = opendir(name) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !found.hasPrefix(".") { names.append(found) }
    }
    return names.sorted().flatMap { inner -> [String] in
      let path = name.hasSuffix("/") ? name + inner : name + "/" + inner
      var status = stat()
      guard stat(path, &status) == 0 else { return [] }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return expanded(path, depth: depth + 1)
      case S_IFREG: return [path]
      default: return []
      }
    }
  }
}
