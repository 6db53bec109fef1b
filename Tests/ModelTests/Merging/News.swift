@testable import Model

/// A file with one small article, to which a test adds what the article says.
struct News {
  private let name: String
  /// What its article says, which another file may say, too.
  private let subject: String
  private var forums: [String] = []
  private var speakers: [String] = []
  private var announcements: [String] = []
  private var organisations: [String] = []
  private var known: [String: String] = [:]

  private let added: Moment?

  init(_ name: String, reporting subject: String? = nil, added: Moment? = nil) {
    self.name = name
    self.added = added
    self.subject = subject ?? name
  }

  private var evidence: String { #""evidence":[{"article":"article:\#(name)","quote":"\#(subject)号新闻。"}]"# }

  private static let ids = [
    "同济大学": "tongji-daxue", "复旦大学": "fudan-daxue", "智象未来": "zhixiang-weilai", "HiDream.ai": "hidream",
  ]

  func organisation(_ id: String, _ name: String, aliases: [String] = [], note: String? = nil) -> News {
    var news = self
    let note = note.map { #""note":"\#($0)","# } ?? ""
    let list = aliases.map { #"{"name":"\#($0)",\#(note)\#(evidence)}"# }.joined(separator: ",")
    let member = aliases.isEmpty ? "" : #""aliases":[\#(list)],"#
    news.organisations.append(#"{"id":"\#(id)","name":"\#(name)",\#(member)\#(evidence)}"#)
    news.known[name] = id
    return news
  }

  func speaker(
    _ id: String, _ name: String, at house: String, title: String, rule: String? = nil, remark: String? = nil,
    more: String = ""
  ) -> News {
    let houseID = "organisation:" + News.ids[house]!
    var news = known[house] == nil ? organisation(houseID, house) : self
    let rule = rule.map { #""rule":"\#($0)","confidence":"low","# } ?? ""
    let remark = remark.map { #""note":"\#($0)","# } ?? ""
    news.speakers.append(
      """
      {"id":"\(id)","name":"\(name)",\(more)\(rule)
       "posts":[
        {"organisation":"\(houseID)","title":"\(title)",\(rule)\(remark)\(evidence)}],
       \(evidence)}
      """)
    return news
  }

  func forum(
    _ id: String, _ name: String, date: String? = nil, venue: String? = nil, session: String? = nil,
    rule: String? = nil
  ) -> News {
    var news = self
    let values = [("date", date), ("venue", venue)].map { key, value in
      value.map { #""\#(key)":{"value":"\#($0)",\#(evidence)},"# } ?? ""
    }.joined()
    let rule = rule.map { #""rule":"\#($0)","confidence":"low","# } ?? ""
    let sessions = session.map { #""sessions":[{"id":"\#($0)","name":"圆桌",\#(evidence)}],"# } ?? ""
    news.forums.append(
      #"{"id":"\#(id)","name":"\#(name)",\#(values)\#(sessions)\#(rule)\#(evidence)}"#)
    return news
  }

  func announcement(
    _ id: String, _ name: String, presenter: String? = nil, party: String? = nil, forum: String? = nil,
    category: String = "programme"
  ) -> News {
    let house = party.map { "organisation:" + News.ids[$0]! }
    var news = party.flatMap { known[$0] == nil ? organisation(house!, $0) : nil } ?? self
    let lists = [
      ("presenters", "speaker", presenter), ("parties", "organisation", house), ("forums", "forum", forum),
    ].map { list, key, id in id.map { #""\#(list)":[{"\#(key)":"\#($0)",\#(evidence)}],"# } ?? "" }.joined()
    news.announcements.append(
      """
      {"id":"\(id)","name":"\(name)","category":{"category":"\(category)","printed":"计划",\(evidence)},
       "status":{"status":"launched","printed":"启动",\(evidence)},
       \(lists)\(evidence)}
      """)
    return news
  }

  var file: CorpusFile {
    func list(_ key: String, _ items: [String]) -> String {
      items.isEmpty ? "" : "\"\(key)\":[\n\(items.joined(separator: ",\n"))],\n"
    }
    let text = """
      {"format":"wentan-corpus","version":\(added == nil ? 1 : 2),
      "articles":[{"id":"article:\(name)","source":"source:s",\(added.map { "\"added\":\"\($0.text)\"," } ?? "")"blocks":[
        {"kind":"headline","spans":[{"lines":[1,1]}]},{"kind":"paragraph","spans":[{"lines":[2,2]}]}]}],
      \(list("forums", forums))\(list("speakers", speakers))\(list("announcements", announcements))\
      \(list("organisations", organisations))"sources":[{"id":"source:s","file":"s.txt",
      "text":["标题\(subject)","\(subject)号新闻。"]}]}
      """
    return CorpusFile(name: name + ".json", bytes: Array(text.utf8))
  }

  static func load(_ news: [News]) throws -> Corpus { try Corpus.load(news.map(\.file)) }

  /// Files in which every rule finds something to merge.
  static let archive: [News] = [
    News("a").speaker("speaker:wang-wei", "王伟", at: "同济大学", title: "教授")
      .organisation("organisation:rokid", "ROKID").forum("forum:f", "文创论坛", date: "本月初"),
    News("b").speaker("speaker:wang-wei-2", "王伟", at: "同济大学", title: "院长")
      .organisation("organisation:luoqide", "Rokid").forum("forum:f", "文创论坛", date: "7月4日"),
    News("c").speaker("speaker:wang-wei", "王伟", at: "复旦大学", title: "教授", rule: "speaker.verb")
      .organisation("organisation:wen", "上海市文化创意产业促进会", aliases: ["市文促会"]),
    News("d").speaker("speaker:wang-wei", "王炜", at: "复旦大学", title: "教授")
      .organisation("organisation:shi", "市文促会").forum("forum:g", "论坛", date: "昨日", session: "session:x"),
    News("e").speaker(
      "speaker:w", "Wang Wei", at: "HiDream.ai", title: "CEO",
      more: #""sameAs":["speaker:wang-wei@fudan-daxue"],"#
    ).forum("forum:f", "文创论坛", date: "昨日", session: "session:x"),
  ]
}
