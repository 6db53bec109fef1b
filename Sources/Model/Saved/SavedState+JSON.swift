import Text

extension SavedState {
  /// Why a text is not taken.
  public enum Fault: Error, Sendable, Equatable {
    /// It is not what this program writes.
    case damaged
    /// A later program wrote it; it is sound, and not to be touched.
    case newer(version: Int)
  }

  private static let format = "wentan-state"
  private static let version = 1
  /// Rows of a text that a place can name, at most: what a file says is no number to calculate with.
  private static let maximumRows = 1_000_000

  // MARK: Writing

  /// The text of the file.
  public var text: String {
    var members: [(key: String, value: JSONValue)] = [
      ("format", .string(SavedState.format)),
      ("version", .integer(SavedState.version)),
      ("marks", .array(marks.map { .string($0) })),
    ]
    if let place { members.append(("place", place.value)) }
    return JSONValue.object(members + others).text
  }

  // MARK: Reading

  /// Reads the text of a file. Members of it that are unknown are kept; words of a place that are unknown mean
  /// nothing, since a later program may know them.
  public init(reading bytes: [UInt8]) throws(Fault) {
    guard DraftFile.faultyByte(in: bytes) == nil else { throw .damaged }
    var members = Members(try SavedState.tree(bytes))
    guard case .string(SavedState.format)? = members.take("format"),
      case .integer(let version)? = members.take("version"), version > 0
    else { throw .damaged }
    if version > SavedState.version { throw .newer(version: version) }
    let marks = try SavedState.strings(members.take("marks"))
    let place = try members.take("place").map { (value) throws(Fault) in try Place(value) }
    guard members.areDistinct else { throw .damaged }
    self.init(marks: marks, place: place, others: members.rest)
  }

  private static func tree(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    let value = bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      guard let value = try? reader.value(), (try? reader.finish()) != nil else { return JSONValue?.none }
      return value
    }
    guard let value else { throw .damaged }
    return value
  }

  /// The strings of an array; none where there is no array.
  fileprivate static func strings(_ value: JSONValue?) throws(Fault) -> [String] {
    guard let value else { return [] }
    guard case .array(let elements) = value else { throw .damaged }
    var strings: [String] = []
    for element in elements {
      guard case .string(let string) = element else { throw .damaged }
      strings.append(string)
    }
    return strings
  }

  fileprivate static func row(_ value: JSONValue?) throws(Fault) -> Int {
    guard let value else { return 0 }
    guard case .integer(let row) = value, row >= 0 else { throw .damaged }
    return min(row, maximumRows)
  }

  fileprivate static func word(_ value: JSONValue?) throws(Fault) -> String? {
    guard let value else { return nil }
    guard case .string(let word) = value else { throw .damaged }
    return word
  }
}

extension Place {
  fileprivate var value: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("focus", .string(focus.rawValue)), ("kind", .string(kind.rawValue)),
    ]
    if let item { members.append(("item", .string(item))) }
    members.append(("selected", .array(selected.map { .string($0) })))
    return .object(members + [("row", .integer(row)), ("top", .integer(top))])
  }

  fileprivate init(_ value: JSONValue) throws(SavedState.Fault) {
    self.init()
    var members = SavedState.Members(value)
    focus = try SavedState.word(members.take("focus")).flatMap { Focus(rawValue: $0) } ?? focus
    let kind = try SavedState.word(members.take("kind")).flatMap { Kind(rawValue: $0) }
    if let kind, Kind.listed.contains(kind) { self.kind = kind }
    item = try SavedState.word(members.take("item"))
    selected = try SavedState.strings(members.take("selected"))
    row = try SavedState.row(members.take("row"))
    top = try SavedState.row(members.take("top"))
    guard members.areDistinct else { throw .damaged }
  }
}

extension SavedState {
  /// The members of an object, taken out by their names.
  fileprivate struct Members {
    private(set) var rest: [(key: String, value: JSONValue)] = []
    /// Whether the value was an object, and no key in it stood twice.
    let areDistinct: Bool

    init(_ value: JSONValue) {
      guard case .object(let members) = value else {
        areDistinct = false
        return
      }
      rest = members
      areDistinct = Set(members.map(\.key)).count == members.count
    }

    mutating func take(_ key: String) -> JSONValue? {
      rest.firstIndex { $0.key == key }.map { rest.remove(at: $0).value }
    }
  }
}
