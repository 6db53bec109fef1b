import Explorer
import Model
import TUI
let c = try Corpus.load(paths: [])
var l = try ExplorerLoop(State(c, language: .ofEnvironment), colours: true)
l.run()
