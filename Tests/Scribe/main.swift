import Glibc
import System

// A program for tests that must kill a writer or take resources from it: it writes a file as the explorer does.
//
//   Scribe PATH BYTES        writes so many bytes once, and says on standard output what came of it
//   Scribe PATH BYTES MICRO  replaces the file by one of other bytes, again and again until the system kills it: when
//                            it has worked for so many microseconds, which no busy machine lengthens

/// Has the program killed after so much work of its own.
func endAfter(microseconds: Int) {
  var time = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: 0, tv_usec: microseconds))
  setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &time, nil)
}

signal(SIGXFSZ, SIG_IGN)
let (path, count) = (CommandLine.arguments[1], Int(CommandLine.arguments[2])!)
let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
// Programs that are killed one after the other write different bytes.
var round = Int(getpid())
var isFirst = true
repeat {
  do throws(WritingFailure) {
    let bytes = [UInt8](repeating: letters[round % letters.count], count: count)
    try FileWriter.write(bytes, to: path, replacing: true)
    if isFirst {
      print("written")
      if CommandLine.arguments.count > 3 { endAfter(microseconds: Int(CommandLine.arguments[3])!) }
    }
    isFirst = false
  } catch {
    print(error.message.english)
    exit(error.isInputOutput ? 74 : 73)
  }
  fflush(nil)
  round += 1
} while CommandLine.arguments.count > 3
