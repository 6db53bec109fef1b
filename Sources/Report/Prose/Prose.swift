import Model
import System

/// An item as a report says it: its facts in running text. It is made from the ``Outline``, so that no fact is forgotten:
/// what has no sentence of its own stands behind its label.
struct Prose {
  /// A piece of running text, and the numbers of the sentences that back it: those of the detail.
  struct Piece {
    var text: String
    /// One-based.
    var numbers: [Int] = []

    /// The numbers as they stand behind the piece: `[1][3]`.
    var marks: String { numbers.map { "[\($0)]" }.joined() }
  }

  struct Paragraph {
    private(set) var pieces: [Piece] = []

    /// Adds a piece; what no sentence backs is one with what follows.
    mutating func add(_ piece: Piece) {
      if piece.text.isEmpty { return }
      if let last = pieces.last, last.numbers.isEmpty {
        pieces[pieces.count - 1] = Piece(text: last.text + piece.text, numbers: piece.numbers)
      } else {
        pieces.append(piece)
      }
    }

    /// The paragraph in one line, its words set by a function.
    func text(words: (String) -> String) -> String { pieces.map { words($0.text) + $0.marks }.joined() }
  }

  let outline: Outline
  let paragraphs: [Paragraph]
}

/// Items as one report: grouped by kind where there are several, and the articles that all of them rest on.
struct ProseReport {
  struct Item {
    /// One-based, through the whole report.
    let number: Int
    let prose: Prose
  }

  struct Group {
    let kind: Kind
    let items: [Item]

    func heading(_ language: Language) -> String { kind.plural[language].capitalisedFirst(language) }
  }

  let groups: [Group]
  /// Each article once, in the order of first use.
  let articles: [ItemID]
  /// The first and the last day of the articles, where their pages say days of the calendar. The day of the export would
  /// make other bytes of the same data.
  let dates: Phrase?
  private let context: ExportContext
  private let count: Int

  init(of items: [ItemID], _ context: ExportContext) {
    var number = 0
    var groups: [Group] = []
    for kind in Kind.allCases {
      let members = items.filter { $0.kind == kind }.map { item in
        number += 1
        return Item(number: number, prose: Prose(of: item, context))
      }
      if !members.isEmpty { groups.append(Group(kind: kind, items: members)) }
    }
    let outlines = groups.flatMap(\.items).map(\.prose.outline)
    articles = outlines.flatMap { $0.citedArticles + $0.evidence.map(\.article) }.distinct
    let days = articles.compactMap { Citation(of: $0, in: context.corpus).date.value?.standard }.sorted()
    dates = days.first.map { first in
      let days = first == days.last ? first : first + "–" + (days.last ?? "")
      return Phrase("报道日期：\(days)", "Reported: \(days)")
    }
    (self.groups, self.context, count) = (groups, context, items.count)
  }

  /// Whether it is of several items, and so has contents.
  var isCollection: Bool { count > 1 }

  /// The title of a report on several items.
  var title: Phrase { Phrase("资料集：\(count) 项", "Dossier: \(count) items") }

  /// The name of an item, with its id where ids are asked for.
  func title(of prose: Prose) -> String {
    guard context.options.contains(.ids) else { return prose.outline.name }
    let id = context.corpus.ref(of: prose.outline.item)
    return Phrase("\(prose.outline.name)（\(id)）", "\(prose.outline.name) (\(id))")[context.language]
  }
}
