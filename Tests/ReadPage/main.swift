import Articles
import Glibc

// Reads what `pdftotext -bbox-layout` writes from standard input and prints a corpus file with the articles found, as
// ../shared/pdf/score_order.py takes it; `--text` prints plain text, `--time` the milliseconds a page.

func input() -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = read(0, &buffer, buffer.count)
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
}

func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case _ where scalar.value < 0x20: out += " "
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

let names: [LaidOutBlock.Kind: String] = [
  .headline: "headline", .deck: "deck", .byline: "byline", .subheading: "subheading", .paragraph: "paragraph",
  .caption: "caption", .box: "pullquote", .jump: "credit",
]

func corpus(_ document: LaidOutDocument) -> String {
  var sources: [String] = []
  var articles: [String] = []
  for page in document.pages {
    for story in page.stories {
      let id = "source:s\(sources.count)"
      let lines = story.blocks.map { quoted($0.text) }
      sources.append(#"{"id":\#(quoted(id)),"text":[\#(lines.joined(separator: ","))]}"#)
      let blocks = story.blocks.enumerated().map { index, block in
        #"{"kind":\#(quoted(names[block.kind]!)),"spans":[{"lines":[\#(index + 1),\#(index + 1)]}]}"#
      }
      var fields = [#""source":\#(quoted(id))"#, #""blocks":[\#(blocks.joined(separator: ","))]"#]
      if let value = page.date { fields.append(#""published":{"value":\#(quoted(value))}"#) }
      if let value = page.newspaper { fields.append(#""newspaper":{"value":\#(quoted(value))}"#) }
      if let value = page.pageNumber { fields.append(#""page":{"value":\#(quoted(value))}"#) }
      articles.append("{" + fields.joined(separator: ",") + "}")
    }
  }
  return #"{"format":"wentan-corpus","sources":["#
    + sources.joined(separator: ",\n") + #"],"articles":["# + articles.joined(separator: ",\n") + "]}"
}

do {
  let bytes = input()
  let start = ContinuousClock.now
  let document = try ReadingOrder.document(PageWordsReader.pages(in: bytes))
  let time = ContinuousClock.now - start
  if CommandLine.arguments.contains("--time") {
    print(Double(time.components.attoseconds) / 1e15 / Double(max(1, document.pages.count)))
  } else if CommandLine.arguments.contains("--text") {
    for page in document.pages {
      print(
        "==== \(page.newspaper ?? "?") | \(page.date ?? "?") | \(page.pageNumber ?? "?") | \(page.section ?? "?")"
      )
      for line in page.furniture { print("  ~ \(line.text)") }
      for story in page.stories {
        print("-------- certain: \(story.certain)")
        for block in story.blocks { print("[\(block.kind)] \(block.text)") }
      }
    }
  } else {
    print(corpus(document))
  }
} catch {
  print(error.message.english)
  exit(65)
}
