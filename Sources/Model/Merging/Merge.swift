import System

/// That two files speak of one item, and why this is thought so.
package struct Merge: Row {
  /// The item of one file, and that of another which it was found to be.
  package let statement, other: Statement
  @Packed package var reason: Reason
  /// The organisation or the name that the two share; empty where their ids say it.
  package let shared: StringID

  /// An item as one file gives it.
  package struct Statement: BitwiseCopyable, Sendable {
    package let ref, name: StringID
    package let file: UInt32
  }

  package enum Reason: String, Vocabulary {
    case sameID, sameName, sameNameAndOrganisation, alias, stated, sameText, sameNameAndArticle,
      sameNameAndForum, sameNameAndPage

    package var name: Phrase {
      switch self {
      case .sameID: Phrase("同一标识", "same id")
      case .sameName: Phrase("同名", "same name")
      case .sameNameAndOrganisation: Phrase("同名且同属", "same name and organisation")
      case .alias: Phrase("别名即其名", "alias of the other")
      case .stated: Phrase("语料写明（sameAs）", "stated (sameAs)")
      case .sameText: Phrase("正文相同", "same text")
      case .sameNameAndArticle: Phrase("同名且出自同一文章", "same name in the same article")
      case .sameNameAndForum: Phrase("同名且在同一论坛", "same name and forum")
      case .sameNameAndPage: Phrase("同名且出自同一版面", "same name on the same page")
      }
    }
  }

  package static var section: Section { .merges }
  package static var table: WritableKeyPath<Part, [Merge]> { \.merges }
}

/// What another file says where an item has room for one value alone: another date, another status.
package struct Variant: Row {
  @Packed package var field: SingleField
  package var value: StringID
  /// The page's word, where the value is one of a vocabulary.
  package var printed: StringID
  package var provenance: Provenance

  package static var section: Section { .variants }
  package static var table: WritableKeyPath<Part, [Variant]> { \.variants }
}

/// An id that an item has in a file and not in the corpus.
package struct FormerRef: Row {
  package let ref: StringID
  package let item: ItemID
  /// Whether files mean different items by the id.
  @Packed package var isShared: Bool

  package static var section: Section { .formerRefs }
  package static var table: WritableKeyPath<Part, [FormerRef]> { \.formerRefs }
}

/// An id in `sameAs` or `notSameAs` that could not be followed.
package struct UnresolvedSameAs: Row {
  package enum Cause: UInt32, Packable {
    case unknown, ambiguous, contradicted

    package var packed: UInt32 { rawValue }
    package init(packed code: UInt32) { self = Cause(rawValue: code) ?? .unknown }
  }

  package let item: ItemID
  package let id: StringID
  @Packed package var cause: Cause

  package static var section: Section { .unresolvedSameAs }
  package static var table: WritableKeyPath<Part, [UnresolvedSameAs]> { \.unresolvedSameAs }
}
