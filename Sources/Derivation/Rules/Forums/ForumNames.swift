import System

/// Tells which of some meetings a name is of. A name and its end, four characters of it at least, are of one meeting.
struct ForumNames {
  /// The first meeting by each whole name.
  private var whole: [ArraySlice<Unicode.Scalar>: Int] = [:]
  /// The first meeting by each end of its name.
  private var ends: [ArraySlice<Unicode.Scalar>: Int] = [:]

  init() {}

  /// The names of some forums, each by its number.
  init(_ forums: [FoundForum]) {
    for (number, forum) in forums.enumerated() {
      let name = Scalars(forum.name).folded
      add(name.bare(name.indices), of: number)
    }
  }

  /// How long the end of a meeting's name must be to stand for it.
  private static let shortest = 4

  /// The number of the first meeting that has a name, marks and spaces aside, or its end, or whose name is its end.
  func number(of name: Scalars) -> Int? {
    guard name.count >= ForumNames.shortest else { return nil }
    return (ForumNames.ends(of: name).compactMap { whole[$0] } + [ends[name[...]]].compactMap(\.self)).min()
  }

  /// Adds the name of a meeting, marks and spaces aside.
  mutating func add(_ name: Scalars, of number: Int) {
    guard name.count >= ForumNames.shortest else { return }
    whole[name[...]] = min(whole[name[...]] ?? number, number)
    for end in ForumNames.ends(of: name) { ends[end] = min(ends[end] ?? number, number) }
  }

  /// Gives a meeting a longer name, which ends with the one before.
  mutating func replace(_ name: Scalars, by longer: Scalars, of number: Int) {
    if whole[name[...]] == number { whole[name[...]] = nil }
    add(longer, of: number)
  }

  private static func ends(of name: Scalars) -> [ArraySlice<Unicode.Scalar>] {
    WorkCount.add(name.count)
    return (shortest...name.count).map { name.suffix($0) }
  }
}
