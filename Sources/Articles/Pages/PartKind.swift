/// What a part of a page is by its element and by the names that its maker gave it.
enum PartKind {
  case article, aside, hidden, caption

  static func of(_ node: Int, in tree: MarkupTree) -> PartKind? {
    switch tree.name(node) {
    case "nav", "footer", "aside": return .aside
    case "form" where asks(node, in: tree): return .aside
    case "body", "html", "a", "img", "br", "strong", "b", "font", "em", "i": return nil
    default: break
    }
    let (id, classes) = (tree.attribute("id", of: node), tree.attribute("class", of: node))
    if let id, articleIDs.contains(id) { return .article }
    if let style = tree.attribute("style", of: node), hides(style) { return .hidden }
    guard id != nil || classes != nil else { return nil }
    let words = PartKind.words((id ?? "") + " " + (classes ?? ""))
    if words.contains(where: { articleWords.contains($0) }) { return nil }
    if words.contains(where: { captionWords.contains($0) }) { return .caption }
    return words.contains { word in
      asideWords.contains(word) || asideStarts.contains { word.hasPrefix($0) }
    } ? .aside : nil
  }

  /// The words of names such as `left_ad_1` and `relatedNews`, in lower case.
  static func words(_ names: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in names.unicodeScalars {
      let isUpper = (0x41...0x5A).contains(scalar.value)
      let isLower = (0x61...0x7A).contains(scalar.value)
      if !isUpper && !isLower || isUpper && wasLower {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isUpper { word.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x20)!) }
      if isLower { word.unicodeScalars.append(scalar) }
      wasLower = isLower
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// A text of so many bytes in a form is no question.
  private static let longestQuestion = 240

  /// Whether a form is a survey, or a place for what readers have to say. Some articles stand in a form as a whole.
  private static func asks(_ form: Int, in tree: MarkupTree) -> Bool {
    let inner = form..<Int(tree.nodes[form].end)
    guard inner.count * 3 < tree.nodes.count,
      !inner.contains(where: {
        tree.nodes[$0].kind == .text && tree.bytes($0).count > longestQuestion
          && !["script", "style"].contains(tree.name(Int(tree.nodes[$0].parent)))
      })
    else { return false }
    return inner.contains { node in
      switch tree.name(node) {
      case "textarea": true
      case "input": ["radio", "checkbox"].contains(tree.attribute("type", of: node)?.lowercased() ?? "")
      default: false
      }
    }
  }

  private static func hides(_ style: String) -> Bool {
    let style = style.lowercased().with("", for: " ")
    return style.holds("display:none")
  }

  /// The names that systems of many sites give to the body of an article.
  static let articleIDs: Set<String> = [
    "js_content", "ozoom", "endText", "artibody", "Cnt-Main-Article-QQ", "article_content", "articleContent",
    "UCAP-CONTENT",
    "zoom", "Zoom", "vsb_content",
  ]

  private static let articleWords: Set<String> = [
    "article", "artical", "content", "main", "body", "text", "detail",
  ]
  private static let captionWords: Set<String> = ["caption", "figcaption"]
  private static let asideWords: Set<String> = [
    "comment", "comments", "cmt", "reply", "replies", "footer", "foot", "nav", "navbar", "menu", "sidebar",
    "aside",
    "related", "relate", "relevant", "recommend", "recommended", "recomm", "rec", "share", "sharing",
    "bdshare",
    "copyright", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "ad", "ads", "adv", "advert",
    "advertisement", "banner",
    "login", "search", "toolbar", "pager", "pagination", "qrcode", "ewm", "hotnews", "rank", "ranking",
    "statement",
    "disclaimer", "prev", "next", "tags", "keywords", "subscribe", "mzsm", "gg", "guanggao", "tuijian",
    "xgxw", "sidenav",
  ]
  private static let asideStarts = [
    "comment", "recommend", "related", "sidebar", "footer", "copyright", "breadcrumb",
  ]
}
