/// What a page prints between its headline and its text: day, source, author, page of the newspaper.
struct PageCredits {
  private(set) var date: String?
  private(set) var source: String?
  private(set) var author: String?
  private(set) var page: String?
  private(set) var newspaper: String?
  /// The indices of the lines that say it.
  private(set) var lines: [Int] = []

  init(_ all: [PageLine], title: Int?, body: [Int]) {
    let start = body.first ?? all.count
    let from = max(0, min(title ?? max(0, start - 12), start) - 3)
    // Around the headline first, then the beginning and the end of the body.
    let near = (from..<max(from, start)).filter { all[$0].count <= 120 && $0 != title }
    for index in near { read(all[index], at: index, isHead: true) }
    for index in body.prefix(4) where all[index].count <= 60 { read(all[index], at: index, isHead: true) }
    for index in body.prefix(4) where author == nil { author = PageCredits.reporter(in: all[index].text) }
    for index in body.suffix(3)
      + Array((body.last.map { $0 + 1 } ?? 0)..<min(all.count, (body.last ?? 0) + 4))
    where index < all.count && all[index].count <= 80 {
      read(all[index], at: index, isHead: false)
    }
  }

  private mutating func read(_ line: PageLine, at index: Int, isHead: Bool) {
    let text = Array(line.text.unicodeScalars)
    var isCredit = false
    if date == nil, let (day, offset) = PageDate.first(in: text), offset <= 80 {
      // A day in a sentence is of what is told; one behind the text needs to be named.
      let isNamed = ["发布", "日期", "时间", "发表"].contains { line.text.holds($0) }
      if isHead ? line.marks <= 2 || text.count <= 40 : isNamed && line.marks == 0 {
        date = day
        isCredit = true
      }
    }
    for label in PageCredits.sourceLabels where source == nil {
      if let value = PageCredits.value(after: label, in: text) {
        source = value
        isCredit = true
      }
    }
    for label in PageCredits.authorLabels where author == nil {
      if let value = PageCredits.value(after: label, in: text), value.unicodeScalars.count <= 24 {
        author = value
        isCredit = true
      }
    }
    if page == nil, let (value, paper) = PageCredits.page(in: text), isHead {
      page = value
      if newspaper == nil { newspaper = paper }
      isCredit = true
    }
    if isCredit, isHead { lines.append(index) }
  }

  private static let sourceLabels = [
    "来源：", "来源:", "来源 ：", "来源 :", "稿源：", "稿源:", "文章来源", "信息来源：", "新闻来源：", "来自：",
  ]
  .map { Array($0.unicodeScalars) }
  private static let authorLabels = [
    "作者：", "作者:", "作者 ：", "作者丨", "作者｜", "作者|", "作者 |", "文/", "文／", "文｜", "文 |", "撰文：", "记者：", "撰稿：",
  ]
  .map { Array($0.unicodeScalars) }

  /// What stands behind a label, up to a blank or a mark.
  private static func value(after label: [Unicode.Scalar], in text: [Unicode.Scalar]) -> String? {
    guard let at = PageTitle.find(label, in: text) else { return nil }
    var start = at + label.count
    if start < text.count, label.last != "：", label.last != ":", text[start] == "：" || text[start] == ":" {
      start += 1
    }
    while start < text.count, text[start].isBlank { start += 1 }
    var end = start
    while end < text.count, !"　|｜，。；;()（）【】[]<>".unicodeScalars.contains(text[end]), end - start < 40 {
      if text[end].isBlank {
        // Names of two characters are printed with a blank in them.
        let isLatin = end > start && text[end - 1].isWord && end + 1 < text.count && text[end + 1].isWord
        if !isLatin || text[end + 1].isDigit { break }
      }
      end += 1
    }
    // Nothing but the next label stands behind this one.
    if labels.contains(where: { text[start...].starts(with: $0) }) { return nil }
    // Labels may stand close to one another.
    for at in start + 1..<max(start + 1, end) {
      if labels.contains(where: { text[at..<min(text.count, at + $0.count)].elementsEqual($0) }) {
        end = at
        break
      }
    }
    var value = String(String.UnicodeScalarView(text[start..<end])).stripped
    // 文/观察者网专栏作者 王文: who it is stands behind the office.
    if ["作者", "记者", "评论员"].contains(where: { value.hasSuffix($0) }), end < text.count, text[end].isBlank {
      let name = text[end...].drop(while: \.isBlank).prefix(while: \.isHan)
      if (2...4).contains(name.count) { value = String(String.UnicodeScalarView(name)) }
    }
    for other in ["作者", "责任编辑", "编辑", "时间", "发布", "来源", "浏览", "字号", "点击"] where value.hasPrefix(other) {
      return nil
    }
    return value.isEmpty || PageDate.first(in: value) != nil ? nil : value
  }

  private static let labels: [[Unicode.Scalar]] = [
    "作者：", "作者:", "来源：", "来源:", "责任编辑", "责编", "编辑：", "时间：", "发布时间", "发布日期", "日期：", "浏览", "阅读", "字号", "点击",
  ].map { Array($0.unicodeScalars) }

  /// The names in 本报讯（记者 鄢景澜）, which a report begins with.
  private static func reporter(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars.prefix(60))
    guard let opening = scalars.firstIndex(where: { $0 == "（" || $0 == "(" }),
      let closing = scalars[opening...].firstIndex(where: { $0 == "）" || $0 == ")" }),
      let at = PageTitle.find(Array("记者".unicodeScalars), in: Array(scalars[opening..<closing]))
    else { return nil }
    let names = String(String.UnicodeScalarView(scalars[(opening + at + 2)..<closing])).stripped
    let split = Authors.split(names)
    return !split.isEmpty && split.allSatisfy { Authors.looksLikePerson($0) } ? names : nil
  }

  /// 第 07 版, 第A03版, A03版: the page; and 《泊城日报》 before it.
  private static func page(in text: [Unicode.Scalar]) -> (page: String, paper: String?)? {
    guard let end = text.firstIndex(of: "版"), end > 0 else { return nil }
    var start = end
    while start > 0, text[start - 1].isBlank { start -= 1 }
    let last = start
    while start > 0, text[start - 1].isWord { start -= 1 }
    guard last > start, last - start <= 4, text[start..<last].contains(where: \.isDigit) else { return nil }
    var before = start
    while before > 0, text[before - 1].isBlank { before -= 1 }
    guard before > 0 && text[before - 1] == "第" || last - start >= 2 else { return nil }
    let page = String(String.UnicodeScalarView(text[start..<last]))
    guard let opening = text[..<start].firstIndex(of: "《"),
      let closing = text[opening..<start].firstIndex(of: "》")
    else { return (page, nil) }
    return (page, String(String.UnicodeScalarView(text[opening + 1..<closing])))
  }
}
