import Model
import System

/// The neighbourhood of an item, two steps deep.
struct RelationTree: Sendable, Equatable {
  let root: ItemID
  /// The branches that are folded away, by their place among the links of the root.
  private var folded: Set<Int> = []

  /// Links of the root and of each neighbour that are drawn, at most.
  static let maximum = (near: 500, far: 100)

  init(root: ItemID) { self.root = root }

  func isOpen(_ branch: Int) -> Bool { !folded.contains(branch) }

  mutating func set(_ branch: Int, isOpen: Bool) {
    if isOpen { folded.remove(branch) } else { folded.insert(branch) }
  }

  /// The tree in another corpus, the same branches folded; nil where its root is gone.
  func migrated(by transfer: Transfer) -> RelationTree? {
    guard let root = transfer.item(root) else { return nil }
    var tree = RelationTree(root: root)
    let (old, new) = (transfer.from.relations[self.root], transfer.to.relations[root])
    for branch in folded where branch < old.count {
      let link = old[old.startIndex + branch]
      let place = new.firstIndex { $0.relation == link.relation && $0.target == transfer.item(link.target) }
      if let place { tree.folded.insert(place - new.startIndex) }
    }
    return tree
  }
}

extension State {
  mutating func openRelations() {
    guard let item = view.item else { return message = Message(text: UIText.nothingSelected) }
    open(.relations(RelationTree(root: item)))
  }

  /// The lines of a tree: the item, its neighbours with the kind of relation, and theirs.
  func relationRows(of tree: RelationTree) -> [TextRow] {
    let head = [
      TextRun(tree.root.kind.name[language] + " ", .label), TextRun(corpus.name(of: tree.root), .heading),
    ]
    var rows = [TextRow(runs: head, target: .item(tree.root))]
    for (branch, link) in corpus.relations[tree.root].prefix(RelationTree.maximum.near).enumerated() {
      let further = corpus.relations[link.target].filter { $0.target != tree.root }
      let isOpen = tree.isOpen(branch)
      let sign = further.isEmpty ? "  " : isOpen ? "- " : "+ "
      let references = corpus.referenceCount(of: link.target, within: members)
      let count = references == 0 ? "" : " \(references)"
      rows.append(
        TextRow(
          runs: [TextRun(sign)] + runs(of: link) + [TextRun(count, .dim)], indent: 2,
          target: .item(link.target),
          branch: branch))
      if isOpen {
        rows += further.prefix(RelationTree.maximum.far).map { link in
          TextRow(runs: runs(of: link), indent: 8, target: .item(link.target), branch: branch)
        }
      }
    }
    return rows
  }

  private func runs(of link: Link) -> [TextRun] {
    [TextRun(link.relation.name[language] + " ", .label), TextRun(corpus.name(of: link.target), .link)]
  }
}
