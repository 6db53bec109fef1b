import System
import Text

/// What a value is made of, for an editor who types it: its parts in one line, a bar between two.
public struct ValueForm: Sendable {
  public struct Part: Sendable, Equatable {
    /// The key in the JSON; ``ValueForm/owner`` for the item that the fact is added to.
    public let key: String
    /// The kind of item that it names; nil where it names none.
    public let kind: Kind?

    /// The words of the vocabulary that it is one of; none where it is free.
    public var choices: [Phrase] { ValueForm.words(of: key)?.map(\.name) ?? [] }

    public init(_ key: String, kind: Kind? = nil) {
      (self.key, self.kind) = (key, kind ?? Kind(rawValue: key))
    }

    /// What it is called.
    public var name: Phrase {
      if let kind { return kind.name }
      return switch key {
      case "name": Phrase("名称", "name")
      case "title": Phrase("头衔", "title")
      case "form": Phrase("形式", "form")
      case "role": Phrase("角色", "role")
      case "category": SingleField.category.name
      case "status": SingleField.status.name
      case "printed": Phrase("数字", "number")
      case "of": Phrase("所数", "what is counted")
      default: Phrase("值", "value")
      }
    }
  }

  /// The key of the item that a fact is added to.
  public static let owner = "owner"
  /// What stands between two parts in the line.
  public static let bar: Character = "|"

  public let parts: [Part]
  /// Whether the first part may be left out.
  public let isFirstOptional: Bool

  public init(_ parts: [Part], isFirstOptional: Bool = false) {
    (self.parts, self.isFirstOptional) = (parts, isFirstOptional)
  }

  /// The parts of a line, without blanks around them.
  public static func texts(in line: String) -> [String] {
    line.split(omittingEmptySubsequences: false) { $0 == bar || $0 == "｜" }.map {
      TextCleaning.line(String($0))
    }
  }

  /// Parts as a line.
  public static func line(of texts: [String]) -> String { texts.joined(separator: " \(bar) ") }

  /// The value that a line gives; nil where it is none.
  public func value(of line: String) -> FactValue? {
    let texts = ValueForm.texts(in: line)
    let isShort = isFirstOptional && texts.count == parts.count - 1
    let parts = isShort ? Array(parts.dropFirst()) : parts
    guard texts.count == parts.count, texts.allSatisfy({ !$0.isEmpty }) else { return nil }
    var values: [FactValue.Part] = []
    for (part, text) in zip(parts, texts) {
      guard let words = ValueForm.words(of: part.key) else {
        values.append(.init(part.key, text))
        continue
      }
      guard
        let word = words.first(where: { $0.raw == text || [$0.name.chinese, $0.name.english].contains(text) })
      else { return nil }
      values.append(.init(part.key, word.raw))
    }
    return FactValue(values)
  }

  /// A part of a value in words.
  static func name(of part: FactValue.Part) -> Phrase {
    words(of: part.key)?.first { $0.raw == part.text }?.name ?? Phrase(part.text, part.text)
  }

  private static func words(of key: String) -> [(raw: String, name: Phrase)]? {
    func all<Word: Vocabulary>(_ type: Word.Type) -> [(raw: String, name: Phrase)] {
      Word.allCases.map { ($0.rawValue, $0.name) }
    }
    return switch key {
    case "form": all(Form.self)
    case "role": all(Role.self)
    case "category": all(Category.self)
    case "status": all(Status.self)
    default: nil
    }
  }
}
