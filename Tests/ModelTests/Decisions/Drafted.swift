import Foundation
import TestSupport

@testable import Model

/// A folder with drafts of one made-up article, as several derivations may write them.
final class Drafted: Sendable {
  let folder: TemporaryFolder
  let path: String

  /// The persons of the article with their posts, as a derivation read them.
  struct Person: Equatable {
    var name: String
    var organisation: String
    var title: String
    /// The number of the sentence.
    var sentence: Int
  }

  static let persons = (0..<8).map { number in
    Person(
      name: "张\("一二三四五六七八".map(String.init)[number])",
      organisation: "\("甲乙丙丁戊己庚辛".map(String.init)[number])公司",
      title: "总经理", sentence: number)
  }

  static func sentence(_ number: Int) -> String {
    let person = persons[number]
    return "\(person.organisation)\(person.title)\(person.name)在创新论坛上致辞，谈到了第\(number + 1)件事。"
  }

  init(_ persons: [Person] = Drafted.persons) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/draft.json"
    try derive(persons)
  }

  var log: String { folder.path + "/draft.decisions.jsonl" }
  var paths: CorpusPaths { CorpusPaths(named: [path], state: folder.path + "/state") }

  func session(_ editor: String = "李") throws -> ReviewSession {
    try ReviewSession(of: paths, bundled: false, editor: editor)
  }

  func corpus() throws -> Corpus { try Corpus.load(paths: paths, bundled: false) }

  func logText() -> String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

  /// Writes the draft that a derivation would.
  func derive(_ persons: [Person], confidence: String = "medium") throws {
    try Drafted.text(persons, confidence: confidence).write(toFile: path, atomically: true, encoding: .utf8)
  }

  static func text(_ persons: [Person], confidence: String = "medium", opening: String = "创新论坛在沪举行") -> String
  {
    func quote(_ number: Int) -> String {
      "\"evidence\": [ { \"article\": \"article:a\", \"quote\": \"\(sentence(number))\" } ], "
        + "\"rule\": \"name.verb\", \"confidence\": \"\(confidence)\""
    }
    var ids: [String: String] = [:]
    for person in persons where ids[person.organisation] == nil {
      ids[person.organisation] = "organisation:o-\(ids.count)"
    }
    let speakers = persons.enumerated().map { number, person in
      """
      { "id": "speaker:p-\(number)", "name": "\(person.name)",
        "posts": [ { "organisation": "\(ids[person.organisation]!)", "title": "\(person.title)", \(quote(person.sentence)) } ],
        "contributions": [ { "forum": "forum:f", "form": "address", "printed": "致辞", \(quote(person.sentence)) } ],
        \(quote(person.sentence)) }
      """
    }
    let organisations = ids.sorted { $0.value < $1.value }.map { name, id in
      "{ \"id\": \"\(id)\", \"name\": \"\(name)\", \(quote(persons.first { $0.organisation == name }!.sentence)) }"
    }
    let lines = ([opening] + (0..<Drafted.persons.count).map(sentence)).map { "\"\($0)\"" }
    let named = "{ \"article\": \"article:a\", \"quote\": \"\(opening)\" }"
    let forum =
      "{ \"id\": \"forum:f\", \"name\": \"创新论坛\", \"evidence\": [ \(named) ], \"rule\": \"forum.words\" }"
    func list(_ key: String, _ values: [String]) -> String {
      values.isEmpty ? "" : "\"\(key)\": [ \(values.joined(separator: ",\n")) ],\n"
    }
    return """
      { "format": "wentan-corpus", "version": 1,
        "articles": [ { "id": "article:a", "source": "source:s", "blocks": [
          { "kind": "headline", "spans": [ { "lines": [1, 1] } ] },
          { "kind": "paragraph", "spans": [ { "lines": [2, \(lines.count)] } ] } ] } ],
        "forums": [ \(forum) ],
        \(list("speakers", speakers))\(list("organisations", organisations))
        "sources": [ { "id": "source:s", "file": "s.txt", "text": [ \(lines.joined(separator: ", ")) ] } ] }
      """
  }
}

extension ReviewSession {
  /// The index of a fact of an item.
  func fact(_ name: String, _ field: String = FactName.item) -> Int? {
    review.facts.firstIndex { review.corpus.name(of: $0.item) == name && $0.field == field }
  }

  func state(_ name: String, _ field: String = FactName.item) -> ReviewFact.State? {
    fact(name, field).map { review.facts[$0].state }
  }
}

extension ReviewSession.Outcome {
  var isTaken: Bool { if case .taken = self { true } else { false } }
}
