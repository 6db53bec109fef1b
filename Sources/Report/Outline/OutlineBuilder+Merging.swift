// What the merging of several files has to say of an item.

import Model
import System

extension OutlineBuilder {
  /// Namesakes and reasons of one sort that are written out, at most.
  private static let maximumShown = 4

  /// Writes who else bears the name, and why this is thought to be somebody else.
  mutating func addNamesakes(of item: ItemID) {
    let namesakes = corpus.namesakes(of: item)
    for other in namesakes.prefix(OutlineBuilder.maximumShown) {
      let reason = corpus.difference(between: item, and: other)
      let whose =
        telling(other).map { Phrase("（\($0)）", item.kind == .speaker ? " of \($0)" : " (\($0))") }
        ?? Phrase("", "")
      let another = item.kind == .speaker ? Phrase("另一位", "another ") : Phrase("另一项", "another ")
      add(
        .namesake,
        [
          OutlineWord(another[language]), link(other),
          OutlineWord(whose[language] + Phrase("：", ": ")[language] + reason[language]),
        ])
    }
    let left = namesakes.count - OutlineBuilder.maximumShown
    if left <= 0 { return }
    let more =
      namesakes.count < Namesake.maximum
      ? Phrase("还有 \(left) 个", "\(left) more") : Phrase("还有至少 \(left) 个", "at least \(left) more")
    add(.namesake, [OutlineWord(more[language])])
  }

  /// What tells an item from others of its name: an organisation, a date or a venue.
  private func telling(_ item: ItemID) -> String? {
    switch item.kind {
    case .speaker: return corpus.relations.items(.postAt, of: item).first.map { corpus.name(of: $0) }
    case .forum:
      let forum = corpus[item, as: Forum.self]
      return (forum.date ?? forum.venue).map { corpus[$0.value] }
    case .announcement: return corpus.relations.items(.hasParty, of: item).first.map { corpus.name(of: $0) }
    default: return nil
    }
  }

  /// Writes of which files' items this one is made, and why.
  mutating func addMerges(_ head: Head) {
    var sorts: [(reason: String, merges: [Merge])] = []
    var numbers: [String: Int] = [:]
    for merge in corpus[head.merges] {
      let reason = merge.reasonText(in: corpus, language: language)
      if let number = numbers[reason] {
        sorts[number].merges.append(merge)
      } else {
        numbers[reason] = sorts.count
        sorts.append((reason, [merge]))
      }
    }
    for (reason, merges) in sorts {
      var statements: [String] = []
      for merge in merges.prefix(OutlineBuilder.maximumShown) {
        for statement in [merge.other, merge.statement] {
          let text = corpus.text(of: statement, in: language)
          if !statements.contains(text) { statements.append(text) }
        }
      }
      let left = merges.count - OutlineBuilder.maximumShown
      let rest = left > 0 ? Phrase("，另有 \(left) 处", ", \(left) more")[language] : ""
      let words = reason + Phrase("：", ": ")[language] + statements.joined(separator: " = ") + rest
      add(.merged, [OutlineWord(words)])
    }
  }
}

extension Variant {
  /// The value for people.
  func text(in corpus: Corpus, language: Language) -> String {
    let word: Phrase? =
      switch field {
      case .category: Category(rawValue: corpus[value])?.name
      case .status: Status(rawValue: corpus[value])?.name
      default: nil
      }
    guard let word else { return corpus[value] }
    let text = corpus[printed]
    return word[language] + Phrase("（原文“\(text)”）", " (printed: \(text))")[language]
  }
}

extension Merge {
  /// Why two items are one, with what they share.
  func reasonText(in corpus: Corpus, language: Language) -> String {
    reason.name[language] + (shared.isEmpty ? "" : " " + corpus[shared])
  }
}

extension Corpus {
  /// An item as one file gives it: its id, and the file.
  func text(of statement: Merge.Statement, in language: Language) -> String {
    Phrase(
      "\(self[statement.ref])（\(fileName(statement.file).chinese)）",
      "\(self[statement.ref]) (\(fileName(statement.file).english))")[language]
  }

  /// A file of the corpus by its name alone, without the folder.
  func fileName(_ file: UInt32) -> Phrase {
    let file = tables.rows(FileOfCorpus.self).element(at: Int(file))
    if file.isBundled { return Phrase("自带语料", "bundled corpus") }
    let name = String(self[file.name].split(separator: "/").last ?? "")
    return Phrase(name, name)
  }
}
