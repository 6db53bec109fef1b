import Testing

@testable import Articles

@Suite struct PageNotesTests {
  @Test(arguments: [
    "本报记者 张三", "记者 张三 通讯员 李四", "□张三", "（记者 张三）", "本报记者张三通讯员李四光", "文/张三", "本报驻云溪记者 张三",
  ])
  func areBylines(text: String) { #expect(PageNotes.isByline(text)) }

  @Test(arguments: [
    "记者了解到", "记者在现场看到许多人", "本报记者 张三，李四说", "通讯员的话", "作者认为这本书", "文化", "记者",
  ])
  func areNoBylines(text: String) { #expect(!PageNotes.isByline(text)) }

  @Test func jumpNotesSayWhereTo() {
    #expect(PageNotes.jump("（下转第3版）") == .to(page: 3))
    #expect(PageNotes.jump("▶下转A12版") == .to(page: 12))
    #expect(PageNotes.jump("（下转第十二版）") == .to(page: 12))
    #expect(PageNotes.jump("（下转本版下方）") == .to(page: nil))
    #expect(PageNotes.jump("（上接第1版）") == .from(page: 1, headline: nil))
    #expect(PageNotes.jump("（上接“渡口的灯”）") == .from(page: nil, headline: "渡口的灯"))
    #expect(PageNotes.jump("下午转晴") == nil)
    #expect(PageNotes.jump("转眼又是一年") == nil)
  }

  @Test func latinWordsAreMadeWhole() {
    var joiner = LineJoiner()
    joiner.learn("用了 MetaOpera 三次")
    func join(_ one: String, _ other: String, isFull: Bool = false) -> String {
      joiner.join([(one, isFull), (other, false)]).text
    }
    #expect(join("智能", "绘本") == "智能绘本")
    #expect(join("用 MetaO", "pera 画") == "用 MetaOpera 画")
    #expect(join("Open", "Scene") == "Open Scene")
    #expect(join("Open", "Scene", isFull: true) == "OpenScene")
    #expect(join("devel-", "opment") == "development")
    #expect(join("A-", "B") == "A-B")
    #expect(join("共12", "34人") == "共1234人")
    #expect(join("Hello,", "world") == "Hello, world")
    #expect(
      joiner.join([("甲", false), ("乙丙", false), ("ab", false), ("cd", false)]).offsets == [0, 1, 3, 6])
  }
}
