extension Matching {
  /// Forums and speakers that rules found, of one name, on one page whose articles stand in several files: a page names
  /// each by one name. Where a file has two of the name on the page, it tells them apart.
  ///
  /// - Parameter sources: the number of the source of each article.
  mutating func matchNamesOnPages(of kind: Kind, _ sources: [Int]) {
    let pages = sharedPages(sources)
    if pages.isEmpty { return }
    struct Key: Hashable { let name: Int32; let page: Int }
    var indices: [Key: Int] = [:]
    var alike: [[Int]] = []
    for row in 0..<tables.count(of: kind) {
      let head = head(kind, row)
      guard !head.provenance.rule.isEmpty, let article = tables[head.provenance.evidence].first?.article,
        pages.contains(sources[article.row])
      else { continue }
      let key = Key(name: names.key(of: head.name), page: sources[article.row])
      if let index = indices[key] {
        alike[index].append(row)
      } else {
        indices[key] = alike.count
        alike.append([row])
      }
    }
    for rows in alike where Set(rows.map { head(kind, $0).provenance.position.file }).count == rows.count {
      for row in rows.dropFirst() { groups[kind].join(rows[0], row, .sameNameAndPage) }
    }
  }

  /// The sources whose articles stand in several files.
  private func sharedPages(_ sources: [Int]) -> Set<Int> {
    var files: [Int: UInt32] = [:]
    var shared: Set<Int> = []
    for (row, source) in sources.enumerated() {
      let file = head(.article, row).provenance.position.file
      if files[source, default: file] != file { shared.insert(source) }
      files[source] = file
    }
    return shared
  }
}
