import Model
import Search
import System

/// Finds the item that a REF of the command line names: an id, a name, or its pinyin.
struct Reference {
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
        let item = try item(word, among: meant[word] ?? [])
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
    let maximum = 10
    let rest = Phrase("……还有 \(faults.count - maximum) 个", "... and \(faults.count - maximum) more")
    let messages = faults.prefix(maximum).map(\.message) + (faults.count > maximum ? [rest[language]] : [])
    return Failure(status: faults[0].status, message: messages.joined(separator: "\n"))
  }

  /// The one item that a word means.
  func item(_ word: String) throws(Failure) -> ItemID {
    try item(word, among: corpus.items(meantBy: word))
  }

  private func item(_ word: String, among candidates: [ItemID]) throws(Failure) -> ItemID {
    if candidates.count == 1 { return candidates[0] }
    if candidates.count > 1 { throw ambiguous(TextCleaning.clean(word), candidates) }
    let hint = Phrase(
      "没有“\(TextCleaning.clean(word))”；wentan list KIND 列出有什么，wentan search 可查找",
      "nothing is called \"\(TextCleaning.clean(word))\"; wentan list KIND and wentan search show what there is"
    )
    throw Failure(status: .notFound, message: "wentan: " + hint[language])
  }

  private func ambiguous(_ word: String, _ candidates: [ItemID]) -> Failure {
    let lines = candidates.prefix(20).map { "  \(corpus.ref(of: $0))  \(corpus.name(of: $0))" }
    let head = Phrase(
      "“\(word)”不止一项，请写 id：", "\"\(word)\" fits \(candidates.count) items; give the id:")
    return Failure(
      status: .notFound, message: "wentan: " + ([head[language]] + lines).joined(separator: "\n"))
  }
}
