import Report
import Testing

@testable import Model
@testable import System

#if DEBUG
  /// Twice as much of anything is twice as much work: counted in steps, not in time.
  @Suite struct LinearWorkTests {
    /// A corpus that grows in one way, and what is done with it.
    struct Shape: Sendable, CustomStringConvertible {
      let description: String
      let corpus: @Sendable (_ size: Int) -> [String]
    }

    private static func file(
      _ name: String = "a", lines: [String], spans: String? = nil, facts: String = "", more: String = ""
    ) -> String {
      let spans = spans ?? #"{"lines":[1,\#(lines.count)]}"#
      let text = lines.map { "\"\($0)\"" }.joined(separator: ",")
      return """
        {"format":"wentan-corpus","version":2,\(more)
        "articles":[{"id":"article:\(name)","source":"source:\(name)","blocks":[{"kind":"headline","spans":[\(spans)]}]}],
        "topics":[{"id":"topic:\(name)","name":"题","summary":[\(facts)],
          "evidence":[{"article":"article:\(name)","quote":"题"}]}],
        "sources":[{"id":"source:\(name)","file":"s","text":[\(text)]}]}
        """
    }

    private static func fact(_ quote: String, _ name: String = "a", value: String = "值", more: String = "")
      -> String
    {
      #"{"value":"\#(value)","evidence":[{"article":"article:\#(name)","quote":"\#(quote)"\#(more)}]}"#
    }

    private static func facts(_ quotes: [String]) -> String {
      quotes.map { fact($0) }.joined(separator: ",")
    }

    private static func item(_ id: String, _ name: String, _ file: String, more: String = "") -> String {
      #"{"id":"\#(id)","name":"\#(name)",\#(more)"evidence":[{"article":"article:\#(file)","quote":"题"}]}"#
    }

    static let shapes: [Shape] = [
      Shape(description: "sentences of a long article") { size in
        let lines = ["题"] + (0..<size).map { "第\($0)句在这里。" }
        return [file(lines: lines, facts: facts(lines))]
      },
      Shape(description: "sentences from the last to the first") { size in
        let lines = ["题"] + (0..<size).map { "第\($0)句在这里。" }
        return [file(lines: lines, facts: facts(lines.reversed()))]
      },
      Shape(description: "quotes that stand nowhere") { size in
        file(lines: ["题"] + (0..<size).map { "第\($0)句在这里。" }, facts: facts((0..<size).map { "第\($0)句不在这里。" }))
          .files
      },
      Shape(description: "quotes that break off where a repetitive text does not") { size in
        let text = String(repeating: "A", count: 8 * size)
        let quotes = (0..<size).map { String(repeating: "A", count: 8) + String($0, radix: 2) + "B" }
        return file(lines: ["题", text], facts: facts(quotes)).files
      },
      Shape(description: "quotes of one letter in all lengths") { size in
        // The quotes grow with the square of their number.
        let count = Int(Double(size).squareRoot())
        let text = String(repeating: "A", count: size)
        return file(
          lines: ["题", text],
          facts: facts(
            (1...count).flatMap {
              [String(repeating: "A", count: $0), String(repeating: "A", count: $0) + "B"]
            })
        ).files
      },
      Shape(description: "loosely set text") { size in
        file(lines: ["题"] + (0..<size).map { "A A A \($0)" }, facts: facts((0..<size).map { "AA A\($0) x" }))
          .files
      },
      Shape(description: "occurrences of one sentence") { size in
        let quotes = (1...size).map { fact("他来了。", more: #","occurrence":\#($0)"#) }
        return file(
          lines: ["题"] + Array(repeating: "他来了。", count: size), facts: quotes.joined(separator: ",")
        ).files
      },
      Shape(description: "spans of one line") { size in
        let spans = (0..<size).map { #"{"lines":[1,1],"from":\#($0),"to":\#($0 + 1)}"# }
        return file(
          lines: [String(repeating: "题", count: size)], spans: spans.reversed().joined(separator: ",")
        ).files
      },
      Shape(description: "spans that leap over blank lines") { size in
        let spans = (1..<size).flatMap {
          [
            #"{"lines":[1,1],"from":\#($0),"to":\#($0 + 1)}"#,
            #"{"lines":[\#(size),\#(size)],"from":\#($0),"to":\#($0 + 1)}"#,
          ]
        }
        let text = String(repeating: "题", count: size)
        return file(
          lines: [text] + Array(repeating: "", count: size - 2) + [text], spans: spans.joined(separator: ",")
        ).files
      },
      Shape(description: "spans that all take everything") { size in
        file(
          lines: Array(repeating: "题", count: size),
          spans: Array(repeating: #"{"lines":[1,\#(size)]}"#, count: size).joined(separator: ",")
        ).files
      },
      Shape(description: "unknown keys") { size in
        file(lines: ["题"], more: (0..<size).map { #""versoin\#($0)":1,"# }.joined()).files
      },
      Shape(description: "unknown ids, many known") { size in
        let topics = (0..<size).map { item("topic:t\($0)x", "题\($0)", "a") }
        let links = (0..<size).map {
          #"{"topic":"topic:t\#($0)y","evidence":[{"article":"article:a","quote":"题"}]}"#
        }
        return [
          file(lines: ["题"]),
          """
          {"format":"wentan-corpus","version":1,"topics":[\(topics.joined(separator: ","))],
           "organisations":[{"id":"organisation:o","name":"机构","topics":[\(links.joined(separator: ","))],
            "evidence":[{"article":"article:a","quote":"题"}]}]}
          """,
        ]
      },
      Shape(description: "ids that stand twice") { size in
        [file(lines: ["题"])]
          + organisations(
            (0..<size).flatMap {
              [item("organisation:o\($0)", "甲", "a"), item("organisation:o\($0)", "甲", "a")]
            })
      },
      Shape(description: "an alias that all have, and one who bears it") { size in
        let alias = #""aliases":[{"name":"协会","evidence":[{"article":"article:a","quote":"题"}]}],"#
        return [file(lines: ["题"])]
          + organisations((0..<size).map { item("organisation:o\($0)", "协会\($0)", "a", more: alias) })
          + organisations([item("organisation:o", "协会", "a")])
      },
      Shape(description: "namesakes of as many files") { size in
        (0..<size).map { number in
          file("f\(number)", lines: ["题"]).giving(
            "speakers", item("speaker:zhang-wei", "张伟", "f\(number)", more: rule))
        }
      },
      Shape(description: "namesakes whose ids are told apart by one word") { size in
        (0..<size).map { number in
          file("f", lines: ["题"]).replacingTopic(by: number).giving(
            "speakers", item("speaker:zhang-wei", "张伟", "f", more: rule))
        }
      },
      Shape(description: "organisations of one id and all names, found by a rule") { size in
        (0..<size).map { number in
          file("f\(number)", lines: ["题"]).giving(
            "organisations", item("organisation:o", "机构\(number)", "f\(number)", more: rule))
        }
      },
      Shape(description: "organisations found by a rule with the id of one of many aliases") { size in
        let aliases = (0..<size).map {
          #"{"name":"别名\#($0)","evidence":[{"article":"article:a","quote":"题"}]}"#
        }
        let first = item(
          "organisation:o", "机构", "a", more: #""aliases":[\#(aliases.joined(separator: ","))],"#)
        return [file(lines: ["题"]).giving("organisations", first)]
          + (0..<size).map { number in
            file("f\(number)", lines: ["题"]).giving(
              "organisations", item("organisation:o", "机构\(number)", "f\(number)", more: rule))
          }
      },
      Shape(description: "forums of one id, found by a rule") { size in
        (0..<size).map { number in
          file("f\(number)", lines: ["题"]).giving(
            "forums", item("forum:f", "论坛\(number)", "f\(number)", more: rule))
        }
      },
      Shape(description: "people of one id and all names") { size in
        (0..<size).map { number in
          file("f\(number)", lines: ["题"]).giving(
            "speakers", item("speaker:s", "张\(number)", "f\(number)"))
        }
      },
      Shape(description: "remarks of as many files on one fact") { size in
        (0..<size).map { number in
          file("f\(number)", lines: ["题"])
            .replacing(
              #""topics":["#,
              by:
                #""organisations":[{"id":"organisation:o","name":"机构","summary":[{"value":"值","note":"编者注：\#(number)","evidence":[{"article":"article:f\#(number)","quote":"题"}]}],"evidence":[{"article":"article:f\#(number)","quote":"题"}]}],"topics":["#
            )
        }
      },
      Shape(description: "ids of other files that several give") { size in
        (0..<size).map { number in
          let link =
            #""topics":[{"topic":"topic:shared","evidence":[{"article":"article:f\#(number)","quote":"题"}]}],"#
          return file("f\(number)", lines: ["题"]).replacing(
            #""topics":["#,
            by: #""topics":["# + (number % 2 == 0 ? item("topic:shared", "共", "f\(number)") + "," : "")
          )
          .replacing(
            #""sources":["#,
            by:
              #""organisations":[{"id":"organisation:o\#(number)","name":"机构\#(number)",\#(link)"evidence":[{"article":"article:f\#(number)","quote":"题"}]}],"sources":["#
          )
        }
      },
      Shape(description: "files of which each needs the next, the last one faulty") { size in
        (0..<size).map { number in
          let next = number + 1 < size ? "topic:f\(number + 1)" : "topic:"
          return file("f\(number)", lines: ["题"]).replacing(
            #""name":"题","#,
            by:
              #""name":"题","topics":[{"topic":"\#(next)","evidence":[{"article":"article:f\#(number)","quote":"题"}]}],"#
          )
        }
      },
    ]

    private static let rule = #""rule":"speaker.verb","confidence":"high","#

    private static func organisations(_ items: [String]) -> [String] {
      [#"{"format":"wentan-corpus","version":1,"organisations":[\#(items.joined(separator: ","))]}"#]
    }

    /// The steps of loading a corpus and of reporting what is wrong with it.
    private func work(_ texts: [String]) -> Int {
      let steps = Locked(0)
      WorkCount.$steps.withValue(steps) {
        let files = texts.enumerated().map { CorpusFile(name: "\($0).json", bytes: Array($1.utf8)) }
        let sound = ValidFiles(among: files.map { DraftFile(reading: $0) }, bundled: false)
        _ = sound.corpus?.notes(in: .english)
        if sound.problems.isEmpty { return }
        let failure = LoadingFailure(problems: sound.problems)
        _ = failure.report(in: .english)
        _ = failure.value(in: .english)
      }
      return steps.withLock { $0 }
    }

    @Test(arguments: shapes) func twiceAsMuchIsTwiceTheWork(shape: Shape) {
      let size = 150
      let (once, twice) = (work(shape.corpus(size)), work(shape.corpus(2 * size)))
      #expect(once >= size, "nothing is counted")
      #expect(Double(twice) <= 2.2 * Double(once), "\(once) steps, then \(twice)")
    }
  }

  extension String {
    fileprivate var files: [String] { [self] }

    fileprivate func replacing(_ text: String, by other: String) -> String {
      guard let range = firstRange(of: text) else { return self }
      return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
    }

    /// The file with items of one kind more.
    fileprivate func giving(_ key: String, _ items: String) -> String {
      replacing(#""topics":["#, by: #""\#(key)":[\#(items)],"topics":["#)
    }

    /// The file as another one of the same ids.
    fileprivate func replacingTopic(by number: Int) -> String {
      replacing(#""name":"题""#, by: #""name":"题\#(number)""#)
    }
  }
#endif
