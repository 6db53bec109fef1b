import Foundation
import Testing

/// A web server on this machine that serves the files of a folder, in the ways in which servers do that well or badly: the
/// first part of a path says how.
final class FeedServer {
  private static let script = """
    import gzip, hashlib, http.server, os, sys, threading
    FOLDER = sys.argv[1]
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'
        def do_GET(self):
            _, way, name = self.path.split('/', 2)
            body = open(os.path.join(FOLDER, name), 'rb').read()
            with open(os.path.join(FOLDER, 'log'), 'a') as log: log.write(self.path)
            tag = '"%s"' % hashlib.sha256(body).hexdigest()
            if way == 'moved':
                self.send_response(301)
                self.send_header('Location', '/plain/' + name)
                self.send_header('Content-Length', '0')
                return self.end_headers()
            if way == 'endless':
                self.send_response(200)
                self.end_headers()
                try:
                    while True: self.wfile.write(body * 1000)
                except OSError: return
            if way == 'tagged' and self.headers.get('If-None-Match') == tag:
                with open(os.path.join(FOLDER, 'log'), 'a') as log: log.write(' 304')
                self.send_response(304)
                return self.end_headers()
            self.send_response(500 if way == 'broken' else 200)
            if way == 'tagged': self.send_header('ETag', tag)
            if way == 'gzip':
                body = gzip.compress(body)
                self.send_header('Content-Encoding', 'gzip')
            if way == 'chunked':
                self.send_header('Transfer-Encoding', 'chunked')
                self.end_headers()
                for at in range(0, len(body), 100):
                    part = body[at:at + 100]
                    self.wfile.write(b'%x\\r\\n' % len(part) + part + b'\\r\\n')
                return self.wfile.write(b'0\\r\\n\\r\\n')
            self.send_header('Content-Length', str(len(body) + (100 if way == 'short' else 0)))
            self.end_headers()
            self.wfile.write(body)
            if way == 'short': self.close_connection = True
        def log_message(self, *words): pass
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    print(server.server_port, flush=True)
    # It ends with the test that holds its standard input.
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    server.serve_forever()
    """

  private let python = Process()
  private let input = Foundation.Pipe()
  private let port: String

  /// - Parameter folder: what is served.
  init(_ folder: String) throws {
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-c", Self.script, folder]
    let output = Foundation.Pipe()
    (python.standardInput, python.standardOutput) = (input, output)
    try python.run()
    port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    python.waitUntilExit()
  }

  /// The address of a file, served in some way.
  func address(_ path: String) -> String { "http://127.0.0.1:\(port)/\(path)" }
}
