import Glibc
import System

extension SourceFile {
  /// Folders inside folders are entered so deep; files and folders that begin with a dot are passed over.
  private static let maximumDepth = 16

  /// The files and addresses that are named, with those of folders in the place of these.
  static func all(named sources: [String], allowsPrivate: Bool = false, in language: Language) throws(Failure)
    -> [SourceFile]
  {
    let names = sources.flatMap { expanded($0, depth: 0) }
    if names.isEmpty {
      let shown = TextCleaning.clean(sources.joined(separator: " "))
      let message = Phrase("\(shown)：里面没有文件", "\(shown): there are no files in it")
      throw Failure(status: .inputMissing, message: "wentan: " + message[language])
    }
    return names.map { SourceFile(name: $0, allowsPrivate: allowsPrivate) }
  }

  /// The files of a folder, and of the folders in it. One that cannot be listed, or lies too deep, stands for itself, so
  /// that reading it tells why.
  private static func expanded(_ name: String, depth: Int) -> [String] {
    var status = stat()
    guard name != ArticleFile.standardInput, stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR
    else {
      return [name]
    }
    guard depth < maximumDepth, let folder = opendir(name) else { return [name] }
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
