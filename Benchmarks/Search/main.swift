import Search

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

if CommandLine.arguments.contains("--recall") {
  var recall = try Recall(names: Array(Set(Names(count: 10_000))).sorted())
  recall.run()
  try measureAllTiers(100_000)
  exit(0)
}

let queries = ["m", "me", "mei", "meit", "meitao", "mt", "mtao", "梅", "梅涛", "w", "wang", "z", "qqqq"]
let fzf = Fzf()
if fzf == nil { print("fzf is not there to compare with.") }

for count in [100_000, 1_000_000] {
  let names = Array(Names(count: count))
  var index = makeIndex(of: names)
  let building = median(runs: 7) { index = makeIndex(of: names) }
  let bytes = tenths(Double(index.byteCount) / Double(count))
  print(
    "\n\(count) names: the index is built in \(milliseconds(building)) ms and takes \(bytes) bytes a name.")
  let reading = fzf?.prepare(names)
  if let reading { print("fzf starts and reads the names in \(milliseconds(reading)) ms.") }
  print(row("query", "hits", "ms", "fzf, ms", "ratio", "fzf's search", "ratio"))
  for query in queries {
    var results = index.search(SearchQuery(query), limit: 200)
    let time = median(runs: 15) { results = index.search(SearchQuery(query), limit: 200) }
    var cells = [query, "\(results.total)", milliseconds(time)]
    if let fzf, let reading {
      let whole = fzf.time(query)
      let search = max(whole - reading, .zero)
      cells += [milliseconds(whole), tenths(whole / time), milliseconds(search), tenths(search / time)]
    }
    print(row(cells))
  }
}
fzf?.clean()
measureRunningText()

func makeIndex(of names: [String]) -> SearchIndex {
  var builder = SearchIndex.Builder()
  for name in names {
    builder.beginRecord()
    builder.add(name, kind: .person)
  }
  return builder.build()
}

/// Ten million characters of articles, which are searched literally.
func measureRunningText() {
  let line = "随着AI技术的蓬勃发展，无论是关于文创的深度探索，还是关于动漫产业的前瞻展望，\n"
  let article = String(repeating: line, count: 1_000)
  var texts: [LiteralText] = []
  let folding = median(runs: 3) { texts = (0..<250).map { _ in LiteralText(article) } }
  print("\n10 million characters of running text: folded in \(milliseconds(folding)) ms.")
  for query in ["知识产权", "AI", "动漫"] {
    var found = 0
    let time = median(runs: 7) { found = texts.count { LiteralSearch(query).matches($0) } }
    print("\(query): in \(found) of \(texts.count) articles, \(milliseconds(time)) ms")
  }
}
