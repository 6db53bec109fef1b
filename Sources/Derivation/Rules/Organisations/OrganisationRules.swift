import Model
import System

/// Gathers the organisations that other facts name, tells short names from full ones, and finds all sentences that name them.
struct OrganisationRules {
  let text: ArticleText
  let lexicon: Lexicon
  private let scalars: Scalars
  private(set) var found: [FoundOrganisation] = []
  /// By every name that is known for it, folded, and by that in small letters.
  private var rows: [String: Int] = [:]
  private var rowsByLetters: [String: Int] = [:]
  /// By the last character and each of the first three.
  private var rowsByEnds: [Ends: [Int]] = [:]
  private var names = WordList()

  private struct Ends: Hashable {
    let first: Unicode.Scalar
    let last: Unicode.Scalar
  }

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
  }

  /// Notes an organisation and gives its full name.
  @discardableResult
  mutating func note(_ name: String, _ provenance: FoundProvenance) -> String {
    let key = name.folded
    if let row = rows[key] ?? row(ofShort: key) {
      if found[row].name != name, !found[row].aliases.contains(where: { $0.value == name }) {
        found[row].aliases.append(
          FoundValue(
            value: name, provenance: FoundProvenance(provenance.sentences, .organisationAlias, .medium)))
        rows[key] = row
      }
      found[row].provenance.add(provenance.sentences)
      return found[row].name
    }
    rows[key] = found.count
    rowsByLetters[key.lowercased()] = found.count
    names.add(name)
    let scalars = Scalars(key)
    for first in Set(scalars.prefix(3)) {
      rowsByEnds[Ends(first: first, last: scalars[scalars.count - 1]), default: []].append(found.count)
    }
    found.append(FoundOrganisation(name: name, provenance: provenance))
    return name
  }

  /// The full name that a word of the text stands for: itself, 协会, 市文促会; nil where it names none.
  func resolve(_ name: String, before position: Int) -> String? {
    let short = Scalars(name).folded
    let key = short.string(short.indices)
    if let row = rows[key] ?? row(ofShort: key) { return found[row].name }
    guard short.count <= 3, lexicon.organisationSuffixes.contains(short, short.indices) else { return nil }
    let window = Swift.max(0, position - OrganisationRules.farthest)..<Swift.min(position, scalars.count)
    guard
      let nearest = window.reversed().lazy.compactMap({
        self.name(at: $0, before: position, endingWith: short)
      })
      .first
    else { return nil }
    // Of several named in one sentence the first is the one that goes on acting.
    let sentence = text.sentences[text.sentence(at: nearest.lowerBound)]
    let first = sentence.lazy.compactMap { self.name(at: $0, before: sentence.upperBound, endingWith: short) }
      .first
    return rows[scalars.string(first ?? nearest)].map { found[$0].name }
  }

  /// The full name that begins at a place and ends with a short form.
  private func name(at start: Int, before limit: Int, endingWith short: Scalars) -> Range<Int>? {
    guard let end = names.end(in: scalars, from: start, before: limit),
      scalars.stands(short, at: end - short.count)
    else { return nil }
    return start..<end
  }

  /// How far back a short form is looked up, in characters.
  private static let farthest = 4000
  /// Among more that begin and end alike a short name is nobody's for certain.
  private static let maximumAlike = 100

  /// The organisation that a short name, folded, is short for: its characters in their order, the last the same, and one only.
  /// Letters may be small or capital.
  private func row(ofShort name: String) -> Int? {
    let short = Scalars(name)
    if let row = rowsByLetters[name.lowercased()] { return row }
    guard (3...6).contains(short.count), short.allSatisfy(\.isHan) else { return nil }
    let alike = rowsByEnds[Ends(first: short[0], last: short[short.count - 1])] ?? []
    guard alike.count <= OrganisationRules.maximumAlike else { return nil }
    let rows = alike.filter { row in
      let full = Scalars(found[row].name).folded
      WorkCount.add(full.count)
      guard full.count >= short.count + 3 else { return false }
      var rest = short[...]
      for scalar in full where scalar == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
    return rows.count == 1 ? rows[0] : nil
  }

  /// The organisation whose name a longer one begins with, the first that was noted; letters may be small or capital.
  func maker(of name: String) -> String? {
    let letters = name.folded.lowercased().prefix(OrganisationRules.longest)
    let rows = letters.indices.compactMap { rowsByLetters[String(letters[...$0])] }
    WorkCount.add(letters.count)
    return rows.filter { found[$0].name.unicodeScalars.count > 1 }.min().map { found[$0].name }
  }

  /// No name is longer, in characters.
  private static let longest = 60

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
        if let row = rows[scalars.string(at..<end)] { found[row].provenance.add([number]) }
        at = end
      }
    }
  }
}
