import Model
import Search
import System
import Text

/// A line in which a value is typed part by part, with what may stand in the part under the cursor: words of a vocabulary,
/// items of the corpus, and the article's own words, all found by pinyin as well.
struct ValueLine: Sendable {
  private(set) var editor: LineEditor
  let form: ValueForm
  /// What the article says where the value is from.
  let sentence: String
  /// What may stand in the part under the cursor, the likeliest first.
  private(set) var offers: [String] = []
  /// The offer that stands in the line; nil where none was taken.
  private(set) var taken: Int?
  /// Whether the part was typed in, so that what stands there tells what is meant.
  private var isTyped = false

  /// The names of the items of a kind, those of the article first.
  typealias Names = (Kind) -> [String]

  /// What a key came to.
  enum Outcome { case edited, finished, unknown }

  init(_ texts: [String], _ form: ValueForm, sentence: String, names: Names, in language: Language) {
    editor = LineEditor(ValueLine.text(of: texts))
    (self.form, self.sentence) = (form, sentence)
    // At the first part that is empty, else at the end.
    if let empty = texts.firstIndex(where: \.isEmpty) { goTo(empty, of: texts) }
    offer(names, language)
  }

  /// Parts as a line, an empty one with room to type.
  private static func text(of texts: [String]) -> String {
    texts.map { $0.isEmpty ? " " : $0 }.joined(separator: " \(ValueForm.bar) ")
  }

  // MARK: Parts

  private var bars: [Int] {
    editor.text.indices.filter { editor.text[$0] == "|" || editor.text[$0] == "｜" }
  }

  /// The number of the part under the cursor.
  var part: Int { bars.count { $0 < editor.cursor } }

  /// The parts as they stand.
  var texts: [String] { ValueForm.texts(in: editor.string) }

  /// What the part under the cursor is; nil where the line has more parts than the value.
  var formPart: ValueForm.Part? {
    // Of a post the title alone may stand there.
    let place = part + (form.isFirstOptional && texts.count == form.parts.count - 1 ? 1 : 0)
    return form.parts.indices.contains(place) ? form.parts[place] : nil
  }

  private mutating func goTo(_ part: Int, of texts: [String]) {
    let text = ValueLine.text(of: texts)
    let end = ValueLine.text(of: Array(texts.prefix(part + 1))).unicodeScalars.count
    editor = LineEditor(text, cursor: texts[part].isEmpty ? end - 1 : end)
    (taken, isTyped) = (nil, false)
  }

  private mutating func put(_ text: String) {
    var texts = texts
    guard texts.indices.contains(part) else { return }
    let place = part
    texts[place] = text
    goTo(place, of: texts)
  }

  // MARK: Keys

  mutating func take(_ key: Key, names: Names, in language: Language) -> Outcome {
    switch key {
    case .enter: return .finished
    case .up: step(-1)
    case .down: step(1)
    case .tab:
      complete(next: 1)
      offer(names, language)
    case .backTab:
      complete(next: -1)
      offer(names, language)
    case .control("n"): return move(start: 0, end: 1) ? .edited : .unknown
    case .control("p"): return move(start: 0, end: -1) ? .edited : .unknown
    case .control("o"): return move(start: -1, end: 0) ? .edited : .unknown
    case .control("t"): return move(start: 1, end: 0) ? .edited : .unknown
    default:
      let (before, place) = (texts, part)
      guard editor.handle(key) else { return .unknown }
      if part != place {
        (taken, isTyped) = (nil, false)
      } else if texts != before {
        (taken, isTyped) = (nil, true)
      }
      offer(names, language)
    }
    return .edited
  }

  mutating func insert(_ text: String, names: Names, in language: Language) {
    editor.insert(text)
    isTyped = true
    offer(names, language)
  }

  private mutating func step(_ step: Int) {
    guard !offers.isEmpty else { return }
    let next = taken.map { ($0 + step + offers.count) % offers.count } ?? (step > 0 ? 0 : offers.count - 1)
    put(offers[next])
    taken = next
  }

  /// Takes the first offer where one was typed for, and goes to another part.
  private mutating func complete(next step: Int) {
    let texts = texts
    guard texts.indices.contains(part) else { return }
    if taken == nil, let first = offers.first, isTyped || texts[part].isEmpty { put(first) }
    let count = self.texts.count
    goTo((part + step + count) % count, of: self.texts)
  }

  /// Moves the ends of the words that stand in the part, within what the article says.
  private mutating func move(start: Int, end: Int) -> Bool {
    let texts = texts
    guard texts.indices.contains(part) else { return false }
    let (all, words) = (Array(sentence.unicodeScalars), Array(texts[part].unicodeScalars))
    guard !words.isEmpty, words.count <= all.count,
      let first = (0...all.count - words.count).first(where: {
        all[$0..<$0 + words.count].elementsEqual(words)
      })
    else { return false }
    let (lower, upper) = (first + start, first + words.count + end)
    guard lower >= 0, upper <= all.count, lower < upper else { return false }
    put(String(String.UnicodeScalarView(all[lower..<upper])))
    return true
  }

  // MARK: Offers

  private mutating func offer(_ names: Names, _ language: Language) {
    offers = []
    guard let formPart, texts.indices.contains(part) else { return }
    let typed = isTyped ? texts[part] : ""
    let query = SearchQuery(typed, gapped: false)
    func fits(_ text: String) -> Bool {
      query.isEmpty || !query.ranges(in: text, kind: .title).isEmpty
    }
    let choices = formPart.choices.map { $0[language] }
    if !choices.isEmpty {
      offers = choices.filter(fits)
      return
    }
    let words = query.isEmpty ? ValueLine.clauses(of: sentence) : words(query)
    if let kind = formPart.kind {
      var (inside, outside): ([String], [String]) = ([], [])
      for name in names(kind) where query.isEmpty || !query.ranges(in: name, kind: FieldKind(kind)).isEmpty {
        if ValueLine.stands(name, in: sentence) { inside.append(name) } else { outside.append(name) }
        if outside.count > ValueLine.maximum { break }
      }
      offers = inside + (query.isEmpty ? [] : words) + outside
      if offers.isEmpty { offers = words }
    } else {
      offers = words
    }
    var seen: Set<String> = []
    offers = Array(offers.filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(ValueLine.maximum))
  }

  private static let maximum = 20

  private static func stands(_ name: String, in sentence: String) -> Bool {
    let (all, words) = (Array(sentence.unicodeScalars), Array(name.unicodeScalars))
    guard !words.isEmpty, words.count <= all.count else { return false }
    return (0...all.count - words.count).contains { all[$0..<$0 + words.count].elementsEqual(words) }
  }

  /// What stands in the sentence where what is typed matches: so much, then on to the next mark.
  private func words(_ query: SearchQuery) -> [String] {
    let all = Array(sentence.unicodeScalars)
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(all[range])) }
    var (exact, whole): ([String], [String]) = ([], [])
    var start = 0
    while exact.count < ValueLine.maximum / 2,
      let found = query.ranges(in: text(start..<all.count), kind: .title).first
    {
      let range = start + found.lowerBound..<start + found.upperBound
      exact.append(text(range))
      let end = all[range.upperBound...].firstIndex(where: ValueLine.isMark) ?? all.count
      whole.append(text(range.lowerBound..<end))
      start = range.lowerBound + 1
    }
    return exact + whole
  }

  /// The sentence cut at its marks.
  private static func clauses(of sentence: String) -> [String] {
    sentence.unicodeScalars.split(whereSeparator: isMark).map { String(String.UnicodeScalarView($0)) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "，。、；：！？“”‘’《》（）【】,;:!?()\"".unicodeScalars.contains(scalar)
  }
}
