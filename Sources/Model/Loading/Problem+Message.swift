import System
import Text

extension Problem.Cause {
  /// Whether it says that a file is none, or no corpus, and not that something in it is wrong.
  var isOfNoCorpus: Bool {
    switch self {
    case .file, .notUTF8, .nulByte, .notACorpus: true
    default: false
    }
  }

  /// What is wrong, without the way out.
  public var brief: Phrase {
    Phrase(String(message.chinese.prefix { $0 != "；" }), String(message.english.prefix { $0 != ";" }))
  }

  /// One sentence: what is wrong, and the way out where it is known.
  public var message: Phrase {
    switch self {
    case .file(let fault): fault.message
    case .syntax(let fault): fault.message
    case .notUTF8:
      Phrase("不是 UTF-8 编码，请转换后再试（iconv -t UTF-8）", "not UTF-8; convert it first (iconv -t UTF-8)")
    case .nulByte: Phrase("含 NUL 字节，不是文本文件", "a NUL byte; this is no text file")
    case .wrongType(let expected, let found):
      Phrase(
        "此处应为\(expected.name.chinese)，却是\(found.name.chinese)",
        "\(expected.name.english) is expected here, not \(found.name.english)")
    case .notWhole(let least):
      Phrase("此处应为不小于 \(least) 的整数", "a whole number from \(least) up is expected here")
    case .notAMoment:
      Phrase(
        "此处应为 2026-11-26T21:05:09Z 这样的时刻（世界时）",
        "a moment such as 2026-11-26T21:05:09Z (UTC) is expected here")
    case .empty(let key): Phrase("“\(key)” 不能为空", "\"\(key)\" must not be empty")
    case .unknownKey(let key, let near):
      Phrase("不认识的键 \"\(key)\"", "unknown key \"\(key)\"").suggesting(near)
    case .missingKey(let key): Phrase("缺少键 \"\(key)\"", "the key \"\(key)\" is missing")
    case .duplicateKey(let key): Phrase("键 \"\(key)\" 重复", "the key \"\(key)\" stands twice")
    case .unknownWord(let word, let known, let near):
      Phrase(
        "不认识的词 \"\(word)\"，可用：\(known.joined(separator: " "))",
        "unknown word \"\(word)\"; known are: \(known.joined(separator: " "))"
      ).suggesting(near)
    case .notACorpus:
      Phrase(
        "不是文探语料：缺少 \"format\": \"wentan-corpus\"",
        "no wentan corpus: \"format\": \"wentan-corpus\" is missing")
    case .unknownVersion(let version):
      Phrase(
        "语料格式版本 \(version) 尚不支持，本程序读版本 1 至 \(Draft.latestVersion)",
        "corpus format version \(version); this program reads versions 1 to \(Draft.latestVersion)")
    case .laterKey(let key, let version):
      Phrase(
        "键 \"\(key)\" 属于格式版本 \(version)，请写 \"version\": \(version)",
        "the key \"\(key)\" came with version \(version) of the format; write \"version\": \(version)")
    case .malformedID(let id, let kind):
      Phrase(
        "id \"\(id)\" 不合规则，应如 \"\(kind):mei-tao\"（小写字母、数字和连字符）",
        "\"\(id)\" is no id; write it like \"\(kind):mei-tao\" (lower-case letters, digits, hyphens)")
    case .duplicateID(let id, let first):
      Phrase("id \"\(id)\" 重复，首次出现在 \(first)", "the id \"\(id)\" stands twice, first at \(first)")
    case .ambiguousID(let id, let files):
      Phrase(
        "id \"\(id)\" 在 \(files.joined(separator: "、")) 中指不同的项，请写明是哪一个（wentan show 列出完整的 id）",
        "the id \"\(id)\" means different items in \(files.joined(separator: ", ")); write the one that is meant (wentan show lists their full ids)"
      )
    case .unknownID(let id, let kind, let near):
      Phrase("没有\(Kind(rawValue: kind)?.name.chinese ?? kind) \"\(id)\"", "no \(kind) \"\(id)\"")
        .suggesting(near)
    case .quoteNotFound(let article):
      Phrase("文章 \(article) 里没有这句原文", "this quote is not in \(article)")
    case .occurrenceNotFound(let article, let count):
      Phrase(
        "文章 \(article) 里这句原文只有 \(count) 处",
        "this quote stands only \(count == 1 ? "once" : count == 2 ? "twice" : "\(count) times") in \(article)"
      )
    case .articleWithoutHeadline:
      Phrase("文章没有标题（headline）一栏", "the article has no block of kind \"headline\"")
    case .spanOutside(let lines):
      Phrase("行号或列号超出原文（共 \(lines) 行）", "outside the source, which has \(lines) lines")
    case .spansOverlap(let line):
      Phrase("第 \(line) 行的文字已属于另一块", "text of line \(line) already belongs to another block")
    case .sessionElsewhere(let session, let forum):
      Phrase("\(session) 不是 \(forum) 的环节", "\(session) is no session of \(forum)")
    case .dependentOnFaulty:
      Phrase(
        "提到别的文件的 id，而出错的文件牵连太多，未再核对；请先改正它们",
        "mentions ids of other files, of which too many are faulty one through the other to look further; mend those first"
      )
    case .blankEnd: Phrase("首尾不能有空白", "no white space may stand at either end")
    case .controlCharacter:
      Phrase("不能含换行、制表符或控制字符", "no line break, tab or control character may stand in it")
    case .lineFeed:
      Phrase("原文的一行里不能有换行，请分成几行", "a line of a source holds no line feed; make it several lines")
    case .hiddenCharacter: Phrase("含看不见的字符，请删去", "an invisible character stands in it; take it out")
    case .emptyList: Phrase("空列表应省去", "leave out a list that is empty")
    case .repeatedEvidence: Phrase("同一条依据重复", "the fact has this evidence already")
    case .unmarkedNote:
      Phrase("note 应以“\(Located.noteMark)”开头", "a note begins with \"\(Located.noteMark)\"")
    case .folderInFileName: Phrase("文件名不带目录", "the name of a file, without its folder")
    }
  }
}
