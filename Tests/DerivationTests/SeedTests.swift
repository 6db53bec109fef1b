import Foundation
import Testing

/// The draft of the seed page against the corpus that its editors wrote.
struct SeedTests {
  /// The facts of a corpus, each as one string that must be equal.
  private struct Facts {
    let corpus: [String: Any]

    private func items(_ kind: String) -> [[String: Any]] { corpus[kind] as? [[String: Any]] ?? [] }
    private func list(_ item: [String: Any], _ key: String) -> [[String: Any]] {
      item[key] as? [[String: Any]] ?? []
    }

    private func bare(_ value: Any?) -> String {
      String((value as? String ?? "").lowercased().filter { !$0.isWhitespace && !"“”《》".contains($0) })
    }

    private var organisations: [String: String] {
      Dictionary(uniqueKeysWithValues: items("organisations").map { ($0["id"] as! String, bare($0["name"])) })
    }

    private func organisation(_ fact: [String: Any]) -> String {
      (fact["organisation"] as? String).flatMap { organisations[$0] } ?? ""
    }

    var forums: Set<String> { Set(items("forums").map { bare($0["name"]) }) }
    var speakers: Set<String> { Set(items("speakers").map { bare($0["name"]) }) }

    var posts: Set<String> {
      Set(
        items("speakers").flatMap { speaker in
          list(speaker, "posts").map { "\(bare(speaker["name"])) \(organisation($0)) \(bare($0["title"]))" }
        })
    }

    var organisers: Set<String> {
      Set(
        items("forums").flatMap { forum in
          list(forum, "roles").map {
            "\(bare(forum["name"])) \($0["role"]!) \($0["printed"]!) \(organisation($0))"
          }
        })
    }

    /// Each announcement, and each with each of its parties.
    var announcements: Set<String> {
      Set(
        items("announcements").flatMap { announcement in
          [bare(announcement["name"])]
            + list(announcement, "parties").map { "\(bare(announcement["name"])) \(organisation($0))" }
        })
    }

    var talks: Set<String> {
      Set(
        items("speakers").flatMap { speaker in
          list(speaker, "contributions").compactMap {
            ($0["talk"] as? [String: Any]).map { bare($0["value"]) }
          }
        })
    }

    /// The blocks of each article in order.
    var blocks: Set<String> {
      Set(
        items("articles").map { article in
          list(article, "blocks").map { "\($0["kind"]!) \($0["spans"]!)" }.joined(separator: "; ")
        })
    }
  }

  private static func score(_ found: Set<String>, _ wanted: Set<String>) -> Double {
    2 * Double(found.intersection(wanted).count) / Double(found.count + wanted.count)
  }

  @Test func theDraftAgreesWithTheEditorsCorpus() throws {
    let draft = try Draft([(Seed.file, try Seed.text)])
    let (found, wanted) = (Facts(corpus: draft.json), Facts(corpus: try Seed.corpus))
    let figures: [(String, Set<String>, Set<String>, Double)] = [
      ("forums", found.forums, wanted.forums, 0.95), ("speakers", found.speakers, wanted.speakers, 0.95),
      ("posts", found.posts, wanted.posts, 0.95), ("organisers", found.organisers, wanted.organisers, 0.95),
      ("announcements", found.announcements, wanted.announcements, 0.85),
      ("talks", found.talks, wanted.talks, 0.95),
    ]
    for (name, found, wanted, least) in figures {
      let score = Self.score(found, wanted)
      print("seed \(name): F1 \(score)")
      let (missed, extra) = (wanted.subtracting(found).sorted(), found.subtracting(wanted).sorted())
      #expect(score >= least, "\(name): missed \(missed), extra \(extra)")
    }
  }

  /// Columns interleave on the page, and headlines stand behind their text.
  @Test func theReadingOrderIsRestored() throws {
    let draft = try Draft([(Seed.file, try Seed.text)])
    let wanted = Facts(corpus: try Seed.corpus).blocks
    #expect(Facts(corpus: draft.json).blocks.count == wanted.count)
    #expect(draft.blocks.map(\.count).sorted() == [7, 13, 14])
  }
}
