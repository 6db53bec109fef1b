import System
import Text

/// A corpus with all decisions in it, as one corpus file that needs no log.
public struct BakedCorpus: Sendable {
  /// The text of the file.
  public let text: String
  /// The corpus that the file holds.
  public let corpus: Corpus
  /// The decisions that fit nothing, for people: the file is without them.
  public let idle: [Phrase]

  /// Reads the files of a corpus and the decisions on them. What comes of it is read again and checked like any other file.
  public init(of paths: CorpusPaths, bundled: Bool) throws(LoadingFailure) {
    let listing = CorpusListing(of: paths)
    let drafts = DraftFile.arranged((bundled ? [DraftFile(reading: .bundled)] : []) + listing.drafts())
    let baked = try DraftedCorpus(drafts, decisions: listing.decisions())
    text = baked.file().text
    corpus = try Corpus.load([CorpusFile(name: "baked.json", bytes: Array(text.utf8))])
    idle = try DraftReview(drafts, decisions: listing.decisions()).idleDecisions
  }
}

extension String {
  /// The text with what was dropped of sequences of characters in it.
  func with(_ ignorables: [Ignorable]) -> String {
    var scalars = String.UnicodeScalarView()
    var (rest, offset) = (ignorables[...], 0)
    func due() -> Unicode.Scalar? {
      guard let next = rest.first, Int(next.offset) <= offset else { return nil }
      rest.removeFirst()
      return Unicode.Scalar(next.value)
    }
    for scalar in unicodeScalars {
      while let dropped = due() { scalars.append(dropped) }
      scalars.append(scalar)
      offset += UTF8.width(scalar)
    }
    while let dropped = due() { scalars.append(dropped) }
    return String(scalars)
  }
}
