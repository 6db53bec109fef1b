/// Reads what `pdftotext -bbox-layout` writes: pages, and words with their places. Flows, blocks and lines are passed
/// over: the order of reading is found from the words alone.
///
/// The form is XHTML, of which the reader knows just what pdftotext uses: tags that follow each other, attributes in
/// double quotes, text in words alone, five entities. Anything else ends it with a fault. It passes once over the bytes.
public struct PageWordsReader {
  private let bytes: [UInt8]
  private var offset = 0
  private let limits: PageLimits
  private var pages: [PlacedPage] = []
  private var isInPage = false
  private var wordCount = 0

  /// The pages in what pdftotext wrote.
  public static func pages(in bytes: [UInt8], limits: PageLimits = PageLimits()) throws(PageFault)
    -> [PlacedPage]
  {
    var reader = PageWordsReader(bytes: bytes, limits: limits)
    try reader.read()
    return reader.pages
  }

  private init(bytes: [UInt8], limits: PageLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  private var fault: PageFault { .notPages(offset: offset) }

  private mutating func read() throws(PageFault) {
    try skipHead()
    while true {
      skip { $0 != UInt8(ascii: "<") }
      guard offset < bytes.count else { throw fault }
      let name = try tagName()
      switch name {
      case "page":
        guard !isInPage, pages.count < limits.pages else {
          throw isInPage ? fault : .tooManyPages(limit: limits.pages)
        }
        try beginPage()
      case "/page":
        guard isInPage else { throw fault }
        isInPage = false
        try closeTag()
      case "word":
        guard isInPage else { throw fault }
        try word()
      case "/doc":
        guard !isInPage else { throw fault }
        return
      case "flow", "block", "line", "/flow", "/block", "/line":
        guard isInPage else { throw fault }
        try closeTag()
      default: throw fault
      }
    }
  }

  /// Passes over the head, whose title comes from the document and may hold anything, to the first `<doc>` after it.
  private mutating func skipHead() throws(PageFault) {
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<"), starts(with: "<doc>") {
        offset += 5
        return
      }
      offset += 1
    }
    throw fault
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while offset < bytes.count, condition(bytes[offset]) { offset += 1 }
  }

  /// The name of the tag that begins here, with its slash if it ends something.
  private mutating func tagName() throws(PageFault) -> String {
    offset += 1
    let start = offset
    while offset < bytes.count, offset - start < 16,
      bytes[offset] == UInt8(ascii: "/") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[offset])
    {
      offset += 1
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Passes over the rest of a tag.
  private mutating func closeTag() throws(PageFault) {
    skip { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else { throw fault }
    offset += 1
  }

  /// The values of the attributes that follow, which have just these names, in this order; nil for what is no number.
  private mutating func numbers(_ names: [StaticString]) throws(PageFault) -> [Double?] {
    var values: [Double?] = []
    for name in names {
      skip { $0 == UInt8(ascii: " ") }
      guard starts(with: name) else { throw fault }
      offset += name.utf8CodeUnitCount
      guard starts(with: "=\"") else { throw fault }
      offset += 2
      let start = offset
      while offset < bytes.count, offset - start < 400, bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw fault }
      let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self))
      values.append(value.flatMap { $0.isFinite ? $0 : nil })
      offset += 1
    }
    try closeTag()
    return values
  }

  private mutating func beginPage() throws(PageFault) {
    let values = try numbers(["width", "height"])
    guard let width = values[0], let height = values[1], limits.pageLength.contains(width),
      limits.pageLength.contains(height)
    else { throw .pageSize(page: pages.count + 1) }
    pages.append(PlacedPage(width: width, height: height, words: []))
    isInPage = true
  }

  /// A word without a place on the page is left out.
  private mutating func word() throws(PageFault) {
    let values = try numbers(["xMin", "yMin", "xMax", "yMax"])
    let text = try wordText()
    let page = pages.count - 1
    wordCount += 1
    guard pages[page].words.count < limits.wordsOnPage, wordCount <= limits.words else {
      throw .tooManyWords(page: page + 1, limit: limits.wordsOnPage)
    }
    guard let left = values[0], let top = values[1], let right = values[2], let bottom = values[3] else {
      return
    }
    let word = PlacedWord(
      text: text, left: left, top: top, right: right, bottom: bottom, size: bottom - top, page: page + 1)
    if pages[page].holds(word) { pages[page].words.append(word) }
  }

  private mutating func wordText() throws(PageFault) -> String {
    var text: [UInt8] = []
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
      guard text.count < limits.wordLength else { throw fault }
      if bytes[offset] == UInt8(ascii: "&") {
        text.append(try entity())
      } else {
        // Control characters carry no text.
        if bytes[offset] >= 0x20, bytes[offset] != 0x7F { text.append(bytes[offset]) }
        offset += 1
      }
    }
    guard offset < bytes.count, starts(with: "</word>") else { throw fault }
    offset += 7
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func entity() throws(PageFault) -> UInt8 {
    let entities: [(StaticString, StaticString)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
    ]
    for (name, character) in entities where starts(with: name) {
      offset += name.utf8CodeUnitCount
      return character.utf8Start[0]
    }
    throw fault
  }
}
