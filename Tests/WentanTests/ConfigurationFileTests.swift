import Explorer
import TestSupport
import Testing

@testable import wentan

@Suite struct ConfigurationFileTests {
  @Test(
    arguments: [
      ("/x", "/home/r", "/x/wentan/config.toml"), ("/x/", "/home/r", "/x/wentan/config.toml"),
      (nil, "/home/r", "/home/r/.config/wentan/config.toml"), ("", "/r/", "/r/.config/wentan/config.toml"),
      ("relative", "/home/r", "/home/r/.config/wentan/config.toml"), (nil, nil, nil), (nil, "", nil),
    ] as [(String?, String?, String?)])
  func thePathFollowsTheSpecification(configHome: String?, home: String?, path: String?) {
    let variables = ["XDG_CONFIG_HOME": configHome, "HOME": home].compactMapValues(\.self)
    #expect(ConfigurationFile.path { variables[$0] } == path)
  }

  @Test func aFileMayBeMissingOrEmpty() throws {
    let folder = try TemporaryFolder()
    let path = folder["config.toml"]
    #expect(try ConfigurationFile.read(path) == nil)
    try folder.write("", to: "config.toml")
    #expect(try ConfigurationFile.read(path)?.theme == Configuration().theme)
    try folder.write("theme = \"contrast\"", to: "config.toml")
    #expect(try ConfigurationFile.read(path)?.theme == .contrast)
    do {
      _ = try ConfigurationFile.read(folder.path)
      Issue.record("a folder was read")
    } catch {
      #expect(error.report(in: .english) == "\(folder.path): not a regular file\n")
    }
  }
}
