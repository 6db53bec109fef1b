"""The same made people, with their organisations and titles, in the form that each program reads."""
import json
import os
import random
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from make_archive import BRANDS, FIELDS, FORMS, GIVEN, PLACES, SURNAMES, TITLES  # noqa: E402

PER_FILE = 5_000
CHINESE = {id(words): [word for word in words if not word.isascii()]
           for words in (BRANDS, FIELDS, FORMS, GIVEN, PLACES, SURNAMES)}


def person(number):
    """(name, organisation, title) of a person; the same for every count of them."""
    rng = random.Random(number)
    draw = lambda words: rng.choice(CHINESE[id(words)])  # noqa: E731
    name = draw(SURNAMES) + "".join(draw(GIVEN) for _ in range(rng.choice((1, 2, 2, 2, 2))))
    return name, draw(PLACES) + draw(BRANDS) + draw(FIELDS) + draw(FORMS), rng.choice(TITLES)


def line(number):
    return "%07d %s %s %s" % ((number,) + person(number))


def write_lines(count, path):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line(i) + "\n" for i in range(count))


def write_folder(count, path):
    os.makedirs(path)
    for i in range(count):
        open(os.path.join(path, line(i)), "w").close()


def write_git(count, path):
    subprocess.run(["git", "init", "-q", "-b", "main", path], check=True)
    importer = subprocess.Popen(["git", "-C", path, "fast-import", "--quiet"], stdin=subprocess.PIPE)
    # The newest commit is item 0.
    for k, i in enumerate(reversed(range(count)), 1):
        text = line(i).encode()
        importer.stdin.write(b"commit refs/heads/main\nmark :%d\ncommitter %s <a@example.org> %d +0000\ndata %d\n%s\n"
                             % (k, person(i)[0].encode(), 1_700_000_000 + 60 * k, len(text), text))
    importer.stdin.close()
    if importer.wait():
        sys.exit("git fast-import failed")


def write_feed(count, path):
    """A feed and newsboat's own store of it."""
    os.makedirs(path)
    with open(f"{path}/feed.xml", "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>新闻</title>'
                   "<link>http://example.org/</link><description>x</description>\n")
        for i in range(count):
            file.write(f"<item><title>{line(i)}</title><link>http://example.org/{i}</link><guid>g{i}</guid>"
                       f"<pubDate>Mon, {i % 28 + 1:02d} Nov 2026 {i % 24:02d}:00:00 GMT</pubDate></item>\n")
        file.write("</channel></rss>\n")
    with open(f"{path}/urls", "w") as file:
        file.write(f"file://{os.path.abspath(path)}/feed.xml\n")
    with open(f"{path}/config", "w") as file:
        file.write("auto-reload no\nconfirm-exit no\n")
    subprocess.run(["newsboat", "-q", "-u", f"{path}/urls", "-c", f"{path}/cache.db", "-C", f"{path}/config",
                    "-x", "reload"], check=True, stdout=subprocess.DEVNULL)


def write_corpus(count, path):
    """Files of the corpus format: an article a file, with a sentence for each person."""
    os.makedirs(path)
    for first in range(0, count, PER_FILE):
        numbers = range(first, min(count, first + PER_FILE))
        f = first // PER_FILE
        people = [person(i) for i in numbers]
        sentences = [f"{name}是{organisation}{title}。" for name, organisation, title in people]
        evidence = lambda quote: [{"article": f"article:a-{f}", "quote": quote}]  # noqa: E731
        named = {}
        for (_, organisation, _), sentence in zip(people, sentences):
            named.setdefault(organisation, (f"organisation:o-{f}-{len(named)}", sentence))
        corpus = {
            "format": "wentan-corpus", "version": 1,
            "sources": [{"id": f"source:s-{f}", "file": f"s-{f}.txt", "text": ["新闻"] + sentences}],
            "articles": [{"id": f"article:a-{f}", "source": f"source:s-{f}", "blocks": [
                {"kind": "headline", "spans": [{"lines": [1, 1]}]},
                {"kind": "paragraph", "spans": [{"lines": [2, len(sentences) + 1]}]}]}],
            "forums": [],
            "speakers": [{
                "id": f"speaker:s-{i:07d}", "name": name, "evidence": evidence(sentence),
                "posts": [{"organisation": named[organisation][0], "title": title,
                           "evidence": evidence(sentence)}]}
                for i, (name, organisation, title), sentence in zip(numbers, people, sentences)],
            "announcements": [],
            "organisations": [{"id": ref, "name": name, "evidence": evidence(sentence)}
                              for name, (ref, sentence) in named.items()],
            "topics": [],
        }
        with open(f"{path}/{f:04d}.json", "w", encoding="utf-8") as file:
            json.dump(corpus, file, ensure_ascii=False)


WRITERS = {"lines": write_lines, "folder": write_folder, "git": write_git, "feed": write_feed,
           "corpus": write_corpus}


def path_of(kind, count, folder):
    """The path of the items in one form, made if they are not there."""
    path = os.path.join(os.path.abspath(folder), f"{kind}-{count}")
    if not os.path.exists(path):
        os.makedirs(folder, exist_ok=True)
        try:
            WRITERS[kind](count, path)
        except BaseException:
            subprocess.run(["rm", "-rf", path], check=True)
            raise
    return path
