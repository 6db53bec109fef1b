import Testing

@testable import Articles

@Suite struct ReadingOrderTests {
  @Test func columnsUnderAHeadlineAreReadOneAfterTheOther() throws {
    let page = try PageSketch(
      """
      #论坛开幕

      　　昨日云溪论坛开　　幕，来宾三百人。
      　　会上谈到了书画　　与算法的关系，各
      方都有话要说，也　　　方认为路还很长。
      都愿意听别人怎么　　　　　散会以后，大
      说。主办者介绍了　　　家去看了新办的展
      今年的三件新事。　　　览，天黑才散去。
      """
    ).read()
    #expect(page.stories.count == 1)
    #expect(page.stories[0].blocks.first?.kind == .headline)
  }

  @Test func twoStoriesSideBySide() throws {
    let page = try PageSketch(
      """
      #甲城开馆　　　　#乙城办展

      　　甲城的馆开　　　　乙城的展览
      在河边，早上来　　办在山上，下午
      了许多人，排队　　来了许多人，看
      看新画。馆长说　　老照片。主办人
      会常常换展。　　　说要办一个月。
      """
    ).read()
    #expect(
      page.stories.map(\.outline) == [
        ["headline: 甲城开馆", "paragraph: 甲城的馆开在河边，早上来了许多人，排队看新画。馆长说会常常换展。"],
        ["headline: 乙城办展", "paragraph: 乙城的展览办在山上，下午来了许多人，看老照片。主办人说要办一个月。"],
      ])
    #expect(page.stories[0].certain)
  }

  @Test func aHeadlineOwnsTheColumnsBesideItsFirst() throws {
    let page = try PageSketch(
      """
      #旧城有了新书房

      　　旧城的书房　　在读报，也有孩　　了三万册，还会
      开在巷子里，早　　子在画画。守房　　再添。
      上八点开门，晚　　的老人说，房子　　　　书房也办讲
      上九点关门。来　　从前是粮店，空　　座，每周一次，
      的人不少，有人　　了十年。书收到　　不用报名。
      """
    ).read()
    #expect(
      page.stories.map(\.outline) == [
        [
          "headline: 旧城有了新书房",
          "paragraph: 旧城的书房开在巷子里，早上八点开门，晚上九点关门。来的人不少，有人在读报，也有孩子在画画。守房的老人说，房子从前是粮店，空了十年。书收到了三万册，还会再添。",
          "paragraph: 书房也办讲座，每周一次，不用报名。",
        ]
      ])
    #expect(page.stories[0].blocks[1].lines.map(\.column) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2])
    let line = page.stories[0].blocks[1].lines[5]
    #expect(line.text == "在读报，也有孩" && line.offset == 33 && line.page == 1)
  }

  @Test func aCentredHeadlineOwnsWhatIsLeftOfIt() throws {
    let page = try PageSketch(
      """
      　　　　　　#山中音乐会

      本报记者 赵立新

      　　音乐会开在　　声。听的人坐在　　最后一曲是新写
      山里，没有灯，　　石头上，有的带　　的，曲子没有名
      也没有台。琴手　　了茶。演到一半　　字。
      坐在树下，先拉　　下了雨，谁也没　　　　明年还会再
      了一段旧曲，风　　有走，琴也没停　　办，仍在山里，
      吹过来，像有回　　下，雨自己停了　　仍没有票。
      """
    ).read()
    #expect(page.stories.count == 1)
    #expect(page.stories[0].outline.prefix(2) == ["headline: 山中音乐会", "byline: 本报记者 赵立新"])
    #expect(page.stories[0].blocks[2].text.hasSuffix("最后一曲是新写的，曲子没有名字。"))
  }

  @Test func theLowerStoryTakesWhatIsLevelWithIt() throws {
    let page = try PageSketch(
      """
      #河上修桥

      　　桥修在旧渡　　了三十年船，今
      口，一年完工。　　后不用再划了，
      工人说水急，夜　　他说要去对岸开
      里最难。老船工　　店。
      站在岸上，他划

      #城里种树

      　　城里今年种　　夏天能遮一半的
      树一万棵，多是　　路。管树的人每
      本地的榆和槐，　　天走二十里，记
      种在路的两边，　　下哪棵该浇水。
      """
    ).read()
    #expect(
      page.stories.map { $0.blocks.last?.text } == [
        "桥修在旧渡口，一年完工。工人说水急，夜里最难。老船工站在岸上，他划了三十年船，今后不用再划了，他说要去对岸开店。",
        "城里今年种树一万棵，多是本地的榆和槐，种在路的两边，夏天能遮一半的路。管树的人每天走二十里，记下哪棵该浇水。",
      ])
  }

  @Test func captionsAndBoxesStandApart() throws {
    var sketch = PageSketch(
      """
      #画展

      　　展览开在旧
      厂房，墙上挂着
      画，地上也摆着
      画，看的人绕着





      走，有人蹲下来
      细看。画家说他
      画得慢，三年画
      了十二张。
      """)
    sketch.put("“画得慢才看得见”", left: 28, top: 160, size: 1.3)
    sketch.put("^图", left: 400, top: 60, size: 0.8)
    let page = try sketch.read()
    #expect(
      page.stories[0].blocks.filter { $0.kind == .paragraph }.map(\.text) == [
        "展览开在旧厂房，墙上挂着画，地上也摆着画，看的人绕着走，有人蹲下来细看。画家说他画得慢，三年画了十二张。"
      ])
    #expect(page.stories[0].blocks.contains { $0.kind == .box && $0.text == "“画得慢才看得见”" })
  }

  @Test func aVerticalHeadlineHasItsColumnsBesideIt() throws {
    var sketch = PageSketch(
      """
      　　　　　　雨下了三天　　才停。船工在桥
      　　　　河水漫到街上，　　下系好船，说明
      　　　　人们搬到二楼，　　天还能出工。
      　　　　等水退去。第三　　　　街上的铺子
      　　　　天夜里，雨忽然　　第四天开了门。
      """)
    for (index, character) in "大雨三日".enumerated() {
      sketch.put(String(character), left: 30, top: 58 + Double(index) * 26, size: 2.4)
    }
    let page = try sketch.read()
    #expect(
      page.stories.map(\.outline) == [
        [
          "headline: 大雨三日", "paragraph: 雨下了三天河水漫到街上，人们搬到二楼，等水退去。第三天夜里，雨忽然才停。船工在桥下系好船，说明天还能出工。",
          "paragraph: 街上的铺子第四天开了门。",
        ]
      ])
  }

  @Test func anArticleGoesOnUnderItsNote() throws {
    let page = try PageSketch(
      """
      #渡口的灯

      　　渡口有一盏
      灯，亮了五十年
      没有灭过。守灯
      的人换了三个，
      第四个是姑娘，
      她说灯要亮到
      （下转第3版）

      #菜价平稳

      　　入夏以来菜
      价平稳，市场里
      的豆角和黄瓜都
      比去年便宜了。

      （上接“渡口的灯”）

      桥修好的那天，
      然后搬进馆里，
      让人去看。
      """
    ).read()
    #expect(page.stories.count == 2)
    #expect(
      page.stories[0].blocks.filter { $0.kind == .paragraph }.map(\.text) == [
        "渡口有一盏灯，亮了五十年没有灭过。守灯的人换了三个，第四个是姑娘，她说灯要亮到桥修好的那天，然后搬进馆里，让人去看。"
      ])
    #expect(page.stories[0].blocks.filter { $0.kind == .jump }.count == 2)
  }

  @Test func punctuationThatHangsOverTheGutterDoesNotJoinColumns() throws {
    // The third line reaches the next column, and pdftotext makes one word of both.
    var sketch = PageSketch(
      """
      #江上

      　　江上的船都　　船上的人唱歌，
      停了，等风来，　　岸上的人听着，
      、
      等到天黑也没有　　没有人说话，只
      等到，船家笑了　　有水声和歌声。
      """)
    sketch.put("风不来，船不走，”水也不流，云也停", left: 20, top: 120)
    let page = try sketch.read()
    #expect(page.stories[0].blocks.last?.text.hasPrefix("江上的船都停了，等风来，") == true)
    let joined = page.stories[0].blocks.flatMap(\.lines).contains { $0.text.count > 12 }
    #expect(!joined)
  }

  @Test func justifiedLinesGetNoBlanks() throws {
    var sketch = PageSketch("#字距")
    for (row, text) in ["拉开了字距", "的一行字也", "不该有空格", "才对。"].enumerated() {
      for (index, character) in text.enumerated() {
        sketch.put(String(character), left: 20 + Double(index) * 14, top: 100 + Double(row) * 15)
      }
    }
    let page = try sketch.read()
    #expect(page.stories[0].outline == ["headline: 字距", "paragraph: 拉开了字距的一行字也不该有空格才对。"])
  }
}
