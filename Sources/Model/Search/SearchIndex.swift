/// The names of many records, ready to be searched: some 40 bytes for a name of three characters.
///
/// A record is what is found (a speaker, an organisation), its fields are the texts that it is found by.
/// Records, and the fields of each, are numbered in the order in which they were added. The texts themselves
/// are not kept.
public struct SearchIndex: Sendable {
  /// The units of all fields, one after the other.
  private(set) var units: [Unit] = []
  /// Where the units of each field start; a last entry marks the end.
  private var fieldStarts: [UInt32] = [0]
  /// What the match of a field loses, in steps: see ``Builder/add(_:kind:rank:)``.
  private(set) var fieldRanks: [UInt8] = []
  /// The first field of each record; a last entry marks the end.
  private var recordStarts: [UInt32] = [0]
  private(set) var letters: [LetterSet] = []
  /// What its mentions add to the score of each record.
  private(set) var mentionScores: [UInt16] = []

  private init() {}

  /// How many records there are.
  public var recordCount: Int { letters.count }

  /// The size of the index in memory.
  public var byteCount: Int {
    func size<T>(_ array: [T]) -> Int { array.count * MemoryLayout<T>.stride }
    return size(units) + size(fieldStarts) + size(fieldRanks) + size(recordStarts) + size(letters)
      + size(mentionScores)
  }

  func fields(of record: Int) -> Range<Int> { Int(recordStarts[record])..<Int(recordStarts[record + 1]) }

  func units(of field: Int) -> Range<Int> { Int(fieldStarts[field])..<Int(fieldStarts[field + 1]) }
}

extension SearchIndex {
  /// Takes records one by one, then makes the index of them.
  public struct Builder: Sendable {
    private var index = SearchIndex()
    private let lettersOfClass = LetterSet.ofEveryClass()

    /// Starts without records.
    public init() {}

    /// Starts the next record.
    /// - Parameter mentions: how often the corpus speaks of it: the more often, the higher it ranks.
    public mutating func beginRecord(mentions: Int = 1) {
      index.recordStarts.append(index.recordStarts.last!)
      index.letters.append(LetterSet())
      index.mentionScores.append(Score.ofMentions(mentions))
    }

    /// Adds a field, of which the first 4,096 scalars are searched, to the record that was begun last.
    /// - Parameter rank: 0 for the name, 1 for an alias or organisation, 2 for a title: a match loses 6
    ///   points a step.
    public mutating func add(_ text: String, kind: FieldKind, rank: Int = 0) {
      let start = index.units.count
      index.units.append(text, kind: kind)
      var letters = index.letters.last!
      for unit in index.units[start...] where !unit.isPassedOver {
        letters.formUnion(lettersOfClass[unit.readingClass])
        let isLatinLetter = 0x61...0x7A ~= unit.scalar
        if !isLatinLetter { letters.formUnion(.other(unit.scalar)) }
      }
      index.letters[index.letters.count - 1] = letters
      index.fieldStarts.append(UInt32(index.units.count))
      index.fieldRanks.append(UInt8(clamping: rank))
      index.recordStarts[index.recordStarts.count - 1] += 1
    }

    /// The index of all records added.
    public consuming func build() -> SearchIndex {
      index.trim()
      return index
    }
  }

  /// Gives back the room that the arrays kept for growing.
  private mutating func trim() {
    func trimmed<T>(_ array: [T]) -> [T] {
      [T](unsafeUninitializedCapacity: array.count) { $1 = $0.initialize(fromContentsOf: array) }
    }
    units = trimmed(units)
    fieldStarts = trimmed(fieldStarts)
    fieldRanks = trimmed(fieldRanks)
    recordStarts = trimmed(recordStarts)
    letters = trimmed(letters)
    mentionScores = trimmed(mentionScores)
  }
}
