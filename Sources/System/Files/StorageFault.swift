import Glibc

/// Why a file could not be read or written.
public enum StorageFault: Error, Equatable, Sendable {
  case system(Int32)
  case symbolicLink(String)
  case notRegular(String)
  case tooLarge(String)
  /// Another program holds the lock.
  case busy
  /// The file was written by a later program.
  case newer(version: Int)
  /// A file is there that must not be replaced.
  case exists
  /// A folder is there, or the path names no file in it.
  case isFolder

  /// The reason, to stand behind a colon.
  package var reason: Phrase {
    switch self {
    case .system(ENOSPC): Phrase("磁盘已满", "the disk is full")
    case .system(EDQUOT): Phrase("磁盘配额已用完", "the disk quota is used up")
    case .system(EFBIG): Phrase("超过文件大小的限制", "it is larger than files may be")
    case .system(ENOENT): Phrase("没有这个目录", "there is no such directory")
    case .system(ENOTDIR): Phrase("路径中有一段不是目录", "part of the path is not a directory")
    case .system(ENAMETOOLONG): Phrase("名字太长", "the name is too long")
    case .system(EMFILE), .system(ENFILE): Phrase("打开的文件太多", "too many files are open")
    case .system(EROFS): Phrase("文件系统只读", "the file system is read-only")
    case .system(EACCES), .system(EPERM): Phrase("没有权限", "permission denied")
    case .system(let code):
      Phrase(String(cString: strerror(code)), String(cString: strerror(code)))
    case .symbolicLink(let name):
      Phrase("\(name) 是符号链接，不予跟随", "\(name) is a symbolic link, which is not followed")
    case .notRegular(let name): Phrase("\(name) 不是普通文件", "\(name) is not a regular file")
    case .tooLarge(let name): Phrase("\(name) 太大", "\(name) is too large")
    case .busy: Phrase("另一个文探正在写", "another wentan is writing")
    case .newer(let version):
      Phrase(
        "state.json 是更新的文探所写（版本 \(version)），不去改动",
        "state.json is from a later wentan (version \(version)) and left as it is")
    case .exists: Phrase("文件已存在", "the file exists")
    case .isFolder: Phrase("这是目录", "that is a directory")
    }
  }
}
