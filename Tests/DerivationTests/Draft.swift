import Foundation
import System
import Testing

@testable import Derivation
@testable import Model

/// A draft as its reader sees it: each item in one line of words.
struct Draft {
  let json: [String: Any]
  let text: String
  private let organisations: [String: String]

  /// Derives from one text; the draft must be a valid corpus.
  init(_ article: String, adding list: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    try self.init([("article.txt", article)], adding: list, sourceLocation: sourceLocation)
  }

  init(
    _ articles: [(file: String, text: String)], adding list: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let derivation = Derivation(lexicon: try Lexicon(adding: list))
    text = try derivation.corpus(from: articles.map { .init(file: $0.file, text: $0.text) }).text
    let problems = Draft.problems(in: text)
    #expect(problems.isEmpty, "\(problems)", sourceLocation: sourceLocation)
    json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let items = json["organisations"] as? [[String: Any]] ?? []
    organisations = Dictionary(
      uniqueKeysWithValues: items.map { ($0["id"] as! String, $0["name"] as! String) })
  }

  /// What is wrong with a text as a corpus.
  static func problems(in text: String) -> [String] {
    do {
      _ = try Corpus.load([CorpusFile(name: "draft.json", bytes: Array(text.utf8))])
      return []
    } catch {
      return error.problems.map { $0.report(in: .english) }
    }
  }

  func items(_ kind: String) -> [[String: Any]] { json[kind] as? [[String: Any]] ?? [] }

  func names(_ kind: String) -> [String] { items(kind).map { $0["name"] as! String } }

  private func list(_ item: [String: Any], _ key: String) -> [[String: Any]] {
    item[key] as? [[String: Any]] ?? []
  }

  private func organisation(_ fact: [String: Any]) -> String {
    (fact["organisation"] as? String).map { organisations[$0]! } ?? ""
  }

  /// `梅涛：加拿大工程院 外籍院士、智象未来 CEO`
  var speakers: [String] {
    items("speakers").map { speaker in
      let posts = list(speaker, "posts").map { post in
        [organisation(post), post["title"] as! String].filter { !$0.isEmpty }.joined(separator: " ")
      }
      return (speaker["name"] as! String) + (posts.isEmpty ? "" : "：" + posts.joined(separator: "、"))
    }
  }

  /// `梅涛 talk 演讲《…》`
  var contributions: [String] {
    items("speakers").flatMap { speaker in
      list(speaker, "contributions").map { contribution in
        let talk = (contribution["talk"] as? [String: Any])?["value"] as? String
        return "\(speaker["name"]!) \(contribution["form"]!) \(contribution["printed"]!)"
          + (talk.map { "《\($0)》" } ?? "")
      }
    }
  }

  /// `host 主办 上海市文化创意产业促进会`
  var roles: [String] {
    items("forums").flatMap { list($0, "roles") }.map {
      "\($0["role"]!) \($0["printed"]!) \(organisation($0))"
    }
  }

  /// `programme initiated 中韩动漫人才培养计划：A、B`
  var announcements: [String] {
    items("announcements").map { announcement in
      let parties = list(announcement, "parties").map(organisation).joined(separator: "、")
      let category = (announcement["category"] as! [String: Any])["category"]!
      let status = (announcement["status"] as! [String: Any])["status"]!
      return "\(category) \(status) \(announcement["name"]!)" + (parties.isEmpty ? "" : "：" + parties)
    }
  }

  /// The value of a statement of the first forum.
  func forum(_ key: String) -> String? {
    (items("forums").first?[key] as? [String: Any])?["value"] as? String
  }

  /// The blocks of the articles: `headline 1-1`.
  var blocks: [[String]] {
    items("articles").map { article in
      list(article, "blocks").map { block in
        let spans = list(block, "spans").map { span in
          let lines = span["lines"] as! [Int]
          return "\(lines[0])-\(lines[1])"
        }
        return "\(block["kind"]!) " + spans.joined(separator: " ")
      }
    }
  }
}
