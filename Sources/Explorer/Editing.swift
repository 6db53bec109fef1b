import Model
import System

extension State {
  /// Opens what is selected in the editor: the corpus file at the line of the fact or item; where the source has the keys
  /// the text that the article was read from, if it lies beside the corpus file.
  mutating func startEditing() -> Effect? {
    var position: (path: String, line: Int)?
    var originals: [EditedPlace] = []
    if view.focus == .source, let article = view.source?.article {
      position = corpus.position(of: article)
      if let path = position.flatMap({ corpus.original(of: article, besides: $0.path) }) {
        originals = [EditedPlace(path: path, line: lineAtCursor(in: article))]
      }
    } else {
      if view.focus == .detail, let row = detailRows.dropFirst(view.detail.selected).first {
        position = row.provenance.flatMap { corpus.position(of: $0) }
      }
      position = position ?? itemAtHand.flatMap { corpus.position(of: $0) }
    }
    guard let (path, line) = position else {
      message = Message(text: UIText.nothingToEdit, isError: true)
      return nil
    }
    return edit(originals + [EditedPlace(path: path, line: line)])
  }

  /// The line of the source that the cursor is on.
  private func lineAtCursor(in article: ItemID) -> Int {
    let row = sourceRows.dropFirst(view.source?.scroll.selected ?? 0).first { $0.offset != nil }
    return row?.offset.map { corpus.line(at: $0, in: article) } ?? 1
  }

  /// Opens the first of some places that is there.
  mutating func edit(_ places: [EditedPlace]) -> Effect? {
    guard permissions.contains(.running) else {
      message = Message(text: UIText.notPermitted(keymap), isError: true)
      return nil
    }
    return .edit(places)
  }

  /// Takes up what was changed in the editor.
  mutating func take(_ outcome: EditingOutcome) -> Effect? {
    switch outcome {
    case .edited:
      if mode is ReviewQueue { return .review(.open) }
      if loading != nil {
        awaitsReload = true
        return nil
      }
      return reload()
    case .missing(let editor): message = Message(text: UIText.noEditor(editor), isError: true)
    case .failed(let editor, let status):
      message = Message(text: UIText.editorFailed(editor, status), isError: true)
    case .fileMissing(let path): message = Message(text: UIText.noFileToEdit(path), isError: true)
    }
    return nil
  }
}

extension UIText {
  static let nothingToEdit = Phrase("随程序所带，没有可改的文件", "it came with the program: there is no file to edit")

  static func noFileToEdit(_ path: String) -> Phrase {
    Phrase("文件已不在：\(path)", "the file is gone: \(path)")
  }

  static func noEditor(_ editor: String) -> Phrase {
    Phrase(
      "找不到编辑器 \(editor)；在 VISUAL 或 EDITOR 里写一个", "the editor \(editor) is not found; set VISUAL or EDITOR")
  }

  static func editorFailed(_ editor: String, _ status: Int32) -> Phrase {
    Phrase(
      "编辑器 \(editor) 以状态 \(status) 结束，没有重读",
      "the editor \(editor) ended with status \(status); nothing is read")
  }
}
