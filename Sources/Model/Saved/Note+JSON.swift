import Text

extension Note {
  /// The note as it is kept.
  var value: JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    switch anchor {
    case .item(let ref): members.append(("item", .string(ref)))
    case .sentence(let anchor):
      members += [
        ("article", .string(anchor.article)), ("fingerprint", .string(String(anchor.fingerprint, radix: 16))),
        ("quote", .string(anchor.quote)), ("occurrence", .integer(anchor.occurrence)),
        ("of", .integer(anchor.count)), ("alike", .integer(anchor.alike)), ("before", .string(anchor.before)),
        ("after", .string(anchor.after)),
      ]
    }
    if !tags.isEmpty { members.append(("tags", .array(tags.map { .string($0) }))) }
    if !text.isEmpty { members.append(("text", .string(text))) }
    return .object(members)
  }

  /// Reads a note; nil for one on something that this program does not know.
  init?(_ value: JSONValue) throws(SavedState.Fault) {
    var members = SavedState.Members(value)
    let text = try SavedState.word(members.take("text")) ?? ""
    let tags = try SavedState.strings(members.take("tags"))
    let item = try SavedState.word(members.take("item"))
    let article = try SavedState.word(members.take("article"))
    let fingerprint = try SavedState.word(members.take("fingerprint")).flatMap { UInt64($0, radix: 16) }
    let quote = try SavedState.word(members.take("quote"))
    let occurrence = try SavedState.row(members.take("occurrence"))
    let count = try SavedState.row(members.take("of"))
    let alike = try SavedState.row(members.take("alike"))
    let before = try SavedState.word(members.take("before")) ?? ""
    let after = try SavedState.word(members.take("after")) ?? ""
    guard members.areDistinct else { throw .damaged }
    if let item {
      self.init(.item(item), text: text, tags: tags)
    } else if let article, let fingerprint, let quote, occurrence > 0 {
      let anchor = SentenceAnchor(
        article: article, fingerprint: fingerprint, quote: quote, occurrence: occurrence, count: count,
        alike: alike, before: before, after: after)
      self.init(.sentence(anchor), text: text, tags: tags)
    } else {
      return nil
    }
  }
}
