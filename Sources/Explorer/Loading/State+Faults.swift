import Model
import System
import Text

extension State {
  /// The fault of a file in one line: where it is, what it is, and what stays in the corpus.
  ///
  /// - Parameter before: what was wrong before; what is new is told first.
  func message(on failure: LoadingFailure, since before: LoadingFailure? = nil) -> Message {
    let told = failure.mostTelling(since: before)
    func line(_ language: Language) -> String {
      self.line(on: told.problem, told.stays, others: failure.fileCount - 1, language)
    }
    return Message(text: Phrase(line(.chinese), line(.english)), isError: true)
  }

  /// What is cut where the line would be too long is the words for the fault: `!` has them all.
  private func line(
    on problem: Problem, _ stays: LoadingFailure.Stays, others: Int, _ language: Language
  ) -> String {
    let columns = (size.columns > 0 ? size.columns : State.usualColumns) - 2
    let file = TextCleaning.clean(problem.file.name).split(separator: "/").last.map(String.init) ?? ""
    let position = problem.position.map { ":\($0.line):\($0.column)" } ?? ""
    let start =
      width.truncatedAtStart(file, to: columns / 3) + position + Phrase(" ", ": ")[language]
    let end = UIText.staying(stays, others: others, keymap)[language]
    let room = columns - width.columns(of: start) - width.columns(of: end)
    return start + width.truncated(problem.cause.brief[language], to: room) + end
  }

  /// The columns of a screen that has not told its size yet.
  private static let usualColumns = 80
}

extension UIText {
  static func staying(_ stays: LoadingFailure.Stays, others: Int, _ keymap: Keymap) -> Phrase {
    let key = keymap.key(of: .problems)
    let outcome =
      switch stays {
      case .nothing: Phrase("未载入", "left out")
      case .version: Phrase("仍用上一版", "the version before stays")
      case .corpus: Phrase("整个语料仍用上一版", "the corpus before stays")
      }
    let more = others > 0 ? Phrase("另有 \(others) 个文件，", "\(others) more, ") : Phrase("", "")
    return Phrase(
      "；\(outcome.chinese)（\(more.chinese)\(key) 看）",
      "; \(outcome.english) (\(more.english)\(key) shows)")
  }

  /// What is shown below the faults: the files whose version before is in the corpus.
  static func staying(_ lastGood: LoadingFailure.LastGood) -> Phrase? {
    switch lastGood {
    case .none: nil
    case .corpus:
      Phrase("改正之前，整个语料仍用上一版。", "Until this is mended, the whole corpus that was loaded before stays.")
    case .files(let names):
      names.isEmpty
        ? nil
        : Phrase(
          "改正之前仍用上一版：" + names.sorted().joined(separator: "、"),
          "Until this is mended, the version before stays of: " + names.sorted().joined(separator: ", "))
    }
  }
}
