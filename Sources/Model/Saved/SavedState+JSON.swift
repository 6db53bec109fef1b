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
    if !notes.isEmpty { members.append(("notes", .array(notes.map(\.value)))) }
    if let place { members.append(("place", place.value)) }
    if !watched.isEmpty { members.append(("watched", .array(watched.map { .string($0) }))) }
    if let visit { members.append(("visit", .string(visit.text))) }
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
    var notes: [Note] = []
    for value in try SavedState.elements(members.take("notes")) {
      if let note = try Note(value) { notes.append(note) }
    }
    let place = try members.take("place").map { (value) throws(Fault) in try Place(value) }
    let watched = try SavedState.strings(members.take("watched"))
    // A moment of another form means nothing, since a later program may know it.
    let visit = try SavedState.word(members.take("visit")).flatMap { Moment($0) }
    guard members.areDistinct else { throw .damaged }
    self.init(
      marks: marks, notes: notes, place: place, watched: watched, visit: visit, others: members.rest)
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

  /// The elements of an array; none where there is no array.
  static func elements(_ value: JSONValue?) throws(Fault) -> [JSONValue] {
    guard let value else { return [] }
    guard case .array(let elements) = value else { throw .damaged }
    return elements
  }

  /// The strings of an array; none where there is no array.
  static func strings(_ value: JSONValue?) throws(Fault) -> [String] {
    var strings: [String] = []
    for element in try elements(value) {
      guard case .string(let string) = element else { throw .damaged }
      strings.append(string)
    }
    return strings
  }

  static func row(_ value: JSONValue?) throws(Fault) -> Int {
    guard let value else { return 0 }
    guard case .integer(let row) = value, row >= 0 else { throw .damaged }
    return min(row, maximumRows)
  }

  static func word(_ value: JSONValue?) throws(Fault) -> String? {
    guard let value else { return nil }
    guard case .string(let word) = value else { throw .damaged }
    return word
  }
}

extension SavedState {
  /// The members of an object, taken out by their names.
  struct Members {
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
