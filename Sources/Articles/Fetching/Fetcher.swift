import Glibc
import Model
import System

/// Gets what an address gives, by curl: within limits of time and size, and from no private address, be it in the
/// address itself, behind its name, or where it is redirected to.
public struct Fetcher: Sendable {
  private let allowsPrivate: Bool
  private let program: String

  /// - Parameters:
  ///   - allowsPrivate: whether addresses of the own machine and network may be asked.
  ///   - program: see ``Source/program``.
  public init(allowsPrivate: Bool, program: String = Source.program) {
    self.allowsPrivate = allowsPrivate
    self.program = program
  }

  /// Redirects that are followed, bytes that are taken, and seconds for all of it.
  private static let maximumRedirects = 10
  private static let maximumBytes = 32 << 20
  private static let seconds = 30

  private static let curl = Tool(name: "curl", package: "curl")
  private static let getent = Tool(name: "getent", package: "libc-bin")

  /// Whether a source is written as an address, of whatever scheme.
  public static func isAddress(_ source: String) -> Bool {
    guard let mark = source.firstOffset(of: "://"), mark > 1 else { return false }
    return source.utf8.prefix(mark).allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x2B...0x39).contains($0)
    }
  }

  /// What a server says of a version of what it gives, so that it need not give that again.
  public struct Version: Sendable, Equatable {
    public var etag: String
    public var modified: String

    /// - Parameters:
    ///   - etag: the header `ETag`; empty where there was none.
    ///   - modified: the header `Last-Modified`; empty where there was none.
    public init(etag: String = "", modified: String = "") {
      (self.etag, self.modified) = (Version.header(etag), Version.header(modified))
    }

    /// Characters of a header that are kept, at most.
    private static let maximum = 512

    /// A header as it can be sent back; empty where it cannot.
    private static func header(_ text: String) -> String {
      let isPlain = text.utf8.count <= maximum && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      return isPlain ? text : ""
    }

    /// How curl is told to ask for what is not of this version.
    fileprivate var arguments: [String] {
      (etag.isEmpty ? [] : ["--header", "If-None-Match: " + etag])
        + (modified.isEmpty ? [] : ["--header", "If-Modified-Since: " + modified])
    }
  }

  /// What an address gave.
  public struct Page: Sendable {
    public let bytes: [UInt8]
    /// The address that gave it in the end.
    public let address: String
    public let version: Version
  }

  /// The bytes of an address, and the address that gave them in the end.
  public func bytes(of address: String) throws(SourceFault) -> (bytes: [UInt8], address: String) {
    let page = try page(of: address, unless: Version())
    // Nothing that is asked without a condition is unchanged.
    guard let page else { throw .broken(Phrase("网址没有给出内容", "the address gives nothing")) }
    return (page.bytes, page.address)
  }

  /// What an address gives now; nil where that is the version that is known.
  public func page(of address: String, unless known: Version) throws(SourceFault) -> Page? {
    var address = Address.escaped(address)
    for _ in 0...Fetcher.maximumRedirects {
      guard Address.scheme(of: address) != nil else {
        throw .broken(Phrase("只取 http 和 https 的网址", "only addresses of http and https are fetched"))
      }
      let answer = try answer(of: address, unless: known)
      switch answer.status {
      case 200..<300:
        guard !answer.bytes.isEmpty else { throw .broken(Phrase("网址没有给出内容", "the address gives nothing")) }
        return Page(bytes: answer.bytes, address: address, version: answer.version)
      case 304 where known != Version(): return nil
      case 300..<400:
        guard let next = answer.redirect else {
          throw .broken(Phrase("网址转向，却没有说往哪里", "the address redirects nowhere"))
        }
        address = Address.escaped(next)
      default:
        throw .broken(
          Phrase("网址答以 \(answer.status)，取不到", "the address answers \(answer.status) and gives no article"))
      }
    }
    throw .broken(
      Phrase(
        "网址转向超过 \(Fetcher.maximumRedirects) 次，放弃", "given up: more than \(Fetcher.maximumRedirects) redirects"
      ))
  }

  private struct Answer {
    let status: Int
    let redirect: String?
    let version: Version
    let bytes: [UInt8]
  }

  private func answer(of address: String, unless known: Version) throws(SourceFault) -> Answer {
    var arguments =
      known.arguments + [
        "--disable", "--silent", "--show-error", "--globoff", "--compressed", "--proto", "=http,https",
        "--max-time",
        String(Fetcher.seconds), "--max-filesize", String(Fetcher.maximumBytes), "--user-agent",
        "wentan/" + Program.version, "--write-out", Fetcher.said, "--output", "-",
      ]
    if !allowsPrivate, let pin = try pin(of: address) { arguments += ["--resolve", pin] }
    let outcome = try Fetcher.curl.run(
      arguments + ["--", address], seconds: Fetcher.seconds + 5, output: Fetcher.maximumBytes,
      program: program)
    guard outcome.status == 0 else { throw Fetcher.failure(outcome) }
    var (body, lines) = (outcome.output[...], [String]())
    for _ in 0..<4 {
      guard let feed = body.lastIndex(of: 0x0A) else { throw Fetcher.failure(outcome) }
      lines.insert(String(decoding: body[(feed + 1)...], as: UTF8.self), at: 0)
      body = body[..<feed]
    }
    // A curl that is older than 7.84 does not know headers and prints what it was told.
    let headers = lines[2...].map { $0.hasPrefix("%header") ? "" : $0 }
    return Answer(
      status: Int(lines[0]) ?? 0, redirect: lines[1].isEmpty ? nil : lines[1],
      version: Version(etag: headers[0], modified: headers[1]), bytes: Array(body))
  }

  /// What curl says behind what it was given, in four lines.
  private static let said = "\n%{http_code}\n%{redirect_url}\n%header{etag}\n%header{last-modified}"

  private static func failure(_ outcome: ChildProcess.Outcome) -> SourceFault {
    let said = TextCleaning.clean(String(decoding: outcome.errors.prefix(300), as: UTF8.self)).stripped
    return .broken(Phrase("取不到：\(said)", "cannot be fetched: \(said)"))
  }

  // MARK: Private addresses

  /// The host, its port and the address that stands for its name, in the form of curl's `--resolve`: the name is asked
  /// for once, so that it cannot mean another host later. nil where the host is an address itself.
  private func pin(of address: String) throws(SourceFault) -> String? {
    let (host, port) = Fetcher.host(of: address)
    // What curl could read in another way than this does is not asked at all.
    guard host.utf8.allSatisfy({ Fetcher.isPlain($0) }),
      !address.utf8.contains(where: { $0 == 0x5C || $0 <= 0x20 })
    else {
      throw .broken(Phrase("网址的主机名写得不寻常，不取", "the address names its host in an unusual way and is not asked"))
    }
    if let literal = IPAddress(host) {
      if literal.isPrivate { throw Fetcher.isPrivate }
      return nil
    }
    let outcome = try Fetcher.getent.run(["ahosts", host], seconds: 10, program: program)
    let found = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map { String($0) }
    }
    // Behind a proxy a host need not know the names of the world; then the proxy decides.
    guard let first = found.first else {
      if Fetcher.hasProxy { return nil }
      throw .broken(Phrase("找不到主机 \(TextCleaning.clean(host))", "no such host: \(TextCleaning.clean(host))"))
    }
    for one in found { if IPAddress(one)?.isPrivate ?? true { throw Fetcher.isPrivate } }
    return "\(host):\(port):\(first.unicodeScalars.contains(":") ? "[\(first)]" : first)"
  }

  /// A letter or digit of ASCII, and the marks that host names and addresses have.
  private static func isPlain(_ byte: UInt8) -> Bool {
    Unicode.Scalar(byte).isWord
      || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":")].contains(byte)
  }

  private static let isPrivate = SourceFault.broken(
    Phrase(
      "是本机或内部网络的地址，不取；确实要取请加 --allow-private",
      "an address of this machine or of a private network is not asked; --allow-private allows it"))

  private static var hasProxy: Bool {
    let names: [String] = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    return names.contains { getenv($0) != nil }
  }

  /// The host of an address and its port.
  static func host(of address: String) -> (host: String, port: Int) {
    let scheme = Address.scheme(of: address) ?? "http"
    let rest = address.unicodeScalars.dropFirst(scheme.count + 3).prefix {
      !"/?#".unicodeScalars.contains($0)
    }
    let name = rest.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
    let other = scheme == "https" ? 443 : 80
    if name.first == "[" {
      let host = String(name.dropFirst().prefix { $0 != "]" })
      let port = name.lastIndex(of: ":").flatMap { Int(String(name[name.index(after: $0)...])) }
      return (host, name.last == "]" ? other : port ?? other)
    }
    guard let colon = name.lastIndex(of: ":") else { return (String(name), other) }
    return (String(name[..<colon]), Int(String(name[name.index(after: colon)...])) ?? other)
  }
}
