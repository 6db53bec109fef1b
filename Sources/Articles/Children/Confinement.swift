import CConfinement
import Glibc
import System

/// What a process gives up before it reads what comes from outside, or becomes a tool that does.
public enum Confinement {
  /// The first word of the command line of a child of the program's own; no option, and in no help.
  public static let word = "--wentan-child"

  /// Whether a reading child is kept from files and sockets here: one that tries to open either is ended. It is tried.
  ///
  /// - Parameter program: see ``Source/program``.
  public static func isEffective(program: String = Source.program) -> Bool {
    ["file", "socket"].allSatisfy { thing in
      guard let outcome = try? ChildProcess.run(program, [word, "try", thing]) else { return false }
      return outcome.status == nil && outcome.output.isEmpty
    }
  }

  /// Does what the command line of a child says, and ends; returns where it is not one.
  ///
  /// - `--wentan-child read FORM URL`: reads a source from standard input and writes its articles to standard output.
  /// - `--wentan-child try file|socket`: opens it where a reading child must not, and says that it could.
  /// - `--wentan-child run MEMORY SECONDS TOOL …`: becomes another program, within limits.
  public static func runChild(_ arguments: [String]) {
    guard arguments.first == word, arguments.count >= 3 else { return }
    confinement_follow_parent()
    confinement_close_files()
    switch arguments[1] {
    case "read":
      limit(memory: ReadingChild.memory, seconds: ReadingChild.seconds)
      ReadingChild.run(form: SourceForm(rawValue: arguments[2]), url: arguments.count > 3 ? arguments[3] : "")
    case "run":
      limit(memory: Int(arguments[2]) ?? 0, seconds: arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0)
      let tool = Array(arguments.dropFirst(4))
      if !tool.isEmpty {
        var words: [UnsafeMutablePointer<CChar>?] = tool.map { strdup($0) }
        words.append(nil)
        execvp(words[0]!, words)
      }
      exit(errno == ENOENT ? notFound : 126)
    case "try":
      begin()
      let opened =
        arguments[2] == "file"
        ? open("/dev/null", O_RDONLY) : socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      _ = write(STDOUT_FILENO, "opened", 6)
      exit(opened >= 0 ? 0 : 1)
    default: exit(64)
    }
  }

  /// The exit status of a child whose tool is missing, as a shell's.
  static let notFound: Int32 = 127

  /// Limits that hold for whatever the process becomes, too: no core, no file that grows, so much memory and time.
  private static func limit(memory: Int, seconds: Int) {
    func set(_ resource: __rlimit_resource, _ value: Int) {
      var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
    set(RLIMIT_CORE, 0)
    set(RLIMIT_FSIZE, 0)
    if memory > 0 { set(RLIMIT_AS, memory + size) }
    if seconds > 0 { set(RLIMIT_CPU, seconds) }
  }

  /// Bytes of address space that the process has now.
  private static var size: Int {
    guard let file = fopen("/proc/self/statm", "re") else { return 0 }
    defer { fclose(file) }
    var digits = [CChar](repeating: 0, count: 32)
    guard fgets(&digits, Int32(digits.count), file) != nil else { return 0 }
    return (strtol(digits, nil, 10)) * Int(getpagesize())
  }

  /// From now on files and sockets are out of reach.
  static func begin() { _ = confinement_begin() }
}
