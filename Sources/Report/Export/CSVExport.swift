import Model
import System

/// Comma-separated values: one row an item of any kind, the columns of docs/export.md.
struct CSVExport: ExportForm {
  static let name = Phrase("CSV 表格", "CSV, a table")
  static let fileEnding = "csv"
  static let options: ExportOptions = .byteOrderMark
  static let isForPrograms = true

  /// A column; the raw value is its header.
  enum Column: String, CaseIterable {
    case ref, kind, name, aliases, date, venue, theme, partOf, roles, posts, contributions, talks, said
    case category, status, newspaper, author, page, summary, numbers
    case forums, sessions, speakers, announcements, organisations, topics, articles
    case remarks, quotes, sources, citations

    /// Whether it holds one value of every item, as it is.
    var isSingle: Bool { [.ref, .kind, .name].contains(self) }
  }

  private let context: ExportContext
  private var corpus: Corpus { context.corpus }
  private var language: Language { context.language }

  init(_ context: ExportContext) { self.context = context }

  func text(of items: [ItemID]) -> String {
    let rows = items.map { item in
      let outline = Outline(of: item, in: corpus, language: language)
      return Column.allCases.map { column in
        let values = values(of: column, in: outline)
        return column.isSingle ? values[0] : CSV.joined(values)
      }
    }
    return (context.options.contains(.byteOrderMark) ? CSV.byteOrderMark : "")
      + CSV.text(header: Column.allCases.map(\.rawValue), rows: rows)
  }

  private func values(of column: Column, in outline: Outline) -> [String] {
    switch column {
    case .ref: [corpus.ref(of: outline.item)]
    case .kind: [outline.item.kind.rawValue]
    case .name: [outline.name]
    case .aliases: outline.texts(of: .alias)
    case .date: outline.texts(of: .single(.date), .single(.published))
    case .venue: outline.texts(of: .single(.venue))
    case .theme: outline.texts(of: .single(.theme))
    case .partOf: outline.texts(of: .single(.partOf))
    case .roles: roles(in: outline)
    case .posts: outline.texts(of: .post)
    case .contributions: outline.texts(of: .contribution)
    case .talks: outline.texts(of: .talk)
    case .said: outline.texts(of: .said)
    case .category: outline.texts(of: .single(.category))
    case .status: outline.texts(of: .single(.status))
    case .newspaper: outline.texts(of: .single(.newspaper))
    case .author: outline.texts(of: .single(.author))
    case .page: outline.texts(of: .single(.page))
    case .summary: outline.texts(of: .summary)
    case .numbers: outline.texts(of: .number)
    case .forums: names(of: .forum, linkedTo: outline.item)
    case .sessions: names(of: .session, linkedTo: outline.item)
    case .speakers: names(of: .speaker, linkedTo: outline.item)
    case .announcements: names(of: .announcement, linkedTo: outline.item)
    case .organisations: names(of: .organisation, linkedTo: outline.item)
    case .topics: names(of: .topic, linkedTo: outline.item)
    case .articles: names(of: .article, linkedTo: outline.item)
    case .remarks: outline.texts(of: .single(.note), .inferred) + doubts(of: outline)
    case .quotes: outline.evidence.map(corpus.printedQuote)
    case .sources: outline.evidence.map(source)
    case .citations:
      outline.citedArticles.map { Citation(of: $0, in: corpus).line(in: language) }
    }
  }

  /// Facts that a rule found and that are not sure, and how far each can be trusted.
  private func doubts(of outline: Outline) -> [String] {
    outline.entries.compactMap { entry in
      entry.words.last { $0.isRemark }.map { entry.field.name[language] + $0.text }
    }.distinct
  }

  private func names(of kind: Kind, linkedTo item: ItemID) -> [String] {
    corpus.relations[item].map(\.target).filter { $0.kind == kind }.distinct.map { corpus.name(of: $0) }
  }

  private func roles(in outline: Outline) -> [String] {
    outline.entries.compactMap { entry in
      guard case .role(let role) = entry.field else { return nil }
      return role.name[language] + Phrase("：", ": ")[language] + entry.text
    }
  }

  /// Where a sentence stands, as `article:hangye-diebian:33-41`.
  private func source(of sentence: Evidence) -> String {
    let lines = corpus.lines(of: sentence)
    return "\(corpus.ref(of: sentence.article)):\(lines.lowerBound)-\(lines.upperBound)"
  }
}

extension Outline {
  /// What entries of some fields say, at any depth, each text once.
  fileprivate func texts(of fields: OutlineField...) -> [String] {
    entries.filter { fields.contains($0.field) }.map { $0.words.filter { !$0.isRemark }.map(\.text).joined() }
      .distinct
  }
}
