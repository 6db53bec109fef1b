import Model

/// What an entry of a feed must name to be added: one of some words, names among them.
struct FeedWords: Sendable {
  /// Each of them as its parts between blanks, folded; a text names it that has all of them.
  private let words: [[[UInt32]]]

  /// The word that stands for all that is watched.
  private static let watched = "watched"

  /// - Parameters:
  ///   - words: words, ids of items, which stand for their names, and `watched`.
  ///   - watched: ids of items, and queries.
  init(_ words: [String], watched: [String], in corpus: Corpus) {
    let all = words.flatMap { $0 == FeedWords.watched ? watched : [$0] }
    self.words = all.flatMap { word -> [String] in
      guard let item = corpus.item(ref: word) else { return [word] }
      return corpus.names(of: item)
    }.map { name in name.split(separator: " ").map { String($0).compared }.filter { !$0.isEmpty } }
      .filter { !$0.isEmpty }
  }

  /// Whether a folded text names one of them.
  func areNamed(in text: [UInt32]) -> Bool {
    words.contains { parts in parts.allSatisfy { FeedWords.contains(text, $0) } }
  }

  private static func contains(_ text: [UInt32], _ part: [UInt32]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { start in
      text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
    }
  }
}
