import Testing

import TestSupport
@testable import Derivation
@testable import Model

/// What must not change what is derived: how a text is broken into lines, its script, and whose names it gives.
struct InvarianceTests {
  private static let sentences = [
    "10月18日，第三届江南数字文化论坛在宁波会展中心举行，由江南文化协会主办。",
    "星河影业总经理周明远在致辞中表示，产业要守正创新，也要让更多年轻人看见传统文化的魅力。",
    "南山大学历史学院教授林一诺、东湖美术馆馆长王海清先后发言，介绍了各自的研究和展览。",
    "会上，雾山集团董事长秦若渔发布了“云上画卷”数字展览平台。",
  ]
  private static let head = "江南数字文化论坛在宁波举行\n\n"

  private func facts(_ text: String) throws -> [String] {
    let draft = try Draft(text)
    return draft.speakers + draft.names("forums") + draft.roles + draft.announcements
  }

  private func wrapped(_ text: String, at width: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    return stride(from: 0, to: scalars.count, by: width).map { start in
      String(String.UnicodeScalarView(scalars[start..<min(scalars.count, start + width)]))
    }.joined(separator: "\n")
  }

  @Test(arguments: [14, 17, 20, 24, 28, 33, 40]) func aNarrowColumnChangesNothing(_ width: Int) throws {
    let body = Self.sentences.joined()
    let broken = try facts(Self.head + wrapped(body, at: width) + "\n")
    #expect(broken == (try facts(Self.head + body + "\n")))
  }

  @Test func traditionalCharactersChangeNothing() throws {
    var traditional: [Unicode.Scalar: Unicode.Scalar] = [:]
    for value in UInt32(0x4E00)...0x9FFF {
      let scalar = Unicode.Scalar(value)!
      if scalar.simplified != scalar, traditional[scalar.simplified] == nil {
        traditional[scalar.simplified] = scalar
      }
    }
    let text = Self.head + Self.sentences.joined(separator: "\n\n") + "\n"
    let other = String(String.UnicodeScalarView(text.unicodeScalars.map { traditional[$0] ?? $0 }))
    #expect(other != text)
    #expect(try facts(other).map(\.folded) == facts(text).map(\.folded))
  }

  @Test func aParagraphOfSomethingElseChangesNothing() throws {
    let text = Self.head + Self.sentences.joined(separator: "\n\n") + "\n"
    let other = text + "\n今年雨水充足，山里的茶树长势很好，游客可以沿着步道慢慢走到湖边。\n"
    #expect(try facts(other) == facts(text))
  }

  /// Other names of the same kinds are read as well: how far rules are fitted to those that they were written with shows here.
  @Test func otherNamesAreReadAsWell() throws {
    let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
    let given = [
      "明远", "海清", "一诺", "若渔", "承泽", "以安", "文博", "思源", "子涵", "雨桐", "建国", "志强", "秀英", "晓梅", "嘉禾", "立群", "景行",
      "向阳", "和平", "东升",
      "伟", "敏", "静", "磊", "洋", "艳", "勇", "娜", "杰", "涛", "超", "明", "霞", "平", "刚", "玲", "鹏", "宁", "青", "一凡",
      "天佑", "予墨", "疏桐", "见微",
    ]
    let houses = ["星河", "雾山", "澄江", "东湖", "南屿", "长汀", "金沙", "云岭", "北塘", "青岚"]
    let kinds = ["影业", "集团", "大学", "美术馆", "出版社", "研究院", "文化传媒", "协会"]
    let titles = ["总经理", "董事长", "教授", "馆长", "副院长", "创始人", "秘书长", "总编辑"]
    var random = SeededGenerator(seed: 17)
    var (right, whole) = (0, 0)
    for _ in 0..<250 {
      let name = String(surnames.randomElement(using: &random)!) + given.randomElement(using: &random)!
      let house = houses.randomElement(using: &random)! + kinds.randomElement(using: &random)!
      let title = titles.randomElement(using: &random)!
      let draft = try Draft("青岚论坛在杭州举行\n\n6月8日，青岚论坛在杭州举行。\(house)\(title)\(name)表示，产业要创新。\n")
      whole += 1
      if draft.speakers == ["\(name)：\(house) \(title)"] { right += 1 }
    }
    print("other names: \(right) of \(whole) read")
    #expect(Double(right) >= 0.97 * Double(whole))
  }
}
