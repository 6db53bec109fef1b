import Glibc
import Search
import TestSupport
import Testing

@testable import Model

/// What is new hangs on when articles came, and on nothing else.
@Suite struct ArrivalsTests {
  private func moment(_ seconds: Int) -> Moment { Moment(seconds: seconds) }

  private func names(_ items: Set<ItemID>, in corpus: Corpus) -> [String] {
    items.filter { $0.kind != .article }.map { corpus.name(of: $0) }.sorted()
  }

  @Test func itemsOfNewArticlesAreNewAndKnownOnesHaveNewFacts() throws {
    let corpus = try News.load([
      News("a", added: moment(10)).speaker("speaker:w", "王伟", at: "同济大学", title: "教授"),
      News("b", added: moment(20)).speaker("speaker:w", "王伟", at: "同济大学", title: "院长")
        .speaker("speaker:l", "李明", at: "同济大学", title: "教授"),
    ])
    let arrivals = Arrivals(in: corpus, since: moment(11))
    #expect(arrivals.articles.map { corpus.ref(of: $0) } == ["article:b"])
    #expect(names(arrivals.newItems, in: corpus) == ["李明"])
    #expect(names(arrivals.changedItems, in: corpus) == ["王伟"])
    #expect(Arrivals(in: corpus, since: moment(21)).isEmpty)
    #expect(Arrivals(in: corpus, since: moment(10)).changedItems.isEmpty)
    #expect(names(Arrivals(in: corpus, since: moment(10)).newItems, in: corpus).count == 3)
  }

  @Test func aFirstVisitMarksNothing() throws {
    let corpus = try News.load([News("a", added: moment(10)).organisation("organisation:o", "同济大学")])
    #expect(Arrivals(in: corpus, since: nil).isEmpty)
  }

  /// What an old article says once more, and what a new article says that an old one has said, is not new.
  @Test func whatAnOldArticleSaysIsNotNew() throws {
    let corpus = try News.load([
      News("a", added: moment(10)).speaker("speaker:w", "王伟", at: "同济大学", title: "教授"),
      News("b", added: moment(20)).speaker("speaker:w", "王伟", at: "同济大学", title: "教授"),
    ])
    let arrivals = Arrivals(in: corpus, since: moment(11))
    #expect(names(arrivals.newItems.union(arrivals.changedItems), in: corpus) == [])
  }

  /// An article that comes again came when it came first.
  @Test func theEarliestMomentHolds() throws {
    for moments in [(10, 20), (20, 10)] {
      let corpus = try News.load([
        News("a", reporting: "x", added: moment(moments.0)),
        News("b", reporting: "x", added: moment(moments.1)),
      ])
      #expect(corpus.items(of: .article).map { corpus.added($0)?.seconds } == [10])
    }
  }

  @Test func anArticleThatDoesNotSayCameWithItsFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(News("a").file.bytes, as: "a.json")
    let told = try folder.write(News("b", added: moment(10)).file.bytes, as: "b.json")
    for path in [path, told] {
      var times = [timespec(tv_sec: 1_000, tv_nsec: 0), timespec(tv_sec: 1_000, tv_nsec: 0)]
      #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    }
    let paths = CorpusPaths(named: [path, told]) { _ in nil }
    let corpus = try CorpusLoader(paths: paths, bundled: false).loadAll().corpus
    #expect(corpus.items(of: .article).map { corpus.added($0)?.seconds } == [1_000, 10])
  }

  // MARK: Random histories

  /// What a person with a title is said to be in a story.
  private struct Said: Hashable {
    let person: Int
    let title: Int
  }

  /// A text, and the files that hold it: each came at its time and says what a derivation found then.
  private struct Story {
    var files: [(added: Int, said: Set<Said>)]

    var came: Int { files.map(\.added).min()! }
    var said: Set<Said> { files.reduce(into: []) { $0.formUnion($1.said) } }
  }

  private static let titles = ["教授", "院长", "主任"]
  private static let persons = ["王伟", "李明", "张华"]

  /// Some of the persons, each with a title: a file has one item for each of them.
  private static func derivation(_ random: inout SeededGenerator) -> Set<Said> {
    var said: Set<Said> = []
    for person in persons.indices where Bool.random(using: &random) {
      said.insert(Said(person: person, title: Int.random(in: titles.indices, using: &random)))
    }
    return said
  }

  private static func files(_ stories: [Story], shuffledBy random: inout SeededGenerator) -> [CorpusFile] {
    var files: [CorpusFile] = []
    for (number, story) in stories.enumerated() {
      for (copy, file) in story.files.enumerated() {
        var news = News("s\(number)-\(copy)", reporting: "s\(number)", added: Moment(seconds: file.added))
        for said in file.said.sorted(by: { ($0.person, $0.title) < ($1.person, $1.title) }) {
          news = news.speaker(
            "speaker:p\(said.person)", persons[said.person], at: "同济大学", title: titles[said.title])
        }
        files.append(news.file)
      }
    }
    return files.shuffled(using: &random)
  }

  /// Over 1,000 random histories of adding, deriving again, adding once more, visiting and compiling, exactly that is new of
  /// which a naive model says so.
  @Test(arguments: 0..<10) func whatIsNewAgreesWithANaiveModel(_ round: Int) throws {
    var random = SeededGenerator(seed: UInt64(2_200 + round))
    for history in 0..<100 {
      var stories: [Story] = []
      var (clock, visit) = (1_000, 1_000)
      for _ in 0..<Int.random(in: 2...7, using: &random) {
        clock += 1
        let story = stories.indices.randomElement(using: &random)
        switch (Int.random(in: 0..<6, using: &random), story) {
        case (2, let story?):
          let file = stories[story].files.indices.randomElement(using: &random)!
          stories[story].files[file].said = Self.derivation(&random)
        case (3, let story?): stories[story].files.append((clock, Self.derivation(&random)))
        case (4, _): visit = clock
        default: stories.append(Story(files: [(clock, Self.derivation(&random))]))
        }
      }
      if stories.isEmpty { continue }
      var corpus = try Corpus.load(Self.files(stories, shuffledBy: &random))
      let folder = try TemporaryFolder()
      if history % 10 == 0 {
        let bytes = CompiledCorpus.bytes(of: corpus, key: 1, indexing: CorpusSearch.compiled)
        let path = try folder.write(bytes, as: "corpus.compiled")
        #expect(chmod(path, 0o600) == 0)
        corpus = try #require(CompiledCorpus(path: path, key: 1)).corpus
      }
      let arrivals = Arrivals(in: corpus, since: Moment(seconds: visit).next)
      var (new, changed): ([String], [String]) = ([], [])
      for (number, person) in Self.persons.enumerated() {
        let of = stories.filter { $0.said.contains { $0.person == number } }
        if of.isEmpty { continue }
        if of.allSatisfy({ $0.came > visit }) {
          new.append(person)
        } else if Self.titles.indices.contains(where: { title in
          let facts = of.filter { $0.said.contains(Said(person: number, title: title)) }
          return !facts.isEmpty && facts.allSatisfy { $0.came > visit }
        }) {
          changed.append(person)
        }
      }
      let house = stories.filter { !$0.said.isEmpty }
      if !house.isEmpty, house.allSatisfy({ $0.came > visit }) { new.append("同济大学") }
      #expect(names(arrivals.newItems, in: corpus) == new.sorted(), "round \(round), history \(history)")
      #expect(
        names(arrivals.changedItems, in: corpus) == changed.sorted(), "round \(round), history \(history)")
      #expect(arrivals.articles.count == stories.count { $0.came > visit })
    }
  }
}
