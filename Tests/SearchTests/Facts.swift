import FoundationEssentials

/// The facts of a file in Facts/: one a line, its parts split at tabs, `\u{…}` and `\t` for what cannot be
/// seen. Lines that start with # are comments.
func facts(_ name: String) throws -> [[String]] {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  let text = try String(contentsOfFile: "/\(folder)/Facts/\(name)", encoding: .utf8)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    line.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped($0) }
  }
}

private func unescaped(_ text: Substring) -> String {
  let parts = text.replacing("\\t", with: "\t").split(separator: "\\u{", omittingEmptySubsequences: false)
  return parts.dropFirst().reduce(into: String(parts[0])) { result, part in
    let escape = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
    result.unicodeScalars.append(Unicode.Scalar(UInt32(escape[0], radix: 16)!)!)
    result += escape[1]
  }
}
