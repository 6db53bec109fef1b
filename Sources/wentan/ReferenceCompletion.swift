import ArgumentParser
import Model

/// What a shell offers for a REF that is being typed: ids, and once it is Chinese, names.
enum ReferenceCompletion {
  /// - Parameters:
  ///   - words: those of the line, the program first.
  ///   - typed: what stands of the word that is being typed before the cursor.
  static let candidates: @Sendable ([String], Int, String) -> [String] = { words, _, typed in
    let options = CommandTable.options(in: Array(words.dropFirst()), of: "browse")
    guard let loader = try? Browse.parse(options).common.loader(), let corpus = try? loader.loadAll().corpus
    else { return [] }
    // Quotation marks and backslashes are the shell's.
    let wanted = typed.filter { !"\\\"'".contains($0) }
    return Kind.allCases.flatMap { corpus.items(of: $0) }.compactMap { item in
      let (ref, name) = (corpus.ref(of: item), corpus.name(of: item))
      if ref.hasPrefix(wanted) { return offer(ref, explained: name) }
      return !wanted.isEmpty && name.hasPrefix(wanted) && isPlain(name) ? offer(name, explained: ref) : nil
    }
  }

  /// bash runs what looks like a command in the words it is offered: names of other than letters and digits are not.
  private static func isPlain(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }

  private static func offer(_ word: String, explained: String) -> String {
    switch CompletionShell.requesting {
    case .zsh?: word.split(separator: ":").joined(separator: "\\:") + ":" + explained
    case .fish?: word + "\t" + explained
    default: word
    }
  }
}
