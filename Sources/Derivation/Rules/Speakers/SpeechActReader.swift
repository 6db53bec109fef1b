import Model

/// Reads what the words behind a person's name say of that person.
struct SpeechActReader {
  enum SpeechAct {
    case speaks(Range<Int>, isWeak: Bool)
    case attends
    case nothing
  }

  private let text: ArticleText
  private let lexicon: Lexicon
  private let scalars: Scalars

  init(_ text: ArticleText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    scalars = text.scalars
  }

  /// Words that only look as if they began with a word of speech.
  private static let falseMatches = WordList(.falseSpeech)

  /// 在会上|说: whether words tell nothing but where or when.
  private func isWhere(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    return range.count <= 12 && scalars[first] == "在" && "上中时".unicodeScalars.contains(scalars[last])
      && !scalars[range].contains { $0.isPunctuation }
  }

  /// The first thing that the words behind a name say of the person.
  func speechAct(in region: Range<Int>, of group: [Mention]) -> SpeechAct {
    // 林小北：…: who speaks in a record of a talk.
    if let first = region.first, "：:".unicodeScalars.contains(scalars[first]), region.count > 2,
      text.blocks[text.block(at: first)].range.lowerBound == group[0].start
    {
      return .speaks(first..<first + 1, isWeak: false)
    }
    var attended: Int?
    var attendedEnd = region.lowerBound
    var weak: Range<Int>?
    var at = region.lowerBound
    while at < region.upperBound {
      if attended == nil, let end = Lexicon.attendance.end(in: scalars, from: at, before: region.upperBound),
        lexicon.speech.words.end(in: scalars, from: at, before: region.upperBound) == nil
      {
        (attended, attendedEnd) = (at, end)
        at = end
        continue
      }
      if scalars[at].isOpening, at > region.lowerBound,
        let closing = scalars.closing(of: at, before: region.upperBound)
      {
        at = closing + 1
        continue
      }
      if let end = lexicon.speech.words.end(in: scalars, from: at, before: region.upperBound),
        !isFalseMatch(at..<end, in: region)
      {
        let isNear =
          end - at > 1 || at - region.lowerBound <= 2 || isReport(at..<end, in: region)
          || isWhere(region.lowerBound..<at)
        if let attended, attendedEnd < at, !scalars[attended..<at].contains("并"),
          !scalars[attended..<at].contains("时")
        {
          return .attends
        }
        if isNear, !Lexicon.weakSpeech.contains(scalars, at..<end) {
          return .speaks(at..<end, isWeak: at - region.lowerBound > 60)
        }
        // 围绕…展开讨论: the later word says the form.
        let saysForm =
          weak.map {
            lexicon.form(of: text.string($0)) == .talk && lexicon.form(of: text.string(at..<end)) != .talk
          } ?? true
        if isNear, saysForm { weak = at..<end }
        at = end
        continue
      }
      at += 1
    }
    if attended != nil { return .attends }
    if let weak,
      weak.lowerBound - region.lowerBound
        <= (["对", "就", "从", "围"].contains(scalars[region.lowerBound]) ? 90 : 30)
    {
      return .speaks(weak, isWeak: true)
    }
    return .nothing
  }

  /// 在接受采访时说，…: a verb of one character that what is said follows.
  private func isReport(_ verb: Range<Int>, in region: Range<Int>) -> Bool {
    guard verb.lowerBound > region.lowerBound, verb.upperBound < region.upperBound else { return false }
    return "时中".unicodeScalars.contains(scalars[verb.lowerBound - 1])
      && "，：“".unicodeScalars.contains(scalars[verb.upperBound])
  }

  private func isFalseMatch(_ verb: Range<Int>, in region: Range<Int>) -> Bool {
    for start in max(region.lowerBound, verb.lowerBound - 2)...verb.lowerBound {
      if let end = SpeechActReader.falseMatches.end(in: scalars, from: start, before: region.upperBound),
        end > verb.lowerBound
      {
        return true
      }
    }
    return false
  }
}
