/// What Founder's systems of e-papers and sites note in a comment of the page: `<founder-date>…</founder-date>`, or
/// `<date>…</date>` behind the word `enpproperty`.
struct FounderProperties {
  private(set) var date: String?
  private(set) var author: String?
  private(set) var page: String?
  private(set) var title: String?

  init(_ tree: MarkupTree) {
    for node in tree.nodes.indices where tree.nodes[node].kind == .comment {
      let text = tree.text(node)
      guard text.holds("founder-") || text.stripped.hasPrefix("enpproperty") else { continue }
      let inner = MarkupParser.html(Array(text.utf8))
      func value(_ name: String) -> String? {
        (inner.elements("founder-" + name) + inner.elements(name)).lazy
          .map { PageHead.oneLine(inner.wholeText($0)) }.first { !$0.isEmpty && $0 != "null" }
      }
      date = date ?? value("date").flatMap { PageDate.first(in: $0) }
      author = author ?? value("author")
      page = page ?? value("pagenum")
      title = title ?? value("title")
    }
  }
}

enum EPaper {
  /// The newspaper's name in the title of a page of its e-paper: 泊城晨报数字报-泊城开讲沉浸剧场.
  static func name(in title: String?) -> String? {
    guard let title else { return nil }
    let parts = title.unicodeScalars.split { "-_|｜—–".unicodeScalars.contains($0) }.map {
      String($0).stripped
    }
    for var part in parts {
      for ending in ["数字报", "电子报", "数字版", "电子版", "数字报刊", "多媒体数字报"] where part.hasSuffix(ending) {
        part = String(part.dropLast(ending.count)).stripped
        if !part.isEmpty { return part }
      }
    }
    return parts.first { part in
      part.unicodeScalars.count <= 12
        && ["日报", "晨报", "晚报", "早报", "时报", "周报", "商报", "青年报", "都市报"].contains { part.hasSuffix($0) }
    }
  }
}

/// Names of people in what a page gives as its author.
enum Authors {
  private static let roles = [
    "本报记者", "本刊记者", "本网记者", "特约记者", "见习记者", "实习记者", "首席记者", "记者", "通讯员", "作者", "撰文", "文", "摄影",
  ]

  static func split(_ text: String) -> [String] {
    text.unicodeScalars.split { "、，,;；：:/／ \u{3000}&".unicodeScalars.contains($0) }.map { part in
      var name = String(part).stripped
      for word in roles where name.hasPrefix(word) && name.count > word.count + 1 {
        name = String(name.dropFirst(word.count)).stripped
      }
      return name
    }.filter { !$0.isEmpty && !roles.contains($0) }
  }

  /// Two to four Chinese characters that are no newspaper, or words in Latin letters.
  static func looksLikePerson(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    if scalars.allSatisfy(\.isHan) {
      return (2...4).contains(scalars.count)
        && !["网", "报", "社", "台", "部", "室", "组", "局"].contains(scalars.last!)
    }
    return split(text).count > 1
      && split(text).allSatisfy { $0.unicodeScalars.allSatisfy(\.isHan) && (2...4).contains($0.count) }
  }
}
