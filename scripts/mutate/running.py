"""Runs the tests of a build until one fails: those that come to a fault's place, the nearest first."""
import json
import os
import re
import resource
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from planting import NUMBERS
from processes import Watched

OWN = {area: area + "Tests" for area in ["System", "Text", "Model", "Search", "Report", "Explorer"]}
FAST = [*OWN.values(), "DerivationTests", "TUITests", "WentanTests"]
# Of the built program those that need no terminal.
PROGRAM = [f"EndToEndTests.{name}Tests" for name in
           ["CommandLine", "Language", "Flags", "Search", "Export", "OwnCorpora", "Derive", "Charset"]]
# Tests that come last, apart from their suites.
SLOW = ["damageAnywhereElseIsSeenAndHarmless", "HostileExportTests", "HostileScreenTests", "noKeyBreaksACell",
        "reportsAreHarmless", "everyItemIsHarmlessToItsEnd", "ScribeTests"]
# Hundreds of programs that are killed.
LEFT_OUT = ["aKillLeavesTheOldFileOrTheNewOne"]
# How many times the work that tests do without a fault they may do with one, and seconds of work on top.
PATIENCE, GRACE = 3, 10
# What a fault may make of memory: room for an address space that is mapped, not for one that grows without end.
MEMORY = 8 << 30
FAILURE = re.compile(r"✘ Test (.+?) (?:with .* )?(?:recorded an issue|failed after)")


@dataclass(eq=False)
class Suite:
    """Tests that are run together, the work that they take without a fault in seconds, the faults they come to."""
    pattern: str
    rank: int
    path: str = ""
    work: float = 0
    reached: set = field(default_factory=set)

    @property
    def module(self):
        return self.pattern.lstrip("^").split("\\")[0]


class Tests:
    def __init__(self, copy, scratch, numbers):
        self.copy, self.scratch, self.numbers = copy, Path(scratch), numbers
        self.program = copy / ".build/release/wentanPackageTests.xctest"
        self.suites, self.skipped = list(self.all_suites()), list(LEFT_OUT)

    def command(self, patterns):
        filters = [word for name in patterns for word in ("--filter", name)]
        left_out = self.skipped + ([] if set(patterns) <= set(SLOW) else SLOW)
        return [self.program, "--testing-library", "swift-testing", *filters,
                *(word for name in left_out for word in ("--skip", name))]

    def run(self, patterns, fault=0, work=None, reached=None):
        """What was seen: the first failure, a crash, too much work; None where all pass. And the work it took."""
        # What is tried at random is tried less often, as under a sanitizer.
        environment = dict(os.environ, WENTAN_FAULT=str(fault), WENTAN_PATIENCE="1", TMPDIR=str(self.scratch),
                           SWIFT_BACKTRACE="enable=no")
        if reached:
            environment["WENTAN_REACHED"] = str(reached)
        with Watched(self.command(patterns), work, cwd=self.copy, env=environment,
                     preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))) as test:
            for line in test.lines():
                found = FAILURE.search(re.sub(r"\x1b\[[\d;]*m", "", line))
                if found:
                    return found.group(1), test.work
            return test.verdict, test.work

    def all_suites(self):
        """Every suite of the fast tests and of the program's, and the slow tests."""
        listed = subprocess.run(
            [self.program, "--testing-library", "swift-testing", "--list-tests"], cwd=self.copy, capture_output=True,
            text=True, check=True).stdout
        names = {name: None for name in re.findall(r"^(\w+\.\w+(?:\(.*?\))?)", listed, re.MULTILINE)}
        paths = {path.stem: path for path in sorted((self.copy / "Tests").rglob("*Tests.swift"))}
        for name in names:
            module, suite = name.split(".", 1)
            if (module in FAST or name in PROGRAM) and suite not in SLOW:
                rank = 1 if module in FAST else 2
                path = str(paths[suite].parent.relative_to(self.copy / "Tests")) if suite in paths else ""
                yield Suite("^" + re.escape(name) + ("/" if "(" not in name else ""), rank, path)
        for name in SLOW:
            yield Suite(name, 3)

    def prepare(self, say, pool):
        """Measures each suite without a fault, once a build. Tests that fail then can see none, and are left out."""
        memory, built = self.copy / "reached.json", self.program.stat().st_mtime_ns
        known = json.loads(memory.read_text()) if memory.exists() else {}
        if known.get("built") != built or known.get("patterns") != [suite.pattern for suite in self.suites]:
            for suite in pool.map(self.measure, self.suites):
                say(f"{suite.pattern}: {suite.work:.1f} s of work, comes to {len(suite.reached)} faults")
            memory.write_text(json.dumps({
                "built": built, "patterns": [suite.pattern for suite in self.suites], "skipped": self.skipped,
                "work": [suite.work for suite in self.suites],
                "reached": [sorted(suite.reached) for suite in self.suites]}))
        else:
            self.skipped = known["skipped"]
            for suite, suite.work, reached in zip(self.suites, known["work"], known["reached"]):
                suite.reached = set(reached)
        for name in set(self.skipped) - set(LEFT_OUT):
            say(f"left out, for it fails without any fault: {name}")

    def measure(self, suite):
        reached = self.scratch / f"reached.{self.suites.index(suite)}"
        while True:
            with open(reached, "wb") as file:
                file.truncate(NUMBERS)
            failure, suite.work = self.run([suite.pattern], reached=reached)
            if failure is None:
                break
            name = failure.split("(")[0].strip()
            if name in self.skipped:
                raise SystemExit(f"The tests fail without any fault: {failure}")
            self.skipped.append(name)
        marks = reached.read_bytes()
        suite.reached = {number for number in self.numbers if marks[number]}
        reached.unlink()
        return suite

    def rounds(self, fault):
        """What is run for a fault, one round after the other until it is seen."""
        own = OWN[fault.area.split("/")[0]]
        reaching = [suite for suite in self.suites if fault.number in suite.reached]

        def rank(suite):
            near = 0 if suite.path == f"{own}/{Path(fault.area).name}" else 1 if suite.module == own else 2
            return (suite.rank, near) if suite.rank == 1 else (suite.rank, 0)

        for wanted in sorted({rank(suite) for suite in reaching}):
            yield [suite for suite in reaching if rank(suite) == wanted]

    def look(self, fault):
        """Who sees a fault, and whether any test comes to its place."""
        rounds = list(self.rounds(fault))
        for suites in rounds:
            patterns, limit = [suite.pattern for suite in suites], PATIENCE * sum(suite.work for suite in suites) + GRACE
            for _ in range(3):
                seen, _ = self.run(patterns, fault.number, limit)
                if not seen:
                    break
                # Who has failed by chance does not fail again.
                if "(" not in seen or self.run([re.escape(seen.split("(")[0].strip()) + r"\("], fault.number, limit)[0]:
                    return seen, True
        return None, bool(rounds)
