/// Generated names of people: the same ones every time.
///
/// Surnames come about as often as in China (王 7 %, 李 7 %, 张 7 %, …, compound ones in 1 of 500), five of six
/// given names have two characters, and the characters of given names follow Zipf's law.
struct Names: Sequence, IteratorProtocol {
  private var random = SplitMix(state: 20_241_122)
  private var left: Int

  init(count: Int) {
    left = count
  }

  mutating func next() -> String? {
    guard left > 0 else { return nil }
    left -= 1
    let isCompound = random.next(below: 500) == 0
    let surname =
      isCompound
      ? Self.compound[random.next(below: Self.compound.count)] : String(Self.surnames.draw(&random))
    let given = (0..<(random.next(below: 6) == 0 ? 1 : 2)).map { _ in Self.given.draw(&random) }
    return surname + String(given)
  }

  private static let surnames = Frequencies(
    listed: [
      "王": 725, "李": 719, "张": 683, "刘": 538, "陈": 453, "杨": 308, "黄": 230, "赵": 229, "吴": 205, "周": 200,
      "徐": 171, "孙": 154, "马": 129, "朱": 126, "胡": 119, "郭": 115, "何": 117, "林": 117, "高": 110, "罗": 102,
    ],
    zipf: """
      郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷\
      侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤梅单翟解查仇区乐朴冼盛聂焦柳邢洪季尚施牛温牟柯宁鲍司简瞿蓝涂
      """, first: 95)
  private static let compound = ["欧阳", "上官", "司马", "诸葛", "司徒", "尉迟", "令狐", "夏侯", "皇甫", "慕容"]
  /// The characters of given names.
  static var characters: [Character] { given.characters }

  private static let given = Frequencies(
    listed: [:],
    zipf: """
      文明国华建志伟红玉平军春金永小海英丽秀德荣林兰东云梅桂生学成芳新晓强峰清杰涛勇辉波敏燕宏俊良霞玲庆光忠天龙飞莉少艳世中江\
      娟雪琴根家凤宝振立美兴祥宇福正雅静佳鹏婷豪亮嘉宁安洪鑫思浩凯珍翠晨琳瑞才锋超慧宗彬阳娜洁瑶磊斌怡莲长欣梦泽旭贵义刚子利淑\
      民惠维全喜启若彩松晶智胜水维贤仁治卫亚培柏昌大如月先景方绍雄佩彦诗梓涵轩博睿一可然诚君奇乐航健毅康琪萍露洋腾菲妍倩悦琦
      """, first: 1_000)
}

/// Characters that are drawn as often as they are used.
private struct Frequencies {
  let characters: [Character]
  private let sums: [Int]

  init(listed: KeyValuePairs<Character, Int>, zipf: String, first: Int) {
    let weighted =
      listed.map { ($0.key, $0.value) } + zipf.enumerated().map { ($1, Swift.max(first * 10 / ($0 + 10), 1)) }
    characters = weighted.map(\.0)
    var sum = 0
    sums = weighted.map {
      sum += $0.1; return sum
    }
  }

  func draw(_ random: inout SplitMix) -> Character {
    let drawn = random.next(below: sums.last!)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return characters[low]
  }
}

/// SplitMix64, a small generator of random numbers.
struct SplitMix {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ z >> 31) % UInt64(bound))
  }
}
