import Foundation
import System
import TestSupport
import Testing
import Text

@testable import Model
@testable import Report

/// The corpus format is said four times: by the reader, the schema, docs/corpus-format.md and the corpus.
/// These tests keep them to one another.
@Suite struct FormatDocumentationTests {
  /// The page in both languages.
  static let pages = ["docs/corpus-format.md", "docs/corpus-format.zh.md"]

  private func file(_ path: String) throws -> Data {
    try Data(contentsOf: Corpora.project.appending(path: path))
  }

  /// The keys of every object as the reader takes them: name, and + where it must be there.
  private static let objects: [String: [String]] = [
    "": keys(RecordReader.keysOfFile), "evidence": keys(DraftEvidence.self),
    "statement": keys(Statement.self),
    "alias": keys(Alias.self), "number": keys(Number.self), "topicLink": keys(TopicLink.self),
    "source": keys(DraftSource.self), "article": keys(Article.self), "block": keys(DraftBlock.self),
    "span": keys(DraftSpan.self), "forum": keys(Forum.self), "roleHeld": keys(RoleHeld.self),
    "session": keys(Session.self), "speaker": keys(Speaker.self), "post": keys(Post.self),
    "contribution": keys(Contribution.self), "announcement": keys(Announcement.self),
    "announcementCategory": keys(RecordReader.keys(of: Classified<Category>.self)),
    "announcementStatus": keys(RecordReader.keys(of: Classified<Status>.self)), "party": keys(Party.self),
    "presenter": keys(Presenter.self), "occasion": keys(Occasion.self),
    "organisation": keys(Organisation.self), "topic": keys(Topic.self), "seen": keys(Seen.self),
  ]

  private static func keys<Object: DraftObject>(_ type: Object.Type) -> [String] {
    type.fields.map { "\($0.name)" + ($0.required ? "+" : "") }.sorted()
  }

  private static func keys<Element: Record>(_ type: Element.Type) -> [String] {
    keys(RecordReader.keys(of: type))
  }

  private static func keys(_ keys: [RecordReader.Key]) -> [String] {
    keys.map { $0.name + ($0.isRequired ? "+" : "") }.sorted()
  }

  @Test func theSchemaHasTheKeysThatTheReaderTakes() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: file("docs/corpus.schema.json")) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    for (name, keys) in FormatDocumentationTests.objects {
      let object = name.isEmpty ? schema : try #require(definitions[name], "\(name)")
      let properties = try #require(object["properties"] as? [String: Any])
      let required = Set(object["required"] as? [String] ?? [])
      #expect(properties.keys.map { $0 + (required.contains($0) ? "+" : "") }.sorted() == keys, "\(name)")
    }
    let described = definitions.filter { $0.value["properties"] != nil }.keys
    #expect(Set(described).union([""]) == Set(FormatDocumentationTests.objects.keys))
  }

  @Test func theSchemaHasTheWordsThatTheReaderTakes() throws {
    let schema = try String(decoding: file("docs/corpus.schema.json"), as: UTF8.self)
    func expect<Word: Vocabulary>(_ type: Word.Type) {
      for word in type.allCases { #expect(schema.contains("\"\(word.rawValue)\""), "\(word)") }
    }
    expect(Role.self)
    expect(Form.self)
    expect(Category.self)
    expect(Status.self)
    expect(BlockKind.self)
    expect(Confidence.self)
  }

  @Test(arguments: pages) func everyFieldAndWordIsDocumented(_ path: String) throws {
    let page = try String(decoding: file(path), as: UTF8.self)
    for key in FormatDocumentationTests.objects.values.joined() {
      #expect(page.contains("`\(key.filter { $0 != "+" })`"), "\(key)")
    }
    let words =
      Role.allCases.map(\.rawValue) + Form.allCases.map(\.rawValue) + Category.allCases.map(\.rawValue)
      + Status.allCases.map(\.rawValue) + BlockKind.allCases.map(\.rawValue)
    for word in words { #expect(page.contains("`\(word)`"), "\(word)") }
  }

  /// Every key of a JSON that `show` prints for an item is on the page too.
  @Test(arguments: pages) func everyFieldThatShowPrintsIsDocumented(_ path: String) throws {
    let page = try String(decoding: file(path), as: UTF8.self)
    func check(_ value: JSONValue) {
      switch value {
      case .string, .integer, .number, .literal: break
      case .array(let elements): elements.forEach(check)
      case .object(let members):
        for (key, value) in members {
          #expect(page.contains("`\(key)`"), "\(key)")
          check(value)
        }
      }
    }
    for item in Kind.allCases.flatMap({ Corpora.bundled.items(of: $0) }) {
      check(JSONExport(Corpora.bundled).value(of: item))
    }
  }

  /// JSON Schema is checked by a program that knows it: Python's jsonschema.
  @Test(.enabled(if: Tool.canImport("jsonschema") || Tool.mustNotSkip, "python3-jsonschema is not installed"))
  func theCorpusObeysTheSchema() throws {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as Validator
      schema, corpus = (json.load(open(path)) for path in sys.argv[1:])
      Validator.check_schema(schema)
      errors = [f"{error.json_path}: {error.message}" for error in Validator(schema).iter_errors(corpus)]
      corpus["speakers"][0]["born"] = 1970
      if not list(Validator(schema).iter_errors(corpus)): errors.append("the schema takes anything")
      sys.exit("\\n".join(errors) or 0)
      """
    let paths = ["docs/corpus.schema.json", "Sources/CBundle/corpus.json"].map {
      Corpora.project.appending(path: $0).path
    }
    let outcome = try Tool.run(["python3", "-c", script] + paths)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
