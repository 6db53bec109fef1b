import Foundation
import TestSupport
import Testing

@testable import Model

/// Ten thousand random decisions, undos, reloads, new derivations and merges agree with a naive model.
@Suite struct RandomDecisionTests {
  private static let titles = ["总经理", "董事长"]

  /// A derivation that misses some persons, and reads some titles in another way.
  private static func derivation(_ random: inout SeededGenerator) -> [Drafted.Person] {
    Drafted.persons.prefix(4).filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.map { person in
      var person = person
      if Bool.random(using: &random) { person.title = titles[1] }
      return person
    }.shuffled(using: &random)
  }

  private func keys(_ review: DraftReview) -> [NaiveDecisions.Key] {
    review.facts.map { fact in
      NaiveDecisions.Key(
        owner: review.corpus.name(of: fact.item), field: fact.field,
        value: fact.value.parts.parts.map(\.text).joined(separator: " "))
    }
  }

  private func expectAgreement(_ review: DraftReview, _ naive: NaiveDecisions, _ step: Int) {
    let keys = keys(review)
    let present = Set(keys)
    for (fact, key) in zip(review.facts, keys) {
      let expected = naive.state(of: key, among: present)
      if fact.state != expected { Issue.record("step \(step): \(key) is \(fact.state), not \(expected)") }
    }
  }

  @Test(arguments: 0..<20) func decisionsAgreeWithANaiveModel(_ round: Int) throws {
    var random = SeededGenerator(seed: UInt64(1_900 + round))
    let drafted = try Drafted()
    var naive = NaiveDecisions()
    let editors = ["李", "王"]
    var sessions = try editors.map { try drafted.session($0) }
    for step in 0..<500 {
      let editor = Int.random(in: 0..<2, using: &random)
      let count = sessions[editor].review.facts.count
      let fact = Int.random(in: 0..<count, using: &random)
      let name = editors[editor]
      let key = keys(sessions[editor].review)[fact]
      switch Int.random(in: 0..<60, using: &random) {
      case 0..<15:
        #expect(sessions[editor].decide(.accept([fact]), insisting: true).isTaken)
        naive.decide(key, name, .accepted)
      case 15..<25:
        #expect(sessions[editor].decide(.refuse([fact]), insisting: true).isTaken)
        naive.decide(key, name, .refused)
      case 25..<30:
        #expect(sessions[editor].decide(.undecided([fact]), insisting: true).isTaken)
        naive.decide(key, name, .undecided)
      case 30..<36:
        guard key.field == "posts" else { continue }
        let organisation = sessions[editor].review.facts[fact].value.parts["organisation"] ?? ""
        let title = RandomDecisionTests.titles[1]
        let value = FactValue([.init("organisation", organisation), .init("title", title)])
        #expect(sessions[editor].decide(.correct(fact, to: value, note: ""), insisting: true).isTaken)
        naive.decide(key, name, .corrected, corrected: "\(organisation) \(title)")
      case 36..<48:
        let isTaken = sessions[editor].undo().outcome.isTaken
        #expect(isTaken == naive.undo(name), "step \(step)")
      case 48..<56:
        let isTaken = sessions[editor].redo().outcome.isTaken
        #expect(isTaken == naive.redo(name), "step \(step)")
      case 56, 57: sessions[editor] = try drafted.session(name)
      default:
        let derived = RandomDecisionTests.derivation(&random)
        if derived.count < 2 { continue }
        try drafted.derive(derived)
        sessions = try editors.map { try drafted.session($0) }
      }
      if step % 4 > 0 { continue }
      sessions[editor].refresh()
      expectAgreement(sessions[editor].review, naive, step)
    }
    let review = try drafted.session().review
    expectAgreement(review, naive, 500)
    let refused = Set(
      review.facts.filter { $0.field == "name" && $0.state == .refused }.map {
        review.corpus.name(of: $0.item)
      })
    let corpus = try drafted.corpus()
    let persons = review.facts.filter { $0.field == "name" && $0.item.kind == .speaker }.map {
      review.corpus.name(of: $0.item)
    }
    if !refused.contains("创新论坛") {
      #expect(Set(corpus.items(of: .speaker).map(corpus.name)) == Set(persons).subtracting(refused))
    }
  }

  /// Merges of persons by editors agree with a plain partition.
  @Test func mergesAgreeWithANaiveModel() throws {
    var random = SeededGenerator(seed: 1_919)
    let drafted = try Drafted()
    var session = try drafted.session()
    let names = Drafted.persons.map(\.name)
    let items = try names.map { session.review.facts[try #require(session.fact($0))].item }
    var pairs: [(Set<Int>, isSame: Bool)] = []
    var undone: [(Set<Int>, isSame: Bool)] = []
    func groups(_ pairs: [(Set<Int>, isSame: Bool)]) -> [Int] {
      var groups = Array(names.indices)
      var last: [Set<Int>: Bool] = [:]
      for (pair, isSame) in pairs { last[pair] = isSame }
      for (pair, isSame) in last where isSame {
        let (one, other) = (groups[pair.min()!], groups[pair.max()!])
        for index in groups.indices where groups[index] == other { groups[index] = one }
      }
      return groups
    }
    func isSound(_ pairs: [(Set<Int>, isSame: Bool)]) -> Bool {
      let groups = groups(pairs)
      var last: [Set<Int>: Bool] = [:]
      for (pair, isSame) in pairs { last[pair] = isSame }
      return last.allSatisfy { $0.value || groups[$0.key.min()!] != groups[$0.key.max()!] }
    }
    for step in 0..<400 {
      let pair = Set(names.indices.shuffled(using: &random).prefix(2))
      switch Int.random(in: 0..<8, using: &random) {
      case 0..<5:
        let isSame = Int.random(in: 0..<3, using: &random) > 0
        let (one, other) = (items[pair.min()!], items[pair.max()!])
        let isTaken = session.decide(isSame ? .same(one, other) : .notSame(one, other)).isTaken
        #expect(isTaken == isSound(pairs + [(pair, isSame)]), "step \(step)")
        if isTaken {
          pairs.append((pair, isSame))
          undone = []
        }
      case 5, 6:
        #expect(session.undo().outcome.isTaken == !pairs.isEmpty)
        if let last = pairs.popLast() { undone.append(last) }
      default:
        #expect(session.redo().outcome.isTaken == !undone.isEmpty)
        if let last = undone.popLast() { pairs.append(last) }
      }
      if step % 40 == 0 {
        session = try drafted.session()
        #expect(try drafted.corpus().count(of: .speaker) == Set(groups(pairs)).count, "step \(step)")
      }
    }
  }

  /// The log cut at any byte holds every decision whose line was whole, and no other.
  @Test func aLogThatIsCutAnywhereKeepsWhatWasWhole() throws {
    let drafted = try Drafted()
    var session = try drafted.session()
    var names: [String] = []
    for person in Drafted.persons {
      _ = session.decide(.refuse([try #require(session.fact(person.name))]))
      names.append(person.name)
    }
    let bytes = Array(drafted.logText().utf8)
    for cut in stride(from: 0, through: bytes.count, by: 7) {
      let (decisions, faults) = DecisionReader.read(bytes[..<cut])
      // A line needs its line feed less than its brace.
      let whole =
        bytes[..<cut].count { $0 == 0x0A }
        + (cut > 0 && bytes[cut - 1] == UInt8(ascii: "}") && bytes[cut] == 0x0A ? 1 : 0)
      #expect(decisions.map { $0.fact?.owner.name } == names.prefix(whole).map { $0 }, "cut at \(cut)")
      #expect(faults.allSatisfy { $0.cause == .torn } && faults.count <= 1)
    }
  }
}
