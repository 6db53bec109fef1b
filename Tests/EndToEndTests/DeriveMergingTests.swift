import Foundation
import Testing

/// What `wentan derive` makes of several articles that speak of the same.
struct DeriveMergingTests {
  private typealias Object = [String: Any]

  private static let first = """
    星海论坛在宁波举行

    3月2日，星海论坛在宁波举行。论坛以“山海相连”为主题，由甲省动漫协会主办。甲大学校长高远致辞。

    """
  private static let second = """
    星海论坛在杭州开幕

    5月8日，星海论坛在杭州举行。论坛由乙市文化促进会承办。甲大学教授高远发表主旨演讲。

    """
  private static let third = """
    动漫人谈星海论坛

    3月2日，星海论坛在宁波举行。论坛以“云上之约”为主题，由丙市电影协会协办。乙大学院长林舟致辞。

    """

  private func list(_ object: Object, _ key: String) -> [Object] { object[key] as? [Object] ?? [] }

  private func value(_ object: Object, _ key: String) -> String? {
    (object[key] as? Object)?["value"] as? String
  }

  /// The draft of some articles, which must be valid.
  private func draft(
    of articles: [String], in folder: TemporaryFolder
  ) throws -> (draft: Object, path: String) {
    let paths = try articles.enumerated().map { number, text in
      let path = folder.path + "/\(number).txt"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let draft = folder.path + "/draft.json"
    let outcome = try Program.run([Program.path, "derive", "--force", "--output", draft] + paths)
    #expect(outcome.exited(0), "\(outcome.errors)")
    let checked = try Program.wentan("validate", "--no-bundled", draft)
    #expect(checked.exited(0), "\(checked.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: draft))
    return (try #require(JSONSerialization.jsonObject(with: data) as? Object), draft)
  }

  /// Each forum as its date, its venue and what organisations do for it.
  private func forums(_ draft: Object) -> Set<String> {
    let names = Dictionary(
      uniqueKeysWithValues: list(draft, "organisations").map { ($0["id"] as! String, $0["name"] as! String) })
    return Set(
      list(draft, "forums").map { forum in
        let roles = list(forum, "roles").map { "\($0["printed"]!)\(names[$0["organisation"] as! String]!)" }
        return ([value(forum, "date"), value(forum, "venue")].map { $0 ?? "–" } + roles.sorted())
          .joined(separator: " ")
      })
  }

  @Test(arguments: [[first, second], [second, first]])
  func aForumOnTwoDatesKeepsBoth(_ articles: [String]) throws {
    let folder = try TemporaryFolder()
    let (draft, _) = try draft(of: articles, in: folder)
    #expect(list(draft, "forums").map { $0["name"] as? String } == ["星海论坛", "星海论坛"])
    #expect(forums(draft) == ["3月2日 宁波 主办甲省动漫协会", "5月8日 杭州 承办乙市文化促进会"])
    let titles = list(draft, "speakers").map { list($0, "posts").map { $0["title"] as! String }.sorted() }
    #expect(titles == [["教授", "校长"]])
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func anotherValueOfWhatAForumHasOnceIsAVariant(_ order: [Int]) throws {
    let folder = try TemporaryFolder()
    let (draft, path) = try draft(of: order.map { [Self.first, Self.second, Self.third][$0] }, in: folder)
    let themes = Set(list(draft, "forums").compactMap { value($0, "theme") })
    #expect(themes == ["山海相连", "云上之约"])
    let forums = try Program.wentan("list", "forums", "--no-bundled", "--corpus", path, "--format", "json")
    #expect(forums.output.components(separatedBy: "\"kind\"").count == 3, "\(forums.output)")
    let themed = list(draft, "forums").filter { value($0, "theme") != nil }
    let leader = try #require(themed.first { $0["sameAs"] == nil })
    let shown = try Program.wentan("show", leader["id"] as! String, "--no-bundled", "--corpus", path)
    for text in ["3月2日", "宁波", "山海相连", "云上之约", "甲省动漫协会", "丙市电影协会"] {
      #expect(shown.output.contains(text), "\(text)")
    }
    #expect(Set(list(draft, "speakers").map { $0["name"] as! String }) == ["高远", "林舟"])
  }

  @Test func anArticleThatComesTwiceCountsOnce() throws {
    let folder = try TemporaryFolder()
    let once = try draft(of: [Self.first], in: folder).draft
    let twice = try draft(of: [Self.first, Self.first], in: folder).draft
    for kind in ["articles", "forums", "speakers", "organisations", "sources"] {
      #expect(list(twice, kind).count == list(once, kind).count, "\(kind)")
    }
  }
}
