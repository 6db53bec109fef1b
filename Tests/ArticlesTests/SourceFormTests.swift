import Testing

@testable import Articles

/// What a source is is told by its bytes.
struct SourceFormTests {
  @Test(
    arguments: [
      ("%PDF-1.7\n", .pdf), ("<!DOCTYPE html><p>论坛", .html), ("\u{FEFF}\n <html>论坛", .html),
      ("<!-- x --><div>论坛</div>", .html), ("<?xml version='1.0'?><html xmlns='x'>", .html),
      ("<?xml version='1.0'?><rss>论坛", .feed), ("<feed xmlns='http://www.w3.org/2005/Atom'>", .feed),
      ("<?xml version='1.0'?><opml version='2.0'>", .opml), ("<?xml version='1.0'?><a>论坛", .xml),
      ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", .jsonFeed),
      ("{\"a\": 1}", .json),
      ("WARC/1.0\r\n", .warc), ("MIME-Version: 1.0\r\nContent-Type: multipart/related", .mhtml),
      ("{\\rtf1 x", .rtf),
      ("PK\u{3}\u{4}....mimetypeapplication/epub+zip", .epub),
      ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.text", .openDocument),
      ("PK\u{3}\u{4}....[Content_Types].xml", .word), ("PK\u{3}\u{4}....a.txt", .zip), ("GIF89a", .gif),
      ("RIFF....WEBPVP8 ", .webp), ("RIFF....WAVEfmt ", .media), ("SQLite format 3\u{0}", .database),
      ("论坛开幕", .text), ("RIFF 论坛", .text), ("<论坛>开幕", .text), ("[论坛] 开幕", .text), ("{论坛}：开幕", .text),
      ("", .text),
    ] as [(String, SourceForm)])
  func aFormIsToldByItsBeginning(_ text: String, _ form: SourceForm) {
    #expect(SourceForm(Array(text.utf8)) == form)
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole), ([0x1F, 0x8B, 8], .gzip),
      ([0x28, 0xB5, 0x2F, 0xFD], .compressed), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0x49, 0x49, 0x2A, 0, 8], .tiff),
      ([0x7F, 0x45, 0x4C, 0x46], .program),
      ([0, 0, 0, 24] + Array("ftypheic".utf8), .heif), ([0, 0, 0, 24] + Array("ftypmp42".utf8), .media),
    ] as [([UInt8], SourceForm)])
  func aFormOfBytesIsTold(_ bytes: [UInt8], _ form: SourceForm) {
    #expect(SourceForm(bytes) == form)
  }

  @Test(arguments: SourceForm.allCases) func everyFormHasANameAndAWayOut(_ form: SourceForm) {
    for phrase in [form.name, form.remedy] {
      #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty)
    }
  }

  @Test func aHashIsThatOfTheStandard() {
    #expect(SHA256.hex(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hex(of: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }
}
