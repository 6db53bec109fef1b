import Model
import Report
import Search
import System

// What came since the last visit: its marks, the way from one to the next, and what is watched.

extension State {
  /// The sign before an item that is new or of which more is known; nil before others.
  func sign(ofNew item: ItemID) -> String? {
    arrivals.newItems.contains(item) ? lines.new : arrivals.changedItems.contains(item) ? "~" : nil
  }

  /// How many items of the lists are new, or more is known of.
  var newCount: Int { newItems.count }

  /// Goes to the next item that is new or of which more is known, or to the previous one; lists follow one another.
  mutating func goToNew(by step: Int) {
    let listed = newItems.filter { isInScope($0) }
    guard !listed.isEmpty else { return message = Message(text: nothingNew) }
    let order = Kind.listed
    func place(_ item: ItemID) -> (Int, Int) { (order.firstIndex(of: item.kind) ?? 0, item.row) }
    let index: Int
    if let item = itemAtHand {
      let found = listed.partitioningIndex { place($0) >= place(item) }
      let isNew = found < listed.count && listed[found] == item
      index = step > 0 ? found + (isNew ? 1 : 0) : found - 1
    } else {
      index = step > 0 ? 0 : listed.count - 1
    }
    let number = (index + listed.count) % listed.count
    let item = listed[number]
    past.append(view)
    future = []
    focus(.list(item.kind))
    show(item)
    message = Message(text: UIText.newNumber(number + 1, of: listed.count, wrapped: number != index))
  }

  /// Opens the list of what is new.
  mutating func openNews() {
    if arrivals.isEmpty { message = Message(text: nothingNew) } else { open(.news) }
  }

  /// Why nothing is marked as new.
  var nothingNew: Phrase { since == nil ? UIText.firstVisit : UIText.nothingNew(since!.day) }

  /// The lines of what is new: watched items first, each with what more is known of it.
  var newsRows: [TextRow] {
    let news = News(arrivals, in: corpus, watching: watched.all) { query in
      guard var search = self.search else { return [] }
      return search.find(query).hits.filter { !SearchTier.last.contains($0.tier) }.map(\.item)
    }
    var rows: [TextRow] = []
    let labelColumns = 1 + (Kind.listed.map { width.columns(of: $0.name[language]) }.max() ?? 0)
    for section in news.sections {
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(TextRow(runs: [TextRun("\(section.title[language]) \(section.entries.count)", .label)]))
      for entry in section.entries {
        let kind = width.padded(entry.item.kind.name[language], to: labelColumns)
        var runs = [
          TextRun(entry.isNew ? lines.new : "~", .label), TextRun(kind, .dim),
          TextRun(corpus.name(of: entry.item), .link),
          TextRun("  " + corpus.aside(of: entry.item, in: language).text, .dim),
        ]
        if let watch = entry.watch, !watch.isEmpty { runs.append(TextRun("  /" + watch, .reference)) }
        rows.append(TextRow(runs: runs, target: .item(entry.item)))
        for fact in news.facts(of: entry, in: language) {
          let label = TextRun("+ \(fact.field[language])  ", .label)
          rows.append(TextRow(runs: [label, TextRun(fact.text)], indent: 4, target: .item(entry.item)))
        }
      }
    }
    return rows
  }

  // MARK: Watching

  /// Watches the item at hand, or no longer.
  mutating func toggleWatched() {
    guard let item = itemAtHand else { return message = Message(text: UIText.nothingSelected) }
    let isWatched = watched.toggle(item, in: corpus)
    message = Message(text: UIText.watched(corpus.name(of: item), isWatched))
  }

  /// The line of the overview that says how many items are watched and new; nil where nothing is either.
  var newsLine: TextRow? {
    if arrivals.isEmpty, watched.isEmpty { return nil }
    let new = watched.items.count { arrivals.contains($0) }
    let text = UIText.newsLine(new: newCount, watched: watched.items.count, ofThem: new)
    return TextRow(
      runs: [TextRun(text[language], .link)], target: arrivals.isEmpty ? nil : .command(.new))
  }

  /// Notes that the files of the corpus are listed now: what they hold has been seen when the explorer is left.
  public mutating func open(at moment: Moment) { visit = moment }
}

extension Arrivals {
  /// What is new or better known and stands in a list, kind after kind.
  var listed: [ItemID] {
    let items = newItems.union(changedItems)
    return Kind.listed.flatMap { kind in items.filter { $0.kind == kind }.sorted { $0.row < $1.row } }
  }
}

extension UIText {
  static let newsTitle = Phrase("新的", "What is new")
  static let firstVisit = Phrase(
    "第一次来，什么都不标新；下次来时标出新到的", "a first visit marks nothing; the next one marks what came since")

  static func nothingNew(_ day: String) -> Phrase { Phrase("自 \(day) 起没有新的", "nothing new since \(day)") }

  static func new(_ count: Int) -> Phrase { Phrase("\(count) 新", "\(count) new") }

  static func newNumber(_ number: Int, of count: Int, wrapped: Bool) -> Phrase {
    let end = wrapped ? Phrase("，从头再来", ", around the end") : Phrase("", "")
    return Phrase("新的 \(number)/\(count)\(end.chinese)", "new \(number)/\(count)\(end.english)")
  }

  static func watched(_ name: String, _ isWatched: Bool) -> Phrase {
    isWatched
      ? Phrase("常看 \(name)：有新的时列在最前", "\(name) is watched: told of first when something comes")
      : Phrase("不再常看 \(name)", "\(name) is no longer watched")
  }

  static func newsLine(new: Int, watched: Int, ofThem: Int) -> Phrase {
    Phrase(
      "新的 \(new) 项；常看的 \(watched) 项，其中新的 \(ofThem) 项", "\(new) new; \(watched) watched, \(ofThem) of them new"
    )
  }
}
