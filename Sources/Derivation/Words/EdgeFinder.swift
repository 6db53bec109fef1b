/// Finds the words and the names that may begin at a place of a text.
struct EdgeFinder {
  private let scalars: Scalars
  private let lexicon: Lexicon
  private let table = WordTable.bundled
  /// Names that the article gives elsewhere beyond doubt.
  var known = WordList()

  init(_ scalars: Scalars, lexicon: Lexicon) {
    self.scalars = scalars
    self.lexicon = lexicon
  }

  /// What it costs that a word is a name at all.
  private static let person: Int32 = 40
  /// That of a character that no name of the table has.
  private static let rare: Int32 = 88
  /// That of a word of the lists of the rules.
  private static let listed: Int32 = 60
  /// The cost of a character that no word has.
  private static let unknown: Int32 = 120
  /// What a word of one character costs more: most are parts of words that the table lacks.
  private static let single: Int32 = 16
  private static let longestTransliteration = 8

  func addEdges(at start: Int, before limit: Int, to edges: inout [Lattice.Edge]) {
    let scalar = scalars[start]
    guard scalar.isHan else {
      addOther(at: start, before: limit, to: &edges)
      return
    }
    let count = edges.count
    table.forEachWord(in: scalars, from: start, before: limit) { end, kind, cost in
      let isSingle = end == start + 1 && kind != .function && kind != .adverb && kind != .number
      edges.append(
        Lattice.Edge(start: start, end: end, kind: kind, cost: cost + (isSingle ? EdgeFinder.single : 0)))
    }
    if edges.count == count || edges[count].end > start + 1 {
      edges.append(Lattice.Edge(start: start, end: start + 1, kind: .unknown, cost: EdgeFinder.unknown))
    }
    addListed(at: start, before: limit, to: &edges)
    addNames(at: start, before: limit, to: &edges)
  }

  /// A mark, or a word of letters and digits.
  private func addOther(at start: Int, before limit: Int, to edges: inout [Lattice.Edge]) {
    var end = start + 1
    let isWord = scalars[start].isLatin || scalars[start].isDigit
    if isWord { while end < limit, scalars[end].isLatin || scalars[end].isDigit { end += 1 } }
    // A word is entered once, from its first character: readings do not end inside.
    edges.append(Lattice.Edge(start: start, end: end, kind: isWord ? .noun : .mark, cost: isWord ? 16 : 0))
  }

  /// The words of the rules' own lists.
  private func addListed(at start: Int, before limit: Int, to edges: inout [Lattice.Edge]) {
    func add(_ end: Int?, _ kind: WordClass) {
      guard let end, end > start + 1 else { return }
      edges.append(Lattice.Edge(start: start, end: end, kind: kind, cost: EdgeFinder.listed))
    }
    add(lexicon.speech.words.end(in: scalars, from: start, before: limit), .speech)
    // 作主旨演讲
    if "作做".unicodeScalars.contains(scalars[start]) {
      let verb = start + 1 < limit && scalars[start + 1] == "了" ? start + 2 : start + 1
      add(lexicon.speech.words.end(in: scalars, from: verb, before: limit), .speech)
    }
    add(Lexicon.attendance.end(in: scalars, from: start, before: limit), .speech)
    add(Lexicon.afterNames.end(in: scalars, from: start, before: limit), .speech)
    add(lexicon.titles.end(in: scalars, from: start, before: limit), .title)
    add(Lexicon.titlesAfter.end(in: scalars, from: start, before: limit), .title)
    add(lexicon.organisationSuffixes.end(in: scalars, from: start, before: limit), .organisation)
    add(lexicon.organisations.end(in: scalars, from: start, before: limit), .organisation)
  }

  // MARK: Names

  private func addNames(at start: Int, before limit: Int, to edges: inout [Lattice.Edge]) {
    // 杰拉德•高缇耶: what a dot joins is one name, and read as one elsewhere.
    if start > 0, joinsNames(start - 1) { return }
    func add(_ end: Int, _ cost: Int32) {
      guard end <= limit, end == limit || !joinsNames(end), !isAddress(start + 1..<end) else { return }
      let isKnown = known.contains(scalars, start..<end)
      edges.append(
        Lattice.Edge(
          start: start, end: end, kind: .person, cost: EdgeFinder.person + cost - (isKnown ? 48 : 0)))
    }
    if let end = lexicon.people.end(in: scalars, from: start, before: limit) { add(end, -40) }
    if let surname = surname(at: start, before: limit) {
      for given in 1...2 where surname.end + given <= limit && scalars[surname.end + given - 1].isHan {
        add(surname.end + given, surname.cost + cost(ofGiven: surname.end..<surname.end + given))
        if given == 1, surname.end + 1 < limit, !scalars[surname.end + 1].isHan { break }
      }
    }
    addTransliterations(at: start, before: limit, add)
  }

  /// 李|老师, 周|总: what politeness adds to a surname is no given name.
  private func isAddress(_ given: Range<Int>) -> Bool {
    Lexicon.titlesAfter.contains(scalars, given) || Lexicon.addresses.contains(scalars, given)
  }

  /// Whether a place has a dot between the parts of a name, or the dash that some write for it.
  private func joinsNames(_ place: Int) -> Bool {
    if scalars[place].isNameDot { return true }
    if scalars[place] == " ", place + 1 < scalars.count, place > 0 {
      return scalars[place + 1].isNameDot || scalars[place - 1].isNameDot
    }
    return scalars[place] == "—" && place > 0 && place + 1 < scalars.count && scalars[place - 1].isHan
      && scalars[place + 1].isHan
  }

  private func surname(at start: Int, before limit: Int) -> (end: Int, cost: Int32)? {
    if let end = Lexicon.compoundSurnames.end(in: scalars, from: start, before: limit) { return (end, 40) }
    if let end = Lexicon.japaneseSurnames.end(in: scalars, from: start, before: limit) { return (end, 44) }
    if let cost = table.cost(of: scalars[start], as: .surname) {
      return (start + 1, cost + (EdgeFinder.particles.contains(scalars[start]) ? 24 : 0))
    }
    return lexicon.surnames.end(in: scalars, from: start, before: limit).map { ($0, 64) }
  }

  /// Surnames that stand for something else nearly everywhere.
  private static let particles: Set<Unicode.Scalar> = ["由", "于", "和", "向", "从", "时", "等", "对", "经", "自"]

  private func cost(ofGiven range: Range<Int>) -> Int32 {
    func cost(_ place: Int, _ part: WordTable.NamePart) -> Int32 {
      table.cost(of: scalars[place], as: part) ?? EdgeFinder.rare
    }
    return range.count == 1
      // A name of two characters is the rarer.
      ? cost(range.lowerBound, .single) + 12
      : cost(range.lowerBound, .first) + cost(range.lowerBound + 1, .second)
  }

  /// 次仁卓玛, 爱德华: characters that write foreign names.
  private func addTransliterations(at start: Int, before limit: Int, _ add: (Int, Int32) -> Void) {
    var (end, cost) = (start, Int32(40))
    while end < min(limit, start + EdgeFinder.longestTransliteration),
      let part = table.cost(of: scalars[end], as: .transliteration)
    {
      (end, cost) = (end + 1, cost + part)
      if end - start >= 3 { add(end, cost) }
    }
  }
}
