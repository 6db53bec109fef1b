import System
import TestSupport
import Testing

@testable import Model
@testable import Report

/// The number beside an item is the same wherever it stands: how many items refer to it, each counted once.
@Suite struct ReferenceCountTests {
  enum Source: CaseIterable {
    case bundled, hostile

    var corpus: Corpus { self == .bundled ? Corpora.bundled : ReferenceCountTests.hostile }
  }

  private static let hostile = try! Corpus.load([
    CorpusFile(name: "hostile.json", bytes: Array(try! HostileCorpus.make(from: CorpusFile.bundled.bytes)))
  ])

  private func all(_ corpus: Corpus) -> [ItemID] { Kind.allCases.flatMap { corpus.items(of: $0) } }

  /// The kinds of items whose detail lists all that refers to them.
  private func listsReferences(_ item: ItemID) -> Bool {
    [.forum, .session, .organisation, .topic, .article].contains(item.kind)
  }

  @Test(arguments: Source.allCases) func itIsTheNumberOfItemsThatSayTheyReferToIt(_ source: Source) {
    let corpus = source.corpus
    for item in all(corpus) {
      let referring = all(corpus).filter { other in
        other.kind != .article
          && corpus.relations[other].contains { link in
            link.target == item && Relation.references.contains(link.relation.inverse)
          }
      }
      #expect(corpus.referenceCount(of: item) == referring.count, "\(corpus.ref(of: item))")
    }
  }

  @Test(arguments: Source.allCases) func theDetailListsAsManyAndNoneTwice(_ source: Source) {
    let corpus = source.corpus
    for item in all(corpus) {
      let outline = Outline(of: item, in: corpus, language: .english)
      let listed = outline.parts.flatMap { part -> [ItemID] in
        if case .links(let links) = part { links.compactMap(\.link) } else { [] }
      }
      #expect(Set(listed).count == listed.count, "\(corpus.ref(of: item)) lists an item twice")
      let facts = outline.entries.filter { $0.field == .topic && $0.depth == 0 }.compactMap(\.link)
      #expect(Set(listed).isDisjoint(with: facts) || item.kind != .article, "\(corpus.ref(of: item))")
      guard listsReferences(item) else { continue }
      let referring = Set(listed + (item.kind == .article ? facts : [])).filter { $0.kind != .article }
      #expect(corpus.referenceCount(of: item) == referring.count, "\(corpus.ref(of: item))")
    }
  }

  @Test(arguments: Source.allCases) func theDetailOfATopicNamesEveryArticleAboutIt(_ source: Source) {
    let corpus = source.corpus
    for topic in corpus.items(of: .topic) {
      let articles = Outline(of: topic, in: corpus, language: .english).entries
        .filter { $0.field == .reverse(.reportedIn) }.compactMap(\.link)
      let covering = corpus.relations.items(.covers, of: topic).filter { $0.kind == .article }
      #expect(Set(covering).isSubset(of: articles))
    }
  }

  @Test(arguments: Source.allCases) func listOverviewAndFacetsSayTheSame(_ source: Source) {
    let corpus = source.corpus
    let scopes = [nil] + all(corpus).prefix(12).map { corpus.relatedItems(of: $0) }
    for members in scopes {
      let overview = Overview(of: corpus, within: members, maximum: 1_000)
      for kind in [Kind.organisation, .topic] {
        for item in members?.items(of: kind) ?? corpus.items(of: kind) {
          let count = corpus.referenceCount(of: item, within: members)
          let rows = overview.sections.flatMap(\.rows).filter { $0.target == .item(item) }
          #expect(rows.map(\.count) == [count], "\(corpus.ref(of: item))")
          #expect(corpus.aside(of: item, in: .chinese, within: members).text == "\(count)")
        }
      }
    }
  }

  /// What a facet leaves of a list is the share of the number that its kind has.
  @Test(arguments: Source.allCases) func theFacetsOfAllListsAddUpToTheNumber(_ source: Source) {
    let corpus = source.corpus
    let kinds = [Kind.forum, .session, .speaker, .announcement, .organisation]
    let counts = kinds.flatMap { kind in
      corpus.facetCounts(among: corpus.items(of: kind), in: .english).filter { $0.field == .topic }
        .flatMap(\.values)
    }
    for topic in corpus.items(of: .topic) {
      let sum = counts.filter { $0.facet.value == .item(topic) }.reduce(0) { $0 + $1.count }
      let ofTopics = corpus.relations.items(.covers, of: topic).count(where: { $0.kind == .topic })
      #expect(sum + ofTopics == corpus.referenceCount(of: topic), "\(corpus.ref(of: topic))")
    }
  }

  @Test func aScopeCountsWhatIsInIt() throws {
    let corpus = Corpora.bundled
    let topic = try #require(corpus.item(ref: "topic:ai-wenchuang"))
    let forum = try #require(corpus.item(ref: "forum:changsanjiao-dongman-2024"))
    let members = corpus.relatedItems(of: forum)
    #expect(corpus.referenceCount(of: topic) == 14)
    let inside = corpus.relations.items(.covers, of: topic).filter {
      members.contains($0) && $0.kind != .article
    }
    #expect(corpus.referenceCount(of: topic, within: members) == inside.count)
    let overview = Overview(of: corpus, within: members)
    #expect(overview.sections[0].rows.map(\.count) == Kind.listed.map { members.items(of: $0).count })
    let forums = try #require(overview.sections.first { $0.title.chinese == "论坛与嘉宾数" })
    #expect(forums.rows.map(\.target) == [.item(forum)])
  }
}
