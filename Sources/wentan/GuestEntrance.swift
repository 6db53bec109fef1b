import ArgumentParser
import Explorer
import Glibc
import System

/// The way in for guests, behind `wentan --guest`: the host has named the corpus, the guest says what is wanted to
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
    Environment.keep(only: GuestEnvironment.saved { Environment[$0] })
    // Nobody could continue what ^Z has stopped.
    signal(SIGTSTP, SIG_IGN)
    host.limits.hold()
    let log = try log()
    do {
      try grant(asked, noting: log)
    } catch let failure as Failure where [.dataInvalid, .inputMissing].contains(failure.status) {
      throw Failure(status: failure.status, message: "wentan: " + GuestEntrance.closed[host.common.language])
    }
  }

  /// The log that the host asks for, if any.
  private func log() throws(Failure) -> GuestLog? {
    guard let path = host.guestLog else { return nil }
    guard let log = GuestLog(path: path, connection: Environment["SSH_CONNECTION"]) else {
      throw Failure(
        status: .inputOutput, message: "wentan: " + GuestEntrance.withoutLog[host.common.language])
    }
    return log
  }

  private func grant(_ asked: [UInt8]?, noting log: GuestLog?) throws {
    let language = host.common.language
    guard let asked, !asked.isEmpty else { return try host.open(noting: log) }
    let request: GuestRequest
    do {
      request = try GuestRequest(asked, permitting: .defined)
    } catch {
      throw Failure(status: .usage, message: "wentan: " + error.message[language])
    }
    switch request {
    case .explorer: try host.open(noting: log)
    case .help:
      HelpText.language = language
      try host.common.output.write(GuestRequest.help(.defined, GuestEntrance.commandsInHelp)[language])
    case .command(let words):
      HelpText.language = Language(askedForBy: words) ?? language
      if var log {
        Output.tell("wentan: " + GuestLog.notice[HelpText.language])
        log.write(words.joined(separator: " "))
      }
      var command = try parse(words)
      command.common = host.common.forGuest(speaking: command.common.lang)
      try command.run()
    }
  }

  /// How each command that guests may give is written, and what it does.
  private static var commandsInHelp: [(use: String, does: String)] {
    CommandTable.forGuests.map { command, definition in
      (command.name + " " + command.operands, definition.configuration.abstract)
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
      let hint = said("help 列出可用的命令和选项", "help lists the commands and options")
      let fault = LibraryText.fault(Wentan.message(for: error))
      throw Failure(status: .usage, message: "wentan: \(fault)\n" + hint)
    }
  }

  private static let withoutLog = Phrase(
    "主人要记录客人看了什么，却写不了，暂不能看；请告诉他",
    "the host wants a log of what guests look at, and it cannot be written; tell the host")

  /// Nothing of the host's files is told.
  private static let closed = Phrase(
    "主人的语料有误，暂不能看；请告诉他运行 wentan validate",
    "the host's corpus is at fault; tell the host to run wentan validate")
}

/// A command that only prints what is in the corpus. Whatever the guest's words said, the host's options hold.
protocol CommandForGuests: ParsableCommand {
  var common: CommonOptions { get set }
}

extension CommandTable {
  /// The commands that guests may give.
  static var forGuests: [(command: Command, definition: any CommandForGuests.Type)] {
    Wentan.configuration.subcommands.compactMap { definition in
      guard let guests = definition as? any CommandForGuests.Type else { return nil }
      return commands.first { $0.name == guests._commandName }.map { ($0, guests) }
    }
  }
}

extension GuestPermissions {
  /// What the definitions of the commands say: options that are for guests, of the commands that are.
  static var defined: GuestPermissions {
    let commands = CommandTable.forGuests.map(\.command)
    let options = commands.flatMap(\.options).filter(\.isForGuests).map(\.name)
    return GuestPermissions(commands: commands.map(\.name), options: options)
  }
}
