import Foundation
import Testing

/// The draft of articles by others against what a person read in them, where the articles are at hand.
struct ArticleTests {
  private static let folder = Seed.package.deletingLastPathComponent().appendingPathComponent(
    "shared/articles")
  private static let ids = ["01", "03", "05", "07", "09", "12", "15", "20"]
  static var areThere: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("score.py").path)
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }

  private func python(_ arguments: String...) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return data
  }

  /// The facts of a draft in the terms of the scorer.
  private func candidate(_ draft: Draft) -> [String: Any] {
    let organisations = Dictionary(
      uniqueKeysWithValues: draft.items("organisations").map { ($0["id"] as! String, $0["name"] as! String) })
    func list(_ item: [String: Any], _ key: String) -> [[String: Any]] { item[key] as? [[String: Any]] ?? [] }
    func organisation(_ fact: [String: Any]) -> String {
      (fact["organisation"] as? String).map { organisations[$0]! } ?? ""
    }
    func quotes(_ fact: [String: Any]) -> [String] { list(fact, "evidence").map { $0["quote"] as! String } }
    func role(_ fact: [String: Any]) -> String {
      let printed = fact["printed"] as! String
      switch fact["role"] as! String {
      case "guide": return "指导"
      case "organiser": return "承办"
      case "co-organiser": return "协办"
      case "support": return "支持"
      default: return printed.contains("主办") ? "主办" : printed
      }
    }
    return [
      "forums": draft.items("forums").map { ["name": $0["name"]!, "evidence": quotes($0)] },
      "speakers": draft.items("speakers").map { speaker in
        let posts = list(speaker, "posts").map {
          ["affiliation": organisation($0), "title": $0["title"] as! String]
        }
        return ["name": speaker["name"]!, "posts": posts, "evidence": quotes(speaker)]
      },
      "organisers": draft.items("forums").flatMap { list($0, "roles") }
        .map { ["name": organisation($0), "role": role($0), "evidence": quotes($0)] },
      "announcements": draft.items("announcements").map {
        ["name": $0["name"]!, "parties": list($0, "parties").map(organisation), "evidence": quotes($0)]
      },
    ]
  }

  private func scores(columns: Int?) throws -> [String: Any] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wentan-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for id in Self.ids {
      var source = Self.folder.appendingPathComponent(id + ".txt")
      if let columns {
        let broken = folder.appendingPathComponent(id + ".txt")
        let script = Self.folder.appendingPathComponent("hardwrap.py").path
        _ = try python(script, source.path, broken.path, String(columns))
        source = broken
      }
      let draft = try Draft([(id + ".txt", try String(contentsOf: source, encoding: .utf8))])
      let data = try JSONSerialization.data(withJSONObject: candidate(draft))
      try data.write(to: folder.appendingPathComponent(id + ".json"))
    }
    let script = Self.folder.appendingPathComponent("score.py").path
    let data = try python(script, "--json", "--dir", folder.path, "--ids", Self.ids.joined(separator: ","))
    let report = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(report["total"] as? [String: Any])
  }

  private func score(_ kind: String, _ total: [String: Any]) throws -> Double {
    let kinds = try #require(total["kinds"] as? [String: [String: [String: Double]]])
    return try #require(kinds[kind]?["relaxed"]?["f1"])
  }

  @Test(.enabled(if: areThere, "the articles in ../shared are not at hand")) func theDraftsAgreeWithAReader()
    throws
  {
    let (whole, broken) = (try scores(columns: nil), try scores(columns: 20))
    let least = [
      ("speakers", 0.9), ("speaker_posts", 0.8), ("organiser_roles", 0.85), ("announcements", 0.6),
    ]
    for (kind, least) in least {
      let (clean, wrapped) = (try score(kind, whole), try score(kind, broken))
      print("articles \(kind): F1 \(clean), hard-wrapped \(wrapped)")
      #expect(clean >= least, "\(kind)")
      #expect(wrapped >= clean - 0.03, "\(kind) hard-wrapped")
    }
    for total in [whole, broken] {
      #expect((total["forbidden"] as? [String]) == [])
      let verbatim = try #require(total["evidence_verbatim"] as? [Int])
      #expect(verbatim[0] == verbatim[1])
    }
  }
}
