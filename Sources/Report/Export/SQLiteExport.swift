import Model
import System

/// A database of the items, their facts and the sentences that back them, for datasette and the like: SQL, of which the
/// shell of SQLite makes the file. The tables are in docs/export.md.
struct SQLiteExport: ExportForm {
  static let name = Phrase("SQLite 数据库（要 sqlite3）", "SQLite database, by sqlite3")
  static let fileEnding = "sqlite"
  static let converter: Converter? = Converter(
    "sqlite3", package: "sqlite3", ["-batch", "-bail", "-init", "/dev/null"])

  private let context: ExportContext
  private var corpus: Corpus { context.corpus }

  init(_ context: ExportContext) { self.context = context }

  private static let schema = """
    BEGIN;
    CREATE TABLE items (ref TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL);
    CREATE TABLE articles (ref TEXT PRIMARY KEY, title TEXT NOT NULL, newspaper TEXT, date TEXT, page TEXT, author TEXT,
      citation TEXT NOT NULL);
    CREATE TABLE sentences (id INTEGER PRIMARY KEY, article TEXT NOT NULL REFERENCES articles, quote TEXT NOT NULL,
      first_line INTEGER NOT NULL, last_line INTEGER NOT NULL);
    CREATE TABLE facts (id INTEGER PRIMARY KEY, item TEXT NOT NULL REFERENCES items, part_of INTEGER REFERENCES facts,
      field TEXT NOT NULL, value TEXT NOT NULL, target TEXT, confidence TEXT);
    CREATE TABLE evidence (fact INTEGER NOT NULL REFERENCES facts, sentence INTEGER NOT NULL REFERENCES sentences);
    CREATE TABLE relations (source TEXT NOT NULL REFERENCES items, relation TEXT NOT NULL, target TEXT NOT NULL);
    CREATE VIRTUAL TABLE names USING fts5(ref UNINDEXED, name, characters);

    """

  func text(of items: [ItemID]) -> String {
    var writer = SQLWriter(text: SQLiteExport.schema)
    var sentences: [Evidence: Int] = [:]
    var articles: Set<ItemID> = []
    var fact = 0
    for item in items {
      let outline = Outline(of: item, in: corpus, language: context.language)
      let ref = SQLValue.text(corpus.ref(of: item))
      writer.insert("items", [ref, .text(item.kind.rawValue), .text(outline.name)])
      let aliases = outline.entries.filter { $0.field == .alias }.map(\.text)
      for name in [outline.name] + aliases {
        writer.insert("names", [ref, .text(name), .text(SQLiteExport.parted(name))])
      }
      for article in outline.citedArticles + outline.evidence.map(\.article)
      where articles.insert(article).inserted { writer.insert("articles", values(of: article)) }
      for sentence in outline.evidence where sentences[sentence] == nil {
        sentences[sentence] = sentences.count + 1
        let lines = corpus.lines(of: sentence)
        writer.insert(
          "sentences",
          [
            .integer(sentences.count), .text(corpus.ref(of: sentence.article)),
            .text(corpus.printedQuote(sentence)), .integer(lines.lowerBound), .integer(lines.upperBound),
          ])
      }
      var outer: Int?
      // What only leads back from other items stands among the relations.
      for case .facts(let entries) in outline.parts {
        for entry in entries where entry.field != .existence {
          fact += 1
          if entry.depth == 0 { outer = fact }
          writer.insert("facts", values(of: entry, fact, ref, partOf: entry.depth == 0 ? nil : outer))
          for number in entry.evidence {
            writer.insert("evidence", [.integer(fact), .integer(sentences[outline.evidence[number]] ?? 0)])
          }
        }
      }
      fact += 1
      let head = corpus.head(of: item).provenance
      writer.insert(
        "facts",
        [
          .integer(fact), ref, .null, .text(OutlineField.existence.key), .text(""), .null,
          confidence(of: head),
        ])
      for sentence in corpus[head.evidence] {
        writer.insert("evidence", [.integer(fact), .integer(sentences[sentence] ?? 0)])
      }
      for link in corpus.relations[item] {
        writer.insert("relations", [ref, .text("\(link.relation)"), .text(corpus.ref(of: link.target))])
      }
    }
    return writer.text + "COMMIT;\n"
  }

  private func values(of entry: OutlineEntry, _ number: Int, _ item: SQLValue, partOf outer: Int?)
    -> [SQLValue]
  {
    let value = entry.words.filter { !$0.isRemark }.map(\.text).joined()
    return [
      .integer(number), item, outer.map { .integer($0) } ?? .null, .text(entry.field.key),
      .text(value),
      entry.link.map { .text(corpus.ref(of: $0)) } ?? .null,
      confidence(of: entry.provenance),
    ]
  }

  private func confidence(of provenance: Provenance?) -> SQLValue {
    (provenance?.confidence).map { .text($0.rawValue) } ?? .null
  }

  private func values(of article: ItemID) -> [SQLValue] {
    let citation = Citation(of: article, in: corpus)
    func value(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
    return [
      .text(corpus.ref(of: article)), .text(citation.title), value(citation.container.value),
      value(citation.date.value?.text), value(citation.page.value), value(citation.authors.value?.text),
      .text(citation.text),
    ]
  }

  /// A name with a blank between all characters: the words that the index has of Chinese.
  private static func parted(_ name: String) -> String { name.map { String($0) }.joined(separator: " ") }
}

extension OutlineField {
  /// What queries call the field, whatever the words on the screen are.
  fileprivate var key: String {
    switch self {
    case .alias: "alias"
    case .single(let field): field.rawValue
    case .role(let role): role.rawValue
    case .session: "session"
    case .forum: "forum"
    case .post: "post"
    case .contribution: "contribution"
    case .talk: "talk"
    case .said: "said"
    case .seen: "seen"
    case .party: "party"
    case .presenter: "presenter"
    case .file: "source"
    case .number: "number"
    case .summary: "summary"
    case .topic: "topic"
    case .inferred: "inferred"
    case .merged: "merged"
    case .namesake: "namesake"
    case .reverse(let relation): "\(relation)"
    case .linked(let kind): kind.rawValue
    case .existence: "mentioned"
    case .ownNote: "own note"
    }
  }
}

/// A value in SQL.
enum SQLValue {
  case null
  case integer(Int)
  case text(String)

  /// The value as a literal, in one line: a line that begins with a dot is a command of the shell.
  var literal: String {
    switch self {
    case .null: "NULL"
    case .integer(let value): String(value)
    case .text(let text): SQLValue.quoted(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": quoted += "''"
      case "\n": quoted += "'||char(10)||'"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }
}

/// Statements that fill tables, a line each.
struct SQLWriter {
  private(set) var text: String

  mutating func insert(_ table: String, _ values: [SQLValue]) {
    text += "INSERT INTO \(table) VALUES(" + values.map(\.literal).joined(separator: ",") + ");\n"
  }
}
