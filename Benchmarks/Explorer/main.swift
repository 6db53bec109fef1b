// The work of a key in the explorer, from the key to the finished grid, on the bundled corpus and on archives:
//   swift run -c release explorer-benchmark [ITEMS…]
import Explorer
import Glibc
import Model

func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(work)
  return Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3
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
  ("scope and lift", [.character("2")], [.character("s"), .character("S")]),
  ("row in the relations", [.character("2"), .character("r")], [.character("j"), .character("k")]),
  ("row in the overview", [.character("0")], [.character("j"), .character("k")]),
  ("row in the facets", [.character("3"), .character("F")], [.character("j"), .character("k")]),
]

func measure(_ corpus: Corpus) {
  print(padded("key", 24) + padded("median, ms", 14) + "slowest, ms")
  for walk in walks {
    var state = State(corpus, language: .chinese)
    _ = state.handle([.resized(Size(columns: 120, rows: 40))])
    for key in walk.start { _ = state.handle([.key(key)]) }
    _ = state.handle(walk.keys.map { .key($0) })
    var times: [Double] = []
    for _ in 0..<20 {
      for key in walk.keys {
        times.append(
          milliseconds {
            _ = state.handle([.key(key)])
            _ = state.render()
          })
      }
    }
    times.sort()
    print(padded(walk.name, 24) + padded(rounded(times[times.count / 2]), 14) + rounded(times.last!))
  }
}

print("Bundled corpus")
measure(try Corpus.load([.bundled]))
for items in CommandLine.arguments.dropFirst().compactMap({ Int($0) }) {
  let files = Archive.files(items: items)
  var corpus: Corpus?
  let loading = try milliseconds { corpus = try Corpus.load(files) }
  print("\nArchive of \(items) items, loaded in \(rounded(loading)) ms")
  measure(corpus!)
}
