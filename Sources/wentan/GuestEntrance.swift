import ArgumentParser
import Glibc
import System

/// The way in for guests, behind `wentan --guest`: the host has named the corpus, the guest says what he wants to
/// see of it through SSH_ORIGINAL_COMMAND.
struct GuestEntrance {
  /// What the host's command line says.
  private let host: Browse

  init(host: Browse) {
    var host = host
    host.common.isGuest = true
    self.host = host
  }

  /// Does what the guest asks for.
  func run() throws {
    let asked = getenv("SSH_ORIGINAL_COMMAND").map { command in
      Array(UnsafeRawBufferPointer(start: command, count: strlen(command)))
    }
    Environment.keep(only: GuestEnvironment.kept { Environment[$0] })
    // Nobody could continue what ^Z has stopped.
    signal(SIGTSTP, SIG_IGN)
    do {
      try grant(asked)
    } catch let failure as Failure where [.dataInvalid, .inputMissing].contains(failure.status) {
      throw Failure(status: failure.status, message: "wentan: " + GuestEntrance.closed[host.common.language])
    }
  }

  private func grant(_ asked: [UInt8]?) throws {
    let language = host.common.language
    let request: GuestRequest
    do {
      request = try GuestRequest(asked)
    } catch {
      throw Failure(status: .usage, message: "wentan: " + error.message[language])
    }
    switch request {
    case .explorer:
      var host = host
      try host.run()
    case .help: try host.common.output.write(GuestRequest.helpText[language])
    case .command(let words):
      var command = try parse(words)
      command.common = host.common.forGuest(speaking: command.common.lang)
      try command.run()
    }
  }

  /// What a guest's words say. What the parser says of a fault, without the usage: that names what is not for guests.
  private func parse(_ words: [String]) throws(Failure) -> any CommandForGuests {
    do {
      guard let command = try Wentan.parseAsRoot(words) as? any CommandForGuests else {
        preconditionFailure("\(words[0]) is not for guests")
      }
      return command
    } catch {
      let hint = Phrase("help 列出可用的命令和选项", "help lists the commands and options")
      let said = Wentan.harmless(Wentan.message(for: error))
      throw Failure(status: .usage, message: "wentan: \(said)\n" + hint[host.common.language])
    }
  }

  /// Nothing of the host's files is told.
  private static let closed = Phrase(
    "主人的语料有误，暂不能看；请告诉他运行 wentan validate",
    "the host's corpus is at fault; tell the host to run wentan validate")
}

/// A command that only prints what is in the corpus. Whatever the guest's words said, the host's options hold.
protocol CommandForGuests: ParsableCommand {
  var common: CommonOptions { get set }
}

extension List: CommandForGuests {}
extension Search: CommandForGuests {}
extension Show: CommandForGuests {}
