import Model
import Text

/// The names of many records, ready to be searched: some 40 bytes for a name of three characters.
///
/// A record is what is found (a speaker, an organisation), its fields are the texts that it is found by.
/// Records, and the fields of each, are numbered in the order in which they were added. The texts themselves
/// are not kept.
public struct SearchIndex: CompiledSections {
  /// The units of all fields, one after the other.
  let units: Column<FoldedScalar>
  /// Where the units of each field start; a last entry marks the end.
  private let fieldStarts: Column<UInt32>
  /// What the match of a field loses, in steps: see ``Builder/add(_:kind:rank:)``.
  let fieldRanks: Column<UInt8>
  /// The first field of each record; a last entry marks the end.
  private let recordStarts: Column<UInt32>
  let letters: Column<LetterSet>
  /// What its mentions add to the score of each record.
  let mentionScores: Column<UInt16>

  /// The index that stands in the sections of a corpus; nil where none does.
  init?(in tables: Tables) {
    units = tables.column(.searchUnits)
    fieldStarts = tables.column(.searchFieldStarts)
    fieldRanks = tables.column(.searchFieldRanks)
    recordStarts = tables.column(.searchRecordStarts)
    letters = tables.column(.searchLetters)
    mentionScores = tables.column(.searchMentions)
    guard recordStarts.count == letters.count + 1, mentionScores.count == letters.count,
      fieldStarts.count == fieldRanks.count + 1
    else { return nil }
  }

  /// How many records there are.
  var recordCount: Int { letters.count }

  /// The bytes of its sections.
  public var sections: [(section: Section, bytes: UnsafeRawBufferPointer)] {
    [
      (.searchUnits, units.bytes), (.searchFieldStarts, fieldStarts.bytes),
      (.searchFieldRanks, fieldRanks.bytes),
      (.searchRecordStarts, recordStarts.bytes), (.searchLetters, letters.bytes),
      (.searchMentions, mentionScores.bytes),
    ]
  }

  /// The size of the index in memory.
  public var byteCount: Int { sections.reduce(0) { $0 + $1.bytes.count } }

  /// The fields of a record, within bounds: the index may lie in a damaged file.
  func fields(of record: Int) -> Range<Int> { recordStarts.stretch(at: record, within: fieldRanks.count) }

  func units(of field: Int) -> Range<Int> { fieldStarts.stretch(at: field, within: units.count) }
}

extension Column<UInt32> {
  /// The stretch that starts at an element and ends at the next, cut to what there is.
  func stretch(at position: Int, within count: Int) -> Range<Int> {
    let start = Swift.min(Int(self[position]), count)
    return start..<Swift.max(start, Swift.min(Int(self[position + 1]), count))
  }
}

extension SearchIndex {
  /// Takes records one by one, then makes the index of them.
  public struct Builder: Sendable {
    private var units: [FoldedScalar] = []
    private var fieldStarts: [UInt32] = [0]
    private var fieldRanks: [UInt8] = []
    private var recordStarts: [UInt32] = [0]
    private var letters: [LetterSet] = []
    private var mentionScores: [UInt16] = []
    private let lettersOfClass = LetterSet.ofEveryClass()

    /// Starts without records.
    public init() {}

    /// Starts the next record.
    /// - Parameter mentions: how often the corpus speaks of it: the more often, the higher it ranks.
    public mutating func beginRecord(mentions: Int = 1) {
      recordStarts.append(recordStarts.last!)
      letters.append(LetterSet())
      mentionScores.append(Score.ofMentions(mentions))
    }

    /// Adds a field, of which the first 4,096 scalars are searched, to the record that was begun last.
    /// - Parameter rank: 0 for the name, 1 for an alias or organisation, 2 for a title: a match loses 6
    ///   points a step.
    public mutating func add(_ text: String, kind: FieldKind, rank: Int = 0) {
      let start = units.count
      units.append(text, kind: kind)
      var own = letters.last!
      for unit in units[start...] where !unit.isPassedOver {
        own.formUnion(lettersOfClass[unit.readingClass])
        let isLatinLetter = 0x61...0x7A ~= unit.scalar
        if !isLatinLetter { own.formUnion(.other(unit.scalar)) }
      }
      letters[letters.count - 1] = own
      fieldStarts.append(UInt32(units.count))
      fieldRanks.append(UInt8(clamping: rank))
      recordStarts[recordStarts.count - 1] += 1
    }

    /// The index of all records added.
    public consuming func build() -> SearchIndex {
      let room = Room([
        .searchUnits: units.count, .searchFieldStarts: fieldStarts.count, .searchFieldRanks: fieldRanks.count,
        .searchRecordStarts: recordStarts.count, .searchLetters: letters.count,
        .searchMentions: mentionScores.count,
      ])
      room.put(units, in: .searchUnits)
      room.put(fieldStarts, in: .searchFieldStarts)
      room.put(fieldRanks, in: .searchFieldRanks)
      room.put(recordStarts, in: .searchRecordStarts)
      room.put(letters, in: .searchLetters)
      room.put(mentionScores, in: .searchMentions)
      return SearchIndex(in: room.tables)!
    }
  }
}
