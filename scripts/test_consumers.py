"""Opens the exports of the bundled corpus with larger programs that they are for: pandoc, networkx, html5lib and Chromium.

What is not installed is left out and said. Run by `make test-consumers`.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
STYLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "consumers", "gbt7714.csl")
KINDS = ["forums", "speakers", "announcements", "organisations", "topics", "articles"]
folder = tempfile.mkdtemp()
left_out = []


def run(*words, text=None):
    return subprocess.run(words, input=text, capture_output=True, text=True, check=True, timeout=120).stdout


def export(name, *options):
    refs = "".join(run(PROGRAM, "list", kind) for kind in KINDS)
    path = os.path.join(folder, name)
    run(PROGRAM, "export", "-", "--output", path, "--force", *options, text=refs)
    return path


def pandoc():
    if not shutil.which("pandoc"):
        return left_out.append("pandoc")
    note = "见[@hangye-diebian]。"
    for name in ["a.csl.json", "a.bib"]:
        text = run("pandoc", "--citeproc", "--csl", STYLE, "--bibliography", export(name), "--to", "plain", "--wrap=none", text=note)
        assert "徐红清. 行业蝶变，人才培养是关键[N]. 青年报." in text, text
    path = export("a.docx")
    first = open(path, "rb").read()
    text = run("pandoc", path, "--to", "plain", "--wrap=none")
    assert "加拿大工程院外籍院士，智象未来创始人、CEO。[1]" in text
    assert open(export("a.docx"), "rb").read() == first, "docx differs from run to run"
    text = run("pandoc", "--from", "commonmark", "--to", "plain", "--wrap=none", export("a.md"))
    assert "加拿大工程院外籍院士，智象未来创始人、CEO。[1]" in text


def graph():
    try:
        import networkx
    except ImportError:
        return left_out.append("networkx")
    read = networkx.read_graphml(export("a.graphml"))
    assert read.number_of_nodes() == 77 and read.nodes["speaker:mei-tao"]["label"] == "梅涛"
    assert all(isinstance(edge["sentences"], int) and edge["relation"] for _, _, edge in read.edges(data=True))


def page():
    try:
        import html5lib
    except ImportError:
        return left_out.append("html5lib")
    for options in [[], ["--with-article"], ["--ids", "--lang", "en"]]:
        with open(export("a.html", *options), encoding="utf-8") as file:
            html5lib.HTMLParser(strict=True).parse(file.read())


class Browser:
    """Chromium, spoken to through the two pipes that it offers: messages of JSON with a zero byte after each."""

    def __init__(self, program):
        inward, self.outward = os.pipe()
        self.inward, outward = os.pipe()
        # Chromium reads from descriptor 3 and writes to 4.
        script = 'exec 3<&%d 4>&%d; exec "$0" "$@"' % (inward, outward)
        words = [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--user-data-dir=" + folder + "/chromium"]
        self.process = subprocess.Popen(["bash", "-c", script, *words], pass_fds=[inward, outward], stderr=subprocess.DEVNULL)
        os.close(inward)
        os.close(outward)
        self.number, self.bytes = 0, b""

    def ask(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.outward, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.bytes:
                read = os.read(self.inward, 1 << 16)
                assert read, "Chromium has ended"
                self.bytes += read
            line, self.bytes = self.bytes.split(b"\0", 1)
            answer = json.loads(line)
            if answer.get("id") == self.number:
                assert "error" not in answer, answer
                return answer["result"]


def accessibility():
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        return left_out.append("chromium")
    path = export("a.html")
    browser = Browser(program)
    try:
        target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        browser.ask("Page.enable", session)
        browser.ask("Page.navigate", session, url="file://" + path)
        for _ in range(200):
            state = browser.ask("Runtime.evaluate", session, expression="document.readyState + location.protocol")
            if state["result"]["value"] == "completefile:":
                break
        nodes = browser.ask("Accessibility.getFullAXTree", session)["nodes"]
    finally:
        browser.process.terminate()
        browser.process.wait()
    named = {}
    for node in nodes:
        role, name = node.get("role", {}).get("value"), node.get("name", {}).get("value")
        named.setdefault(role, []).append(name)
    assert len(named["main"]) == 1 and named["navigation"] == ["目录"], named.keys()
    assert len(named["article"]) == 77 and "梅涛" in named["article"]
    assert "依据 1" in named["link"] and all(named["link"]), "a link without a name"
    assert named["heading"][0] == "资料集：77 项" and all(named["heading"])


try:
    for test in [pandoc, graph, page, accessibility]:
        test()
        print("done:", test.__name__)
finally:
    shutil.rmtree(folder, ignore_errors=True)
for name in left_out:
    print("left out, not installed:", name)
