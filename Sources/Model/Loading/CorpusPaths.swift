/// Where a reader's own corpora are, beside those that the command line names.
public enum CorpusPaths {
  /// The paths in `$WENTAN_CORPUS`, a colon between two, and `$XDG_DATA_HOME/wentan/corpus` (by default below
  /// `~/.local/share`) where there are files in it.
  ///
  /// - Parameter variable: the value of a variable of the environment.
  public static func own(_ variable: (String) -> String?) -> [String] {
    let named = (variable("WENTAN_CORPUS") ?? "").split(separator: ":").map(String.init)
    guard let folder = folder(dataHome: variable("XDG_DATA_HOME"), home: variable("HOME")),
      isInUse(folder)
    else { return named }
    return named + [folder]
  }

  /// A relative path in XDG_DATA_HOME counts for nothing, as its specification has it.
  private static func folder(dataHome: String?, home: String?) -> String? {
    if let dataHome, dataHome.hasPrefix("/") { return dataHome + "/wentan/corpus" }
    guard let home, !home.isEmpty else { return nil }
    return home + "/.local/share/wentan/corpus"
  }

  /// Nobody has to have the folder, or anything in it; one that cannot be read is reported when it is read.
  private static func isInUse(_ folder: String) -> Bool {
    guard CorpusFile.isDirectory(folder) else { return false }
    do {
      return try !CorpusFile.paths(at: folder).isEmpty
    } catch {
      if case .file(.directoryWithoutCorpus) = error.cause { return false }
      return true
    }
  }
}
