/// Reads who is behind what the sentence before announced: 该计划由…发起.
struct LaterPartyReader {
  private let text: ArticleText
  private let scalars: Scalars
  private let parties: PartyReader

  init(_ text: ArticleText, parties: PartyReader) {
    self.text = text
    self.parties = parties
    scalars = text.scalars
  }

  private static let that = WordList(
    "该计划 该项目 该平台 该系统 该大赛 该活动 该联盟 该基地 该中心 该报告 该产品 该基金 该实验室 该展览 该工程 该品牌 该征集 该书 该赛事 该模型")
  /// Verbs behind 由 and the organisations.
  static let making = WordList("发起 主办 打造 推出 研发 编制 承办 设立 牵头 共建 出品 开发 举办 联合发布 编写")

  /// Adds them to the last announcement, if the words begin with 该 and it has no parties yet.
  func add(in words: Range<Int>, to found: inout [FoundAct]) {
    guard let last = found.indices.last, found[last].parties.isEmpty,
      let by = LaterPartyReader.that.end(in: scalars, from: words.lowerBound, before: words.upperBound),
      by < words.upperBound, scalars[by] == "由",
      let verb = LaterPartyReader.making.first(in: scalars, by..<words.upperBound)
    else { return }
    var named = parties.organisations(in: by + 1..<verb.lowerBound)
    if let end = named.last, end.count > 2, scalars.stands("共同", at: end.upperBound - 2) {
      named[named.count - 1] = end.lowerBound..<end.upperBound - 2
    }
    found[last].parties = named
    if !named.isEmpty { found[last].ground.add([text.sentence(at: words.lowerBound)]) }
  }
}
