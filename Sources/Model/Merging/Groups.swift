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
  private var apart: [Int: [Int]] = [:]

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

  mutating func keepApart(_ row: Int, _ other: Int) {
    apart[row, default: []].append(other)
    apart[other, default: []].append(row)
  }

  /// Whether something keeps two groups apart.
  private mutating func areApart(_ small: Int, _ large: Int, isStated: Bool) -> Bool {
    for member in members(of: small) {
      if !isStated, isOccupied(large, by: files[member]) { return true }
      for other in apart[member] ?? [] where root(of: other) == large { return true }
    }
    return false
  }

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
    parents[small] = Int32(large)
    counts[large] += counts[small]
    successors.swapAt(small, large)
    links.append(Link(first: first, second: second, reason: reason, shared: shared))
    return true
  }
}
