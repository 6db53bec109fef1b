import Foundation
import Testing

@testable import Text

@Suite struct TextWidthTests {
  private let narrow = TextWidth()
  private let wide = TextWidth(ambiguousIsWide: true)

  @Test(arguments: [
    ("", 0), ("wentan", 6), ("文探", 4), ("“智启文创”", 10), ("Ｒｏｋｉｄ", 10), ("e\u{301}", 1), ("─│…—", 4),
    ("𠀀", 2), ("한글", 4), ("①★", 2), ("\u{E000}", 1),
  ])
  func aTextTakesItsColumns(text: String, columns: Int) {
    #expect(narrow.columns(of: text) == columns)
  }

  @Test(arguments: [("“智启文创”", 12), ("—", 2), ("①★", 4), ("─│", 4), ("文探", 4), ("wentan", 6)])
  func ambiguousCharactersTakeTwoColumnsWhereTheTerminalSaysSo(text: String, columns: Int) {
    #expect(wide.columns(of: text) == columns)
  }

  @Test func noTextTakesMoreColumnsThanItsBytesSay() {
    func columnsAtMost(_ text: String) -> Int {
      Array(text.utf8).withUnsafeBufferPointer { TextWidth.columnsAtMost(of: $0) }
    }
    #expect(columnsAtMost("文探 wentan") == 11)
    for value in 0..<UInt32(0x11_0000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let maximum = columnsAtMost(String(scalar))
      if wide.shownColumns(of: scalar) > maximum, value >= 0x20, value != 0x7F {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func controlsAndUnassignedCharactersHaveNoWidth() {
    for scalar: Unicode.Scalar in ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{378}"] {
      #expect(narrow.columns(of: scalar) == nil, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("文探", 4, "文探"), ("文探", 3, "文…"), ("文探", 2, "…"), ("文探", 1, "…"), ("文探", 0, ""),
    ("wentan", 5, "went…"), ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
    ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
  ])
  func aLongTextIsCutWithAnEllipsis(text: String, columns: Int, cut: String) {
    #expect(narrow.truncated(text, to: columns) == cut)
  }

  @Test func whatIsKnownWithoutTheTablesStandsInThem() {
    func lies(_ value: UInt32, in table: [UInt32]) -> Bool {
      stride(from: 0, to: table.count, by: 2).contains { table[$0]...table[$0 + 1] ~= value }
    }
    let known: [ClosedRange<UInt32>] = [0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF60, 0x2500...0x254B]
    for value in known.joined() {
      let isAmbiguous = lies(value, in: TextWidth.ambiguous)
      let isWide = lies(value, in: TextWidth.twoColumns)
      let scalar = Unicode.Scalar(value)!
      #expect(narrow.columns(of: scalar) == (isWide ? 2 : 1), "U+\(String(value, radix: 16))")
      #expect(wide.columns(of: scalar) == (isWide || isAmbiguous ? 2 : 1), "U+\(String(value, radix: 16))")
    }
  }

  /// Layout and ncurses must agree to the column. The table is glibc 2.36's; another C library may know
  /// newer characters, which is allowed for one in a thousand.
  @Test func theTableAgreesWithTheCLibrary() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    typealias Width = @convention(c) (wchar_t) -> Int32
    typealias Version = @convention(c) () -> UnsafePointer<CChar>
    // Not the one of this process: the terminal's door puts its own in its place.
    let library = dlopen("libc.so.6", RTLD_NOW)
    let wcwidth = unsafeBitCast(try #require(dlsym(library, "wcwidth")), to: Width.self)
    let version = unsafeBitCast(try #require(dlsym(library, "gnu_get_libc_version")), to: Version.self)
    var known = 0
    var different: [String] = []
    for value in UInt32(1)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = Int(wcwidth(wchar_t(value)))
      guard theirs >= 0 else { continue }
      known += 1
      if narrow.columns(of: scalar) != theirs { different.append(String(value, radix: 16)) }
    }
    #expect(known > 250_000)
    let allowed = String(cString: version()) == "2.36" ? 0 : known / 1000
    #expect(different.count <= allowed, "differ: \(different.prefix(20))")
  }
}
