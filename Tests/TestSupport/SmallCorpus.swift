/// The small corpus of the tests with further facts, each with a sentence of its own.
package enum SmallCorpus {
  package static let quote = #"{ "article": "article:a", "quote": "智象未来创始人梅涛在论坛上致辞。" }"#
  /// A sentence of another article.
  package static let elsewhere = #"{ "article": "article:b", "quote": "会场在别处。" }"#

  /// The text with members put before the evidence of an item.
  package static func text(_ additions: [(id: String, members: String)], more: String = "") -> String {
    var text = Corpora.small("\"sources\": [", becomes: more + "\"sources\": [")
      .replacingOccurrences(
        of: "\"articles\": [",
        with: """
          "articles": [
            { "id": "article:b", "source": "source:t", "blocks": [
              { "kind": "headline", "spans": [ { "lines": [1, 1] } ] },
              { "kind": "paragraph", "spans": [ { "lines": [2, 2] } ] } ] },
          """
      )
      .replacingOccurrences(
        of: "\"sources\": [",
        with: "\"sources\": [ { \"id\": \"source:t\", \"file\": \"t.txt\", \"text\": [\"别处\", \"会场在别处。\"] },")
    for (id, members) in additions {
      let head = "\"id\": \"\(id)\","
      precondition(text.contains(head), id)
      text = text.replacingOccurrences(of: head, with: head + " " + members + ",")
    }
    return text
  }

  /// A statement: what is said, whether a rule found it that may be wrong, and which sentence says it.
  package static func statement(_ value: String, doubtful: Bool = false, by evidence: String = quote)
    -> String
  {
    let doubt = doubtful ? #""rule": "date.words", "confidence": "low", "# : ""
    return #"{ "value": "\#(value)", \#(doubt)"evidence": [ \#(evidence) ] }"#
  }

  package static let announcement = """
    "announcements": [
      { "id": "announcement:x", "name": "计划", "category": { "category": "programme", "printed": "计划",
          "evidence": [ \(quote) ] },
        "status": { "status": "launched", "printed": "启动", "evidence": [ \(quote) ] },
        "evidence": [ \(quote) ] } ],
    """
}
