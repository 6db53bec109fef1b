import System

/// The items of one kind as the files give them, put into groups that speak of the same one.
///
/// Two items of one file are told apart by that file and never come together but by `sameAs`; what `notSameAs`
/// keeps apart never does.
struct Groups {
  private(set) var links: [Link] = []
  private let files: [UInt32]
  private var parents: [Int32]
  private var counts: [Int32]
  /// The next member of the same group; the last leads to the first.
  private var successors: [Int32]
  /// Which files each group has an item of, by its root.
  private var occupied: Set<Occupation> = []
  /// On which sides each group stands, by its root.
  private var sides: [Int: [Side]] = [:]
  private var positions: Set<Place> = []
  /// Pairs of roots whose groups were found to be apart by their sides, and to have items of one file. Pairs with what is
  /// no root any more mean nothing.
  private var apart: Set<Pair> = []
  private var met: Set<Pair> = []

  /// Those that bear an id, or those that say that they are not who bears it. No group stands on both sides.
  struct Side: Hashable {
    let id: Int
    let bears: Bool

    fileprivate var other: Side { Side(id: id, bears: !bears) }
  }

  /// Why two rows came together.
  struct Link {
    let first, second: Int
    let reason: Merge.Reason
    let shared: StringID
  }

  private struct Occupation: Hashable {
    let root: Int32
    let file: UInt32
  }

  private struct Place: Hashable {
    let root: Int
    let side: Side
  }

  private struct Pair: Hashable {
    let first, second: Int

    init(_ one: Int, _ other: Int) { (first, second) = (min(one, other), max(one, other)) }
  }

  /// - Parameter files: the file of each row.
  init(files: [UInt32]) {
    self.files = files
    parents = files.indices.map { Int32($0) }
    successors = parents
    counts = Array(repeating: 1, count: files.count)
  }

  /// The row that stands for the group of a row.
  mutating func root(of row: Int) -> Int {
    var row = Int32(row)
    while parents[Int(row)] != row {
      parents[Int(row)] = parents[Int(parents[Int(row)])]
      row = parents[Int(row)]
    }
    return Int(row)
  }

  func count(ofRoot root: Int) -> Int { Int(counts[root]) }

  /// The rows of a group, in no order.
  func members(of row: Int) -> [Int] {
    var members = [row]
    while let next = members.last.map({ Int(successors[$0]) }), next != row { members.append(next) }
    return members
  }

  /// Puts the group of a row on a side.
  mutating func put(_ row: Int, on side: Side) {
    WorkCount.add(1)
    let root = root(of: row)
    if positions.insert(Place(root: root, side: side)).inserted { sides[root, default: []].append(side) }
  }

  /// Whether something keeps two groups apart. What does will go on doing so: it is looked for once.
  private mutating func areApart(_ small: Int, _ large: Int, isStated: Bool) -> Bool {
    WorkCount.add(1)
    let pair = Pair(small, large)
    if apart.contains(pair) || !isStated && met.contains(pair) { return true }
    let (few, many) = sideCount(small) < sideCount(large) ? (small, large) : (large, small)
    for side in sides[few] ?? [] {
      WorkCount.add(1)
      if positions.contains(Place(root: many, side: side.other)) {
        apart.insert(pair)
        return true
      }
    }
    if isStated { return false }
    for member in members(of: small) {
      WorkCount.add(1)
      if isOccupied(large, by: files[member]) {
        met.insert(pair)
        return true
      }
    }
    return false
  }

  private func sideCount(_ root: Int) -> Int { sides[root]?.count ?? 0 }

  private func isOccupied(_ root: Int, by file: UInt32) -> Bool {
    counts[root] == 1 ? files[root] == file : occupied.contains(Occupation(root: Int32(root), file: file))
  }

  /// Brings the groups of two rows together, unless something keeps them apart; returns whether they are one now.
  @discardableResult
  mutating func join(_ first: Int, _ second: Int, _ reason: Merge.Reason, shared: StringID = .none) -> Bool {
    var (small, large) = (root(of: first), root(of: second))
    if small == large { return true }
    if counts[small] > counts[large] { swap(&small, &large) }
    if areApart(small, large, isStated: reason == .stated) { return false }
    if counts[large] == 1 { occupied.insert(Occupation(root: Int32(large), file: files[large])) }
    for member in members(of: small) { occupied.insert(Occupation(root: Int32(large), file: files[member])) }
    for side in sides.removeValue(forKey: small) ?? [] { put(large, on: side) }
    parents[small] = Int32(large)
    counts[large] += counts[small]
    successors.swapAt(small, large)
    links.append(Link(first: first, second: second, reason: reason, shared: shared))
    return true
  }
}
