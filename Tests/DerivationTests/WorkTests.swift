import Testing

@testable import Derivation
@testable import System

#if DEBUG
  /// A text twice as long takes twice as many steps, whatever it is made of. Steps are counted, not time.
  struct WorkTests {
    /// A text of about so many characters.
    struct Shape: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let text: @Sendable (Int) -> String

      /// A piece of text again and again, `#` in it replaced by a number.
      init(_ name: String, _ piece: String, joinedBy mark: String = "", head: String = "", tail: String = "")
      {
        testDescription = name
        let length = piece.unicodeScalars.count + mark.unicodeScalars.count
        text = { count in
          head + (0..<count / length).map { piece.replacing("#", with: String($0)) }.joined(separator: mark)
            + tail
        }
      }

      /// Pieces that each name another person.
      init(
        _ name: String, each length: Int, joinedBy mark: String = "", tail: String = "",
        _ piece: @escaping @Sendable (Int, String) -> String
      ) {
        testDescription = name
        text = { count in
          (0..<count / length).map { piece($0, Shape.person($0)) }.joined(separator: mark) + tail
        }
      }

      private static func person(_ number: Int) -> String {
        let given = [number % 3000, number * 7 % 3000].map { Character(Unicode.Scalar(0x4E00 + UInt32($0))!) }
        return "王" + String(given)
      }
    }

    static let shapes: [Shape] = [
      Shape("characters without a mark", "中国动漫产业"),
      Shape("one letter", "A"),
      Shape("spaces", " "),
      Shape("opening quotation marks", "“"),
      Shape("opening title marks", "《"),
      Shape("title marks within each other", "《", tail: String(repeating: "》", count: 4000)),
      Shape("titles", "《某》"),
      Shape("names", each: 4, joinedBy: "、") { $1 },
      Shape("a list of speakers", each: 10, joinedBy: "、", tail: "发表演讲。") { "某公司总经理" + $1 },
      Shape("lines of one character", "字\n"),
      Shape("blank lines", "\n"),
      Shape("titles of persons", "总经理"),
      Shape("titles joined", "董事长兼创始人兼"),
      Shape("suffixes of organisations", "公司"),
      Shape("words for forums", "论坛"),
      Shape("one forum again and again", "2024年第三届动漫论坛在上海举行。"),
      Shape("one speaker again and again", "某公司总经理王建民表示，发展很好。"),
      Shape("many speakers", each: 24) { "第\($0)公司总经理\($1)在论坛上表示，发展很好。\n" },
      Shape("many products", "智象未来发布《产品#号》大模型。\n"),
      Shape("colons", "："),
      Shape("dates", "2024年5月1日"),
      Shape("lines of hosts", "主办单位：第#协会\n"),
      Shape("opening brackets", "（"),
      Shape("words of letters", "AI "),
      Shape("digits", "9"),
      Shape("joiners", "\u{200D}"),
      Shape("combining marks", "\u{301}", head: "e"),
      Shape("dashes", "—"),
      Shape("commas", "，"),
      Shape("short sentences", "王建民。"),
      Shape("conjunctions", "和"),
      Shape("verbs", "表示"),
      Shape("many agreements", "甲#公司与乙#公司签署战略合作协议。\n"),
      Shape("one agreement of many", "甲#公司", joinedBy: "、", tail: "签署战略合作协议。"),
      Shape("one forum of many hosts", "第#协会", joinedBy: "、", head: "论坛由", tail: "联合主办。"),
      // What else grows: names that end or begin alike, and lines that are one block.
      Shape("many forums", "第#届动漫论坛在上海举行。\n\n"),
      Shape("many labelled forums", "会议名称：第#届动漫论坛\n会议时间：5月1日\n\n"),
      Shape("one speaker of many organisations", "第#公司总经理王建民表示，发展很好。\n\n"),
      Shape("many hosts by names alike", each: 10) { "主办单位：上海\($1)动漫协会\n" },
      Shape("many parties by short names", "第#协会发布《产品#号》大模型，协会推出“动漫#号”计划。\n\n"),
      Shape("a host's line of opening brackets", "（", head: "主办单位："),
      Shape("a host's line of conjunctions", "甲和", head: "主办单位："),
      Shape("lines of one paragraph", "动漫产业的发展离不开各方的共同努力与长期坚持以及\n"),
      Shape("lines of one paragraph with blank lines", "动漫产业的发展，离不开各方的共同努力与长期坚持以及\n\n"),
      Shape("things of one name", "《产品》、", head: "公司发布五款产品，包括"),
      Shape("what is no other thing by its syllables", each: 24) {
        "公司发布“\(String(repeating: "产", count: 9))\($1)”计划。\n\n"
      },
    ]

    @Test(arguments: shapes) func twiceTheTextTakesTwiceTheSteps(_ shape: Shape) {
      expectTwice(WorkTests.steps(for: shape.text(6000)), WorkTests.steps(for: shape.text(12_000)))
    }

    /// The same holds for many articles of the same persons, forums and organisations.
    @Test func twiceTheFilesTakeTwiceTheSteps() {
      func steps(_ count: Int) -> Int {
        WorkTests.steps(
          for: (0..<count).map {
            "动漫论坛举行\n\n3月2日，动漫论坛在宁波举行，由第\($0)协会主办。第\($0)公司总经理高远致辞。"
          })
      }
      expectTwice(steps(60), steps(120))
    }

    private func expectTwice(_ once: Int, _ twice: Int, sourceLocation: SourceLocation = #_sourceLocation) {
      #expect(
        Double(twice) <= Double(once) * 2.3, "\(once) steps, then \(twice)", sourceLocation: sourceLocation)
    }

    private static func steps(for text: String) -> Int { steps(for: [text]) }

    private static func steps(for texts: [String]) -> Int {
      let steps = Locked(0)
      WorkCount.$steps.withValue(steps) {
        _ = try? Derivation().corpus(
          from: texts.enumerated().map { .init(file: "\($0).txt", text: $1) })
      }
      return steps.withLock { $0 }
    }
  }
#endif
