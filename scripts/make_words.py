#!/usr/bin/env python3
"""Make Sources/CBundle/words.bin, the words and the characters of names that derivation reads a line with.

    scripts/make_words.py DICT.TXT [OUTPUT]

DICT.TXT is the dictionary of jieba 0.42.1 (MIT; LICENSES/jieba.txt), a word, a count and a part of speech a line. Where its counts
come from, its makers tell only informally: news and novels. Names of persons in it are no words here; they tell what
characters names are made of, each name counted once or a few times, for the counts are those of heroes of novels.

The layout, little-endian, aligned to eight bytes:
    uint32 count of nodes; uint32[0x5200 + 1] first node behind each first character from U+4E00 on
    uint32[count + 1] first child of each node, its children lie in order; uint16[count] character; uint16[count] value:
    0 is no word, else class << 12 | cost, the cost in eighths of a natural logarithm
    uint8[5][0x5200] costs of a character as a surname, as first and second of two given characters, as the only one, and
    in a transliteration; 255 where it never is one
"""
import math
import struct
import sys
from collections import Counter
from pathlib import Path

FIRST, SIZE = 0x4E00, 0x5200
LONGEST, MOST = 7, 50_000
CLASSES = {"noun": 1, "verb": 2, "adjective": 3, "adverb": 4, "function": 5, "number": 6, "organisation": 7, "place": 8}
TAGS = {
    "v": "verb", "vn": "verb", "vg": "verb", "vd": "verb", "a": "adjective", "ad": "adjective", "an": "adjective", "b": "adjective",
    "z": "adjective", "ag": "adjective", "d": "adverb", "r": "function", "c": "function", "p": "function", "u": "function",
    "uj": "function", "ul": "function", "ud": "function", "ug": "function", "uv": "function", "uz": "function",
    "f": "function", "y": "function", "e": "function", "o": "adverb", "k": "function", "h": "function", "m": "number", "q": "number",
    "mq": "number", "mg": "number", "nt": "organisation", "ns": "place",
}
# A name of a person of two characters that stands so often in texts is a word too: 高峰.
COMMON_NAME = 100
TITLES = ("教授", "院长", "主席", "主任", "书记", "校长", "经理", "总统", "总理", "部长", "市长", "省长", "记者", "老师", "先生", "女士")


def is_plain(word):
    return all(FIRST <= ord(character) < FIRST + SIZE for character in word)


def read(path):
    for line in Path(path).read_text("utf-8").splitlines():
        word, count, tag = line.rsplit(" ", 2)
        if is_plain(word):
            yield word, int(count), tag


def surnames():
    lists = Path(__file__).parent.parent / "Sources/Derivation/Lexicon/names.txt"
    lines = (line.split("#")[0].split() for line in lists.read_text("utf-8").splitlines())
    return {line[1] for line in lines if len(line) == 2 and line[0] == "surname"}


def main():
    entries = list(read(sys.argv[1]))
    output = Path(sys.argv[2] if len(sys.argv) > 2 else "Sources/CBundle/words.bin")
    words, total = choose(entries), sum(count for _, count, _ in entries)
    write(output, words, total, names(entries))


def choose(entries):
    """The words with their count and class: every single character, and the commonest others."""
    known = {word for word, _, tag in entries}
    words = {}
    for word, count, tag in entries:
        if tag in ("nr", "nrt", "nrfg") and not (len(word) == 2 and count >= COMMON_NAME) and len(word) > 1:
            continue
        if len(word) > LONGEST or len(word) > 3 and any(word.endswith(t) and word[: -len(t)] in known for t in TITLES):
            continue
        words[word] = (count, CLASSES[TAGS.get(tag, "noun")])
    several = sorted((w for w in words if len(w) > 1), key=lambda w: (-words[w][0], w))[:MOST]
    return {w: words[w] for w in words if len(w) == 1} | {w: words[w] for w in several}


def names(entries):
    """How often each character is what part of a name."""
    parts = [Counter() for _ in range(5)]
    known = surnames()
    for word, count, tag in entries:
        weight = 1 + math.log(max(1, count)) / 4
        if tag == "nr" and word[0] in known:
            if len(word) == 3:
                for part, character in zip(parts, word):
                    part[character] += weight
            elif len(word) == 2 and count < COMMON_NAME:
                parts[0][word[0]] += weight
                parts[3][word[1]] += weight
        elif tag in ("nrt", "nrfg") and 2 <= len(word) <= 6:
            for character in word:
                parts[4][character] += 1
    for surname in known:
        if len(surname) == 1:
            parts[0][surname] += 1
    return parts


def write(output, words, total, parts):
    tree = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
    # Level by level: the children of a node lie side by side.
    queue, order = [("", tree)], []
    while queue:
        following = []
        for prefix, children in queue:
            for character in sorted(children):
                following.append((prefix + character, children[character]))
        order += following
        queue = following
    number = {prefix: index for index, (prefix, _) in enumerate(order)}
    characters = [ord(prefix[-1]) for prefix, _ in order]
    values = []
    for prefix, _ in order:
        if prefix in words:
            count, kind = words[prefix]
            cost = round(8 * -math.log(max(count, 1) / total))
            values.append(kind << 12 | min(cost, 4095))
        else:
            values.append(0)
    children, place = [], len(tree)
    for prefix, below in order:
        children.append(place)
        place += len(below)
    children.append(place)
    assert place == len(order)
    roots = [0xFFFFFFFF] * SIZE
    for character in tree:
        roots[ord(character) - FIRST] = number[character]
    data = struct.pack("<I", len(order)) + struct.pack(f"<{SIZE}I", *roots) + struct.pack("<I", 0)
    data += struct.pack(f"<{len(children)}I", *children)
    data += struct.pack(f"<{len(characters)}H", *characters) + struct.pack(f"<{len(values)}H", *values)
    for part in parts:
        whole = sum(part.values())
        costs = bytearray([255]) * SIZE
        for character, count in part.items():
            if count >= 1:
                costs[ord(character) - FIRST] = min(254, round(8 * -math.log(count / whole)))
        data += costs
    output.write_bytes(data)
    print(f"{len(words)} words, {len(order)} nodes, {len(data)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
