import Model

/// A made corpus of any size in the corpus format: speakers, organisations, announcements and topics that are
/// linked as a newspaper's archive would link them.
enum Archive {
  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
  private static let given = Array("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉建国华志红玉兰海燕春梅林雪峰宇轩梓涵浩然欣怡")
  private static let positions = ["上海", "北京", "深圳", "杭州", "南京", "成都", "武汉", "西安", "苏州", "厦门"]
  private static let fields = ["动漫", "数字文创", "人工智能", "元宇宙", "智能科技", "影视", "游戏", "文化传媒"]
  private static let forms = ["有限公司", "研究院", "协会", "大学", "联盟", "集团", "出版社", "基地"]

  /// Files that hold together so many items.
  static func files(items: Int) -> [CorpusFile] {
    let perFile = 10_000
    return (0..<max(1, (items + perFile - 1) / perFile)).map { number in
      CorpusFile(name: "archive-\(number).json", bytes: Array(file(number, items: min(items, perFile)).utf8))
    }
  }

  private static func file(_ f: Int, items: Int) -> String {
    var random = SplitMix(seed: UInt64(f + 1))
    let organisations = items / 10
    let speakers = items * 6 / 10
    let announcements = items - organisations - speakers
    func evidence(_ sentence: Int) -> String {
      "\"evidence\":[{\"article\":\"article:a-\(f)\",\"quote\":\"\(Archive.sentence(sentence % 200, of: f))\"}]"
    }
    func name() -> String {
      let letters =
        [surnames.randomElement(using: &random)!]
        + (0..<Int.random(in: 1...2, using: &random)).map { _ in
          given.randomElement(using: &random)!
        }
      return String(letters)
    }
    let lines = (0..<200).map { "\"\(sentence($0, of: f))\"" }.joined(separator: ",")
    let topics = (0..<20).map {
      "{\"id\":\"topic:t-\(f)-\($0)\",\"name\":\"\(fields[$0 % 8])主题\($0)\",\(evidence($0))}"
    }
    let org = (0..<organisations).map { i in
      let name =
        positions.randomElement(using: &random)! + fields.randomElement(using: &random)!
        + forms.randomElement(using: &random)! + "\(f)\(i)"
      return "{\"id\":\"organisation:o-\(f)-\(i)\",\"name\":\"\(name)\",\(evidence(i))}"
    }
    let people = (0..<speakers).map { i in
      "{\"id\":\"speaker:s-\(f)-\(i)\",\"name\":\"\(name())\",\"posts\":[{\"organisation\":\"organisation:o-\(f)-\(i % organisations)\",\"title\":\"院长\",\(evidence(i))}],\"contributions\":[{\"forum\":\"forum:f-\(f)\",\"form\":\"talk\",\"printed\":\"演讲\",\"said\":[{\"value\":\"\(sentence(i % 200, of: f))\",\(evidence(i))}],\(evidence(i))}],\"topics\":[{\"topic\":\"topic:t-\(f)-\(i % 20)\",\(evidence(i))}],\(evidence(i))}"
    }
    let news = (0..<announcements).map { i in
      "{\"id\":\"announcement:n-\(f)-\(i)\",\"name\":\"\(fields[i % 8])计划\(f)\(i)\",\"category\":{\"category\":\"programme\",\"printed\":\"计划\",\(evidence(i))},\"status\":{\"status\":\"launched\",\"printed\":\"启动\",\(evidence(i))},\"parties\":[{\"organisation\":\"organisation:o-\(f)-\(i % organisations)\",\(evidence(i))}],\"forums\":[{\"forum\":\"forum:f-\(f)\",\(evidence(i))}],\(evidence(i))}"
    }
    return """
      {"format":"wentan-corpus","version":1,
      "articles":[{"id":"article:a-\(f)","source":"source:s-\(f)","blocks":[{"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,200]}]}]}],
      "forums":[{"id":"forum:f-\(f)","name":"第\(f)届文创论坛",\(evidence(0))}],
      "speakers":[\(people.joined(separator: ",\n"))],
      "announcements":[\(news.joined(separator: ",\n"))],
      "organisations":[\(org.joined(separator: ",\n"))],
      "topics":[\(topics.joined(separator: ",\n"))],
      "sources":[{"id":"source:s-\(f)","file":"a-\(f).txt","text":[\(lines)]}]}
      """
  }

  /// Every article has a text of its own: the same text would be the same article.
  private static func sentence(_ number: Int, of file: Int) -> String {
    "第\(file)篇第\(number)句：人工智能与文化创意产业的深度融合，正激发新质生产力\(number)。"
  }
}

/// A small random generator that gives the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
