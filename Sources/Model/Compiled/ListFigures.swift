/// What lists ask of every item, in compiled corpora alone: worked out for a hundred thousand items it would take longer
/// than a key may.
struct ListFigures {
  /// The place of an item among all of its kind by the pinyin of its name, by its number.
  private let pinyinRanks: Column<UInt32>
  /// How many facts of an item are doubtful, by its number; 255 stands for more, too.
  private let doubtCounts: Column<UInt8>
  private let numbering: Numbering

  /// The figures that stand in the sections of a corpus; nil where none do.
  init?(in tables: Tables) {
    pinyinRanks = tables.column(.pinyinRanks)
    doubtCounts = tables.column(.doubtCounts)
    numbering = Numbering(of: tables)
    guard numbering.count > 0, pinyinRanks.count == numbering.count, doubtCounts.count == numbering.count
    else { return nil }
  }

  /// Works out the sections of the figures of a corpus.
  static func tables(of corpus: Corpus) -> Tables {
    var ranks: [UInt32] = []
    var doubts: [UInt8] = []
    for kind in Kind.allCases {
      let items = corpus.items(of: kind)
      var own = [UInt32](repeating: 0, count: items.count)
      for (rank, item) in corpus.sortedBySpelling(items).enumerated() { own[item.row] = UInt32(rank) }
      ranks += own
      doubts += items.map { UInt8(clamping: corpus.countDoubts(of: $0)) }
    }
    let room = Room([.pinyinRanks: ranks.count, .doubtCounts: doubts.count])
    room.put(ranks, in: .pinyinRanks)
    room.put(doubts, in: .doubtCounts)
    return room.tables
  }

  func doubts(of item: ItemID) -> Int { Int(doubtCounts.element(at: numbering[item])) }

  var doubtfulItems: [ItemID] {
    Kind.allCases.flatMap { kind in
      let counts = doubtCounts.stretch(numbering.numbers(of: kind))
      return counts.indices.lazy.filter { counts[$0] > 0 }.map { ItemID(kind, $0) }
    }
  }

  /// Items of one kind by pinyin, without comparing any names; nil where the ranks are not those of as many items, for
  /// they may stand in a damaged file.
  func sortedByPinyin(_ items: [ItemID]) -> [ItemID]? {
    guard let kind = items.first?.kind else { return [] }
    let ranks = pinyinRanks.stretch(numbering.numbers(of: kind))
    var rows = [UInt32](repeating: .max, count: ranks.count)
    for item in items where item.kind == kind && item.row < ranks.count {
      let rank = Int(ranks[item.row])
      if rank < rows.count { rows[rank] = UInt32(item.row) }
    }
    let sorted = rows.lazy.filter { $0 != .max }.map { ItemID(kind, Int($0)) }
    let found = Array(sorted)
    return found.count == items.count ? found : nil
  }
}
