extension DraftFile {
  /// The files in the order that they are taken in, however they were named: the bundled corpus first, then by name.
  /// A file that is there twice is taken once.
  static func arranged(_ drafts: [DraftFile]) -> [DraftFile] {
    let sorted = drafts.sorted { one, other in
      (one.file.isBundled ? 0 : 1, one.file.name) < (other.file.isBundled ? 0 : 1, other.file.name)
    }
    var positions: [UInt64: [Int]] = [:]
    var kept: [DraftFile] = []
    for draft in sorted {
      let alike = positions[draft.checksum] ?? []
      if alike.contains(where: { kept[$0].file.bytes == draft.file.bytes }) { continue }
      positions[draft.checksum, default: []].append(kept.count)
      kept.append(draft)
    }
    return kept
  }
}
