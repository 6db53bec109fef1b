import Articles
import Model
import System

/// What `wentan --version --verbose` prints: the version, and what guards the reading of foreign files here.
enum VersionReport {
  static func text(in language: Language) -> String {
    let locked = Phrase(
      "读取外来文件的子进程：打开文件或套接字即被终止", "processes that read foreign files: ended when they open a file or a socket")
    let unlocked = Phrase(
      "读取外来文件的子进程：这个内核不能禁止它打开文件和套接字，只有时间和内存的限制",
      "processes that read foreign files: this kernel cannot keep them from files and sockets; time and memory are limited"
    )
    let line = (Confinement.isEffective() ? locked : unlocked)[language]
    return Program.version + "\n" + line
  }
}
