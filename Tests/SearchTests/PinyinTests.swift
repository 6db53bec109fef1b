import Testing
import Text

@testable import Search

struct PinyinTests {
  @Test(arguments: [
    ("梅涛", FieldKind.person, "mei tao"), ("单田芳", .person, "shan tian fang"), ("单车", .title, "dan che"),
    ("尉迟恭", .person, "yu chi gong"), ("万俟卨", .person, "mo qi xie"), ("曾国藩", .person, "zeng guo fan"),
    ("吕布", .person, "lv bu"), ("乐嘉", .person, "yue jia"), ("查尔斯·达尔文", .person, "cha er si da er wen"),
    ("重庆大学", .organisation, "chong qing da xue"), ("长三角", .title, "chang san jiao"),
    ("厦门大学", .organisation, "xia men da xue"), ("Rokid乐奇", .organisation, "rokid le qi"),
    ("GPT-4o 论坛", .title, "gpt 4o lun tan"), ("OpenAI", .organisation, "openai"),
    ("《清明上河图》", .title, "qing ming shang he tu"), ("鐵鐘", .person, "tie zhong"), ("Café", .title, "cafe"),
    ("…", .title, ""), ("", .person, ""),
  ])
  func aNameHasItsUsualSyllables(_ name: String, _ kind: FieldKind, _ expected: String) {
    #expect(Pinyin.syllables(of: name, kind: kind).joined(separator: " ") == expected)
  }

  @Test func namesSortBySyllablesThenCharactersWithLatinNamesAmongThem() {
    let expected = [
      "4399", "艾伦·图灵", "Alice", "包文君", "Bob", "曹操", "谌龙", "陈刚", "李", "李白", "李清照", "黎明",
      "连战", "Lily", "林冲", "吕布", "梅涛", "单田芳", "王建民", "王五", "吴用", "曾国藩", "Zoe", "アニメ",
    ]
    let found = expected.reversed().sorted {
      Pinyin.sortKey(of: $0, kind: .person).lexicographicallyPrecedes(Pinyin.sortKey(of: $1, kind: .person))
    }
    #expect(found == expected)
  }

  @Test func equalNamesSortByTheirText() {
    let keys = ["梅涛", "梅濤", "梅 涛"].map { Pinyin.sortKey(of: $0, kind: .person) }
    #expect(Set(keys).count == 3)
  }

  @Test(arguments: [
    ("meitao", "梅涛", true), ("mei tao", "梅涛", true), ("mei-tao", "梅涛", true), ("Méi Tāo", "梅涛", true),
    ("梅涛", "梅涛", true), ("梅濤", "梅涛", true), ("meit", "梅涛", false), ("mt", "梅涛", false),
    ("mei", "梅涛", false), ("tao", "梅涛", false), ("meitaoo", "梅涛", false), ("mei tao", "梅涛涛", false),
    ("shantianfang", "单田芳", true), ("dantianfang", "单田芳", true), ("moqixie", "万俟卨", true),
    ("lübu", "吕布", true), ("lvbu", "吕布", true), ("lyubu", "吕布", true), ("xi'an", "西安", true),
    ("xian", "西安", true), ("xi'an", "先", false), ("ailuntuling", "艾伦·图灵", true),
    ("gpt4o", "GPT-4o", true), ("", "梅涛", false), ("-", "·", false), ("mei", "", false),
  ])
  func aTypedNameMeansTheNamesThatAreReadSo(_ typed: String, _ name: String, _ isMeant: Bool) {
    #expect(TypedName(typed).means(name, kind: .person) == isMeant)
  }
}
