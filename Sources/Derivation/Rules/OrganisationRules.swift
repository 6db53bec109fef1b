import Model

/// Gathers the organisations that other facts name, tells short names from full ones, and finds all sentences that name them.
struct OrganisationRules {
  let text: ArticleText
  let lexicon: Lexicon
  private let scalars: Scalars
  private(set) var found: [FoundOrganisation] = []
  private var rows: [String: Int] = [:]

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
  }

  /// Notes an organisation and gives its full name.
  @discardableResult
  mutating func note(_ name: String, _ ground: Ground) -> String {
    if let row = rows[name] ?? row(ofShort: name) {
      if found[row].name != name, !found[row].aliases.contains(where: { $0.value == name }) {
        found[row].aliases.append(
          FoundValue(value: name, ground: Ground(ground.sentences, .organisationAlias, .medium)))
        rows[name] = row
      }
      found[row].ground.add(ground.sentences)
      return found[row].name
    }
    rows[name] = found.count
    found.append(FoundOrganisation(name: name, ground: ground))
    return name
  }

  /// The full name that a word of the text stands for: itself, 协会, 市文促会; nil where it names none.
  func resolve(_ name: String, before place: Int) -> String? {
    if let row = rows[name] ?? row(ofShort: name) { return found[row].name }
    guard name.unicodeScalars.count <= 3,
      lexicon.organisationSuffixes.contains(Scalars(name), Scalars(name).indices)
    else { return nil }
    var best: (place: Int, name: String)?
    for organisation in found where organisation.name.hasSuffix(name) {
      let full = Scalars(organisation.name)
      guard let at = lastPlace(of: full, before: place), at > best?.place ?? -1 else { continue }
      best = (at, organisation.name)
    }
    // Of several named in one sentence the first is the one that goes on acting.
    if let best {
      let sentence = text.sentences[text.sentence(at: best.place)]
      let first = found.compactMap { organisation -> (Int, String)? in
        guard organisation.name.hasSuffix(name),
          let at = scalars.find(Scalars(organisation.name), in: sentence)
        else { return nil }
        return (at, organisation.name)
      }.min { $0.0 < $1.0 }
      return first?.1 ?? best.name
    }
    return nil
  }

  private func lastPlace(of piece: Scalars, before limit: Int) -> Int? {
    var at = 0
    var last: Int?
    while let place = scalars.find(piece, in: at..<min(limit, scalars.count)) {
      last = place
      at = place + 1
    }
    return last
  }

  /// The organisation that a short name is short for: its characters in their order, the last the same, and one only.
  /// Letters may be small or capital.
  private func row(ofShort name: String) -> Int? {
    let short = Scalars(name)
    let letters = name.lowercased()
    if let row = found.firstIndex(where: { $0.name.lowercased() == letters }) { return row }
    guard (3...6).contains(short.count), short.allSatisfy(\.isHan) else { return nil }
    let rows = found.indices.filter { row in
      let full = Scalars(found[row].name)
      guard full.count >= short.count + 3, full.last == short.last, full.prefix(3).contains(short[0]) else {
        return false
      }
      var rest = short[...]
      for scalar in full where scalar == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
    return rows.count == 1 ? rows[0] : nil
  }

  /// Adds to each organisation every sentence that names it.
  mutating func addSentences() {
    var names = WordList()
    for name in rows.keys where name.unicodeScalars.count > 2 { names.add(name) }
    for (number, sentence) in text.sentences.enumerated() {
      var at = sentence.lowerBound
      while at < sentence.upperBound {
        guard let end = names.end(in: scalars, from: at, before: sentence.upperBound) else {
          at += 1
          continue
        }
        if let row = rows[text.string(at..<end)] { found[row].ground.add([number]) }
        at = end
      }
    }
  }
}
