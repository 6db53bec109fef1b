import Foundation
import Report
import TestSupport
import Testing

@testable import Model

/// What an editor decides of a draft is so everywhere, and can be taken back.
@Suite struct ReviewTests {
  @Test func aRefusedPersonIsGoneWithAllThatHangsOnThem() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    let fact = try #require(session.fact("张一"))
    #expect(session.decide(.refuse([fact])).isTaken)
    #expect(session.state("张一") == .refused)
    #expect(session.review.facts[try #require(session.fact("张一", "posts"))].isHidden)
    #expect(session.review.facts[try #require(session.fact("甲公司"))].isHidden)
    let corpus = try drafted.corpus()
    #expect(corpus.count(of: .speaker) == 7)
    #expect(
      corpus.items(of: .organisation).map(corpus.name) == Drafted.persons.dropFirst().map(\.organisation))
    #expect(!corpus.export(corpus.items(of: .forum), as: .json, in: .english).contains("张一"))
    #expect(session.undo().outcome.isTaken)
    #expect(try drafted.corpus().count(of: .speaker) == 8)
    #expect(try drafted.corpus().count(of: .organisation) == 8)
    #expect(session.redo().outcome.isTaken)
    #expect(try drafted.corpus().count(of: .speaker) == 7)
  }

  @Test func whatIsFoundRightLosesItsDoubt() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    _ = session.decide(.accept([try #require(session.fact("张二", "posts"))]))
    let corpus = try drafted.corpus()
    let speaker = try #require(corpus.items(of: .speaker).first { corpus.name(of: $0) == "张二" })
    let post = try #require(corpus[corpus[speaker, as: Speaker.self].posts].first)
    #expect(post.provenance.rule.isEmpty && post.provenance.confidence == nil)
    #expect(corpus.decided(post.provenance)?.editor == "李")
    let json = corpus.export([speaker], as: .json, in: .english)
    #expect(json.contains("\"decided\"") && json.contains("\"by\": \"李\""))
    #expect(corpus.has(.accepted, speaker) && corpus.has(.open, speaker))
  }

  @Test func aCorrectionShowsTheNewValueWithTheSentenceOfThePage() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    let value = FactValue([.init("organisation", "乙集团"), .init("title", "董事长")])
    _ = session.decide(.correct(try #require(session.fact("张二", "posts")), to: value, note: ""))
    let corpus = try drafted.corpus()
    let speaker = try #require(corpus.items(of: .speaker).first { corpus.name(of: $0) == "张二" })
    let text = corpus.export([speaker], as: .text, in: .chinese, options: .full)
    #expect(text.contains("乙集团") && text.contains("董事长") && text.contains(Drafted.sentence(1)))
    #expect(text.contains("原作“乙公司 总经理”"))
    // A later derivation that reads it right counts as decided.
    var persons = Drafted.persons
    (persons[1].organisation, persons[1].title) = ("乙集团", "董事长")
    try drafted.derive(persons)
    let second = try drafted.session()
    #expect(second.state("张二", "posts") == .corrected)
    #expect(second.review.idleDecisions.isEmpty)
  }

  @Test func aNameIsCorrectedAndKeepsItsID() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    let fact = try #require(session.fact("张三"))
    _ = session.decide(.correct(fact, to: FactValue([.init("name", "张叁")]), note: ""))
    let corpus = try drafted.corpus()
    #expect(corpus.item(ref: "speaker:p-2").map(corpus.name) == "张叁")
    // Decisions go by the name that the derivation gave.
    #expect(session.decide(.refuse([try #require(session.fact("张三", "posts"))])).isTaken)
    #expect(try drafted.session().state("张三", "posts") == .refused)
  }

  @Test func aFactIsAddedWithASentence() throws {
    let drafted = try Drafted(Array(Drafted.persons.dropLast()))
    var session = try drafted.session()
    let article = session.review.corpus.items(of: .article)[0]
    let text = session.review.corpus.blocks(of: article)[1].range
    let all = session.review.corpus.text(text)
    let start = try #require(all.range(of: Drafted.sentence(7)))
    let offset = text.lowerBound + UInt32(all[..<start.lowerBound].utf8.count)
    let sentence = Evidence(
      article: article, range: offset..<offset + UInt32(Drafted.sentence(7).utf8.count))
    #expect(
      session.decide(
        .add(
          owner: "张八", kind: .speaker, field: "name", value: FactValue([.init("name", "张八")]),
          sentence: sentence)
      ).isTaken)
    let post = FactValue([.init("organisation", "辛公司"), .init("title", "总经理")])
    #expect(
      session.decide(.add(owner: "张八", kind: .speaker, field: "posts", value: post, sentence: sentence))
        .isTaken)
    #expect(session.state("张八") == .added && session.state("张八", "posts") == .added)
    let corpus = try drafted.corpus()
    let speaker = try #require(corpus.items(of: .speaker).first { corpus.name(of: $0) == "张八" })
    let report = corpus.export([speaker], as: .text, in: .chinese)
    #expect(report.contains("辛公司") && report.contains(Drafted.sentence(7)))
    // Once the derivation finds it, it is there once.
    try drafted.derive(Drafted.persons)
    let again = try drafted.corpus()
    #expect(again.items(of: .speaker).filter { again.name(of: $0) == "张八" }.count == 1)
    #expect(try drafted.session().state("张八", "posts") == .added)
  }

  @Test func itemsAreOneOrTwoAsAnEditorSays() throws {
    var persons = Drafted.persons
    persons[1].name = "张壹"
    let drafted = try Drafted(persons)
    var session = try drafted.session()
    func item(_ name: String) throws -> ItemID { session.review.facts[try #require(session.fact(name))].item }
    let (one, two, three) = (try item("张一"), try item("张壹"), try item("张三"))
    #expect(session.decide(.same(one, two)).isTaken)
    #expect(session.decide(.same(two, three)).isTaken)
    let corpus = try drafted.corpus()
    #expect(corpus.count(of: .speaker) == 6)
    #expect(corpus.item(ref: "speaker:p-0") == corpus.item(ref: "speaker:p-2"))
    guard case .refused(let reason) = session.decide(.notSame(one, three)) else {
      Issue.record("a chain contradicts itself")
      return
    }
    #expect(reason.chinese.contains("判为同一项"))
    _ = session.undo()
    #expect(session.decide(.notSame(one, three)).isTaken)
    guard case .refused = session.decide(.same(two, three)) else {
      Issue.record("a chain contradicts itself")
      return
    }
    #expect(try drafted.corpus().count(of: .speaker) == 7)
  }

  @Test func twoEditorsAreToldOfEachOther() throws {
    let drafted = try Drafted()
    var (one, two) = (try drafted.session("李"), try drafted.session("王"))
    let fact = try #require(one.fact("张一"))
    _ = one.decide(.refuse([fact]))
    guard case .decidedMeanwhile("李", let verdict, _) = two.decide(.accept([fact])) else {
      Issue.record("李 has decided meanwhile")
      return
    }
    #expect(verdict.chinese == "判为错")
    #expect(two.state("张一") == .refused)
    #expect(two.decide(.accept([fact])).isTaken)
    // Nobody takes back what another has decided over.
    #expect(one.decide(.accept([try #require(one.fact("张二"))])).isTaken)
    _ = one.undo()
    if case .nothing = one.undo().outcome {} else { Issue.record("李's decision is not as 李 left it") }
    #expect(try drafted.session().state("张一") == .accepted)
  }

  @Test func aBatchIsUndoneAtOnce() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    let posts = session.review.facts.indices.filter { session.review.facts[$0].field == "posts" }
    _ = session.decide(.accept(posts))
    #expect(posts.allSatisfy { session.review.facts[$0].state == .accepted })
    let undone = session.undo()
    #expect(undone.outcome.isTaken)
    #expect(posts.allSatisfy { session.review.facts[$0].state == .open })
    _ = session.redo()
    #expect(posts.allSatisfy { session.review.facts[$0].state == .accepted })
  }

  @Test func aDecisionThatFitsNothingIsListed() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    _ = session.decide(.accept([try #require(session.fact("张八"))]))
    try drafted.derive(Array(Drafted.persons.dropLast()))
    #expect(try drafted.session().review.idleDecisions.map(\.chinese).first?.hasPrefix("张八") == true)
    try drafted.derive(Drafted.persons.reversed(), confidence: "low")
    #expect(try drafted.session().state("张八") == .accepted)
    #expect(try drafted.session().review.idleDecisions.isEmpty)
  }

  @Test func twoFactsThatFitOneDecisionAreBothLeftAlone() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    _ = session.decide(.refuse([try #require(session.fact("张一"))]))
    try drafted.derive(Drafted.persons + [Drafted.persons[0]])
    let both = try drafted.session().review
    #expect(
      both.facts.filter { both.corpus.name(of: $0.item) == "张一" && $0.field == "name" }.map(\.state) == [
        .open, .open,
      ])
    #expect(both.idleDecisions.count == 1)
  }

  @Test func theBakedFileSaysWhatTheCorpusSays() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    _ = session.decide(.refuse([try #require(session.fact("张一"))]))
    _ = session.decide(.accept([try #require(session.fact("张二", "posts"))]))
    let value = FactValue([.init("organisation", "丙集团"), .init("title", "董事")])
    _ = session.decide(.correct(try #require(session.fact("张三", "posts")), to: value, note: ""))
    let baked = try BakedCorpus(of: drafted.paths, bundled: false)
    let corpus = try drafted.corpus()
    for kind in Kind.allCases {
      #expect(baked.corpus.items(of: kind).map(baked.corpus.name) == corpus.items(of: kind).map(corpus.name))
    }
    #expect(baked.text.contains("丙集团") && !baked.text.contains("\"name\": \"张一\""))
    #expect(baked.idle.isEmpty)
    let strict = try Corpus.load([CorpusFile(name: "b.json", bytes: Array(baked.text.utf8))], strictly: true)
    #expect(strict.count(of: .speaker) == 7)
  }
}
