import Glibc
import System
import TestSupport
import Testing
import Text

@testable import Articles
@testable import Model

/// That bytes can be converted proves nothing: what they are is told by the characters that come of it.
struct ArticleDecodingTests {
  /// Sentences of the kind that news has, in a language and the encodings that it is written in.
  enum Script: CaseIterable {
    case simplified, traditional, japanese, korean

    /// Parts of sentences: who, where or when, and what. Any of each make a sentence.
    var parts: [[String]] {
      switch self {
      case .simplified:
        [
          [
            "星海动漫集团", "来自宁波的青年导演周星野", "市文化和旅游局", "参会的三十多家企业", "这部短剧的编剧欧阳晓雯", "青丘动画协会会长高远", "一批刚毕业的大学生",
            "钱塘影业",
          ],
          ["3月2日在宁波", "在论坛上", "与韩国同行一起", "为了保护传统戏曲", "近三年来", "面对人工智能带来的变化", "在老城区的一间书店里", "用不到半年的时间"],
          [
            "介绍了新的人才培养计划", "认为技术不能代替人的想象", "发布了数字藏品平台", "完成了两百集作品的翻译", "呼吁尊重原创者的权利", "签署了合作协议", "把皮影戏搬上了舞台",
            "让更多孩子听到方言故事",
          ],
        ]
      case .traditional:
        [
          ["臺北市動畫公會", "香港導演陳浩然", "參與論壇的三十多家企業", "這部短劇的編劇歐陽曉雯", "高雄駁二藝術特區", "剛畢業的大學生們", "出版社總編輯林靜宜", "澳門文化局"],
          ["三月二日在臺中", "在論壇上", "與韓國同業一起", "為了保護傳統戲曲", "近三年來", "面對人工智慧帶來的變化", "在舊城區的一間書店裡", "用不到半年的時間"],
          [
            "介紹了新的人才培育計畫", "認為技術不能取代人的想像", "發表了數位典藏平臺", "完成兩百集作品的翻譯", "呼籲尊重原創者的權利", "簽署了合作協議", "把皮影戲搬上舞臺",
            "讓更多孩子聽見母語故事",
          ],
        ]
      case .japanese:
        [
          ["東京のアニメ制作会社", "監督の佐藤健一さん", "地元の図書館", "若手の漫画家たち", "文化庁の担当者", "京都の美術大学", "脚本を書いた山本さん", "配信サービス各社"],
          [
            "三月二日の会見で", "人工知能の発展を受けて", "地域の祭りを守るために", "この数年のあいだに", "海外の仲間と一緒に", "古い町家を改装して", "予定より早く",
            "シンポジウムで",
          ],
          [
            "新しい育成計画を発表した", "人の想像力は代えられないと語った", "共同で映画を作ることに合意した", "子どもたちに昔話を届けている", "権利の保護を訴えた", "作品の翻訳を終えた",
            "人形劇を舞台に上げた", "展示を始める",
          ],
        ]
      case .korean:
        [
          ["서울의 애니메이션 회사", "감독 김민수 씨", "지역 도서관", "젊은 만화가들", "문화부 담당자", "부산의 미술 대학", "대본을 쓴 박지영 작가", "방송사들은"],
          [
            "삼월 이일 기자 회견에서", "인공지능의 발전에 따라", "전통 공연을 지키기 위해", "지난 몇 년 동안", "외국 동료들과 함께", "오래된 집을 고쳐서",
            "예정보다 빨리", "토론회에서",
          ],
          [
            "새로운 인재 육성 계획을 발표했다", "사람의 상상력은 대신할 수 없다고 말했다", "함께 영화를 만들기로 했다", "아이들에게 옛이야기를 들려준다",
            "권리 보호를 호소했다", "작품 번역을 마쳤다", "인형극을 무대에 올렸다", "전시를 시작한다",
          ],
        ]
      }
    }

    var comma: String { self == .korean ? " " : self == .japanese ? "、" : "，" }
    var stop: String { self == .korean ? ". " : "。" }

    /// A text of so many sentences, in lines.
    func text(_ sentences: Int, _ generator: inout SeededGenerator) -> String {
      (0..<sentences).map { _ in
        let said = parts.map { $0.randomElement(using: &generator)! }
        return self == .japanese
          ? said[0] + "は、" + said[1] + "、" + said[2] + stop
          : said[0] + (self == .korean ? " " : "") + said[1] + comma + said[2] + stop
      }.joined(separator: sentences > 3 ? "\n" : "")
    }
  }

  private static let encodings: [(script: Script, encoding: String, isRead: Bool)] = [
    (.simplified, "GB18030", true), (.traditional, "GB18030", true), (.simplified, "UTF-8", true),
    (.traditional, "BIG5", false), (.japanese, "SHIFT_JIS", false), (.japanese, "EUC-JP", false),
    (.korean, "EUC-KR", false), (.simplified, "UTF-16LE", false), (.traditional, "UTF-16BE", false),
  ]

  /// Of 300 texts of one to forty sentences in each encoding none is taken for another, and each is told by its name.
  @Test(arguments: encodings.indices) func anEncodingIsToldByItsCharacters(_ position: Int) throws {
    let (script, encoding, isRead) = ArticleDecodingTests.encodings[position]
    var generator = SeededGenerator(seed: UInt64(position))
    var wrong: [String] = []
    for number in 0..<300 {
      let text = script.text([1, 1, 2, 8, 40][number % 5], &generator)
      let bytes = try ArticleDecodingTests.bytes(of: text, in: encoding)
      let result = Result { () throws(ArticleFault) in try ArticleDecoding.text(of: bytes) }
      let isRight =
        switch result {
        case .success(let read): isRead && read == text
        case .failure(.encoding(let name)): !isRead && name == encoding
        case .failure(.utf16), .failure(.nul): encoding.hasPrefix("UTF-16")
        case .failure: false
        }
      if !isRight { wrong.append("\(text.prefix(40)): \(result)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of 300, as \(wrong.prefix(3))")
  }

  private static func bytes(of text: String, in encoding: String) throws -> [UInt8] {
    let converter = try #require(iconv_open(encoding, "UTF-8"))
    try #require(converter != iconv_t(bitPattern: -1), "iconv knows no \(encoding)")
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let written = input.withUnsafeMutableBufferPointer { input -> Int? in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (left, room) = (input.count, output.count)
        return iconv(converter, &from, &left, &to, &room) == -1 ? nil : output.count - room
      }
    }
    return output[..<(try #require(written, "\(text) in \(encoding)"))].map { UInt8(bitPattern: $0) }
  }

  @Test func aFewBadBytesInUTF8AreNamedByLineAndOffset() {
    var bytes = Array("论坛举行\n高远致辞。".utf8)
    bytes[16] = 0xFF
    #expect(throws: ArticleFault.brokenUTF8(count: 1, offset: 16, line: 2, byte: 0xFF)) {
      try ArticleDecoding.text(of: bytes)
    }
    #expect(
      ArticleFault.brokenUTF8(count: 1, offset: 16, line: 2, byte: 0xFF).message[.english]
        == "UTF-8 but for 1 bad bytes; the first is 0xFF at offset 16, line 2")
    #expect(throws: ArticleFault.brokenUTF8(count: 1, offset: 6, line: 1, byte: 0xE5)) {
      try ArticleDecoding.text(of: Array("论坛".utf8) + [0xE5, 0xBC])
    }
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7\n%\u{E2}".utf8), .pdf), (Array("<!DOCTYPE html><p>论坛".utf8), .html),
      (Array("\u{FEFF}\n <html>论坛".utf8), .html),
      (Array("<!-- x --><div>论坛</div>".utf8), .html), (Array("<?xml version='1.0'?><rss>论坛".utf8), .feed),
      (Array("<?xml version='1.0'?><a>论坛".utf8), .xml),
      (Array("PK\u{3}\u{4}....[Content_Types].xml".utf8), .word),
      (Array("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.text".utf8), .openDocument),
      (Array("PK\u{3}\u{4}....mimetypeapplication/epub+zip".utf8), .epub),
      (Array("PK\u{3}\u{4}....a.txt".utf8), .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .ole), (Array("{\\rtf1 x".utf8), .rtf),
      ([0x1F, 0x8B, 8, 0], .gzip), ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      (Array("GIF89a".utf8), .gif), (Array("RIFF....WEBPVP8 ".utf8), .webp),
      ([0x49, 0x49, 0x2A, 0, 8], .tiff),
    ] as [([UInt8], SourceForm)])
  func whatIsNoPlainTextIsRefusedByItsName(_ bytes: [UInt8], _ form: SourceForm) {
    #expect(throws: ArticleFault.form(form)) { try ArticleDecoding.text(of: bytes) }
  }

  @Test(arguments: ["RIFF 论坛", "<论坛>开幕", "< 3月论坛", "PK 论坛", "BM 论坛"]) func whatOnlyBeginsAlikeIsText(
    _ text: String
  ) throws {
    #expect(try ArticleDecoding.text(of: Array(text.utf8)) == text)
  }

  @Test func linesEndInAnyWayAndAMarkOfTheByteOrderIsNoText() throws {
    #expect(try ArticleDecoding.text(of: Array("\u{FEFF}论坛\r\n开幕\r\r致辞\n".utf8)) == "论坛\n开幕\n\n致辞\n")
  }
}
