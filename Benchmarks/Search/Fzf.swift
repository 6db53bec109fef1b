import Search
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// fzf, searching the same names in a file, each with its pinyin beside it.
struct Fzf {
  private let file = "/tmp/search-benchmark-\(getpid()).txt"

  /// Nil without fzf.
  init?() {
    guard run(["--version"]) == 0 else { return nil }
  }

  /// Writes the names; how long fzf takes to start and to read them, finding nothing.
  func prepare(_ names: [String]) -> Duration {
    let output = fopen(file, "w")!
    for name in names {
      fputs(name + " " + Pinyin.syllables(of: name, kind: .person).joined() + "\n", output)
    }
    fclose(output)
    return time("'\u{1}")
  }

  func time(_ query: String) -> Duration {
    median(runs: 7) { _ = run(["--filter", query]) }
  }

  func clean() {
    unlink(file)
  }

  private func run(_ arguments: [String]) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, access(file, R_OK) == 0 ? file : "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    let words = (["fzf"] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    guard posix_spawnp(&process, "fzf", &actions, nil, words, environ) == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status
  }
}
