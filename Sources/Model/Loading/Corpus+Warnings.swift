import System

extension Corpus {
  /// One line on what `wentan validate` refuses in the files; nil where there is nothing.
  public var warningNotice: Phrase? {
    guard let first = warnings.first else { return nil }
    let files = Set(warnings.map(\.file.name)).count
    let name = TextCleaning.clean(first.file.name)
    let more = files > 1 ? Phrase("等 \(files) 个文件", " (and \(files - 1) more)") : Phrase("", "")
    let count = warnings.count
    return Phrase(
      "语料有 \(count) 处不合格式，详见 wentan validate \(name)\(more.chinese)",
      "\(count) warning\(count == 1 ? "" : "s"); see wentan validate \(name)\(more.english)")
  }
}
