import Report
import System
import TestSupport
import Testing

@testable import Model

@Suite struct TextExportTests {
  private func text(of ref: String, _ language: Language = .chinese, columns: Int = 0) throws -> String {
    let item = try #require(Corpora.bundled.item(ref: ref))
    return Corpora.bundled.export([item], as: .text, in: language, columns: columns)
  }

  @Test func aSpeakerIsSetAsAReport() throws {
    #expect(
      try text(of: "speaker:liu-zhongsheng") == """
        刘忠生

        波克科技集团有限公司党委书记。[1]

        在2024长三角动漫产业高峰论坛“长三角动漫人才培养高质量发展研讨”环节作经验分享。[1]就如何培养优质动漫人才的议题进行经验分享。[1][2]

        主题：动漫人才培养。[1][2]

        （编注（发言）：原文没有单独报道其发言内容。）

        [1] 《行业蝶变，人才培养是关键》33–41行
            在论坛上半场专注人才培养主题的“长三角动漫人才培养高质量发展研讨”中，同济大学艺术与传媒学院副院长王建民、波克科技集团有限公司党委书记刘忠生、上海戏剧学院创意学院副院长铁钟、上海电影艺术学院数字学院院长包文君等来自院校、行业的专家学者，就此议题进行经验分享。
        [2] 《行业蝶变，人才培养是关键》32–33行
            在以AIGC为代表的新质生产力飞速发展下，如何培养优质动漫人才？

        引文（GB/T 7714—2025）
        徐红清. 行业蝶变，人才培养是关键[N]. 青年报.
            （页上没有日期、版次；推断：作者、报纸名）

        """)
  }

  @Test func theLabelsFollowTheLanguageAndTheLinesTheWidth() throws {
    let lines = try text(of: "topic:yuanyuzhou", .english, columns: 40).split(separator: "\n")
    #expect(lines.first == "元宇宙" && lines.contains { $0.hasPrefix("Announcements: ") })
    for line in lines {
      #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } <= 40, "\(line)")
    }
  }

  @Test func theSameItemGivesTheSameTextAlways() throws {
    #expect(try text(of: "forum:zhiqi-wenchuang") == text(of: "forum:zhiqi-wenchuang"))
  }

  /// Whatever the item, every sentence that it rests on is printed with its lines.
  @Test func everySentenceIsPrinted() {
    let corpus = Corpora.bundled
    for item in Kind.allCases.flatMap({ corpus.items(of: $0) }) {
      let text = corpus.export([item], as: .text, in: .chinese)
      for sentence in corpus[corpus.head(of: item).provenance.evidence] {
        #expect(text.contains(corpus.quote(sentence)))
        #expect(text.contains("》\(corpus.lines(of: sentence).lowerBound)"))
      }
    }
  }
}
