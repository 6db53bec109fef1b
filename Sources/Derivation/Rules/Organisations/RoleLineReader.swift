import Model

/// Reads who hosts, guides, organises and supports a meeting from lines of their own: 主办单位：….
struct RoleLineReader {
  private let text: ArticleText
  private let scalars: Scalars
  private let lists: OrganisationLists

  init(_ text: ArticleText, lists: OrganisationLists) {
    self.text = text
    self.lists = lists
    scalars = text.scalars
  }

  /// The roles that a line gives, or the lines that follow a label alone.
  func roles() -> [RoleRules.Found] {
    var found: [RoleRules.Found] = []
    var open: (role: Role, printed: String, sentence: Int)?
    for (kind, block) in text.blocks where block.count > 1 {
      let entries = labels(in: block)
      if isOther(block) { open = nil; continue }
      if entries.isEmpty {
        guard let current = open, block.count <= 40, kind != .headline,
          !scalars[block].contains(where: \.isSentenceEnd)
        else {
          open = nil
          continue
        }
        for organisation in lists.organisations(in: block) {
          found.append(
            RoleRules.Found(
              organisation: organisation, role: current.role, printed: current.printed,
              provenance: FoundProvenance(
                [text.sentence(at: block.lowerBound), current.sentence], .roleLabel, .medium)))
        }
        continue
      }
      for (index, entry) in entries.enumerated() {
        let stop = index + 1 < entries.count ? entries[index + 1].label.lowerBound : block.upperBound
        let sentence = text.sentence(at: entry.label.lowerBound)
        let printed = text.string(entry.label)
        open = scalars.trim(entry.rest..<stop).isEmpty ? (entry.role, printed, sentence) : nil
        for organisation in lists.organisations(in: entry.rest..<max(entry.rest, stop)) {
          found.append(
            RoleRules.Found(
              organisation: organisation, role: entry.role, printed: printed,
              provenance: FoundProvenance([sentence], .roleLabel, .high)))
        }
      }
    }
    return found
  }

  private static let others = WordList(.otherLabel)

  /// Whether a line is a label of something else: 赞助伙伴.
  private func isOther(_ block: Range<Int>) -> Bool {
    let line = scalars.trim(block)
    guard let end = RoleLineReader.others.end(in: scalars, from: line.lowerBound, before: line.upperBound)
    else { return false }
    return end == line.upperBound || scalars[end].isColon || scalars[end] == "｜"
  }

  private func labels(in block: Range<Int>) -> [(role: Role, label: Range<Int>, rest: Int)] {
    guard let first = RoleLabel.match(scalars, block) else { return [] }
    var labels = [first]
    var at = first.rest
    while at < block.upperBound {
      if scalars[at - 1].isSpace || scalars[at - 1] == "；" || scalars[at - 1] == "。",
        let next = RoleLabel.match(scalars, at..<block.upperBound), next.rest > at
      {
        labels.append(next)
        at = next.rest
      } else {
        at += 1
      }
    }
    return labels
  }
}
