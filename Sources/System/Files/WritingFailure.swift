import Glibc

/// Why a file of the user's was not written. What was there before is still there.
public struct WritingFailure: Error, Equatable, Sendable {
  /// The file, harmless to a terminal.
  public let path: String
  public let fault: StorageFault

  package init(path: String, fault: StorageFault) {
    self.path = TextCleaning.clean(path)
    self.fault = fault
  }

  /// Whether the way to the file is open but what is sent along it does not arrive (EX_IOERR, 74), as against a file
  /// that cannot be made there at all (EX_CANTCREAT, 73).
  public var isInputOutput: Bool {
    switch fault {
    case .system(let code): [ENOSPC, EDQUOT, EFBIG, EIO, EMFILE, ENFILE, ENOMEM].contains(code)
    case .symbolicLink, .notRegular, .tooLarge, .busy, .newer, .exists, .isFolder: false
    }
  }

  /// What is not written, why, and the way out.
  public var message: Phrase { message(naming: path) }

  /// The same with the file named in another way.
  public func message(naming path: String) -> Phrase {
    let (why, out) = (fault.reason, wayOut)
    return Phrase(
      "没有写下 \(path)：\(why.chinese)；\(out.chinese)", "\(path) is not written: \(why.english); \(out.english)")
  }

  private var wayOut: Phrase {
    switch fault {
    case .system(ENOSPC), .system(EDQUOT):
      Phrase("请腾出空间，或写到别处", "make room, or write elsewhere")
    case .system(ENOENT), .system(ENOTDIR):
      Phrase("请先建目录，或改路径", "make the directory first, or correct the path")
    case .system(EMFILE), .system(ENFILE):
      Phrase("请关掉一些程序再试", "close some programs and try again")
    case .system(EFBIG):
      Phrase("请放宽限制（ulimit -f），或少导出一些", "raise the limit (ulimit -f), or export less")
    case .system(ENAMETOOLONG): Phrase("请用短一些的名字", "choose a shorter name")
    case .exists: Phrase("请换个名字，或用 --force 覆盖", "choose another name, or overwrite it with --force")
    case .isFolder: Phrase("请在后面写上文件名", "put the name of a file behind it")
    case .symbolicLink: Phrase("请写出它所指的文件", "name the file that it points to")
    case .system, .notRegular, .tooLarge, .busy, .newer: Phrase("请写到别处", "write elsewhere")
    }
  }
}
