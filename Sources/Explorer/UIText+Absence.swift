import Model
import System

/// What an empty list says.
extension UIText {
  /// Why a list is empty, in few words.
  static func emptyList(
    of kind: Kind, query: String?, isNarrowed: Bool, scope: String?, _ keymap: Keymap
  ) -> Phrase {
    let (name, plural) = (kind.name.chinese, kind.plural.english)
    if let query { return Phrase("没有\(name)合“\(query)”", "no \(plural) match \"\(query)\"") }
    if isNarrowed { return Phrase("没有\(name)合所选的筛选", "no \(plural) fit the values chosen") }
    guard let scope else { return Phrase("没有\(name)", "no \(plural)") }
    let lift = keymap.key(of: .liftScope)
    return Phrase("\(scope)没有\(name)；\(lift) 撤去范围看全部", "\(scope) has no \(plural); \(lift) lifts the scope")
  }

  /// Why nothing is selected, and how many there are without what hides them.
  static func nothingSelected(
    in kind: Kind, of total: Int, query: String?, isNarrowed: Bool, scope: String?
  ) -> Phrase {
    let (name, plural) = (kind.name.chinese, kind.plural.english)
    if total == 0 { return Phrase("没有\(name)。", "There are no \(plural).") }
    let unit = unit(of: kind)
    let scoped = scope.map { Phrase("“\($0)”的范围里", " in the scope \"\($0)\"") } ?? Phrase("", "")
    let criteria = [isNarrowed ? "所选的筛选" : nil, query.map { "“\($0)”" }].compactMap { $0 }
    let fits = criteria.isEmpty ? "" : "合" + criteria.joined(separator: "和")
    let narrowed = isNarrowed ? " fits the values chosen" : ""
    let matched = query.map { " matches \"\($0)\"" } ?? ""
    let both = isNarrowed && query != nil ? " and" : ""
    let isThere = criteria.isEmpty ? " is" : ""
    return Phrase(
      "本栏 \(total) \(unit)\(name)，\(scoped.chinese)没有一\(unit)\(fits)。",
      "Of \(total) \(plural) none\(isThere)\(narrowed)\(both)\(matched)\(scoped.english).")
  }

  /// How many hits other kinds have.
  static func elsewhere(_ hits: [ListView.Hits]) -> Phrase {
    Phrase("别处：\(counts(hits).chinese)", "elsewhere: \(counts(hits).english)")
  }

  private static func counts(_ hits: [ListView.Hits]) -> Phrase {
    Phrase(
      hits.map { "\($0.kind.name.chinese) \($0.count)" }.joined(separator: "、"),
      hits.map { "\($0.kind.plural.english) \($0.count)" }.joined(separator: ", "))
  }

  static func findsAnywhere(_ query: String, _ hits: [ListView.Hits]) -> Phrase {
    let counts = hits.isEmpty ? nil : counts(hits)
    return Phrase(
      "在全部里找 \(query)" + (counts.map { "（\($0.chinese)）" } ?? ""),
      "searches \(query) anywhere" + (counts.map { " (\($0.english))" } ?? ""))
  }

  static let triesSounds = Phrase(
    "音近的也找（zh=z, l=n, ing=in …）", "also what sounds alike (zh=z, l=n, ing=in …)")
  /// The measure word of a kind.
  private static func unit(of kind: Kind) -> String {
    kind == .speaker ? "位" : kind == .article ? "篇" : "项"
  }
  static func liftsFilter(_ total: Int, _ kind: Kind) -> Phrase {
    Phrase("撤去，看全部 \(total) \(unit(of: kind))", "lifts the search: all \(total)")
  }
  static let changesFacets = Phrase("改筛选", "changes the facets")
  static func liftsFacets(_ total: Int, _ kind: Kind) -> Phrase {
    Phrase("撤去筛选，看全部 \(total) \(unit(of: kind))", "lifts the facets: all \(total)")
  }
  static func liftsScope(_ total: Int, _ kind: Kind) -> Phrase {
    Phrase("撤去范围，看全部 \(total) \(unit(of: kind))", "lifts the scope: all \(total)")
  }
}
