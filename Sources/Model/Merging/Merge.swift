/// That two files speak of one item, and why this is thought so.
struct Merge: Row {
  /// The item of one file, and that of another which it was found to be.
  let statement, other: Statement
  @Packed var reason: Reason
  /// The organisation or the name that the two share; empty where their ids say it.
  let shared: StringID

  /// An item as one file gives it.
  struct Statement: BitwiseCopyable, Sendable {
    let ref, name: StringID
    let file: UInt32
  }

  enum Reason: String, Vocabulary {
    case sameID, sameName, sameNameAndOrganisation, alias, stated, sameText, sameNameAndArticle,
      sameNameAndForum, sameNameAndPage

    var name: Phrase {
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

  static var section: Section { .merges }
  static var table: WritableKeyPath<Part, [Merge]> { \.merges }
}

/// What another file says where an item has room for one value alone: another date, another status.
struct Variant: Row {
  @Packed var field: SingleField
  var value: StringID
  /// The page's word, where the value is one of a vocabulary.
  var printed: StringID
  var backing: Backing

  static var section: Section { .variants }
  static var table: WritableKeyPath<Part, [Variant]> { \.variants }
}

/// An id that an item has in a file and not in the corpus.
struct FormerRef: Row {
  let ref: StringID
  let item: ItemID
  /// Whether files mean different items by the id.
  @Packed var isShared: Bool

  static var section: Section { .formerRefs }
  static var table: WritableKeyPath<Part, [FormerRef]> { \.formerRefs }
}

/// An id in `sameAs` or `notSameAs` that could not be followed.
struct IdleLikeness: Row {
  enum Cause: UInt32, Packable {
    case unknown, ambiguous, contradicted

    var packed: UInt32 { rawValue }
    init(packed code: UInt32) { self = Cause(rawValue: code) ?? .unknown }
  }

  let item: ItemID
  let id: StringID
  @Packed var cause: Cause

  static var section: Section { .idleLikenesses }
  static var table: WritableKeyPath<Part, [IdleLikeness]> { \.idleLikenesses }
}
