/// A newspaper page as a PDF file, made of lines of text at places.
struct PrintedPage {
  /// A line of text: how large it is, and where it begins, in points from the upper left corner.
  struct Line {
    let text: String
    let size: Int
    let x: Int
    let y: Int
  }

  var lines: [Line] = []
  private let height = 800

  /// Adds a text in lines of some characters, each under the other.
  mutating func add(_ text: String, size: Int = 10, x: Int, y: Int, characters: Int = .max) {
    var (rest, y) = (Substring(text), y)
    while !rest.isEmpty {
      let line = rest.prefix(characters)
      lines.append(Line(text: String(line), size: size, x: x, y: y))
      rest = rest.dropFirst(line.count)
      y += size * 3 / 2
    }
  }

  /// The bytes of the file. Its font is none: pdftotext goes by the widths and by what each code stands for.
  var bytes: [UInt8] {
    var codes: [Unicode.Scalar: Int] = [:]
    var content = ""
    for line in lines {
      let hex = line.text.unicodeScalars.map { scalar in
        let code = codes[scalar] ?? codes.count + 0x21
        codes[scalar] = code
        return hexadecimal(code, digits: 2)
      }
      content += "BT /F \(line.size) Tf \(line.x) \(height - line.y) Td <\(hex.joined())> Tj ET\n"
    }
    precondition(codes.count < 0xDF, "a font has no more codes")
    let named = codes.map { "<\(hexadecimal($1, digits: 2))> <\(hexadecimal(Int($0.value), digits: 4))>\n" }
      .sorted()
    let meanings =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n1 begincodespacerange <00> <FF> endcodespacerange\n"
      + stride(from: 0, to: named.count, by: 100).map { start in
        let some = named[start..<min(start + 100, named.count)]
        return "\(some.count) beginbfchar\n\(some.joined())endbfchar\n"
      }.joined() + "endcmap end end"
    let widths = [String](repeating: "1000", count: 0xDF).joined(separator: " ")
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 \(height)] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
      stream(content),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar 255 /Widths [\(widths)] /ToUnicode 6 0 R >>",
      stream(meanings),
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  private func stream(_ text: String) -> String {
    "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
  }

  private func hexadecimal(_ number: Int, digits: Int) -> String {
    let hex = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - hex.count) + hex
  }
}
