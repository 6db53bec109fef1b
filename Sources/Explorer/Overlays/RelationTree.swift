import Model
import System

/// The neighbourhood of an item, two steps deep: what it leads to, and what that leads to, those of one kind together.
struct RelationTree: Sendable, Equatable {
  /// Items of one kind that lead from the same item by the same relation.
  struct Group: Hashable, Sendable {
    let relation: Relation
    let kind: Kind
  }

  /// What can be folded: a neighbour with what it leads to, or a group.
  struct BranchID: Hashable, Sendable {
    /// The neighbour, or the one whose group it is; nil for a group of the root.
    var neighbour: Link?
    /// Nil for the neighbour itself.
    var group: Group?
  }

  struct Branch: Sendable {
    let id: BranchID
    let isOpen: Bool
  }

  let root: ItemID
  /// The branches that the user has opened or folded.
  private var choices: [BranchID: Bool] = [:]

  /// Links of a group of the root, and of a neighbour, that are drawn, at most.
  static let maximum = (near: 500, far: 100)
  /// How many a group of the root has at most to be open at first, and to show what each of them leads to.
  static let opened = (group: 12, neighbours: 3)

  init(root: ItemID) { self.root = root }

  func branch(_ id: BranchID, isOpenAtFirst: Bool) -> Branch {
    Branch(id: id, isOpen: choices[id] ?? isOpenAtFirst)
  }

  mutating func set(_ branch: BranchID, isOpen: Bool) { choices[branch] = isOpen }

  /// The tree in another corpus, the same branches folded; nil where its root is gone.
  func migrated(by transfer: Transfer) -> RelationTree? {
    guard let root = transfer.item(root) else { return nil }
    var tree = RelationTree(root: root)
    let links = transfer.to.relations[root]
    for (id, isOpen) in choices {
      guard let before = id.neighbour else {
        tree.set(id, isOpen: isOpen)
        continue
      }
      let target = transfer.item(before.target)
      guard let link = links.first(where: { $0.relation == before.relation && $0.target == target }) else {
        continue
      }
      tree.set(BranchID(neighbour: link, group: id.group), isOpen: isOpen)
    }
    return tree
  }
}

extension RelationTree.Group {
  /// What the other end is to this one: where items of every kind stand by the same relation, their kind.
  fileprivate var name: Phrase { [.reports, .covers].contains(relation) ? kind.name : relation.name }
}

extension State {
  mutating func openRelations() {
    guard let item = view.item else { return message = Message(text: UIText.nothingSelected) }
    open(.relations(RelationTree(root: item)))
  }

  /// The lines of a tree: the item, its neighbours by kind, and theirs.
  func relationRows(of tree: RelationTree) -> [TextRow] {
    let head = [
      TextRun(tree.root.kind.name[language] + " ", .label), TextRun(corpus.name(of: tree.root), .heading),
    ]
    var rows = [TextRow(runs: head, target: .item(tree.root))]
    for (group, links) in groups(of: corpus.relations[tree.root]) {
      if links.count == 1 {
        rows += neighbourRows(
          links[0], label: group.name, indent: 2, isOpenAtFirst: group.relation != .reportedIn, in: tree)
        continue
      }
      let branch = tree.branch(
        RelationTree.BranchID(group: group), isOpenAtFirst: links.count <= RelationTree.opened.group)
      rows.append(groupRow(group, links.count, branch, indent: 2))
      if !branch.isOpen { continue }
      for link in links.prefix(RelationTree.maximum.near) {
        rows += neighbourRows(
          link, indent: 4, isOpenAtFirst: links.count <= RelationTree.opened.neighbours, in: tree)
      }
      rows += rest(of: links.count, beyond: RelationTree.maximum.near, branch, indent: 6)
    }
    return rows
  }

  /// A neighbour, and what it leads to.
  private func neighbourRows(
    _ link: Link, label: Phrase? = nil, indent: Int, isOpenAtFirst: Bool, in tree: RelationTree
  ) -> [TextRow] {
    let further = groups(of: corpus.relations[link.target].filter { $0.target != tree.root })
    let branch = tree.branch(RelationTree.BranchID(neighbour: link), isOpenAtFirst: isOpenAtFirst)
    let sign = further.isEmpty ? "  " : branch.isOpen ? "- " : "+ "
    let references = corpus.referenceCount(of: link.target, within: members)
    let row = TextRow(
      runs: [TextRun(sign)] + runs(label, link.target) + [
        TextRun(references == 0 ? "" : " \(references)", .dim)
      ],
      indent: indent, target: .item(link.target), branch: further.isEmpty ? nil : branch)
    if !branch.isOpen { return [row] }
    var rows = [row]
    for (group, links) in further {
      if links.count == 1 {
        rows.append(
          TextRow(
            runs: runs(group.name, links[0].target), indent: indent + 6, target: .item(links[0].target),
            branch: branch))
        continue
      }
      let inner = tree.branch(
        RelationTree.BranchID(neighbour: link, group: group), isOpenAtFirst: false)
      rows.append(groupRow(group, links.count, inner, indent: indent + 4))
      if !inner.isOpen { continue }
      rows += links.prefix(RelationTree.maximum.far).map { link in
        TextRow(runs: runs(nil, link.target), indent: indent + 8, target: .item(link.target), branch: inner)
      }
      rows += rest(of: links.count, beyond: RelationTree.maximum.far, inner, indent: indent + 8)
    }
    return rows
  }

  private func groupRow(
    _ group: RelationTree.Group, _ count: Int, _ branch: RelationTree.Branch, indent: Int
  ) -> TextRow {
    TextRow(
      runs: [
        TextRun(branch.isOpen ? "- " : "+ "), TextRun(group.name[language], .label),
        TextRun(" \(count)", .dim),
      ], indent: indent, branch: branch)
  }

  /// Says that a group has more than is drawn.
  private func rest(
    of count: Int, beyond maximum: Int, _ branch: RelationTree.Branch, indent: Int
  ) -> [TextRow] {
    if count <= maximum { return [] }
    return [
      TextRow(runs: [TextRun(UIText.inAll("\(count)")[language], .dim)], indent: indent, branch: branch)
    ]
  }

  private func runs(_ label: Phrase?, _ item: ItemID) -> [TextRun] {
    (label.map { [TextRun($0[language] + " ", .label)] } ?? []) + [TextRun(corpus.name(of: item), .link)]
  }

  /// Links by what they are called, in the order of the relations: where an item is reported is last. An item that stands
  /// by two relations of one name stands once.
  private func groups(of links: some Sequence<Link>) -> [(group: RelationTree.Group, links: [Link])] {
    var groups: [(group: RelationTree.Group, links: [Link])] = []
    var known: [Int: Set<ItemID>] = [:]
    for link in links {
      let group = RelationTree.Group(relation: link.relation, kind: link.target.kind)
      if groups.last?.group == group {
        groups[groups.count - 1].links.append(link)
      } else if let place = groups.firstIndex(where: { $0.group.name == group.name }) {
        if !known[place, default: Set(groups[place].links.map(\.target))].insert(link.target).inserted {
          continue
        }
        groups[place].links.append(link)
      } else {
        groups.append((group, [link]))
      }
    }
    return groups
  }
}
