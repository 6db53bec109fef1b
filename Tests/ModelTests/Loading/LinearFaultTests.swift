import Testing

@testable import Model
@testable import System

#if DEBUG
  /// Twice as many faulty files, and twice as many files that say which items are one, are twice the work.
  @Suite struct LinearFaultTests {
    private func expectTwice(_ steps: (_ size: Int) -> Int, sourceLocation: SourceLocation = #_sourceLocation)
    {
      let size = 150
      let (once, twice) = (steps(size), steps(2 * size))
      #expect(once >= size, "nothing is counted", sourceLocation: sourceLocation)
      #expect(
        Double(twice) <= 2.2 * Double(once), "\(once) steps, then \(twice)", sourceLocation: sourceLocation)
    }

    private func counted(_ work: () -> Void) -> Int {
      let steps = Locked(0)
      WorkCount.$steps.withValue(steps, operation: work)
      return steps.withLock { $0 }
    }

    private func draft(_ name: String, _ text: String) -> DraftFile {
      DraftFile(reading: CorpusFile(name: name, bytes: Array(text.utf8)))
    }

    private static func article(_ id: String, _ text: String) -> (article: String, source: String) {
      (
        #"{"id":"article:\#(id)","source":"source:\#(id)","blocks":[{"kind":"headline","spans":[{"lines":[1,1]}]}]}"#,
        #"{"id":"source:\#(id)","file":"s","text":["\#(text)"]}"#
      )
    }

    /// A file with an article, and more.
    private static func file(_ id: String, _ text: String, _ more: String) -> String {
      let (article, source) = article(id, text)
      return
        #"{"format":"wentan-corpus","version":1,"articles":[\#(article)],\#(more),"sources":[\#(source)]}"#
    }

    private static func topic(_ id: String, _ name: String, quoting quote: String, in article: String)
      -> String
    {
      #""topics":[{"id":"topic:\#(id)","name":"\#(name)","evidence":[{"article":"article:\#(article)","quote":"\#(quote)"}]}]"#
    }

    /// Files of which each quotes the article of the one before. Another file has articles of the same ids, where the
    /// quotes do not stand: without the first file the second is faulty, without that the third.
    private func chain(_ count: Int) -> [DraftFile] {
      let files = (0..<count).map { number in
        let before = number == 0 ? "nobody" : "a\(number - 1)"
        return draft(
          "f\(1000 + number).json",
          Self.file(
            "a\(number)", "第\(number)篇", Self.topic("t\(number)", "题", quoting: "第\(number - 1)篇", in: before)
          ))
      }
      let others = (0..<count).map { Self.article("a\($0)", "另一篇") }
      let last = """
        {"format":"wentan-corpus","version":1,"articles":[\(others.map(\.article).joined(separator: ","))],
         \(Self.topic("last", "末", quoting: "另一篇", in: "a0")),"sources":[\(others.map(\.source).joined(separator: ","))]}
        """
      return files + [draft("z.json", last)]
    }

    @Test func filesThatBreakOneThroughTheQuotesOfTheOther() {
      expectTwice { size in
        let files = chain(size)
        return counted { _ = ValidFiles(among: files, bundled: false) }
      }
    }

    @Test(arguments: [5, 100]) func aChainOfQuotesLeavesWhatStandsAlone(count: Int) throws {
      let valid = ValidFiles(among: chain(count), bundled: false)
      #expect(valid.drafts.map(\.file.name) == ["z.json"])
      #expect(valid.corpus?.count(of: .topic) == 1)
      #expect(Set(valid.problems.map(\.file.name)).count == count, "each of the others is named")
      let unlooked = valid.problems.filter { if case .dependentOnFaulty = $0.cause { true } else { false } }
      #expect(unlooked.isEmpty == (count < ValidFiles.maximumRounds))
    }

    /// Whether all are the same file makes no difference.
    @Test(arguments: [false, true]) func filesThatBecomeFaulty(areCopies: Bool) {
      expectTwice { size in
        let texts = (0..<size).map { number in
          let name = areCopies ? "题" : "题\(number)"
          return Self.file("a", "题", Self.topic("t", name, quoting: "题", in: "a"))
        }
        let good = texts.enumerated().map { draft("f\($0).json", $1) }
        let faulty = texts.enumerated().map { draft("f\($0).json", $1 + "}") }
        let before = LoadedFiles(
          names: Set(good.map(\.file.name)),
          drafts: Dictionary(uniqueKeysWithValues: good.map { ($0.file.name, $0) }))
        return counted {
          let valid = ValidFiles(among: faulty, bundled: false, before: before)
          #expect(valid.outdated.count == size && valid.problems.count == size)
          let started = ValidFiles(among: faulty, bundled: false)
          #expect(started.drafts.isEmpty && started.problems.count == size)
        }
      }
    }

    @Test func foldersThatCannotBeListed() {
      let names = Set((0..<100).map { "news/\($0)/a.json" })
      let problems = ["news/7", "news/7/", "news", "new", "news/100", "news/8/a.json"].map {
        Problem(cause: .file(.denied), file: CorpusFile(name: $0, bytes: []), offset: nil)
      }
      #expect(LoadedFiles(names: names).held(problems) == ["news/7", "news/7/", "news", "news/8/a.json"])
    }

    // MARK: What keeps items apart

    /// Two groups that have an item of one file, and as many tries to bring them together.
    @Test func groupsOfOneFile() {
      expectTwice { size in
        counted {
          var groups = Groups(files: [0, 0] + (0..<size).map { UInt32(1 + $0) })
          for row in 0..<size { groups.join(row % 2, row + 2, .sameID) }
          for row in 0..<size { groups.join(0, row + 2, .sameName) }
          let roots = Set((0..<2).map { groups.root(of: $0) })
          #expect(roots.count == 2)
        }
      }
    }

    /// One that says it is none of many, and as many tries to bring them together.
    @Test func oneThatIsNoneOfMany() {
      expectTwice { size in
        counted {
          var groups = Groups(files: (0...size).map { UInt32($0) })
          for row in 1...size {
            groups.put(0, on: .init(id: row, bears: false))
            groups.put(row, on: .init(id: row, bears: true))
          }
          let joined = (1...size).filter { groups.join(0, $0, .sameName) }
          #expect(joined.isEmpty)
        }
      }
    }

    /// Items that say of one id what they are, or are not, in as many files as those that bear it.
    @Test(arguments: ["sameAs", "notSameAs"]) func manyWhoSayItOfMany(_ key: String) {
      expectTwice { size in
        let files = (0..<size).map { number in
          let organisations = """
            "organisations":[
             {"id":"organisation:o","name":"协会","evidence":[{"article":"article:a\(number)","quote":"题"}]},
             {"id":"organisation:p\(number)","name":"公司\(number)","\(key)":["organisation:o"],
              "evidence":[{"article":"article:a\(number)","quote":"题"}]}]
            """
          return draft("f\(number).json", Self.file("a\(number)", "题", organisations))
        }
        return counted {
          let corpus = ValidFiles(among: files, bundled: false).corpus
          // Who say that they are who many are become one with them.
          #expect(corpus?.count(of: .organisation) == (key == "sameAs" ? 1 : size + 1))
        }
      }
    }
  }
#endif
