import ArgumentParser
import Glibc
import Model
import System

/// The end of a command that could not do what was asked: what to say and how to exit.
struct Failure: Error {
  /// Exit statuses after sysexits.h; part of the command line's contract.
  enum Status: Int32 {
    case notFound = 1
    case usage = 64
    case dataInvalid = 65
    case inputMissing = 66
    case outputImpossible = 73
    case inputOutput = 74
    /// Another run does the same already.
    case busy = 75
  }

  let status: Status
  /// For standard error, already harmless to a terminal; empty where the status says all.
  let message: String

  func tell() { if !message.isEmpty { Output.tell(message) } }

  func end() -> Never {
    tell()
    Glibc.exit(status.rawValue)
  }
}

extension String {
  /// A message without the program's name before it.
  var withoutProgram: String { hasPrefix("wentan: ") ? String(dropFirst("wentan: ".count)) : self }
}

extension Failure {
  init(_ failure: LoadingFailure, in language: Language) {
    status = failure.inputMissing ? .inputMissing : .dataInvalid
    message = failure.report(in: language)
  }
}

extension Failure {
  init(_ failure: WritingFailure, in language: Language) {
    status = failure.isInputOutput ? .inputOutput : .outputImpossible
    message = "wentan: " + failure.message[language]
  }
}
