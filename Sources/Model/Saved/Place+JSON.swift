import Text

extension Place {
  /// The place as it is kept: members without use are left out.
  var value: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("focus", .string(focus.rawValue)), ("kind", .string(kind.rawValue)),
    ]
    if let item { members.append(("item", .string(item))) }
    members.append(("selected", .array(selected.map { .string($0) })))
    members += [("row", .integer(row)), ("top", .integer(top))]
    if let source {
      let sentence = source.sentence.map { [("sentence", JSONValue.integer($0))] } ?? []
      members.append(("source", .object([("article", .string(source.article))] + sentence)))
    }
    if !scopes.isEmpty { members.append(("scopes", .array(scopes.map(\.value)))) }
    if !lists.isEmpty { members.append(("lists", .array(lists.map(\.value)))) }
    return .object(members)
  }

  /// Reads a place. Words that are unknown mean nothing, since a later program may know them.
  init(_ value: JSONValue) throws(SavedState.Fault) {
    self.init()
    var members = SavedState.Members(value)
    focus = try SavedState.word(members.take("focus")).flatMap { Focus(rawValue: $0) } ?? focus
    kind = try Place.kind(members.take("kind")) ?? kind
    item = try SavedState.word(members.take("item"))
    selected = try SavedState.strings(members.take("selected"))
    row = try SavedState.row(members.take("row"))
    top = try SavedState.row(members.take("top"))
    if let value = members.take("source") { source = try Source(value) }
    for value in try SavedState.elements(members.take("scopes")) {
      if let scope = try Scope(value) { scopes.append(scope) }
    }
    for value in try SavedState.elements(members.take("lists")) {
      if let list = try List(value) { lists.append(list) }
    }
    guard members.areDistinct else { throw .damaged }
  }

  fileprivate static func kind(_ value: JSONValue?) throws(SavedState.Fault) -> Kind? {
    let kind = try SavedState.word(value).flatMap { Kind(rawValue: $0) }
    return kind.flatMap { Kind.listed.contains($0) ? $0 : nil }
  }
}

extension Place.Source {
  fileprivate init?(_ value: JSONValue) throws(SavedState.Fault) {
    var members = SavedState.Members(value)
    let article = try SavedState.word(members.take("article"))
    let number = members.take("sentence")
    sentence = try number.map { (value) throws(SavedState.Fault) in try SavedState.row(value) }
    guard members.areDistinct else { throw .damaged }
    guard let article else { return nil }
    self.article = article
  }
}

extension Place.Scope {
  fileprivate var value: JSONValue {
    switch self {
    case .item(let ref): .object([("item", .string(ref))])
    case .marks(let refs): .object([("marks", .array(refs.map { .string($0) }))])
    case .doubts: .object([("doubts", .literal("true"))])
    }
  }

  fileprivate init?(_ value: JSONValue) throws(SavedState.Fault) {
    var members = SavedState.Members(value)
    guard members.areDistinct else { throw .damaged }
    if let ref = try SavedState.word(members.take("item")) {
      self = .item(ref)
    } else if let marks = members.take("marks") {
      self = .marks(try SavedState.strings(marks))
    } else if members.take("doubts") != nil {
      self = .doubts
    } else {
      return nil
    }
  }
}

extension Place.List {
  fileprivate var value: JSONValue {
    var members: [(key: String, value: JSONValue)] = [("kind", .string(kind.rawValue))]
    if let query { members.append(("query", .string(query))) }
    if isFuzzy { members.append(("fuzzy", .literal("true"))) }
    if let order { members.append(("order", .string(order))) }
    if !facets.isEmpty {
      let values = facets.map { facet in
        JSONValue.object([("field", .string(facet.field)), ("value", .string(facet.value))])
      }
      members.append(("facets", .array(values)))
    }
    return .object(members)
  }

  fileprivate init?(_ value: JSONValue) throws(SavedState.Fault) {
    var members = SavedState.Members(value)
    let kind = try Place.kind(members.take("kind"))
    self.init(kind ?? .forum)
    query = try SavedState.word(members.take("query"))
    if case .literal("true")? = members.take("fuzzy") { isFuzzy = true }
    order = try SavedState.word(members.take("order"))
    for value in try SavedState.elements(members.take("facets")) {
      var members = SavedState.Members(value)
      let field = try SavedState.word(members.take("field")) ?? ""
      guard case .string(let word)? = members.take("value") else { continue }
      facets.append(Place.Facet(field: field, value: word))
    }
    guard members.areDistinct else { throw .damaged }
    if kind == nil { return nil }
  }
}
