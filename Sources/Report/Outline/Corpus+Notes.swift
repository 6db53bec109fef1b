import Model
import System

extension Corpus {
  /// What an editor of several files should know of their merging: what is one item now and why, where the files say
  /// different things of it, and which ids mean several items.
  public func notes(in language: Language) -> [String] {
    let items = Kind.allCases.flatMap { self.items(of: $0) }
    return items.flatMap { mergeNotes(of: $0, in: language) }
      + items.flatMap { contradictions(in: $0, language) }
      + sharedIDs(in: language) + unresolvedSameAs(in: language)
      + items.flatMap { impossibleDates(of: $0, in: language) }
  }

  /// Days that are in no calendar. The page may print them so: where a note of the editor stands beside one, it is known.
  private func impossibleDates(of item: ItemID, in language: Language) -> [String] {
    let accessed = item.kind == .article ? self[item, as: Article.self].accessed : nil
    return [printedDate(of: item), accessed].compactMap { statement in
      guard let statement, statement.provenance.note.isEmpty, PrintedDate(self[statement.value]).isImpossible
      else { return nil }
      let words = self[statement.value]
      let told = Phrase(
        "没有“\(words)”这一天；页上若如此，请加编者注", "no such day: \(words); if the page says so, add a note")
      return title(of: item, in: language) + told[language]
    }
  }

  private func title(of item: ItemID, in language: Language) -> String {
    "\(ref(of: item)) \(name(of: item))" + Phrase("：", ": ")[language]
  }

  private func mergeNotes(of item: ItemID, in language: Language) -> [String] {
    var builder = OutlineBuilder(self, language: language)
    builder.addMerges(head(of: item))
    let label = OutlineField.merged.name[language] + Phrase("，", ", ")[language]
    return builder.outline(of: item).entries.map { title(of: item, in: language) + label + $0.text }
  }

  private func contradictions(in item: ItemID, _ language: Language) -> [String] {
    let head = head(of: item)
    var notes = self[head.variants].filter { $0.field != .note }.map { variant in
      let field = variant.field.name[language]
      let text = variant.text(in: self, language: language)
      return Phrase("\(field)说法不一，另作“\(text)”", "another \(field): \(text)")[language]
    }
    // An id or the editor has brought together what bears different names.
    for merge in self[head.merges] where merge.reason == .sameID || merge.reason == .stated {
      let (name, other) = (self[merge.statement.name], self[merge.other.name])
      guard NameKeys.folded(name) != NameKeys.folded(other) else { continue }
      notes.append(Phrase("名称不同：\(other)、\(name)", "different names: \(other), \(name)")[language])
    }
    return notes.map { title(of: item, in: language) + $0 }
  }

  private func sharedIDs(in language: Language) -> [String] {
    var bearers: [StringID: [ItemID]] = [:]
    for former in tables.rows(FormerRef.self) where former.isShared {
      bearers[former.ref, default: []].append(former.item)
    }
    return bearers.map { (self[$0.key], $0.value) }.filter { $0.1.count > 1 }.sorted { $0.0 < $1.0 }.map {
      id, items in
      let now = items.map { "\(ref(of: $0)) \(name(of: $0))" }.joined(separator: Phrase("、", ", ")[language])
      return Phrase("\(id) 指不同的项，现为：\(now)", "\(id) means different items, now: \(now)")[language]
    }
  }

  private func unresolvedSameAs(in language: Language) -> [String] {
    tables.rows(UnresolvedSameAs.self).map { idle in
      let id = self[idle.id]
      let text =
        switch idle.cause {
        case .unknown:
          Phrase("sameAs 或 notSameAs 所写的 \(id) 不在语料里", "\(id) of sameAs or notSameAs is not there")
        case .ambiguous:
          Phrase(
            "sameAs 所写的 \(id) 指不同的项，请写完整的 id",
            "\(id) of sameAs means different items; write the full id")
        case .contradicted:
          Phrase(
            "sameAs \(id) 与 notSameAs 矛盾，未合并", "sameAs \(id) contradicts a notSameAs; not merged")
        }
      return title(of: idle.item, in: language) + text[language]
    }
  }
}
