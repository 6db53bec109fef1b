import Model
import System
import TUI

/// What came, what is doubtful, what was not understood, and what to do next.
struct AddingReport {
  private let adding: Adding
  private let ascii: Bool

  init(_ adding: Adding, ascii: Bool) {
    (self.adding, self.ascii) = (adding, ascii)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    let language = adding.language
    var lines = rows + [sum[language]]
    if adding.dryRun {
      lines.append(Phrase("只是看看，什么也没有写", "a dry run: nothing was written")[language])
    } else if adding.count(\.isAdded) > 0 {
      lines.append(
        Phrase("下一步：运行 wentan 查看；存疑的事实请先核对", "next: look at them with wentan; check first what is doubtful")[
          language])
    }
    return lines
  }

  /// What came of each source.
  var rows: [String] {
    let language = adding.language
    var lines: [String] = []
    for row in adding.rows {
      let source = TextCleaning.clean(row.source)
      switch row.outcome {
      case .added(let file):
        lines.append("\(ascii ? "+" : "✓") \(source)  \(row.text)")
        lines.append("    \(row.headline)")
        lines += row.remarks.map { "    ! " + $0 }
        lines.append("    " + UserPath.ofEnvironment.shown(file))
      case .known:
        lines.append(
          "= \(source)  " + Phrase("已有：\(row.headline)", "there already: \(row.headline)")[language])
      case .changed:
        let message = Phrase(
          "此网址的文章已有，但文字不同：\(row.headline)；--again 换成新的",
          "there already from this address, with another text: \(row.headline); --again takes the new one")
        lines.append("~ \(source)  " + message[language])
      case .passedOver: break
      case .refused:
        lines.append("\(ascii ? "x" : "✗") \(source)  \(row.text)")
      }
    }
    return lines
  }

  /// How many articles and sources what came of.
  var sum: Phrase {
    let (added, known) = (adding.count(\.isAdded), adding.count(\.isKnown))
    let (changed, refused) = (adding.count(\.isChange), adding.count(\.isRefusal))
    let sum = Phrase("添加 \(added) 篇，已有 \(known) 篇", "\(added) added, \(known) there already")
    let end = Phrase("，没有读入 \(refused) 份", ", \(refused) not read")
    let change = Phrase("，文字有变 \(changed) 篇", ", \(changed) with another text")
    return Phrase(
      sum.chinese + (changed > 0 ? change.chinese : "") + end.chinese,
      sum.english + (changed > 0 ? change.english : "") + end.english)
  }
}
