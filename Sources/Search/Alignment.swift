/// The best way found to match a word against one field.
struct Alignment {
  var points: Int
  /// The first and the last unit matched.
  var first: Int
  var last: Int
  var matchKinds: MatchKinds

  var isGapped: Bool { matchKinds.contains(.gapped) }

  /// How units are read, besides as themselves.
  struct MatchKinds: OptionSet {
    let rawValue: UInt8

    static let initial = MatchKinds(rawValue: 1)
    static let spelled = MatchKinds(rawValue: 2)
    static let fuzzy = MatchKinds(rawValue: 4)
    static let gapped = MatchKinds(rawValue: 8)
  }
}
