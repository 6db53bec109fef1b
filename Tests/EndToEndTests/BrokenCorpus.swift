import Foundation
import Testing

/// A corpus that cannot be used: how it comes about, and what is to be said of it.
struct BrokenCorpus: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let status: Int32
  /// A part of the report, in Chinese.
  let complaint: String
  /// How many reports there may be: one, where one fault is all there is.
  let maximumReports: Int
  /// Makes it in a folder and returns its path.
  let make: @Sendable (TemporaryFolder) throws -> String

  init(
    _ description: String, exits status: Int32, _ complaint: String, maximumReports: Int = 1,
    make: @escaping @Sendable (TemporaryFolder) throws -> String
  ) {
    testDescription = description
    self.status = status
    self.complaint = complaint
    self.maximumReports = maximumReports
    self.make = make
  }

  /// A file with some text.
  init(
    _ description: String, _ complaint: String, maximumReports: Int = 1,
    text: @escaping @Sendable () throws -> String
  ) {
    self.init(description, exits: 65, complaint, maximumReports: maximumReports) {
      try $0.write(try text().utf8)
    }
  }

  static let noSuchFile = BrokenCorpus("no such file", exits: 66, "没有这个文件") { $0["missing.json"] }

  static let cutInTheMiddle = BrokenCorpus("cut in the middle", "文件到此中断") {
    let text = try BundledCorpus.text
    return String(text[..<text.range(of: "\"id\": \"speaker:mei-tao\"")!.lowerBound])
  }

  static let unknownID = BrokenCorpus("an unknown id", #"是否想写 "organisation:zhixiang-weilai"？"#) {
    try BundledCorpus.changing("organisation:zhixiang-weilai", to: "organisation:zhixiang-weilia")
  }

  /// What is no readable file at all.
  static let missing: [BrokenCorpus] = [
    noSuchFile,
    BrokenCorpus("a link that leads nowhere", exits: 66, "没有这个文件") { folder in
      symlink("nowhere", folder["link.json"])
      return folder["link.json"]
    },
    BrokenCorpus("a file as a folder", exits: 66, "没有这个文件") { try $0.write("{}".utf8) + "/corpus.json" },
    BrokenCorpus("a folder without .json", exits: 66, "目录里没有 .json 文件") { folder in
      _ = try folder.write("text".utf8, to: "notes.txt")
      return folder.path
    },
    BrokenCorpus("a pipe with a name", exits: 66, "不是普通文件") { folder in
      mkfifo(folder["fifo.json"], 0o600)
      return folder["fifo.json"]
    },
    BrokenCorpus("a device", exits: 66, "不是普通文件") { _ in "/dev/zero" },
    BrokenCorpus("an empty path", exits: 66, "没有这个文件") { _ in "" },
  ]

  /// What is a file and no corpus.
  static let invalid: [BrokenCorpus] = [
    BrokenCorpus("an empty file", "文件是空的") { "" },
    BrokenCorpus("null", "不是文探语料") { "null" },
    BrokenCorpus("an array", "不是文探语料") { "[]" },
    BrokenCorpus("an empty object", "\"format\": \"wentan-corpus\"") { "{}" },
    BrokenCorpus("another format", "wentan-corpus") { #"{"format": "geojson", "version": 1}"# },
    BrokenCorpus("another version", "版本 3 尚不支持") { #"{"format": "wentan-corpus", "version": 3}"# },
    cutInTheMiddle,
    BrokenCorpus("more after the end", "其后多出文字") { try BundledCorpus.text + "junk" },
    BrokenCorpus("a number for a name", "此处应为字符串，却是数字") {
      try BundledCorpus.changing(#""name": "梅涛""#, to: #""name": 7"#)
    },
    BrokenCorpus("an id twice", "重复，首次出现在") {
      try BundledCorpus.changing(#""id": "speaker:mei-tao""#, to: #""id": "speaker:tang-wenkan""#)
    },
    unknownID,
    BrokenCorpus("an unknown key", #"不认识的键 "nmae"；是否想写 "name"？"#) {
      try BundledCorpus.changing(
        #""id": "topic:ai-wenchuang","#, to: #""id": "topic:ai-wenchuang", "nmae": "AI","#)
    },
    BrokenCorpus("a quote that is not in the article", "里没有这句原文") {
      try BundledCorpus.changing(#""quote": "青年报记者 徐红清""#, to: #""quote": "报上没有的话""#)
    },
    BrokenCorpus("512 brackets and one", "不是文探语料") { String(repeating: "[", count: 513) },
    BrokenCorpus("40 objects in one another", "嵌套超过 32 层", maximumReports: 2) {
      let open = #"{"format": "wentan-corpus", "version": 1, "topics": "#
      return open + String(repeating: #"{"id":"#, count: 40) + "1" + String(repeating: "}", count: 41)
    },
    BrokenCorpus("a control character", "裸控制字符") {
      try BundledCorpus.changing("梅涛", to: "梅\u{1B}[2J涛")
    },
    BrokenCorpus("NUL in a name", "含 NUL 字节") { try BundledCorpus.changing("梅涛", to: "梅\0涛") },
    BrokenCorpus("nothing but NUL", "含 NUL 字节") { String(repeating: "\0", count: 4096) },
    BrokenCorpus("another encoding", exits: 65, "不是 UTF-8 编码") { folder in
      // 青年报 in GB 18030.
      let name: [UInt8] = [0xC7, 0xE0, 0xC4, 0xEA, 0xB1, 0xA8]
      return try folder.write(Array(#"{"format": "wentan-corpus", "version": 1, "name": ""#.utf8) + name)
    },
    BrokenCorpus("65 MiB", exits: 65, "超过 64 MiB 的上限") { folder in
      let path = try folder.write([])
      truncate(path, 65 << 20)
      return path
    },
  ]
}
