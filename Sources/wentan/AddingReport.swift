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

  var text: String {
    let language = adding.language
    var lines: [String] = []
    var (added, known, refused) = (0, 0, 0)
    for row in adding.rows {
      let source = TextCleaning.clean(row.source)
      switch row.outcome {
      case .added(let file):
        added += 1
        lines.append("\(ascii ? "+" : "✓") \(source)  \(row.text)")
        lines.append("    \(row.headline)")
        lines += row.remarks.map { "    ! " + $0 }
        lines.append("    " + UserPath.ofEnvironment.shown(file))
      case .known:
        known += 1
        lines.append(
          "= \(source)  " + Phrase("已有：\(row.headline)", "there already: \(row.headline)")[language])
      case .refused:
        refused += 1
        lines.append("\(ascii ? "x" : "✗") \(source)  \(row.text)")
      }
    }
    lines.append(
      Phrase(
        "添加 \(added) 篇，已有 \(known) 篇，没有读入 \(refused) 份",
        "\(added) added, \(known) there already, \(refused) not read")[
          language])
    if adding.dryRun {
      lines.append(Phrase("只是看看，什么也没有写", "a dry run: nothing was written")[language])
    } else if added > 0 {
      lines.append(
        Phrase("下一步：运行 wentan 查看；存疑的事实请先核对", "next: look at them with wentan; check first what is doubtful")[
          language])
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
