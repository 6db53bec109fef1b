import System
import Text

/// What speaks for two items being one, and what against it.
public struct ItemComparison: Sendable {
  public var pros: [Phrase] = []
  public var cons: [Phrase] = []
  /// How many facts go from the second to the first where they are one.
  public var moved = 0
}

extension DraftReview {
  /// The facts of an item but for its name.
  private func facts(of item: ItemID) -> [ReviewFact] {
    facts.filter { $0.item == item && $0.field != FactName.item && $0.state != .refused }
  }

  /// What one item and another have in common, and in what they differ.
  public func comparison(of one: ItemID, with other: ItemID) -> ItemComparison {
    var comparison = ItemComparison()
    let (name, otherName) = (corpus.name(of: one), corpus.name(of: other))
    switch likeness(NameKeys.folded(name), NameKeys.folded(otherName), kind: one.kind) {
    case .same: comparison.pros.append(Phrase("同名 \(name)", "same name: \(name)"))
    case .spelling: comparison.pros.append(Phrase("拼音相同", "the names sound the same"))
    case .part: comparison.pros.append(Phrase("一个名称在另一个里", "one name is part of the other"))
    case .letters, .none: comparison.cons.append(Phrase("名称不同", "different names"))
    }
    let (facts, others) = (facts(of: one), facts(of: other))
    comparison.moved = others.count
    for field in facts.map(\.field).uniqued where others.contains(where: { $0.field == field }) {
      let (values, otherValues) = (parts(of: facts, in: field), parts(of: others, in: field))
      let label = facts.first { $0.field == field }!.fieldName
      func phrase(_ words: [String]) -> Phrase {
        let text = words.prefix(3).joined(separator: "、")
        return Phrase("\(label.chinese) \(text)", "\(label.english) \(text)")
      }
      let shared = values.filter { value in
        otherValues.contains { NameKeys.folded($0) == NameKeys.folded(value) }
      }
      if !shared.isEmpty { comparison.pros.append(phrase(shared)) }
      if shared.isEmpty, let value = values.first, let otherValue = otherValues.first {
        comparison.cons.append(
          Phrase("\(label.chinese) \(value) / \(otherValue)", "\(label.english) \(value) / \(otherValue)"))
      }
    }
    let sentences = Set(corpus[corpus.head(of: one).provenance.evidence])
    if corpus[corpus.head(of: other).provenance.evidence].contains(where: sentences.contains) {
      comparison.cons.append(Phrase("在同一句里并提", "named in the same sentence"))
    }
    return comparison
  }

  /// The parts of the values in a field, each once.
  private func parts(of facts: [ReviewFact], in field: String) -> [String] {
    facts.filter { $0.field == field }.flatMap { ($0.corrected ?? $0.value.parts).parts }
      .map { ValueForm.name(of: $0).chinese }.uniqued
  }

  private enum Likeness { case same, spelling, part, letters, none }

  /// How alike two folded names are.
  private func likeness(_ one: String, _ other: String, kind: Kind) -> Likeness {
    if one == other { return .same }
    let (shorter, longer) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    if shorter.unicodeScalars.count > 1, longer.utf8.contains(shorter.utf8) { return .part }
    let spelling = Pinyin.syllables(of: one, kind: FieldKind(kind))
    if !spelling.isEmpty, spelling == Pinyin.syllables(of: other, kind: FieldKind(kind)) { return .spelling }
    return Set(one.unicodeScalars).isDisjoint(with: other.unicodeScalars) ? .none : .letters
  }

  /// The items of the kind that may be the same as one, the likeliest first.
  public func candidates(for item: ItemID) -> [ItemID] {
    guard let key = name(of: item)?.folded else { return [] }
    let letters = Set(key.name.unicodeScalars)
    var ranks: [(rank: Int, item: ItemID)] = []
    for other in corpus.items(of: item.kind) where other != item {
      guard let otherKey = self.name(of: other)?.folded, otherKey != key else { continue }
      let otherLetters = Set(otherKey.name.unicodeScalars)
      let rank =
        switch likeness(key.name, otherKey.name, kind: item.kind) {
        case .same: 0
        case .spelling: 1
        case .part: 2
        case .letters: 100 - 90 * letters.intersection(otherLetters).count / letters.union(otherLetters).count
        case .none: 200
        }
      ranks.append((rank, other))
    }
    return ranks.sorted { ($0.rank, $0.item.row) < ($1.rank, $1.item.row) }.map(\.item)
  }

  /// What has been decided on whether two items are one; nil for nothing.
  public func verdict(on one: ItemID, _ other: ItemID) -> Phrase? {
    let names = [one, other].compactMap { name(of: $0)?.folded }
    return decisions.pairs.first { $0.pair == Set(names) }?.verdict.name
  }
}

extension Sequence where Element: Hashable {
  /// Its elements, each once.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Collection<UInt8> {
  /// Whether other bytes stand in it, one after the other.
  fileprivate func contains(_ other: some Collection<UInt8>) -> Bool {
    var start = startIndex
    for _ in 0..<Swift.max(0, count - other.count + 1) {
      if self[start...].starts(with: other) { return true }
      formIndex(after: &start)
    }
    return false
  }
}
