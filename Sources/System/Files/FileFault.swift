import Glibc

/// Why a file cannot be read at all.
public enum FileFault: Error, Sendable, Hashable {
  case missing, denied, directoryWithoutCorpus, notRegular, empty
  case tooLarge(bytes: Int)
  case failed(reason: String)
}

extension FileFault {
  /// Why the system does not let a file be read.
  package init(errno code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .denied
      default: .failed(reason: String(cString: strerror(code)))
      }
  }

  public var message: Phrase {
    switch self {
    case .missing: Phrase("没有这个文件", "no such file")
    case .denied: Phrase("无权读取", "permission denied")
    case .directoryWithoutCorpus: Phrase("目录里没有 .json 文件", "the directory holds no .json file")
    case .notRegular: Phrase("不是普通文件", "not a regular file")
    case .empty: Phrase("文件是空的", "the file is empty")
    case .tooLarge(let bytes):
      Phrase(
        "文件 \(bytes >> 20) MiB，超过 \(RegularFile.maximumBytes >> 20) MiB 的上限，请分成几个文件",
        "\(bytes >> 20) MiB is more than the \(RegularFile.maximumBytes >> 20) MiB allowed; split the file")
    case .failed(let reason): Phrase("读取失败：\(reason)", "cannot be read: \(reason)")
    }
  }
}
