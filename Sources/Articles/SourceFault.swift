import Glibc
import Model
import System

/// A feed that a list names.
public struct Feed: Sendable, Equatable {
  /// What the list calls it; may be empty.
  public let name: String
  public let url: String

  fileprivate var text: String { name.isEmpty ? url : name + "  " + url }
}

/// Why no article comes out of a source.
public enum SourceFault: Error, Sendable, Equatable {
  /// Its bytes are no text that can be read, or a form that is not.
  case text(ArticleFault)
  case verification
  case login
  case removed
  /// A page of links.
  case index
  case noArticle
  /// A list of feeds, with their names and addresses.
  case feeds([Feed])
  /// A child process could not do its work.
  case child(ChildProcess.Fault)
  /// The form is broken; what is wrong with it.
  case broken(Phrase)
  /// It is larger than what is taken.
  case tooLarge(Phrase)

  public var message: Phrase {
    switch self {
    case .text(let fault): fault.message
    case .verification:
      Phrase(
        "是验证页面，没有文章；请在浏览器里完成验证后保存网页",
        "a verification page, no article; pass the check in a browser and save the page")
    case .login:
      Phrase("是登录页面，没有文章；请登录后在浏览器里保存网页", "a login page, no article; log in with a browser and save the page")
    case .removed:
      Phrase(
        "文章已不在：页面只说它被删除或不存在", "the article is gone: the page only says that it was removed or does not exist")
    case .index:
      Phrase("是目录或列表页，没有文章；请给出其中文章的网址", "an index page, no article; name the articles that it links to")
    case .noArticle: Phrase("其中没有找到文章", "no article was found in it")
    case .feeds(let feeds):
      Phrase(
        "是订阅列表（OPML），没有文章；其中的订阅源：\n" + feeds.map(\.text).joined(separator: "\n"),
        "a list of feeds (OPML), no article; the feeds in it:\n" + feeds.map(\.text).joined(separator: "\n"))
    case .child(.start(let code)):
      Phrase(
        "不能启动子进程：\(String(cString: strerror(code)))",
        "cannot start a child process: \(String(cString: strerror(code)))")
    case .child(.time(let seconds)):
      Phrase("\(seconds) 秒内没有读完，放弃", "given up: not read within \(seconds) seconds")
    case .child(.output(let bytes)):
      Phrase("读出的内容超过 \(bytes >> 20) MiB，放弃", "given up: more than \(bytes >> 20) MiB came of it")
    case .broken(let what): what
    case .tooLarge(let what): what
    }
  }
}
