import Model
import System

extension UIText {
  static let nothingToReview = Phrase("没有草稿可核对", "there is no draft to review")
  static let noValue = Phrase(
    "这样填不成：各部分用 | 分开，词要在词表里（↑↓ 取）", "not a value: | between parts, words from the list (↑↓)")
  static let nothingToUndo = Phrase("没有可撤销的", "nothing to undo")
  static let noHistory = Phrase("还没有人判过", "nobody has decided on it yet")
  static let reviewDone = Phrase("核对完了：q 返回浏览", "the review is done: q goes back")

  static func allOfRule(_ count: Int, _ rule: String) -> Phrase {
    let words = RuleName.of(rule)
    return Phrase(
      "本文“\(words.chinese)”未核 \(count) 条，全部判为对？再按一次 A",
      "\(count) open in this article by \"\(words.english)\", all right? A again")
  }

  static func decidedMeanwhile(by editor: String, _ verdict: Phrase, at time: String) -> Phrase {
    let clock = time.dropFirst(11).prefix(5)
    return Phrase(
      "\(editor) \(verdict.chinese)，\(clock)；再按一次仍照你的判",
      "\(editor): \(verdict.english), \(clock); the key again decides anyway")
  }

  static func progress(ofReview decided: Int, _ all: Int, undecided: Int, ticked: Int) -> Phrase {
    let ticks = ticked > 0 ? "+\(ticked)  " : ""
    let rest = undecided > 0 ? (" · \(undecided) 未定", " · \(undecided) undecided") : ("", "")
    return Phrase("\(ticks)\(decided)/\(all)\(rest.0)", "\(ticks)\(decided)/\(all)\(rest.1)")
  }
}

// MARK: Adding, merging

extension UIText {
  static let noSentence = Phrase("这一条没有句子", "the fact has no sentence")
  static let noBoundary = Phrase("句中没有这几个字", "these words do not stand in the sentence")
  static let noCandidates = Phrase("没有别的同类项", "there is no other of its kind")
  static let addWhat = Phrase("这一句里还有：", "the sentence also says:")
  static let valueOnly = Phrase("只改值，原文不动", "the value alone, never the text")
  static let formerValue = Phrase("原值", "was")
  static let noOffers = Phrase("直接打字；拼音也可", "type it; pinyin will do")
  static let comparison = Phrase("比较", "compared")
  static let keptSide = Phrase("留下", "kept")
  static let otherSide = Phrase("并入", "joined to it")
  static let speaksFor = Phrase("同", "for")
  static let speaksAgainst = Phrase("异", "against")
  static let ifSame = Phrase("是", "same")
  static let ifNotSame = Phrase("不是", "not")
  static let bothStay = Phrase("两项各自留下；以后也不合并", "both stay, and are never merged")

  static func sameAsWhat(_ name: String) -> Phrase {
    Phrase("“\(name)”与哪一项是同一项？", "which is the same as \(name)?")
  }

  static func judged(_ corpus: Corpus, _ one: ItemID, _ other: ItemID, isSame: Bool) -> Phrase {
    let names = "\(corpus.name(of: one)) · \(corpus.name(of: other))"
    return isSame
      ? Phrase("判为同一项：\(names)；U 撤销", "the same: \(names); U undoes it")
      : Phrase("判为两项：\(names)；U 撤销", "not the same: \(names); U undoes it")
  }

  static func moved(_ facts: Int, _ ref: String) -> Phrase {
    Phrase("\(facts) 条事实并到左边；编号 \(ref) 仍可用", "\(facts) facts join the left one; \(ref) stays in use")
  }
}
