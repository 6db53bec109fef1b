/// What stands in the head of a page, and what it says in data for programs.
struct PageHead {
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?
  /// By name in lower case; the first of each.
  private var metas: [String: String] = [:]
  private var scripts: [String] = []

  init(_ tree: MarkupTree) {
    for meta in tree.elements("meta") {
      guard let content = tree.attribute("content", of: meta)?.stripped, !content.isEmpty else { continue }
      for key in ["name", "property", "itemprop", "http-equiv"] {
        if let name = tree.attribute(key, of: meta)?.lowercased(), metas[name] == nil {
          metas[name] = content
        }
      }
    }
    title = tree.elements("title").lazy.map { PageHead.oneLine(tree.wholeText($0)) }.first { !$0.isEmpty }
    canonical = tree.elements("link").first { tree.attribute("rel", of: $0)?.lowercased() == "canonical" }
      .flatMap { tree.attribute("href", of: $0) }
    language = tree.elements("html").first.flatMap {
      tree.attribute("lang", of: $0) ?? tree.attribute("xml:lang", of: $0)
    }
    scripts = tree.elements("script").map { tree.wholeText($0) }
  }

  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isUnseen {
      if !scalar.isBlank { line.append(scalar) } else if line.last != " " { line.append(" ") }
    }
    return String(line).stripped
  }

  /// The content of the first of some `meta` that is there.
  func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0] }.first }

  /// The value of a key in the JSON for search engines or in a script: `"datePublished": "2019-…"`, `var ct = "17…"`.
  func inScripts(_ key: String) -> String? {
    for script in scripts {
      var start = 0
      while let at = script.firstOffset(of: key, from: start) {
        start = at + key.utf8.count
        if let value = PageHead.value(in: Array(script.utf8), from: start) { return value }
      }
    }
    return nil
  }

  /// What stands between quotation marks after a colon or an equals sign.
  private static func value(in bytes: [UInt8], from start: Int) -> String? {
    var at = start
    var hasMark = false
    while at < bytes.count, at < start + 8 {
      let byte = bytes[at]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") {
        hasMark = true
      } else if hasMark, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = bytes[(at + 1)...].prefix(400).firstIndex(of: byte)
        return end.map { String(decoding: bytes[at + 1..<$0], as: UTF8.self) }
      } else if byte != UInt8(ascii: "\""), byte != UInt8(ascii: "'"), byte != 0x20 {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// The address of the page itself.
  var url: String? {
    [canonical, meta("og:url"), meta("mobile-agent")].lazy.compactMap { $0 }
      .first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// The day that the page gives programs as that of its publication.
  var date: String? {
    let names = [
      "article:published_time", "og:published_time", "pubdate", "publishdate", "publish-date", "publish_date",
      "pubtime",
      "datepublished", "date", "dc.date", "og:release_date", "og:time", "apub:time",
      "weibo: article:create_at",
      "article:create_at", "_pubtime", "publish_time", "createdate", "parsely-pub-date", "sailthru.date",
      "dateupdate",
    ]
    for name in names { if let day = metas[name].flatMap({ PageDate.first(in: $0) }) { return day } }
    return inScripts("datePublished").flatMap { PageDate.first(in: $0) }
      ?? inScripts("pubDate").flatMap { PageDate.first(in: $0) }
  }
}
