"""Puts faults into a copy of the sources, and builds it; those that do not compile are taken out again."""
import bisect
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

from faults import all_in, operator
from source import Source

# Where faults are looked for; each gets its share of them.
AREAS = ["System", "Text", "Model/Corpus", "Model/Loading", "Model/Merging", "Model/Compiled", "Model/Saved",
         "Model/Validation", "Search", "Report/Outline", "Report/Export", "Explorer"]
# Builds in search of faults that do not compile, at most.
ROUNDS = 25
# Faults have numbers below this.
NUMBERS = 1 << 24
# Which fault is chosen, and a file that is mapped, in which each place that is come to marks its number.
PRELUDE = """import Glibc

private let chosenFault = getenv("WENTAN_FAULT").flatMap { Int(String(cString: $0)) } ?? 0
nonisolated(unsafe) private let reached: UnsafeMutableRawPointer? = {
  guard let path = getenv("WENTAN_REACHED") else { return nil }
  let file = open(path, O_RDWR | O_CLOEXEC)
  defer { close(file) }
  let bytes = mmap(nil, NUMBERS, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
  return bytes == MAP_FAILED ? nil : bytes
}()

@usableFromInline func seeded(_ number: Int) -> Bool {
  if let reached { reached.storeBytes(of: 1, toByteOffset: number, as: UInt8.self) }
  return chosenFault == number
}
""".replace("NUMBERS", str(NUMBERS))
COMPARING = """
infix operator {name}: ComparisonPrecedence
@usableFromInline func {name} <Value: {kind}>(left: Value, right: Value) -> Bool {{
  seeded({number}) ? left {new} right : left {old} right
}}
"""
JOINING = """
infix operator {name}: {precedence}
@usableFromInline func {name} (left: Bool, right: @autoclosure () throws -> Bool) rethrows -> Bool {{
  seeded({number}) ? try left {new} right() : try left {old} right()
}}
"""
PRECEDENCE = {"&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence"}


def candidates(tree, areas):
    """All faults of an area, for each area."""
    found, alike = {}, Counter()
    for area in areas:
        folder = tree / "Sources" / area
        found[area] = [fault for path in sorted(folder.rglob("*.swift"))
                       for fault in all_in(path.read_text(), str(path.relative_to(tree)), area)]
        for fault in found[area]:
            line = (fault.kind, fault.old, fault.context)
            fault.ordinal = alike[line]
            alike[line] += 1
    return found


def shares(found, count):
    """How many faults of each area: as many as its sources deserve, and no area without."""
    least = min(8, count // len(found))
    spare, total = count - least * len(found), sum(map(len, found.values()))
    return {area: least + spare * len(faults) // total for area, faults in found.items()}


class Plantation:
    """A copy of the package with faults in it."""

    def __init__(self, tree, copy, seed, count, areas, swift):
        self.tree, self.copy, self.swift = tree, copy, swift
        found = candidates(tree, areas)
        self.found = sum(map(len, found.values()))
        self.waiting = {area: sorted(faults, key=lambda fault: fault.rank(seed)) for area, faults in found.items()}
        self.shares = shares(found, count)
        self.planted, self.unbuildable = {area: [] for area in found}, 0
        # What did not compile before is not tried again.
        self.memory = copy / "unbuildable.txt"
        self.known = set(self.memory.read_text().split()) if self.memory.exists() else set()
        self.seed = seed

    @property
    def faults(self):
        return [fault for faults in self.planted.values() for fault in faults]

    def fill(self):
        """Takes the next faults of each area until it has its share: one a line, so that errors tell which it was."""
        for area, faults in self.planted.items():
            lines = {(fault.path, fault.line) for fault in faults}
            while len(faults) < self.shares[area] and self.waiting[area]:
                fault = self.waiting[area].pop(0)
                if fault.rank(self.seed) in self.known or (fault.path, fault.line) in lines or any(
                        fault.path == other.path and fault.start < other.end and other.start < fault.end for other in faults):
                    continue
                # The same whenever it is drawn, so that a later build finds most of it done.
                fault.number = 1 + int(fault.rank(self.seed)[:6], 16)
                lines.add((fault.path, fault.line))
                faults.append(fault)

    def write(self):
        """Writes the sources anew, with the faults; files that stay as they are are not touched."""
        by_path = {}
        for fault in self.faults:
            by_path.setdefault(fault.path, []).append(fault)
        preludes = {area.split("/")[0]: PRELUDE for area in self.planted}
        wanted = {}
        for path in sorted((self.tree / "Sources").rglob("*.swift")):
            name = str(path.relative_to(self.tree))
            text = path.read_text()
            for fault in sorted(by_path.get(name, []), key=lambda fault: -fault.start):
                text = text[:fault.start] + fault.code(fault.number) + text[fault.end:]
            wanted[name] = text
        for fault in self.faults:
            if fault.kind == "other operator":
                shape = JOINING if fault.old in PRECEDENCE else COMPARING
                preludes[fault.area.split("/")[0]] += shape.format(
                    name=operator(fault.old, fault.number), number=fault.number, old=fault.old, new=fault.new,
                    kind="Equatable" if fault.old in ("==", "!=") else "Comparable", precedence=PRECEDENCE.get(fault.old))
        wanted |= {f"Sources/{module}/Seeded.swift": text for module, text in preludes.items()}
        for name, text in wanted.items():
            path = self.copy / name
            if not path.exists() or path.read_text() != text:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)

    def build(self, say):
        """Builds the copy, until all that is in it compiles."""
        copied(self.tree, self.copy)
        for turn in range(ROUNDS):
            if turn < ROUNDS // 2:
                self.fill()
            self.write()
            say(f"building, round {turn + 1}, {len(self.faults)} faults")
            done = subprocess.run(
                [self.swift, "build", "-c", "release", "--build-tests", "-Xswiftc", "-enable-testing"], cwd=self.copy,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
            (self.copy / "build.log").write_text(done.stdout)
            if done.returncode == 0:
                return
            guilty = self.guilty(done.stdout)
            if not guilty:
                raise SystemExit(f"The build fails, and no fault is the cause:\n{done.stdout[-4000:]}")
            self.unbuildable += len(guilty)
            self.known |= {fault.rank(self.seed) for fault in self.faults if fault.number in guilty}
            self.memory.write_text("\n".join(sorted(self.known)))
            for faults in self.planted.values():
                faults[:] = [fault for fault in faults if fault.number not in guilty]
        raise SystemExit("The build still fails; see " + str(self.copy / "build.log"))

    def guilty(self, log):
        """The faults in the lines that have errors; where there is none, those of the smallest block around."""
        found = set()
        for path, line in set(re.findall(r"^(\S+\.swift):(\d+):\d+: error:", log, re.MULTILINE)):
            name, line = str(Path(path).resolve().relative_to(self.copy.resolve())), int(line)
            here = [fault for fault in self.faults if fault.path == name]
            if name.endswith("/Seeded.swift"):
                numbers = re.findall(r"seeded\((\d+)\)", (self.copy / name).read_text().splitlines()[line - 1])
                found |= {int(number) for number in numbers}
                continue
            exact = {fault.number for fault in here if fault.line <= line <= fault.line + fault.old.count("\n")}
            found |= exact or around(self.copy / name, line, here)
        return found


def around(path, line, faults):
    """The faults in the smallest block around a line that has any."""
    source = Source(path.read_text())
    starts = [0] + [found.end() for found in re.finditer("\n", source.text)]
    place = starts[line - 1]
    blocks = sorted((close - start, start, close) for start, close in source.partner.items()
                    if start < close and start <= starts[min(line, len(starts) - 1)] and close >= place)
    for _, start, close in blocks:
        first, last = bisect.bisect_right(starts, start), bisect.bisect_right(starts, close)
        inside = {fault.number for fault in faults if first <= fault.line <= last}
        if inside:
            return inside
    return {fault.number for fault in faults}


def copied(tree, copy):
    """Brings the copy up to the tree, all but the sources; what was built in it stays."""
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=tree, capture_output=True, text=True,
                           check=True).stdout.splitlines()
    known = {name for name in names if (tree / name).is_file()} | {"Sources/CBundle/version.h"}
    for folder in ["Sources", "Tests"]:
        for path in (copy / folder).rglob("*"):
            if path.is_file() and str(path.relative_to(copy)) not in known:
                path.unlink()
    for name in sorted(known):
        if name.startswith("Sources/") and name.endswith(".swift"):
            continue
        old, new = tree / name, copy / name
        if old.exists() and (not new.exists() or new.read_bytes() != old.read_bytes()):
            new.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(old, new)
