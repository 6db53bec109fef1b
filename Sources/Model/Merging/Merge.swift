/// That two files speak of one item, and why this is thought so.
public struct Merge: Row {
  /// The item of one file, and that of another which it was found to be.
  public let statement, other: Statement
  public let reason: Reason
  /// The organisation or the name that the two share; empty where their ids say it.
  public let shared: StringID

  /// An item as one file gives it.
  public struct Statement: Sendable {
    public let ref, name: StringID
    let file: UInt16
  }

  public enum Reason: String, Sendable {
    case sameID, sameName, sameNameAndOrganisation, alias, stated

    public var name: Phrase {
      switch self {
      case .sameID: Phrase("同一标识", "same id")
      case .sameName: Phrase("同名", "same name")
      case .sameNameAndOrganisation: Phrase("同名且同属", "same name and organisation")
      case .alias: Phrase("别名即其名", "alias of the other")
      case .stated: Phrase("语料写明（sameAs）", "stated (sameAs)")
      }
    }
  }

  public static var table: WritableKeyPath<Tables, [Merge]> { \.merges }
}

/// What another file says where an item has room for one value alone: another date, another status.
public struct Variant: Row {
  public let field: Field
  public let value: StringID
  /// The page's word, where the value is one of a vocabulary.
  public let printed: StringID
  public let backing: Backing

  /// The fields that have one value; the raw value is the key in the JSON.
  public enum Field: String, Sendable {
    case date, venue, theme, partOf, category, status, newspaper, published, page, author, note
  }

  public static var table: WritableKeyPath<Tables, [Variant]> { \.variants }
}

/// An id in `sameAs` or `notSameAs` that could not be followed.
struct IdleLikeness: Sendable {
  enum Cause: Sendable { case unknown, ambiguous, contradicted }

  let item: ItemID
  let id: String
  let cause: Cause
}
