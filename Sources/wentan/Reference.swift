import Model
import Search
import System

/// Finds the item that a REF of the command line names: an id, a name, or its pinyin.
struct Reference {
  /// Failures that are told, at most.
  private static let maximum = 10

  let corpus: Corpus
  let language: Language

  /// The items that words mean, each once, in this order; `-` stands for those that standard input names. All that
  /// is wrong is said at once.
  func items(_ words: [String]) throws(Failure) -> [ItemID] {
    var all: [String] = []
    for word in words { all += word == "-" ? try StandardInput.references(in: language) : [word] }
    var (items, seen, faults) = ([ItemID](), Set<ItemID>(), [Failure]())
    let meant = corpus.items(meantBy: all)
    var asked: Set<String> = []
    for word in all where asked.insert(word).inserted {
      do throws(Failure) {
        let item = try item(word, among: meant[word] ?? [], tellsNear: faults.count < Reference.maximum)
        if seen.insert(item).inserted { items.append(item) }
      } catch {
        faults.append(error)
      }
    }
    if faults.isEmpty { return items }
    throw joined(faults)
  }

  /// Several failures as one; of many the first ones, and how many more there are.
  private func joined(_ faults: [Failure]) -> Failure {
    let more = faults.count - Reference.maximum
    let rest = Phrase("……还有 \(more) 个", "... and \(more) more")
    let messages = faults.prefix(Reference.maximum).map(\.message) + (more > 0 ? [rest[language]] : [])
    return Failure(status: faults[0].status, message: messages.joined(separator: "\n"))
  }

  /// The one item that a word means.
  func item(_ word: String) throws(Failure) -> ItemID {
    try item(word, among: corpus.items(meantBy: word), tellsNear: true)
  }

  private func item(
    _ word: String, among candidates: [ItemID], tellsNear: Bool
  ) throws(Failure) -> ItemID {
    if candidates.count == 1 { return candidates[0] }
    if candidates.count > 1 { throw ambiguous(TextCleaning.clean(word), candidates) }
    let near = tellsNear ? self.near(word) : []
    if !near.isEmpty { throw unknown(TextCleaning.clean(word), near) }
    let hint = Phrase(
      "没有“\(TextCleaning.clean(word))”；wentan list KIND 列出有什么，wentan search 可查找",
      "nothing is called \"\(TextCleaning.clean(word))\"; wentan list KIND and wentan search show what there is"
    )
    throw Failure(status: .notFound, message: "wentan: " + hint[language])
  }

  /// The items that a word finds as a search finds them.
  private func near(_ word: String) -> [ItemID] {
    var search = CorpusSearch(corpus)
    return search.find(word, limit: 5, namesAlone: true).hits.map(\.item)
  }

  private func unknown(_ word: String, _ near: [ItemID]) -> Failure {
    let head = Phrase("没有“\(word)”；相近：", "nothing is called \"\(word)\"; near:")
    return Failure(status: .notFound, message: list(near, under: head))
  }

  private func ambiguous(_ word: String, _ candidates: [ItemID]) -> Failure {
    let head = Phrase(
      "“\(word)”不止一项，请写 id：", "\"\(word)\" fits \(candidates.count) items; give the id:")
    return Failure(status: .notFound, message: list(candidates.prefix(20), under: head))
  }

  private func list(_ items: some Sequence<ItemID>, under head: Phrase) -> String {
    let lines = items.map { "  \(corpus.ref(of: $0))  \(corpus.name(of: $0))" }
    return "wentan: " + ([head[language]] + lines).joined(separator: "\n")
  }
}
