extension CorpusFile {
  /// The files in the order that they are read in, however they were named: the bundled corpus first, then by name.
  /// A file that is there twice is taken once.
  static func arranged(_ files: [CorpusFile]) -> [CorpusFile] {
    let sorted = files.sorted { ($0.isBundled ? 0 : 1, $0.name) < ($1.isBundled ? 0 : 1, $1.name) }
    var sizes: [Int: [Int]] = [:]
    var kept: [CorpusFile] = []
    for file in sorted {
      let alike = sizes[file.bytes.count, default: []]
      if alike.contains(where: { kept[$0].bytes == file.bytes }) { continue }
      sizes[file.bytes.count, default: []].append(kept.count)
      kept.append(file)
    }
    return kept
  }
}
