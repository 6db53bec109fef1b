import Foundation
import Testing

/// Addresses are fetched from a server on this machine.
struct FetchTests {
  private static let server = """
    import http.server, os, sys, threading
    PAGE = ('<h1>泊城开讲</h1><p>泊城论坛昨日举行，泊城大学院长高远致辞，会期两天。</p>').encode()
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            path = self.path
            status = 302 if path in ('/loop', '/moved') else int(path[1:]) if path[1:].isdigit() else 200
            self.send_response(status)
            if path == '/loop': self.send_header('Location', '/loop')
            if path == '/moved': self.send_header('Location', '/page')
            body = b'' if path == '/empty' else b'\\x89PNG\\r\\n\\x1a\\n' if path == '/picture' else PAGE
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        def log_message(self, *words): pass
    server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
    print(server.server_port, flush=True)
    # It ends with the test that holds its standard input.
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    server.serve_forever()
    """

  @Test func anAddressIsReadOrRefusedWithASentence() throws {
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", Self.server]
    let output = Foundation.Pipe()
    let input = Foundation.Pipe()
    (python.standardInput, python.standardOutput) = (input, output)
    try python.run()
    // Signals may be blocked in the tests' process, and so in what it starts.
    defer {
      try? input.fileHandleForWriting.close()
      python.waitUntilExit()
    }
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    func derive(_ path: String, _ options: String...) throws -> Program.Outcome {
      try Program.run([Program.path, "derive", "http://127.0.0.1:\(port)\(path)", "--lang", "en"] + options)
    }
    for path in ["/page", "/moved"] {
      let outcome = try derive(path, "--allow-private")
      #expect(outcome.exited(0), "\(outcome.errors)")
      #expect(outcome.output.contains("泊城开讲"))
      #expect(outcome.output.contains("\"value\": \"http://127.0.0.1:\(port)/page\""), "\(outcome.output)")
      #expect(outcome.output.contains("\"accessed\":"))
    }
    for (path, word) in [
      ("/loop", "10 redirects"), ("/404", "404"), ("/500", "500"), ("/empty", "gives nothing"),
      ("/picture", "PNG"),
    ] {
      let outcome = try derive(path, "--allow-private")
      #expect(outcome.exited(65))
      #expect(outcome.errors.contains(word), "\(outcome.errors)")
    }
    let refused = try derive("/page")
    #expect(refused.exited(65))
    #expect(refused.errors.contains("--allow-private"))
    #expect(try Program.wentan("derive", "http://localhost:\(port)/page").errors.contains("--allow-private"))
  }
}
