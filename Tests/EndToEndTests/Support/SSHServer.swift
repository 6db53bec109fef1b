import Foundation
import Testing

/// A real sshd on the loopback that lets this user in as a guest, by the configuration that docs/hosting.md prints.
final class SSHServer {
  private let folder: TemporaryFolder
  private let port: UInt16
  private let server: Child

  /// Where sshd is; nil where it is not installed.
  static let program = ["/usr/sbin/sshd", "/usr/local/sbin/sshd"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Starts it and waits until it listens.
  ///
  /// - Parameter options: what stands behind `--guest` in its configuration.
  init(guest options: String = "") throws {
    guard let program = SSHServer.program else { throw Fault("sshd", ENOENT) }
    folder = try TemporaryFolder()
    port = try SSHServer.freePort()
    for key in ["host", "guest"] {
      let path = folder[key]
      let made = try Program.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path])
      guard made.exited(0) else { throw Fault("ssh-keygen: \(made.errors)") }
    }
    let user = String(cString: getpwuid(geteuid()).pointee.pw_name)
    // Where root runs sshd, it wants an empty folder for those who have not logged in yet.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    let own = """
      ListenAddress 127.0.0.1
      Port \(port)
      HostKey \(folder["host"])
      PidFile none
      UsePAM no
      StrictModes no
      PermitRootLogin yes
      PasswordAuthentication no
      Subsystem sftp internal-sftp

      """
    // sshd hands nothing of its own environment on.
    let variables = Sanitizer.options.map { "\"\($0.key)=\($0.value)\"" }.joined(separator: " ")
    let setting = variables.isEmpty ? "" : "SetEnv \(variables)\n"
    let printed = try SSHServer.printedConfiguration
      .replacingOccurrences(of: "/usr/bin/wentan --guest", with: "\(Program.path) --guest \(options)")
      .replacingOccurrences(of: "/etc/wentan/keys/%u", with: folder["guest.pub"])
      .replacingOccurrences(of: "Match User wentan", with: "Match User \(user)")
    let configuration = try folder.write((own + setting + printed).utf8, to: "sshd_config")
    server = try Child(
      [program, "-D", "-e", "-f", configuration], environment: Program.environment,
      streams: [
        .path("/dev/null", O_RDONLY), .path("/dev/null", O_WRONLY), .path(folder["log"], O_WRONLY | O_CREAT),
      ])
    let deadline = Deadline(20)
    while !isListening {
      guard !deadline.hasPassed, server.ending(within: 0) == nil else { throw Fault("sshd: \(log)") }
      deadline.pause()
    }
  }

  deinit { server.signal(SIGTERM) }

  /// The command line of a client that asks for something.
  func client(_ words: [String], options: [String] = []) -> [String] {
    [
      "ssh", "-F", "none", "-i", folder["guest"], "-p", "\(port)", "-o", "IdentitiesOnly=yes", "-o",
      "BatchMode=yes",
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
      "-o", "SendEnv=LANG LC_*",
    ] + options + ["127.0.0.1"] + words
  }

  /// What sshd has said.
  var log: String { (try? String(contentsOfFile: folder["log"], encoding: .utf8)) ?? "" }

  /// The block of docs/hosting.md.
  private static var printedConfiguration: String {
    get throws {
      let page = try String(
        contentsOf: Program.package.appendingPathComponent("docs/hosting.md"), encoding: .utf8)
      let parts = page.components(separatedBy: "```sshd_config\n")
      guard parts.count == 2, let end = parts[1].range(of: "```") else {
        throw Fault("docs/hosting.md", EINVAL)
      }
      return String(parts[1][..<end.lowerBound])
    }
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var address = address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isBound else { throw Fault("a free port") }
    return UInt16(bigEndian: address.sin_port)
  }

  private var isListening: Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var address = SSHServer.address(port: port)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
