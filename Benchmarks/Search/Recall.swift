import Model
import Search
import Text

/// How many of the ways to type a name find it, over made names; and how fast all tiers answer.
///
///     swift run -c release search-benchmark --recall
struct Recall {
  private var search: CorpusSearch
  private let names: [String]
  private let known: Set<String>
  private var random = SplitMix(state: 58)

  /// Traditional forms, by the simplified ones.
  private static let traditional: [Unicode.Scalar: Unicode.Scalar] = {
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    for scalar in (UInt32(0x4E00)...0x9FFF).lazy.compactMap(Unicode.Scalar.init)
    where scalar.simplified != scalar {
      forms[scalar.simplified] = scalar
    }
    return forms
  }()

  init(names: [String]) throws {
    self.names = names
    known = Set(names)
    search = CorpusSearch(try corpus(of: names))
  }

  /// The names that are looked for: every third.
  private var wanted: [String] { names.enumerated().filter { $0.offset % 3 == 0 }.map(\.element) }

  mutating func run() {
    measurePlainForms()
    measureFirst()
    measureSlips()
    measure("sounds alike in Chinese", "of those that no tier before finds") { $0.homophone(of: $1) }
    measure("reversed, without a space", "of those that no tier before finds") { _, name in
      let syllables = Recall.syllables(of: name)
      return (syllables.dropFirst() + syllables.prefix(1)).joined()
    }
    measure("numbers of tones", "of those that no tier before finds") { recall, name in
      Recall.syllables(of: name).map { $0 + "\(1 + recall.random.next(below: 4))" }.joined()
    }
  }

  private static func syllables(of name: String) -> [String] { Pinyin.syllables(of: name, kind: .person) }

  /// The names that a query finds, the best first, and in which tier the first is.
  private mutating func found(_ query: String, limit: Int? = nil) -> (names: [String], tier: SearchTier?) {
    let hits = search.find(query, among: [.speaker], limit: limit, namesAlone: true).hits
    return (hits.map { search.corpus.name(of: $0.item) }, hits.first?.tier)
  }

  private mutating func measurePlainForms() {
    let forms: [(String, (String) -> String?)] = [
      ("as written", { $0 }),
      ("pinyin", { Recall.syllables(of: $0).joined() }),
      ("pinyin, spaced", { Recall.syllables(of: $0).joined(separator: " ") }),
      ("initials", { String(Recall.syllables(of: $0).compactMap(\.first)) }),
      (
        "surname, initials",
        { name in
          let syllables = Recall.syllables(of: name)
          return (syllables.prefix(1) + syllables.dropFirst().map { String($0.prefix(1)) }).joined()
        }
      ),
      ("unfinished", { String(Recall.syllables(of: $0).joined().dropLast()) }),
      (
        "traditional",
        { name in
          let other = String(
            String.UnicodeScalarView(name.unicodeScalars.map { Recall.traditional[$0] ?? $0 }))
          return other == name ? nil : other
        }
      ),
    ]
    for (form, typed) in forms {
      var (count, right) = (0, 0)
      for name in wanted {
        guard let query = typed(name) else { continue }
        count += 1
        if found(query).names.contains(name) { right += 1 }
      }
      print(line(form, right, count))
    }
  }

  /// Whose full pinyin finds the name first.
  private mutating func measureFirst() {
    var (same, alike) = (0, 0)
    for name in wanted {
      let syllables = Recall.syllables(of: name)
      guard let first = found(syllables.joined(), limit: 1).names.first else { continue }
      if first == name { same += 1 }
      if Recall.syllables(of: first) == syllables { alike += 1 }
    }
    print(line("pinyin: first", same, wanted.count))
    print(line("pinyin: first, or one read the same", alike, wanted.count))
  }

  private mutating func measureSlips() {
    var byKind: [String: (count: Int, firstFive: Int, taken: Int)] = [:]
    for name in wanted {
      let letters = Array(Recall.syllables(of: name).joined())
      for (kind, slip) in slips(of: letters) where slip.count >= 4 && slip != letters {
        let (names, tier) = found(String(slip), limit: 5)
        var figures = byKind[kind] ?? (0, 0, 0)
        if let tier, tier.rawValue < SearchTier.slip.rawValue {
          figures.taken += 1
        } else {
          figures.count += 1
          if names.contains(name) { figures.firstFive += 1 }
        }
        byKind[kind] = figures
      }
    }
    for (kind, figures) in byKind.sorted(by: { $0.key < $1.key }) {
      print(
        line("slip, \(kind): in the first five", figures.firstFive, figures.count)
          + "; \(figures.taken) others find something as typed")
    }
    let all = byKind.values.reduce((0, 0)) { ($0.0 + $1.firstFive, $0.1 + $1.count) }
    print(line("slips: in the first five", all.0, all.1))
  }

  /// One slip of each kind, after the first letter, which may be swapped with the second.
  private mutating func slips(of letters: [Character]) -> [(kind: String, letters: [Character])] {
    let place = 1 + random.next(below: letters.count - 1)
    let letter = Character(Unicode.Scalar(UInt8(97 + random.next(below: 26))))
    var swapped = letters
    swapped.swapAt(place - 1, place)
    let (before, after) = (Array(letters[..<place]), Array(letters[(place + 1)...]))
    return [
      ("swapped", swapped), ("missing", before + after),
      ("doubled", before + [letters[place]] + letters[place...]),
      ("wrong", before + [letter] + after),
    ]
  }

  /// The name with a given character that is read the same in the place of one; nil where there is none.
  private mutating func homophone(of name: String) -> String? {
    var characters = Array(name)
    let place = 1 + random.next(below: characters.count - 1)
    let read = Recall.syllables(of: "王" + String(characters[place])).last
    let others = Recall.common.filter {
      $0 != characters[place] && Recall.syllables(of: "王" + String($0)).last == read
    }
    if others.isEmpty { return nil }
    characters[place] = others[random.next(below: others.count)]
    return String(characters)
  }

  /// Characters of names, and others that an input method offers for them.
  private static let common: [Character] = Names.characters + Array("名茗建件剑健江疆京晶经惊精涛滔韬海亥志智致制治文闻纹明鸣铭杰洁捷节")

  private mutating func measure(
    _ form: String, _ which: String, _ typed: (inout Recall, String) -> String?
  ) {
    var (count, right, firstFive, taken) = (0, 0, 0, 0)
    for name in wanted {
      guard let query = typed(&self, name), !known.contains(query) else { continue }
      let (names, tier) = found(query)
      if let tier, tier.rawValue < SearchTier.slip.rawValue {
        taken += 1
        continue
      }
      count += 1
      if names.contains(name) { right += 1 }
      if names.prefix(5).contains(name) { firstFive += 1 }
    }
    print(
      line(form, right, count)
        + ", in the first five \(percent(firstFive, count)); \(taken) others find something as typed")
  }

  private func line(_ form: String, _ right: Int, _ count: Int) -> String {
    "\(form): \(right) of \(count), \(percent(right, count))"
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    "\((Double(part) * 10_000 / Double(max(1, whole))).rounded() / 100) %"
  }
}

/// A corpus of speakers of some names, as a list of them is searched.
func corpus(of names: [String]) throws -> Corpus {
  let evidence = "\"evidence\":[{\"article\":\"article:a\",\"quote\":\"论坛开幕\"}]"
  let speakers = names.enumerated().map { number, name in
    "{\"id\":\"speaker:s-\(number)\",\"name\":\"\(name)\",\(evidence)}"
  }
  let text = """
    {"format":"wentan-corpus","version":1,
     "articles":[{"id":"article:a","source":"source:s","blocks":[{"kind":"headline","spans":[{"lines":[1,1]}]}]}],
     "speakers":[\(speakers.joined(separator: ","))],
     "sources":[{"id":"source:s","file":"s.txt","text":["论坛开幕"]}]}
    """
  return try Corpus.load([CorpusFile(name: "names.json", bytes: Array(text.utf8))])
}

/// The time of a letter where all tiers are tried together, as `/` with Tab does.
func measureAllTiers(_ count: Int) throws {
  var search = CorpusSearch(try corpus(of: Array(Names(count: count))))
  let typed = [
    "meitao", "wangjianmin", "wjm", "zhangsanfegn", "JianminWang", "wang2jian4", "王建名", "zhongsen", "qqqqqq",
  ]
  var worst: (query: String, time: Duration) = ("", .zero)
  var (sum, letters) = (Duration.zero, 0)
  for query in typed {
    for length in 1...query.count {
      let text = String(query.prefix(length))
      let time = median(runs: 5) {
        _ = search.find(text, among: [.speaker], fuzzy: true, limit: 200, namesAlone: true)
      }
      (sum, letters) = (sum + time, letters + 1)
      if time > worst.time { worst = (text, time) }
    }
  }
  print(
    "\(count) names, all tiers together: \(milliseconds(sum / letters)) ms a letter, at most \(milliseconds(worst.time)) (\(worst.query))"
  )
}
