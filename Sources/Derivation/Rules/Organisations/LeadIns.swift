/// Reads the words that lead up to a name: 由, 来自, 据, 邀请….
struct LeadIns {
  let scalars: Scalars
  let lexicon: Lexicon

  /// Words that begin as such a word does, and are part of the name.
  private static let kept = WordList(
    """
    同济 同方 同仁 同程 同花 同心 经济 经纬 经贸 经典 经信 经开 和平 和讯 和利 联合国 联合利 联合大 联合报 联合动 联合信 原子 原力 原创 对外 以色 将军 前沿 前海 前程 前线 如是 如意 为华 本田
    携程 等离 让子 向日 据点 到家 于都 被子 该校 同济大 经营 和美 和君 从化 现代 现场 邀月 以太 请客 通过率 同程旅 像素 并行 及时 及第 又拍 也门 就业 还珠 是石 了望 着力 给力
    """)

  /// Where they end and the name of an organisation, or the posts of a person, begins.
  func end(in range: Range<Int>, ofPerson: Bool) -> Int {
    var start = range.lowerBound
    let end = range.upperBound
    if let parting = Lexicon.partings.last(in: scalars, start..<Swift.max(start, end - 2)),
      lexicon.titleStart(in: scalars, upTo: end, after: start).map({ parting.upperBound <= $0 }) ?? true,
      !scalars.isEnclosed(parting.lowerBound, in: range), scalars[parting.upperBound] != "、"
    {
      start = parting.upperBound
    }
    for at in (start..<end).reversed() where scalars[at] == "的" || scalars[at] == "由" {
      if scalars.isEnclosed(at, in: range) { continue }
      if scalars[at] == "由", at > start, Lexicon.innerBy.contains(scalars, at - 1..<at + 1) { continue }
      start = at + 1
      break
    }
    while start < end {
      if scalars[start].isSpace || scalars[start].isPunctuation || scalars[start] == "”" {
        start += 1
      } else if LeadIns.kept.end(in: scalars, from: start, before: end) == nil,
        let after = Lexicon.beforeNames.end(in: scalars, from: start, before: end), after < end
      {
        start = after
      } else if ofPerson, let after = Lexicon.beforePersons.end(in: scalars, from: start, before: end),
        after < end
      {
        start = after
      } else {
        break
      }
    }
    return start
  }
}
