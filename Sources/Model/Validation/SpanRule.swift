/// The spans of the blocks lie inside their source, and no text of it belongs to two blocks.
enum SpanRule: ValidationRule {
  static func problems(in compilation: Compilation) -> [Problem] {
    var taken: [Compilation.Target: [Int: [Range<Int>]]] = [:]
    var problems: [Problem] = []
    for (number, file) in compilation.files.enumerated() {
      for article in file.draft.articles {
        guard let source = compilation.source(of: article, in: number),
          let target = compilation.targets[number][article.source.index]
        else { continue }
        for span in article.blocks.flatMap(\.spans) {
          guard span.isInside(source.text) else {
            problems.append(file.problem(.spanOutside(lines: source.text.count), at: span.offset))
            continue
          }
          for line in span.first...span.last {
            let extent = span.extent(ofLine: line, in: source.text)
            let others = taken[target]?[line] ?? []
            if others.contains(where: { $0.overlaps(extent) }) {
              problems.append(file.problem(.spansOverlap(line: line), at: span.offset))
              break
            }
            taken[target, default: [:]][line, default: []].append(extent)
          }
        }
      }
    }
    return problems
  }
}
