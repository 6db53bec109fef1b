import Glibc
import System

/// The folder in which compiled corpora are cached.
public struct CompiledStore: Sendable {
  private let folder: UserFolder

  /// The place for it that the environment gives; nil where there is none.
  ///
  /// - Parameter variables: looks up a variable of the environment.
  public init?(environment variables: (String) -> String?) {
    guard let folder = UserFolder(.cache, environment: variables), folder.hasHome else { return nil }
    self.folder = folder
  }

  /// Where the compiled form of the corpus at some paths lies. What cannot be written there is not kept: the files
  /// are read again then.
  public func position(of paths: [String], bundled: Bool) -> CompiledPosition {
    let name = CompiledPosition.name(of: paths.map { CompiledStore.resolved($0) }, bundled: bundled)
    return CompiledPosition(path: folder.path + "/" + name) { bytes in
      do throws(StorageFault) {
        try self.folder.make()
        let folder = try Folder(self.folder.path)
        try CompiledStore.put(bytes, in: folder, as: name, mode: 0o600)
        CompiledStore.sweep(folder)
      } catch {}
    }
  }

  /// Makes the folder of the cache for a file in it.
  public func makeFolder() throws(WritingFailure) {
    do {
      try folder.make()
    } catch {
      throw WritingFailure(path: folder.path, fault: error)
    }
  }

  /// Puts a compiled corpus where others may read it.
  public static func write(_ bytes: [UInt8], to file: String) throws(WritingFailure) {
    do throws(StorageFault) {
      let slash = file.lastIndex(of: "/")
      let folder = try Folder(slash.map { String(file[...$0]) } ?? ".", followingLinks: true)
      let name = slash.map { String(file[file.index(after: $0)...]) } ?? file
      if name.isEmpty || name == "." || name == ".." { throw .isFolder }
      if let old = try folder.status(of: name), old.st_mode & S_IFMT != S_IFREG {
        throw old.st_mode & S_IFMT == S_IFDIR ? .isFolder : .notRegular(name)
      }
      try put(bytes, in: folder, as: name, mode: 0o644)
    } catch {
      throw WritingFailure(path: file, fault: error)
    }
  }

  private static func put(
    _ bytes: [UInt8], in folder: borrowing Folder, as name: String, mode: mode_t
  ) throws(StorageFault) {
    let side = ".\(name).\(getpid()).new"
    _ = unlinkat(folder.descriptor, side, 0)
    // Nobody else may write it, whatever the umask allows: it would not be believed.
    try NewFile(bytes: bytes, mode: mode).put(in: folder, as: name, by: side, replacing: true)
  }

  /// Removes what nobody has opened for a long time: a corpus that is read no more, or lies elsewhere now, and what a
  /// program left that was ended while it wrote.
  private static func sweep(_ folder: borrowing Folder) {
    let oldest = time(nil) - maximumSecondsUnused
    for name in folder.names(startingWith: "corpus-") + folder.names(startingWith: ".corpus-") {
      guard let status = try? folder.status(of: name), status.st_mode & S_IFMT == S_IFREG,
        max(status.st_atim.tv_sec, status.st_mtim.tv_sec) < oldest
      else { continue }
      _ = unlinkat(folder.descriptor, name, 0)
    }
  }

  /// 90 days.
  private static let maximumSecondsUnused = 90 * 24 * 60 * 60

  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
