import Model
import System

/// GraphML: the items as nodes, and the relations between those that are exported together as edges, each once.
struct GraphMLExport: ExportForm {
  static let name = Phrase("GraphML（关系图）", "GraphML, a graph")
  static let fileEnding = "graphml"
  static let isForPrograms = true

  private let context: ExportContext
  private var corpus: Corpus { context.corpus }

  init(_ context: ExportContext) { self.context = context }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="kind" for="node" attr.name="kind" attr.type="string"/>
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
      <key id="date" for="edge" attr.name="date" attr.type="string"/>
      <key id="sentences" for="edge" attr.name="sentences" attr.type="int"/>
      <graph id="wentan" edgedefault="directed">

    """

  func text(of items: [ItemID]) -> String {
    let members = Set(items)
    let facts = Dictionary(
      uniqueKeysWithValues: members.map {
        ($0, FactSentences(of: Outline(of: $0, in: corpus, language: context.language)).byTarget)
      })
    var text = GraphMLExport.head
    for item in items {
      text += "    <node id=\"\(XML.escaped(corpus.ref(of: item)))\">"
      text += data("kind", item.kind.rawValue) + data("label", corpus.name(of: item)) + "</node>\n"
    }
    for item in items {
      // Of a relation and its inverse, one is enough.
      for link in corpus.relations[item]
      where link.relation.rawValue % 2 == 0 && members.contains(link.target) {
        let said = (facts[item]?[link.target] ?? []).union(facts[link.target]?[item] ?? [])
        let sentences =
          link.relation == .reportedIn
          ? corpus[corpus.head(of: item).provenance.evidence].count { $0.article == link.target } : said.count
        text += edge(item, link, date: date(of: item) ?? date(of: link.target), sentences: sentences)
      }
    }
    return text + "  </graph>\n</graphml>\n"
  }

  private func edge(_ item: ItemID, _ link: Link, date: String?, sentences: Int) -> String {
    let ends = [item, link.target].map { XML.escaped(corpus.ref(of: $0)) }
    return "    <edge source=\"\(ends[0])\" target=\"\(ends[1])\">" + data("relation", "\(link.relation)")
      + (date.map { data("date", $0) } ?? "") + data("sentences", String(sentences)) + "</edge>\n"
  }

  private func data(_ key: String, _ value: String) -> String {
    "<data key=\"\(key)\">\(XML.escaped(value))</data>"
  }

  /// When a relation with a forum or an article was: a day of the calendar, or else the words of the page.
  private func date(of item: ItemID) -> String? {
    corpus.printedDate(of: item).map { statement in
      let words = corpus[statement.value]
      return PrintedDate(words).standard ?? words
    }
  }
}
