"""Runs the tests of a build until one fails."""
import os
import re
import select
import signal
import subprocess
import time
from pathlib import Path

# The tests of a part of the program come first, those of the same folder before all, then those of the others, then
# those of the built program that need no terminal, at last the slow ones.
OWN = {area: area + "Tests" for area in ["System", "Text", "Model", "Search", "Report", "Explorer"]}
FAST = [*OWN.values(), "DerivationTests", "TUITests", "WentanTests"]
PROGRAM = [f"EndToEndTests\\.({'|'.join(['CommandLineTests', 'ExportTests', 'SearchTests', 'FlagsTests', 'DeriveTests'])})"]
SLOW = ["damageAnywhereElseIsSeenAndHarmless", "HostileExportTests", "HostileScreenTests", "noKeyBreaksACell",
        "reportsAreHarmless", "everyItemIsHarmlessToItsEnd", "ScribeTests"]
# How many times as long as without a fault tests may take, and seconds on top.
PATIENCE, GRACE = 5, 30


def phases(area, tree):
    """What is run for a fault of an area, one after the other until it is seen."""
    own = OWN[area.split("/")[0]]
    near = [f"{own}.{path.stem}" for path in sorted((tree / "Tests" / own / Path(area).name).glob("*Tests.swift"))]
    return [near] * bool(near) + [[own], [name for name in FAST if name != own], PROGRAM, SLOW]


class Tests:
    def __init__(self, copy, scratch):
        self.copy, self.scratch = copy, scratch
        self.skipped, self.lasting = [], {}

    def run(self, suites, fault=0, limit=None):
        """What was seen: the first failure, a crash, the time-out; nil where all pass."""
        filters = [word for name in suites for word in ("--filter", name if name in SLOW else f"^{name}")]
        left_out = self.skipped + ([] if suites == SLOW else SLOW)
        skips = [word for name in left_out for word in ("--skip", name)]
        # What is tried at random is tried less often, as under a sanitizer.
        environment = dict(os.environ, WENTAN_FAULT=str(fault), WENTAN_PATIENCE="1", TMPDIR=str(self.scratch))
        test = subprocess.Popen(
            [self.copy / ".build/release/wentanPackageTests.xctest", "--testing-library", "swift-testing"] + filters + skips,
            cwd=self.copy, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True)
        try:
            return self.watch(test, time.monotonic() + limit if limit else None)
        finally:
            try:
                os.killpg(test.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            test.wait()

    def watch(self, test, end):
        rest = b""
        while True:
            if not select.select([test.stdout], [], [], None if end is None else max(0, end - time.monotonic()))[0]:
                return "too slow"
            piece = os.read(test.stdout.fileno(), 1 << 16)
            lines = (rest + piece).split(b"\n")
            rest = lines.pop()
            for line in lines:
                found = re.search(r"Test (.+?) (?:with .* )?(?:recorded an issue|failed after)", line.decode(errors="replace"))
                if found and "✘" in line.decode(errors="replace"):
                    return re.sub(r"\x1b\[[\d;]*m", "", found.group(1))
            if not piece:
                status = test.wait()
                return None if status == 0 else f"ended with status {status}"

    def prepare(self, say):
        """Measures each part without a fault. Tests that fail then can see none, and are left out."""
        for suites in [[name] for name in FAST] + [PROGRAM, SLOW]:
            while True:
                start = time.monotonic()
                failure = self.run(suites)
                if failure is None:
                    break
                name = failure.split("(")[0].strip()
                if name in self.skipped:
                    raise SystemExit(f"The tests fail without any fault: {failure}")
                say(f"left out, for it fails without any fault: {name}")
                self.skipped.append(name)
            self.lasting[tuple(suites)] = time.monotonic() - start
            say(f"{' '.join(suites)}: {time.monotonic() - start:.1f} s without a fault")

    def limit(self, suites):
        parts = {tuple(suites)} if tuple(suites) in self.lasting else {(name.split(".")[0],) for name in suites}
        return PATIENCE * sum(self.lasting[part] for part in parts) + GRACE

    def look(self, fault):
        """Who sees a fault; nil where nobody does."""
        for suites in phases(fault.area, self.copy):
            seen = self.run(suites, fault.number, self.limit(suites))
            if seen:
                return seen
        return None
