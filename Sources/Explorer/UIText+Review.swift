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
    Phrase(
      "本文规则 \(rule) 未核 \(count) 条，全部判为对？再按一次 A",
      "\(count) open of the rule \(rule) in this article, all right? A again")
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
