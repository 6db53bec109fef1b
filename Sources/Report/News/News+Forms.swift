import Model
import System
import Text

extension News {
  // MARK: Text

  /// The columns of a name, at least.
  private static let nameColumns = 8

  /// Lines for reading: a heading, then an entry a line with what is new of it below.
  ///
  /// - Parameter ascii: whether signs are those of ASCII.
  public func text(in language: Language, ascii: Bool = false) -> String {
    var lines = [sum[language]]
    let width = TextWidth()
    for section in sections {
      lines += ["", "\(section.title[language]) \(section.entries.count)"]
      for entry in section.entries {
        let sign = entry.isNew ? (ascii ? "+" : "●") : "~"
        let aside = corpus.aside(of: entry.item, in: language).text
        let name = corpus.name(of: entry.item)
        // Names of people stand under one another; longer ones are not cut.
        let blanks = String(repeating: " ", count: max(0, News.nameColumns - width.columns(of: name)))
        var words = [name + blanks, aside].filter { !$0.isEmpty }
        words.append(corpus.ref(of: entry.item))
        if let watch = entry.watch, !watch.isEmpty { words.append("/" + TextCleaning.line(watch)) }
        lines.append("  \(sign) " + words.joined(separator: "  "))
        lines += facts(of: entry, in: language).map { "      + \($0.field[language])  \($0.text)" }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: JSON

  /// An array of summaries: with `state`, `new` or `changed`, `added`, when the latest article of it came, `articles`, and
  /// what the item is watched by.
  public func json(in language: Language) -> JSONValue {
    var dates = ItemDates(of: corpus)
    return .array(
      entries.map { entry in
        guard case .object(var members) = corpus.summary(of: entry.item, in: language, dates: &dates) else {
          return .array([])
        }
        members.append(("state", .string(entry.isNew ? "new" : "changed")))
        if let moment = arrivals.moment(of: entry.item, in: corpus) {
          members.append(("added", .string(moment.text)))
        }
        let articles = arrivals.articles(of: entry.item, in: corpus).map { corpus.ref(of: $0) }
        members.append(("articles", .array(articles.map { .string($0) })))
        if let watch = entry.watch {
          members.append(("watched", .string(watch.isEmpty ? corpus.ref(of: entry.item) : watch)))
        }
        let facts = facts(of: entry, in: language)
        if !facts.isEmpty {
          members.append(
            (
              "facts",
              .array(
                facts.map { .object([("field", .string($0.field[language])), ("text", .string($0.text))]) })
            ))
        }
        return .object(members)
      })
  }

  // MARK: Atom

  /// Sentences of an entry, at most.
  private static let maximumSentences = 5

  /// A feed after RFC 4287, an entry an item; the same bytes for the same corpus and moment.
  public func atom(in language: Language) -> String {
    let updated = arrivals.articles.first.flatMap { corpus.added($0) } ?? arrivals.since ?? Moment(seconds: 0)
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language == .chinese ? "zh" : "en")\">",
      "  <id>urn:x-wentan:new</id>",
      "  <title>\(Phrase("文探：新到的", "wentan: what is new")[language])</title>",
      "  <updated>\(updated.text)</updated>",
      "  <author><name>wentan</name></author>",
      "  <generator version=\"\(XML.escaped(Program.version))\">wentan</generator>",
    ]
    for entry in entries { lines += atom(entry, updated, in: language) }
    return (lines + ["</feed>"]).joined(separator: "\n") + "\n"
  }

  private func atom(_ entry: Entry, _ latest: Moment, in language: Language) -> [String] {
    let item = entry.item
    let moment = (arrivals.moment(of: item, in: corpus) ?? latest).text
    let kind = item.kind.name[language]
    let sign = entry.isNew ? "" : Phrase("（更多）", " (more)")[language]
    // What becomes known of an item later is another entry.
    let id = "urn:x-wentan:\(corpus.ref(of: item))" + (entry.isNew ? "" : ":" + moment)
    var lines = [
      "  <entry>", "    <id>\(XML.escaped(id))</id>",
      "    <title>\(escaped("\(kind) \(corpus.name(of: item))" + sign))</title>",
      "    <updated>\(moment)</updated>",
      "    <category term=\"\(item.kind.rawValue)\"/>",
    ]
    if entry.watch != nil { lines.append("    <category term=\"watched\"/>") }
    for article in arrivals.articles(of: item, in: corpus) {
      guard let url = corpus[article, as: Article.self].url.map({ corpus[$0.value] }) else { continue }
      let relation = item.kind == .article ? "alternate" : "related"
      lines.append("    <link rel=\"\(relation)\" href=\"\(escaped(url))\"/>")
    }
    let facts = facts(of: entry, in: language).map { "\($0.field[language])  \($0.text)" }
    let sentences = sentences(of: entry, maximum: News.maximumSentences)
    let aside = corpus.aside(of: item, in: language).text
    let content = ((aside.isEmpty ? [] : [aside]) + facts + sentences).joined(separator: "\n")
    lines.append("    <content type=\"text\">\(escaped(content))</content>")
    return lines + ["  </entry>"]
  }

  /// A text for XML 1.0, which has no place for most control characters.
  private func escaped(_ text: String) -> String { XML.escaped(text.filter { !$0.isForbiddenInXML }) }
}

extension Character {
  fileprivate var isForbiddenInXML: Bool {
    unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0xFFFE || $0.value == 0xFFFF
    }
  }
}
