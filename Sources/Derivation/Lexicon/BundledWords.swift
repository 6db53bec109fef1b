import CBundle
import Text

/// The words of `Lexicon/*.txt`, which the program carries.
enum BundledWords {
  /// A word, and what it means where words of its kind mean something.
  struct Entry {
    let word: String
    let meaning: String
  }

  /// The words of a kind, in the order of the file.
  static func entries(of kind: WordKind) -> [Entry] { all[kind] ?? [] }

  /// Whoever adds a kind to the files and not to ``WordKind`` is told by the first derivation.
  private static let all: [WordKind: [Entry]] = {
    let bytes = UnsafeBufferPointer(start: bundled_lexicon_bytes(), count: bundled_lexicon_size)
    var all: [WordKind: [Entry]] = [:]
    var entries: [Entry] = []
    var (known, kind, meaning) = ("", WordKind.surname, "")
    for line in WordLine.lines(of: String(decoding: bytes, as: UTF8.self)) {
      if line.kind != known {
        // Lines of a kind mostly stand together.
        all[kind, default: []] += entries
        entries = []
        let parts = line.kind.split(separator: ":", maxSplits: 1).map(String.init)
        guard let found = WordKind(rawValue: parts[0]) else { preconditionFailure("no kind “\(line.kind)”") }
        (known, kind, meaning) = (line.kind, found, parts.count > 1 ? parts[1] : "")
      }
      entries.append(Entry(word: line.word, meaning: meaning))
    }
    all[kind, default: []] += entries
    return all
  }()
}
