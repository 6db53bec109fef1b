import System
import Text

/// A line of a log that says nothing, or nothing that this program knows. It is passed over and told.
public struct DecisionFault: Sendable, Equatable {
  /// The path of the log, harmless to a terminal.
  public let path: String
  /// One-based; nil where it is about the whole log.
  public let line: Int?
  public let cause: Cause

  public enum Cause: Sendable, Equatable {
    case torn, syntax, unknownVerdict(String), laterVersion(Int), incomplete, unreadable(FileFault)
  }

  public var message: Phrase {
    let position = line.map { "\(path):\($0)" } ?? path
    let reason: Phrase =
      switch cause {
      case .torn: Phrase("末行没有写完，略过", "the last line is torn and passed over")
      case .syntax: Phrase("这一行不是 JSON 对象，略过", "the line is no JSON object and passed over")
      case .unknownVerdict(let word): Phrase("不认识的决定 \(word)，略过", "unknown decision \(word), passed over")
      case .laterVersion(let version):
        Phrase("更新的文探所写（版本 \(version)），略过", "from a later wentan (version \(version)), passed over")
      case .incomplete: Phrase("缺少该有的键，略过", "keys are missing; passed over")
      case .unreadable(let fault): fault.message
      }
    return Phrase("\(position)：\(reason.chinese)", "\(position): \(reason.english)")
  }
}

/// Reads and writes the lines of a log. Each is a JSON object of its own, so that a fault costs one line.
enum DecisionReader {
  static let version = 1

  /// The decisions in the bytes of a log, in their order, and the lines that are none.
  static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) -> (
    decisions: [Decision], faults: [(line: Int, cause: DecisionFault.Cause)]
  ) {
    var decisions: [Decision] = []
    var faults: [(line: Int, cause: DecisionFault.Cause)] = []
    bytes.withUnsafeBufferPointer { bytes in
      var (start, number) = (0, firstLine)
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
          do throws(Fault) {
            decisions.append(try decision(line))
          } catch {
            faults.append((number, end == bytes.count && error.cause == .syntax ? .torn : error.cause))
          }
        }
        start = end + 1
        number += 1
      }
    }
    return (decisions, faults)
  }

  private struct Fault: Error { let cause: DecisionFault.Cause }

  /// What a line says, key by key.
  private struct Line {
    var version = 0
    var article: UInt64?
    var otherArticle: UInt64?
    var kind: Kind?
    var position: Range<Int>?
    var texts: [String: String] = [:]
    var time: Int?
    var values: [String: FactValue] = [:]
  }

  private static func decision(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> Decision {
    // What is decided ends up on screens and in exports.
    guard isText(bytes), let line = try? self.line(bytes) else { throw Fault(cause: .syntax) }
    if line.version > version { throw Fault(cause: .laterVersion(line.version)) }
    guard line.version > 0, let word = line.texts["do"] else { throw Fault(cause: .incomplete) }
    guard let verdict = Decision.Verdict(rawValue: word) else {
      throw Fault(cause: .unknownVerdict(TextCleaning.line(String(word.prefix(40)))))
    }
    guard let id = line.texts["id"], !id.isEmpty, let editor = line.texts["by"], let time = line.time else {
      throw Fault(cause: .incomplete)
    }
    var decision = Decision(verdict, of: nil, by: editor, at: time, id: id)
    if let article = line.article, let kind = line.kind, let name = line.texts["owner"] {
      let owner = ItemName(article: article, kind: kind, name: name)
      let value = line.values["value"] ?? FactValue([.init(FactName.item, name)])
      decision.fact = FactName(
        owner: owner, field: line.texts["field"] ?? FactName.item, value: value,
        position: line.position ?? 0..<0)
    }
    decision.value = line.values["to"]
    decision.note = line.texts["note"] ?? ""
    decision.former = line.texts["was"] ?? ""
    decision.undone = line.texts["undoes"] ?? ""
    decision.batch = line.texts["batch"] ?? ""
    if let article = line.otherArticle, let name = line.texts["otherOwner"], let kind = line.kind {
      decision.other = ItemName(article: article, kind: kind, name: name)
    }
    let isComplete =
      switch verdict {
      case .undo: !decision.undone.isEmpty
      case .same, .notSame: decision.fact != nil && decision.other != nil
      case .correct: decision.fact != nil && decision.value != nil
      case .accept, .refuse, .undecided, .add: decision.fact != nil
      }
    if !isComplete { throw Fault(cause: .incomplete) }
    return decision
  }

  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    PlainText.isPlain(bytes) || (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static func line(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> Line? {
    var reader = JSONReader(bytes)
    guard try reader.next() == .object else { return nil }
    var line = Line()
    var first = true
    try reader.open()
    while let (_, range) = try reader.nextKey(first: &first) {
      let key = UnsafeBufferPointer(rebasing: bytes[range])
      if key.spells("quote") {
        try reader.skip()
        continue
      }
      let name = String(decoding: key, as: UTF8.self)
      switch (name, try reader.next()) {
      case ("v", .number), ("place", .array):
        let value = try reader.value()
        if case .integer(let version) = value { line.version = version }
        if case .array(let ends) = value, ends.count == 2, case .integer(let lower) = ends[0],
          case .integer(let upper) = ends[1], 0 <= lower, lower <= upper
        {
          line.position = lower..<upper
        }
      case ("value", .object), ("to", .object): line.values[name] = try value(&reader)
      case (_, .string):
        let (range, escaped) = try reader.stringExtent()
        let text = escaped ? try reader.unescaped(range) : String(decoding: bytes[range], as: UTF8.self)
        switch name {
        case "article": line.article = UInt64(text, radix: 16)
        case "otherArticle": line.otherArticle = UInt64(text, radix: 16)
        case "kind": line.kind = Kind(rawValue: text)
        case "at": line.time = Timestamp.seconds(of: text)
        default: line.texts[name] = TextCleaning.line(text)
        }
      default: try reader.skip()
      }
    }
    try reader.finish()
    return line
  }

  private static func value(_ reader: inout JSONReader) throws(JSONSyntaxError) -> FactValue {
    var parts: [FactValue.Part] = []
    guard case .object(let members) = try reader.value() else { return FactValue([]) }
    for (key, value) in members {
      if case .string(let text) = value { parts.append(.init(key, TextCleaning.line(text))) }
    }
    return FactValue(parts)
  }
}

extension Decision {
  /// The line of a log that says it, with its line feed.
  var line: String {
    var members: [(key: String, value: JSONValue)] = [
      ("v", .integer(DecisionReader.version)), ("id", .string(id)), ("at", .string(Timestamp.text(of: time))),
      ("by", .string(editor)), ("do", .string(verdict.rawValue)),
    ]
    func add(_ key: String, _ text: String) { if !text.isEmpty { members.append((key, .string(text))) } }
    func add(_ key: String, _ value: FactValue?) {
      guard let value else { return }
      members.append((key, .object(value.parts.map { ($0.key, .string($0.text)) })))
    }
    if let fact {
      add("article", String(fact.owner.article, radix: 16))
      add("kind", fact.owner.kind.rawValue)
      add("owner", fact.owner.name)
      if verdict != .same, verdict != .notSame {
        add("field", fact.field)
        add("value", fact.value)
        members.append(
          ("place", .array([.integer(fact.position.lowerBound), .integer(fact.position.upperBound)])))
      }
    }
    if let other {
      add("otherArticle", String(other.article, radix: 16))
      add("otherOwner", other.name)
    }
    add("to", value)
    add("note", note)
    add("quote", quote)
    add("was", former)
    add("undoes", undone)
    add("batch", batch)
    return JSONValue.object(members).line + "\n"
  }
}
