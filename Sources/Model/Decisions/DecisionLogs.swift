import Glibc
import System

/// Where the decisions of a corpus lie.
enum DecisionLogs {
  static let ending = ".decisions.jsonl"
  /// The largest log that is read, in bytes: more than a million lines.
  static let maximumBytes = 512 << 20

  /// The log beside a corpus file: `news.decisions.jsonl` of `news.json`.
  static func path(beside file: String) -> String {
    (file.hasSuffix(".json") ? String(file.dropLast(5)) : file) + ending
  }

  /// All logs in a folder, by name.
  static func paths(in folder: String) -> [String] {
    guard let opened = try? Folder(folder, followingLinks: true) else { return [] }
    return opened.names(startingWith: "").filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
      .map { folder + (folder.hasSuffix("/") ? "" : "/") + $0 }
  }

  /// The logs that belong to a corpus, in the order in which they count.
  static func paths(of paths: CorpusPaths) -> [String] {
    var found: [String] = []
    for path in paths.named {
      found += Folder.isFolder(path) ? self.paths(in: path) : [self.path(beside: path)]
    }
    if let own = paths.own { found += self.paths(in: own) }
    if let state = paths.state { found += self.paths(in: state) }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// Reads logs; what cannot be read is told.
  static func read(_ logs: [FileStamp]) -> Decisions {
    var decisions = Decisions()
    for log in logs { decisions.read(log.path) }
    return decisions
  }
}

extension Decisions {
  /// Reads a log.
  ///
  /// - Returns: how many bytes it has.
  @discardableResult
  mutating func read(_ path: String) -> Int {
    do throws(FileFault) {
      let bytes = try RegularFile.read(path, limit: DecisionLogs.maximumBytes)
      add(bytes[...], of: path)
      sizes[path] = bytes.count
      return bytes.count
    } catch {
      if error != .empty, error != .missing { addFault(.unreadable(error), of: path) }
      return 0
    }
  }

  /// Takes lines of a log.
  mutating func add(_ bytes: ArraySlice<UInt8>, of path: String) {
    let (decisions, faults) = DecisionReader.read(bytes)
    let shown = TextCleaning.clean(path)
    add(
      decisions.map {
        var decision = $0
        decision.log = path
        return decision
      }, faults: faults.map { DecisionFault(path: shown, line: $0.line, cause: $0.cause) })
  }

  mutating func addFault(_ cause: DecisionFault.Cause, of path: String) {
    add([], faults: [DecisionFault(path: TextCleaning.clean(path), line: nil, cause: cause)])
  }
}
