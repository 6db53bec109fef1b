import Model

/// Finds the item that a REF of the command line names: an id, a name, or its pinyin.
struct Reference {
  let corpus: Corpus
  let language: Language

  /// The item whose id this is, or whose name or alias it is, or spells in pinyin, or whose name has it in it.
  func item(_ word: String) throws(Failure) -> ItemID {
    let word = TextCleaning.clean(word)
    if let item = corpus.item(ref: word) { return item }
    let all = Kind.allCases.flatMap { corpus.items(of: $0) }
    let typed = TypedName(word)
    let meanings: [(ItemID) -> Bool] = [
      { names(of: $0).contains(word) },
      { item in names(of: item).contains { typed.means($0, kind: FieldKind(item.kind)) } },
      { corpus.name(of: $0).contains(word) },
    ]
    for isMeant in meanings {
      let candidates = all.filter(isMeant)
      if candidates.count == 1 { return candidates[0] }
      if candidates.count > 1 { throw ambiguous(word, candidates) }
    }
    let hint = Phrase(
      "没有“\(word)”；wentan list KIND 列出有什么",
      "nothing is called \"\(word)\"; wentan list KIND shows what there is")
    throw Failure(status: .notFound, message: "wentan: " + hint[language])
  }

  private func names(of item: ItemID) -> [String] {
    let head = corpus.head(of: item)
    return [corpus.name(of: item)] + corpus[head.aliases].map { corpus[$0.name] }
  }

  private func ambiguous(_ word: String, _ candidates: [ItemID]) -> Failure {
    let lines = candidates.prefix(20).map { "  \(corpus.ref(of: $0))  \(corpus.name(of: $0))" }
    let head = Phrase(
      "“\(word)”不止一项，请写 id：", "\"\(word)\" fits \(candidates.count) items; give the id:")
    return Failure(
      status: .notFound, message: "wentan: " + ([head[language]] + lines).joined(separator: "\n"))
  }
}
