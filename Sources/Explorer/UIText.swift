import Model

/// The texts of the explorer itself, each in both languages.
enum UIText {
  static let unknownKey = Phrase("此键无用，按 ? 看帮助", "no use for this key; ? shows the keys")
  static let helpIsOpen = Phrase("按 q 或 Esc 关闭帮助", "q or Esc closes the help")
  static let nothingToFollow = Phrase("这一行没有链接", "this row leads nowhere")
  static let noWayBack = Phrase("没有可后退的", "nothing to go back to")
  static let noWayForward = Phrase("没有可前进的", "nothing to go forward to")
  static let noSource = Phrase("没有原文", "no source")
  static let noSentences = Phrase("先按 o 打开原文", "open the source with o first")
  static let helpTitle = Phrase("帮助", "Help")
  static let evidence = Phrase("依据", "Evidence")
  static let empty = Phrase("（无）", "(none)")

  static func sentence(_ number: Int, of count: Int) -> Phrase {
    Phrase("第 \(number) 句依据，共 \(count) 句", "sentence \(number) of \(count)")
  }

  static func tooSmall(_ size: Size) -> Phrase {
    let (columns, rows) = (Layout.smallest.columns, Layout.smallest.rows)
    return Phrase(
      "窗口 \(size.columns)×\(size.rows) 太小，需 \(columns)×\(rows)",
      "\(size.columns)×\(size.rows) is too small; \(columns)×\(rows) needed")
  }
}
