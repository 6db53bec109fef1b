"""Plants small faults in the program and looks which of them the tests see: python3 scripts/mutate [OPTION…].

All faults are in one build, in a copy of the package; an environment variable chooses one at a run. The same seed
plants the same faults as long as their lines are the same.
"""
import argparse
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from planting import AREAS, Plantation
from report import Report
from running import Tests

TREE = Path(__file__).resolve().parent.parent.parent


def main():
    parser = argparse.ArgumentParser(prog="scripts/mutate", description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=220, help="how many faults (220)")
    parser.add_argument("--seed", type=int, default=14, help="draws other faults (14)")
    parser.add_argument("--area", action="append", help="only these parts of Sources, e.g. Model/Search")
    parser.add_argument("--only", action="append", type=int, help="only the faults of these numbers; all are built")
    parser.add_argument("--workers", type=int, default=2, help="runs at once (2)")
    parser.add_argument("--copy", type=Path, default=TREE / ".build-mutants", help="where the copy is built")
    parser.add_argument("--report", type=Path, help="where the table is written (report.txt in the copy)")
    parser.add_argument("--swift", default="swift", help="the compiler")
    parser.add_argument("--list", action="store_true", help="say which faults would be planted, and end")
    options = parser.parse_args()

    start = time.monotonic()

    def say(text):
        print(f"[{time.monotonic() - start:6.0f} s] {text}", flush=True)

    say(f"seed {options.seed}")
    plantation = Plantation(TREE, options.copy, options.seed, options.count, options.area or AREAS, options.swift)
    say(f"{plantation.found} faults are possible")
    if options.list:
        plantation.fill()
        print(*plantation.faults, sep="\n")
        return
    plantation.build(say)
    faults = [fault for fault in plantation.faults if not options.only or fault.number in options.only]
    # By lot, so that a run that is stopped has looked at all parts alike.
    faults.sort(key=lambda fault: fault.number)
    report = Report(options.report or options.copy / "report.txt", options.seed, plantation, Path(__file__).with_name("equivalent.txt"))
    with tempfile.TemporaryDirectory(prefix="mutants.", ignore_cleanup_errors=True) as scratch:
        tests = Tests(options.copy, scratch, {fault.number for fault in plantation.faults})
        with ThreadPoolExecutor(options.workers) as pool:
            tests.prepare(say, pool)
            looks = {pool.submit(tests.look, fault): fault for fault in faults}
            for look in as_completed(looks):
                report.add(looks[look], *look.result())
                report.write()
                say(report.lines[-1])
    print(report.closing)


main()
