import Model
import System
import Text

/// A timeline as text, JSON or CSV.
public struct TimelineExport {
  private let timeline: Timeline
  private let corpus: Corpus
  private let language: Language
  private var reader: TimelineReader

  public init(_ timeline: Timeline, of corpus: Corpus, in language: Language) {
    (self.timeline, self.corpus, self.language) = (timeline, corpus, language)
    reader = TimelineReader(of: timeline, in: corpus, language: language)
  }

  // MARK: Text

  /// The heading of a year.
  public static func heading(of year: Int?) -> Phrase {
    year.map { Phrase("\($0)年", String($0)) } ?? Phrase("没有日期", "without a date")
  }

  /// The years as headings with bars, beneath them the entries, each with the first of its sentences.
  ///
  /// - Parameters:
  ///   - columns: the columns that sentences are broken at; 0 for no limit.
  ///   - bar: what bars are made of.
  public mutating func text(columns: Int, bar: String) -> String {
    let maximum = timeline.years.map(\.entries.count).max() ?? 0
    var text = ""
    for year in timeline.years {
      let count = year.entries.count
      let length = (count * 24 + maximum - 1) / maximum
      let bars = String(repeating: bar, count: length)
      text +=
        (text.isEmpty ? "" : "\n") + TimelineExport.heading(of: year.year)[language] + "  \(bars) \(count)\n"
      let words = timeline.entries[year.entries].map { ($0, reader.words(of: $0)) }
      let room = words.map { TextWidth().columns(of: $0.1.date) }.max() ?? 0
      for (entry, words) in words { text += lines(of: entry, words, dateColumns: room, columns) }
    }
    return text
  }

  private func lines(
    of entry: Timeline.Entry, _ words: TimelineWords, dateColumns: Int, _ columns: Int
  ) -> String {
    let width = TextWidth()
    let date = dateColumns == 0 ? "" : width.padded(words.date, to: dateColumns) + "  "
    let detail = words.detail.isEmpty ? "" : "  " + words.detail
    let indent = String(repeating: " ", count: 4 + dateColumns)
    var lines = ["  " + date + entry.event.name[language] + "  " + words.name + detail]
    if !words.remark.isEmpty {
      lines.append(indent + Phrase("推断：", "inferred: ")[language] + words.remark)
    }
    if let sentence = words.evidence.first {
      let quote = corpus.printedQuote(sentence) + " —" + origin(of: sentence)
      let room = max(20, columns - indent.count)
      let rows = columns == 0 ? [quote] : TextWrapping(width: width).wrap(quote, columns: room)
      lines += rows.map { indent + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func origin(of sentence: Evidence) -> String {
    let lines = Corpus.phrase(for: corpus.lines(of: sentence))[language]
    return "《\(corpus.name(of: sentence.article))》" + (language == .chinese ? "" : " ") + lines
  }

  // MARK: JSON

  /// An array of entries: see docs/timeline.md.
  public mutating func value() -> JSONValue {
    .array(timeline.entries.map { value(of: $0) })
  }

  private mutating func value(of entry: Timeline.Entry) -> JSONValue {
    let date = entry.date
    var members: [(key: String, value: JSONValue)] = [
      ("date", date.map { .string($0.text) } ?? .literal("null")),
      ("precision", date.map { .string($0.precision.rawValue) } ?? .literal("null")),
    ]
    if let printed = reader.printed(entry) { members.append(("printed", .string(printed))) }
    if let bearer = reader.bearer(of: entry), bearer != entry.item {
      members.append(("dateOf", .string(corpus.ref(of: bearer))))
    }
    let remark = reader.remark(on: entry)
    if !remark.isEmpty { members.append(("inferred", .string(remark))) }
    members.append(("event", .string(entry.event.rawValue)))
    members += corpus.identity(of: entry.item) + details(of: entry)
    members.append(("evidence", .array(reader.evidence(of: entry).map { corpus.value(of: $0) })))
    return .object(members)
  }

  private func details(of entry: Timeline.Entry) -> [(key: String, value: JSONValue)] {
    switch entry.event {
    case .forum:
      let roles = reader.roles(entry)
      return roles.isEmpty ? [] : [("roles", .array(roles.map { .string($0.role.rawValue) }))]
    case .announcement:
      return [("status", .string(corpus[entry.item, as: Announcement.self].status.word.rawValue))]
    case .contribution:
      let contribution = reader.contribution(entry)
      return [
        ("form", .string(contribution.form.rawValue)),
        ("forum", .string(corpus.ref(of: contribution.forum))),
      ]
    case .post:
      let post = reader.post(entry)
      return (post.organisation.map { [("organisation", .string(corpus.ref(of: $0)))] } ?? [])
        + [("title", .string(corpus[post.title]))]
        + (reader.isFormer(post) ? [("former", .literal("true"))] : [])
    case .article: return []
    }
  }

  // MARK: CSV

  /// A row an entry, with the first of its sentences.
  public mutating func csv() -> String {
    let header = [
      "date", "precision", "printed", "inferred", "event", "ref", "kind", "name", "detail", "article",
      "lines",
      "quote", "sentences",
    ]
    let rows = timeline.entries.map { entry -> [String] in
      let words = reader.words(of: entry)
      let sentence = words.evidence.first
      let lines = sentence.map { corpus.lines(of: $0) }
      return [
        entry.date?.text ?? "", entry.date?.precision.rawValue ?? "", words.printed, words.remark,
        entry.event.rawValue, corpus.ref(of: entry.item), entry.item.kind.rawValue,
        corpus.name(of: entry.item), detail(of: entry, words),
        sentence.map { corpus.ref(of: $0.article) } ?? "",
        lines.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "",
        sentence.map { corpus.printedQuote($0) } ?? "", String(words.evidence.count),
      ]
    }
    return CSV.text(header: header, rows: rows)
  }

  /// What was done, with the other end where the name is not in the row already.
  private func detail(of entry: Timeline.Entry, _ words: TimelineWords) -> String {
    let name = corpus.name(of: entry.item)
    if words.name == name || entry.event == .article { return words.detail }
    return [words.name, words.detail].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
