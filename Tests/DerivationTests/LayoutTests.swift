import Testing

/// Lines into blocks: what a narrow column broke is put together, what stands by itself stays apart.
struct LayoutTests {
  @Test func linesOfAColumnAreOneParagraphWhereverABlankLineFell() throws {
    let draft = try Draft(
      """
      小题大做

      近年来，江南文化产业不断发展壮

      大，越来越多的原创作品逐渐赢得了广
      大观众的喜爱和追捧。但科技进步和社
      会变化的加快，让从业者不得不面对新
      的课题。

      会上江南文化合作联盟与基地、院
      校合作启动江南文化行业产学研

      究计划，预示着即将建立跨地域的人才
      交流新模式。
      """)
    #expect(draft.blocks == [["headline 1-1", "paragraph 3-8", "paragraph 10-14"]])
  }

  @Test func linesOfAListStayApart() throws {
    let draft = try Draft(
      """
      首届星海沙龙嘉宾名单公布啦

      莲花游戏工作室制作总监 陆一鸣

      四川大学文学院副教授 白若溪

      浙东大学哲学系副教授 王小维

      （完）
      """)
    #expect(draft.blocks.first?.count == 5)
  }

  @Test func bylineAndCreditAreTakenFromTheEndOfALine() throws {
    let draft = try Draft(
      """
      江南文化的新纪元
      引领我们迈向一个更加绚烂多彩的新时代，这是所有人共同的心愿，也是时代给出的答案。 江南报记者 徐小清
      “江南文化论坛”现场。本版均为受访者供图“星海论坛”现场。
      """)
    #expect(
      draft.blocks == [
        ["headline 1-1", "paragraph 2-2", "byline 2-2", "caption 3-3", "credit 3-3", "caption 3-3"]
      ])
  }

  @Test func indentedLinesBeginParagraphs() throws {
    let draft = try Draft("标题在此\n　　第一段话说到这里就算结束了。\n　　第二段话说到这里也算结束了。\n")
    #expect(draft.blocks == [["headline 1-1", "paragraph 2-2", "paragraph 3-3"]])
  }

  @Test func windowsLineEndsAndAByteOrderMarkDoNoHarm() throws {
    let draft = try Draft("\u{FEFF}星海论坛在宁波举行\r\n\r\n3月2日，星海论坛在宁波举行。甲大学校长高远致辞。\r\n")
    #expect(draft.speakers == ["高远：甲大学 校长"])
  }

  @Test func everyCharacterOfTheSourceBelongsToOneBlock() throws {
    let seed = try Seed.text
    let draft = try Draft(seed)
    let lines = seed.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    var taken: Set<[Int]> = []
    for block in draft.items("articles").flatMap({ $0["blocks"] as! [[String: Any]] }) {
      for span in block["spans"] as! [[String: Any]] {
        let range = span["lines"] as! [Int]
        for line in range[0]...range[1] {
          let from = line == range[0] ? span["from"] as? Int ?? 0 : 0
          let to = line == range[1] ? span["to"] as? Int ?? lines[line - 1].count : lines[line - 1].count
          for position in from..<to { #expect(taken.insert([line, position]).inserted) }
        }
      }
    }
    for (number, line) in lines.enumerated() {
      for (position, scalar) in line.enumerated() where !scalar.properties.isWhitespace {
        #expect(taken.contains([number + 1, position]), "line \(number + 1), \(position)")
      }
    }
  }
}
