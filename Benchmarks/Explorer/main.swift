// The work of a key in the explorer, from the key to the finished grid, on the bundled corpus and on archives, made here
// or, with their compiled form, from files (made where it is not there):
//   swift run -c release explorer-benchmark [--key NAME] [ITEMS…] [DIRECTORY COMPILED]
// With --key only those whose name begins so are pressed.
import Explorer
import Glibc
import Model
import Search

func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(work)
  return Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3
}

/// CPU time of this process: a machine that does other things as well does not count.
func processorMilliseconds(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
  let start = now()
  work()
  return now() - start
}

func padded(_ text: String, _ columns: Int) -> String {
  text + String(repeating: " ", count: max(1, columns - text.count))
}

func rounded(_ number: Double) -> String { String((number * 1000).rounded() / 1000) }

/// Keys that are pressed over and over, and what they are for.
let walks: [(name: String, start: [Key], keys: [Key])] = [
  ("step in a list", [.character("2")], [.character("j"), .character("j"), .character("k")]),
  ("page in a list", [.character("3")], [.pageDown, .pageUp]),
  ("row in the detail", [.character("2"), .enter], [.character("j"), .character("k")]),
  ("row in the source", [.character("2"), .character("o")], [.character("j"), .character("k")]),
  ("follow and back", [.character("2"), .enter, .character("j"), .character("j")], [.enter, .backspace]),
  ("filter letter", [.character("2"), .character("/")], [.character("m"), .character("t"), .control("u")]),
  ("find letter", [.character("f")], [.character("m"), .character("t"), .control("u")]),
  ("find pinyin", [.character("f")], "wang".unicodeScalars.map { .character($0) } + [.control("u")]),
  ("find Chinese", [.character("f")], "知识产权".unicodeScalars.map { .character($0) } + [.control("u")]),
  (
    "find what is everywhere", [.character("f")],
    "人工智能的".unicodeScalars.map { .character($0) } + [.control("u")]
  ),
  ("sort by pinyin", [.character("2")], [.character("t")]),
  ("scope and lift", [.character("2")], [.character("s"), .character("S")]),
  ("step in the forums", [.character("1")], [.character("j"), .character("j"), .character("k")]),
  ("step in the topics", [.character("5")], [.character("j"), .character("j"), .character("k")]),
  ("step in the articles", [.character("6")], [.character("j"), .character("j"), .character("k")]),
  ("open a topic, and back", [.character("5")], [.enter, .escape]),
  ("row in a topic", [.character("5"), .enter], [.character("j"), .character("k")]),
  ("page in a topic", [.character("5"), .enter], [.pageDown, .pageDown, .pageUp]),
  ("ends of a topic", [.character("5"), .enter], [.character("G"), .character("g")]),
  (
    "letter in a topic", [.character("5"), .enter, .character("/")],
    [.character("w"), .character("a"), .control("u")]
  ),
  ("links of a topic", [.character("5"), .enter], [.character("'"), .character("'"), .escape]),
  ("source of a topic", [.character("5")], [.character("o"), .escape]),
  ("relations of a topic", [.character("5")], [.character("r"), .escape]),
  ("scope of a topic", [.character("5")], [.character("s"), .character("S")]),
  ("text of a topic", [.character("5")], [.character("Y"), .escape]),
  ("open the overview", [], [.character("0"), .escape]),
  ("timeline of an item", [.character("2")], [.character("d"), .escape]),
  ("timeline of all", [.character("d")], [.tab, .tab]),
  ("row in the timeline", [.character("d"), .tab], [.character("j"), .character("k")]),
  ("page in the timeline", [.character("d"), .tab], [.pageDown, .pageDown, .pageUp]),
  ("ends of the timeline", [.character("d"), .tab], [.character("G"), .character("g")]),
  ("turn the timeline", [.character("d"), .tab], [.character("t")]),
  ("open the facets", [.character("2")], [.character("F"), .escape]),
  ("doubtful items", [], [.character("D"), .character("S")]),
  ("row in the relations", [.character("2"), .character("r")], [.character("j"), .character("k")]),
  ("row in the overview", [.character("0")], [.character("j"), .character("k")]),
  ("row in the facets", [.character("3"), .character("F")], [.character("j"), .character("k")]),
]

func press(_ key: Key, _ state: inout State) {
  for effect in state.handle([.key(key)]) {
    // As the loop does it beside the explorer.
    guard case .index = effect else { continue }
    _ = state.handle([.indexed(index(of: state.corpus))])
  }
}

func index(of corpus: Corpus) -> CorpusSearch {
  var search = CorpusSearch(corpus)
  search.prepare()
  return search
}

func measure(_ corpus: Corpus, wanted: String) {
  print(padded("key", 24) + padded("median, ms", 14) + "slowest, ms")
  for walk in walks where walk.name.hasPrefix(wanted) {
    var state = State(corpus, language: .chinese)
    _ = state.handle([.resized(Size(columns: 120, rows: 40))])
    for key in walk.start { press(key, &state) }
    _ = state.handle(walk.keys.map { .key($0) })
    var times: [Double] = []
    for _ in 0..<20 {
      for key in walk.keys {
        times.append(
          processorMilliseconds {
            _ = state.handle([.key(key)])
            _ = state.render()
          })
      }
    }
    times.sort()
    print(padded(walk.name, 24) + padded(rounded(times[times.count / 2]), 14) + rounded(times.last!))
  }
}

var arguments = Array(CommandLine.arguments.dropFirst())
var wanted = ""
if arguments.count >= 2, arguments[0] == "--key" {
  wanted = arguments[1]
  arguments.removeFirst(2)
}
print("Bundled corpus")
measure(try Corpus.load([.bundled]), wanted: wanted)
while let items = arguments.first.flatMap({ Int($0) }) {
  arguments.removeFirst()
  let files = Archive.files(items: items)
  var corpus: Corpus?
  let loading = try milliseconds { corpus = try Corpus.load(files) }
  print("\nArchive of \(items) items, loaded in \(rounded(loading)) ms")
  measure(corpus!, wanted: wanted)
}
if arguments.count == 2 {
  let loader = CorpusLoader(
    paths: [arguments[0]], bundled: false, compiled: CompiledPosition(path: arguments[1]))
  if access(arguments[1], F_OK) != 0 {
    let (bytes, _) = try loader.compile(indexing: CorpusSearch.compiled)
    let file = fopen(arguments[1], "w")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
  let (first, isAll) = try loader.open()
  print("\n\(first.corpus.itemCount) items\(isAll ? "" : ", without their compiled form")")
  measure(first.corpus, wanted: wanted)
}
