/// The persons that a text names, by the words that stand around them.
struct Persons {
  /// The likeliest person that begins at a place, and by how much.
  private var starts: [Int: Lattice.Person] = [:]
  private var ends: [Int: Lattice.Person] = [:]
  private var margins: [Range<Int>: Int32] = [:]
  /// Where names beyond doubt stand, in order.
  private(set) var sure: [Range<Int>] = []
  /// The words of the best reading, in order.
  private(set) var words: [Lattice.Edge] = []

  /// From here on a name is not out of the question.
  static let possible: Int32 = -24
  /// From here on the reading as a name is taken, without other grounds.
  static let likely: Int32 = 24
  /// From here on a name is one beyond doubt.
  static let sure: Int32 = 48
  /// Below this words are meant, not a name.
  static let unlikely: Int32 = -16

  init(_ text: ArticleText, lexicon: Lexicon) {
    var edges = EdgeFinder(text.scalars, lexicon: lexicon)
    var readings = text.sentences.map { Lattice($0, edges: edges).read() }
    // Who is named beyond doubt once is known everywhere.
    for reading in readings {
      for person in reading.persons where person.margin >= Persons.sure {
        edges.known.add(text.scalars.string(person.range))
      }
    }
    for (number, sentence) in text.sentences.enumerated() where text.scalars.holds(edges.known, sentence) {
      readings[number] = Lattice(sentence, edges: edges).read()
    }
    for reading in readings {
      words += reading.words
      for person in reading.persons { note(person) }
    }
  }

  private mutating func note(_ person: Lattice.Person) {
    margins[person.range] = person.margin
    if person.margin >= Persons.sure { sure.append(person.range) }
    guard person.margin >= Persons.possible else { return }
    if person.margin >= starts[person.range.lowerBound]?.margin ?? Persons.possible {
      starts[person.range.lowerBound] = person
      ends[person.range.upperBound] = person
    }
  }

  /// The person whose name begins at a place, if that is the best reading.
  func person(at start: Int) -> Lattice.Person? { starts[start].flatMap { $0.margin >= 0 ? $0 : nil } }

  /// Whether a name may begin at a place.
  func mayBegin(at start: Int) -> Bool { starts[start] != nil }

  /// The same by the place where the name ends.
  func person(upTo end: Int) -> Lattice.Person? { ends[end].flatMap { $0.margin >= 0 ? $0 : nil } }

  /// Whether words are meant where a name might stand: 曾公开.
  func areWords(_ range: Range<Int>) -> Bool {
    if let margin = margins[range] { return margin < Persons.unlikely }
    let index = words.firstPlace { $0.start >= range.lowerBound }
    guard index < words.count, words[index].start == range.lowerBound else { return false }
    var (at, isLong) = (range.lowerBound, false)
    for word in words[index...].prefix(range.count) where at < range.upperBound {
      if word.kind == .unknown || word.kind == .person { return false }
      isLong = isLong || word.end - word.start > 1
      at = word.end
    }
    return at == range.upperBound && isLong
  }

  /// Whether a thing is named on behind what may be a name: 西山|居大剑|网3.
  func isPart(_ range: Range<Int>) -> Bool {
    let index = words.firstPlace { $0.start >= range.upperBound }
    guard index < words.count, words[index].start == range.upperBound else { return false }
    return [.noun, .organisation, .place, .unknown].contains(words[index].kind)
  }

  /// Whether words of the best reading reach over the start of what is taken for one: 自|主创|新.
  func areCut(at start: Int, before end: Int) -> Bool {
    let index = words.firstPlace { $0.end > start }
    return index < words.count && words[index].start < start && words[index].end < end
  }

  /// Whether a thing may be named: 微软, 爱奇艺, and no clause.
  func areNames(_ range: Range<Int>) -> Bool {
    var index = words.firstPlace { $0.end > range.lowerBound }
    while index < words.count, words[index].start < range.upperBound {
      let isShort = words[index].end - words[index].start == 1
      if [.title, .person, .mark, .speech].contains(words[index].kind) { return false }
      if !isShort, [.function, .adverb, .verb].contains(words[index].kind) { return false }
      index += 1
    }
    return true
  }
}
