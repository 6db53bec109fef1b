import Model
import System

/// A program of the host's that is run within limits.
struct Tool {
  let name: String
  /// The package of Debian that it is in.
  let package: String

  /// Runs it and takes what it writes.
  ///
  /// - Parameter program: the program that limits itself and then becomes the tool.
  func run(
    _ arguments: [String], input: [UInt8] = [], seconds: Int = 60, output: Int = 64 << 20, program: String
  ) throws(SourceFault) -> ChildProcess.Outcome {
    var limits = ChildProcess.Limits()
    limits.seconds = seconds
    limits.output = output
    let words = [Confinement.word, "run", String(limits.memory), String(seconds), name] + arguments
    let outcome: ChildProcess.Outcome
    do {
      outcome = try ChildProcess.run(program, words, input: input, limits: limits)
    } catch {
      throw .child(error)
    }
    guard outcome.status != Confinement.notFound else { throw missing }
    return outcome
  }

  private var missing: SourceFault {
    .broken(
      Phrase(
        "要用 \(name)，这里没有；请先安装：apt install \(package)",
        "needs \(name), which is not here; install it: apt install \(package)"))
  }
}
