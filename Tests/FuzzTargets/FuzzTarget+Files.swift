import Glibc
import Model
import Report
import Search
import System
import TestSupport

extension FuzzTarget {
  /// What is read is written as it was, and a further mark loses none.
  func fuzzState(_ bytes: [UInt8]) -> String? {
    guard var kept = try? SavedState(reading: bytes) else { return nil }
    let text = kept.text
    guard let again = try? SavedState(reading: Array(text.utf8)) else { return "what is written is not read" }
    if again.text != text || again.marks != kept.marks || again.place != kept.place {
      return "what is written is read otherwise"
    }
    var change = UnsavedChange()
    change.marks.add("topic:new")
    let marks = kept.marks
    kept.apply(change)
    if !kept.marks.starts(with: marks) || !kept.marks.contains("topic:new") { return "a mark is lost" }
    return HostileText.fault(in: kept.text, allowing: ["\n"])
  }

  /// The bytes say what is written where into a compiled corpus: the rest of it is whole, so that it is opened.
  func fuzzCompiled(_ bytes: [UInt8]) -> String? {
    guard let corpus = CompiledFile.shared.opened(afterWriting: bytes) else {
      return "the corpus does not open"
    }
    let items = Kind.allCases.flatMap { corpus.items(of: $0) }
    if bytes.isEmpty, items.isEmpty { return "the compiled form is passed over" }
    let texts = [
      corpus.export(items, as: .text, in: .chinese, columns: 40),
      corpus.export(items, as: .json, in: .chinese, columns: 40),
    ]
    var search = CorpusSearch(corpus)
    _ = search.find("mt 梅", fuzzy: true, limit: 8)
    return texts.lazy.compactMap { HostileText.fault(in: $0, allowing: ["\n", "\r"], inExport: true) }.first
  }
}

/// A compiled corpus in a file without a name, with the file that it was made from.
private final class CompiledFile: @unchecked Sendable {
  static let shared = CompiledFile()

  // Unchecked: they do not change, and the file is written to under the lock.
  private let (source, file): (Int32, Int32)
  private let whole: [UInt8]
  private let lock = Locked(())

  private init() {
    (source, file) = (CompiledFile.unnamed, CompiledFile.unnamed)
    let text = Array(FuzzSeeds.corpora[0].utf8) + [UInt8](repeating: 0x20, count: 2 << 20)
    CompiledFile.write(text, to: source)
    whole = try! CorpusLoader(paths: [CompiledFile.path(source)], bundled: false).compile(
      indexing: CorpusSearch.compiled
    ).bytes
  }

  private static var unnamed: Int32 {
    var name = Array("/tmp/wentan.XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    unlink(name)
    return descriptor
  }

  private static func path(_ descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    ftruncate(descriptor, 0)
    pwrite(descriptor, bytes, bytes.count, 0)
  }

  /// The corpus, opened after of every four bytes three have said where the fourth is written.
  func opened(afterWriting bytes: [UInt8]) -> Corpus? {
    lock.withLock { _ in
      var damaged = whole
      for start in stride(from: 0, to: bytes.count, by: 4) {
        let patch = bytes[start...].prefix(4) + [0, 0, 0]
        let place = patch.prefix(3).reduce(0) { $0 << 8 | Int($1) } % damaged.count
        damaged[place] = patch[patch.startIndex + 3]
      }
      CompiledFile.write(damaged, to: file)
      let loader = CorpusLoader(
        paths: [CompiledFile.path(source)], bundled: false,
        compiled: CompiledPosition(path: CompiledFile.path(file)))
      return try? loader.open().first.corpus
    }
  }
}
