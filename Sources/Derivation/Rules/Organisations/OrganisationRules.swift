import Model

/// Gathers the organisations that other facts name, tells short names from full ones, and finds all sentences that name them.
struct OrganisationRules {
  let text: ArticleText
  let lexicon: Lexicon
  private let scalars: Scalars
  private(set) var found: [FoundOrganisation] = []
  /// By every name that is known for it, and by that in small letters.
  private var rows: [String: Int] = [:]
  private var rowsByLetters: [String: Int] = [:]
  private var rowsByEnd: [Character: [Int]] = [:]

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
    rowsByLetters[name.lowercased()] = found.count
    if let last = name.last { rowsByEnd[last, default: []].append(found.count) }
    found.append(FoundOrganisation(name: name, ground: ground))
    return name
  }

  /// The full name that a word of the text stands for: itself, 协会, 市文促会; nil where it names none.
  func resolve(_ name: String, before place: Int) -> String? {
    if let row = rows[name] ?? row(ofShort: name) { return found[row].name }
    guard name.unicodeScalars.count <= 3,
      case let short = Scalars(name).folded, lexicon.organisationSuffixes.contains(short, short.indices)
    else { return nil }
    let candidates = name.last.flatMap { rowsByEnd[$0] } ?? []
    let names = candidates.map { found[$0].name }.filter { $0.hasSuffix(name) }
    let window = Swift.max(0, place - OrganisationRules.farthest)..<Swift.min(place, scalars.count)
    let places = names.compactMap { full in
      last(Scalars(full).folded, in: window).map { (place: $0, name: full) }
    }
    guard let nearest = places.max(by: { $0.place < $1.place }) else { return nil }
    // Of several named in one sentence the first is the one that goes on acting.
    let sentence = text.sentences[text.sentence(at: nearest.place)]
    let here = names.compactMap { full in
      scalars.find(Scalars(full).folded, in: sentence).map { (place: $0, name: full) }
    }
    return here.min { $0.place < $1.place }?.name ?? nearest.name
  }

  /// How far back a short form is looked up, in characters.
  private static let farthest = 4000

  private func last(_ piece: Scalars, in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    var last: Int?
    while start < range.upperBound, let place = scalars.find(piece, in: start..<range.upperBound) {
      last = place
      start = place + 1
    }
    return last
  }

  /// The organisation that a short name is short for: its characters in their order, the last the same, and one only.
  /// Letters may be small or capital.
  private func row(ofShort name: String) -> Int? {
    let short = Scalars(name)
    if let row = rowsByLetters[name.lowercased()] { return row }
    guard (3...6).contains(short.count), short.allSatisfy(\.isHan) else { return nil }
    let rows = (name.last.flatMap { rowsByEnd[$0] } ?? []).filter { row in
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
