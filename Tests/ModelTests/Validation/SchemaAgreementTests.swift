import Foundation
import TestSupport
import Testing
import Text

@testable import Model

/// The schema and `wentan validate` judge mutants of the bundled corpus alike, but for what a schema cannot say.
@Suite struct SchemaAgreementTests {
  /// Why a schema lets pass what `validate` refuses; nil where it must not.
  private static func reasonForSilence(_ cause: Problem.Cause) -> String? {
    switch cause {
    case .unknownID, .ambiguousID: "a schema does not look ids up"
    case .duplicateID: "a schema compares no ids"
    case .quoteNotFound: "a schema does not read articles"
    case .spanOutside, .spansOverlap: "a schema does not read sources"
    case .articleWithoutHeadline, .sessionElsewhere: "a schema judges one object at a time"
    case .notAMoment: "a schema knows no calendar"
    case .notWhole: "to a schema 1.0 is a whole number"
    case .empty: "to a schema a text of characters without a width is a text"
    default: nil
    }
  }

  private static let mutantCount = 150

  @Test(.enabled(if: Tool.canImport("jsonschema") || Tool.mustNotSkip, "python3-jsonschema is not installed"))
  func theSchemaAndValidateRefuseTheSame() throws {
    var mutator = CorpusMutator(try SmallBundledCorpus.value, seed: 13)
    let mutants = (0..<Self.mutantCount).map { _ in mutator.mutant() }
    let refusals = try Self.refusedBySchema(mutants.map(\.corpus.text))
    var refusedByBoth = 0
    for (mutant, complaint) in zip(mutants, refusals) {
      let causes = Self.refusedByValidate(mutant.corpus.text)
      if !complaint.isEmpty, !causes.isEmpty { refusedByBoth += 1 }
      #expect(complaint.isEmpty || !causes.isEmpty, "the schema alone: \(mutant.change): \(complaint)")
      let unexplained = causes.filter { Self.reasonForSilence($0) == nil }
      #expect(!complaint.isEmpty || unexplained.isEmpty, "validate alone: \(mutant.change): \(unexplained)")
    }
    // The mutants try something.
    #expect(refusedByBoth > Self.mutantCount / 2, "\(refusedByBoth)")
  }

  private static func refusedByValidate(_ text: String) -> [Problem.Cause] {
    do {
      _ = try Corpus.load([CorpusFile(name: "corpus.json", bytes: Array(text.utf8))], strictly: true)
      return []
    } catch {
      return error.problems.map(\.cause)
    }
  }

  /// What the schema says against each text first; empty where it takes it. One process judges all.
  private static func refusedBySchema(_ texts: [String]) throws -> [String] {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as Validator
      validator = Validator(json.load(open(sys.argv[1])))
      complaints = []
      for corpus in json.load(open(sys.argv[2])):
        error = next(validator.iter_errors(corpus), None)
        complaints.append(f"{error.json_path}: {error.message}"[:200] if error else "")
      json.dump(complaints, open(sys.argv[3], "w"))
      """
    let folder = try TemporaryFolder()
    let (corpora, complaints) = (folder.path + "/corpora.json", folder.path + "/complaints.json")
    try Data("[\(texts.joined(separator: ","))]".utf8).write(to: URL(fileURLWithPath: corpora))
    let schema = Corpora.project.appending(path: "docs/corpus.schema.json").path
    let outcome = try Tool.run(["python3", "-c", script, schema, corpora, complaints])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([String].self, from: Data(contentsOf: URL(fileURLWithPath: complaints)))
  }
}

/// A part of the bundled corpus in which every key of the format that the whole has is used, small enough to be judged
/// some hundred times.
enum SmallBundledCorpus {
  static var value: JSONValue {
    get throws {
      let bytes = CorpusFile.bundled.bytes
      let whole = try bytes.withUnsafeBufferPointer { bytes in
        var reader = JSONReader(bytes)
        return try reader.value()
      }
      guard case .object(let members) = whole else { return whole }
      // What is kept, and all that it names.
      var wanted: Set<String> = []
      var lists = members
      for index in lists.indices where ["speakers", "announcements"].contains(lists[index].key) {
        guard case .array(let items) = lists[index].value else { continue }
        lists[index].value = .array(Array(items.prefix(2)))
      }
      for list in lists where ["forums", "speakers", "announcements"].contains(list.key) {
        wanted.formUnion(ids(in: list.value))
      }
      for index in lists.indices where ["organisations", "topics"].contains(lists[index].key) {
        guard case .array(let items) = lists[index].value else { continue }
        lists[index].value = .array(items.filter { !wanted.isDisjoint(with: ids(in: $0, key: "id")) })
      }
      for list in lists where list.key == "organisations" { wanted.formUnion(ids(in: list.value)) }
      return .object(
        lists.map { list in
          guard list.key == "topics", case .object(let all) = whole,
            case .array(let items)? = all.first(where: { $0.key == "topics" })?.value
          else { return list }
          wanted.formUnion(all.filter { $0.key == "articles" }.flatMap { ids(in: $0.value) })
          return (list.key, .array(items.filter { !wanted.isDisjoint(with: ids(in: $0, key: "id")) }))
        })
    }
  }

  /// The ids in a value, under one key or any.
  private static func ids(in value: JSONValue, key wanted: String? = nil) -> [String] {
    switch value {
    case .array(let elements): elements.flatMap { ids(in: $0, key: wanted) }
    case .object(let members):
      members.flatMap { key, value -> [String] in
        if case .string(let text) = value, wanted == nil || wanted == key { return [text] }
        return ids(in: value, key: wanted)
      }
    default: []
    }
  }
}

/// Changes one place of a corpus after the other, the same ones every time.
struct CorpusMutator {
  private let corpus: JSONValue
  private var random: SeededGenerator

  init(_ corpus: JSONValue, seed: UInt64) {
    self.corpus = corpus
    random = SeededGenerator(seed: seed)
  }

  /// The corpus with one change, and what it is.
  mutating func mutant() -> (corpus: JSONValue, change: String) {
    var path = "$"
    let mutant = changed(corpus, &path)
    return (mutant, path)
  }

  /// Goes down to a random place and changes what is there.
  private mutating func changed(_ value: JSONValue, _ path: inout String) -> JSONValue {
    switch value {
    case .object(var members) where !members.isEmpty && random.below(8) != 0:
      let index = random.below(members.count)
      path += "." + members[index].key
      members[index].value = changed(members[index].value, &path)
      return .object(members)
    case .array(var elements) where !elements.isEmpty && random.below(8) != 0:
      let index = random.below(elements.count)
      path += "[\(index)]"
      elements[index] = changed(elements[index], &path)
      return .array(elements)
    default: return change(value, &path)
    }
  }

  private mutating func change(_ value: JSONValue, _ path: inout String) -> JSONValue {
    // One in ten becomes a value of another type.
    if random.below(10) == 0 {
      let values: [JSONValue] = [
        .string(""), .string("x"), .integer(0), .literal("-1"), .literal("1.5"), .literal("1.0"),
        .literal("null"),
        .literal("true"), .array([]), .object([]),
      ]
      let other = values[random.below(values.count)]
      path += " = \(other.text)"
      return other
    }
    switch value {
    case .string(let text): return .string(changed(text, &path))
    case .integer(let number):
      let numbers = [0, number + 1, 1_000_000]
      return .integer(numbers[random.below(numbers.count)])
    case .object(var members):
      guard !members.isEmpty else { return value }
      let index = random.below(members.count)
      switch random.below(3) {
      case 0:
        path += " without \(members[index].key)"
        members.remove(at: index)
      case 1:
        path += " with \(members[index].key)s"
        members[index].key += "s"
      default:
        path += " with something"
        members.append(("something", .string("其他")))
      }
      return .object(members)
    case .array(var elements):
      guard let first = elements.first else { return value }
      switch random.below(3) {
      case 0:
        path += " emptied"
        return .array([])
      case 1:
        path += " with its first twice"
        elements.append(first)
      default:
        path += " without its first"
        elements.removeFirst()
      }
      return .array(elements)
    case .number, .literal: return .literal("null")
    }
  }

  private mutating func changed(_ text: String, _ path: inout String) -> String {
    let pieces = [
      " ", "\u{A0}", "\u{3000}", "\u{2003}", "\u{202F}", "\n", "\r", "\t", "\0", "\u{1F}", "\u{7F}", "\u{85}",
      "\u{9B}", "\u{2028}", "\u{2029}", "\u{200B}", "\u{FEFF}", "/", "梅",
    ]
    let scalars = Array(text.unicodeScalars)
    let piece = pieces[random.below(pieces.count)]
    let position = [0, scalars.count / 2, scalars.count][random.below(3)]
    path += " with \(piece.unicodeScalars.map { String($0.value, radix: 16) }) at \(position)"
    switch random.below(10) {
    case 0: return String(text.dropFirst(4))
    case 1: return piece
    default:
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[..<position])
      view.append(contentsOf: piece.unicodeScalars)
      view.append(contentsOf: scalars[position...])
      return String(view)
    }
  }
}

extension SeededGenerator {
  /// A number from 0 up to a bound.
  fileprivate mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
