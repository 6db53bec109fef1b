import Glibc

/// A program of the host's that makes a file out of a text: a database out of SQL, a document out of Markdown. It reads
/// the text from its standard input, and no word of its command line comes from the text.
public struct Converter: Sendable, Equatable {
  /// The name that is looked up in `$PATH`.
  public let program: String
  /// The package of Debian that it is in.
  let package: String
  /// The words of its command line before the path of the file that it is to write.
  let arguments: [String]

  public init(_ program: String, package: String, _ arguments: [String]) {
    (self.program, self.package, self.arguments) = (program, package, arguments)
  }

  /// The bytes of the file that the program makes. It is given a fixed date, so that they are the same on every run.
  public func bytes(of text: String) throws(ConversionFailure) -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/output"
    var limits = ChildProcess.Limits()
    limits.seconds = 120
    let outcome: ChildProcess.Outcome
    do {
      outcome = try ChildProcess.run(
        "env", ["SOURCE_DATE_EPOCH=0", program] + arguments + [path], input: Array(text.utf8), limits: limits)
    } catch {
      throw ConversionFailure(converter: self, fault: .child(error))
    }
    // What env says where there is no such program.
    if outcome.status == 127 { throw ConversionFailure(converter: self, fault: .missing) }
    if outcome.status == 0, let bytes = try? RegularFile.read(path) { return bytes }
    let complaint = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n").first ?? ""
    throw ConversionFailure(converter: self, fault: .refused(String(complaint)))
  }

  /// A folder for the file while it is made, which goes with all that is in it.
  private struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws(ConversionFailure) {
      let parent = Environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
      var template = Array((parent + "/wentan-XXXXXX").utf8CString)
      guard mkdtemp(&template) != nil else { throw ConversionFailure(converter: nil, fault: .folder(parent)) }
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
      if let folder = try? Folder(path) {
        for name in folder.names(startingWith: "") { _ = unlinkat(folder.descriptor, name, 0) }
      }
      rmdir(path)
    }
  }
}

/// Why there is no file of a form that another program makes.
public struct ConversionFailure: Error, Equatable, Sendable {
  enum Fault: Equatable {
    case missing
    case child(ChildProcess.Fault)
    /// It ended otherwise than well; the first line of what it said.
    case refused(String)
    /// No folder for temporary files can be made in this one.
    case folder(String)
  }

  let converter: Converter?
  let fault: Fault

  /// What is missing or went wrong, and the way out; harmless to a terminal.
  public var message: Phrase {
    let (name, package) = (converter?.program ?? "", converter?.package ?? "")
    switch fault {
    case .missing:
      return Phrase(
        "这种格式要用 \(name)，这里没有；请先安装（apt install \(package)），或换一种格式",
        "this form needs \(name), which is not here; install it (apt install \(package)), or choose another form"
      )
    case .child(.start(let code)):
      let reason = String(cString: strerror(code))
      return Phrase("不能运行 \(name)：\(reason)", "\(name) cannot be run: \(reason)")
    case .child(.time(let seconds)):
      return Phrase(
        "\(name) 用了 \(seconds) 秒还没有完；请少导出一些",
        "\(name) has not come to an end in \(seconds) seconds; export less")
    case .child(.output):
      return Phrase("\(name) 所写太多", "\(name) writes too much")
    case .refused(let said):
      let said = TextCleaning.clean(said)
      return Phrase("\(name) 没有写成：\(said)", "\(name) failed: \(said)")
    case .folder(let path):
      let path = TextCleaning.clean(path)
      return Phrase("\(path) 里不能建临时目录", "no temporary directory can be made in \(path)")
    }
  }
}
