#!/usr/bin/env python3
"""Measures wentan beside other list programs on the same items, in turn, and prints medians and ratios.

    compare.py WENTAN FLOOR [--items N]... [--runs N] [--data FOLDER]

FLOOR is floor.c, built. Programs that are not installed are left out and named."""
import argparse
import os
import shutil
import statistics

from items import line, path_of
from program import Program

STEPS = 20


def programs(wentan, floor, count, data):
    """Name, command, folder to start in, text that ends the start (none: it is idle), key that opens the list, key down."""
    lines = path_of("lines", count, data)
    yield "floor", [floor, lines], "/", line(37), b"", b"j"
    if count == 100:
        yield "wentan, bundled", [wentan, "--fresh"], "/", "退出", b"4", b"j"
    corpus = path_of("corpus", count, data)
    yield "wentan", [wentan, "--fresh", "--no-bundled", "--corpus", corpus], "/", None, b"2", b"j"
    if shutil.which("nnn"):
        yield "nnn", ["nnn", path_of("folder", count, data)], "/", line(30), b"", b"j"
    if shutil.which("fzf"):
        command = f"exec fzf --layout=reverse < '{lines}'"
        yield "fzf", ["sh", "-c", command], "/", f"{count}/{count}", b"", b"\x1bOB"
    if shutil.which("newsboat"):
        feed = path_of("feed", count, data)
        yield "newsboat", ["newsboat", "-q", "-u", f"{feed}/urls", "-c", f"{feed}/cache.db", "-C",
                           f"{feed}/config"], "/", "新闻", b"\r", b"\x1bOB"
    if shutil.which("tig"):
        yield "tig", ["tig"], path_of("git", count, data), line(35), b"", b"j"


def measure(name, argv, folder, ready, opening, down, environment):
    program = Program(argv, environment, folder)
    try:
        start = program.start(ready)
        memory = program.memory()
        if opening:
            opened = program.press(opening, "Articles in feed" if name == "newsboat" else None)
            # It starts with the list of feeds, and reads what is in them when they are opened.
            if name == "newsboat":
                start["all"] += opened["all"]
        steps = [program.press(down) for _ in range(STEPS)]
        end = program.memory()
    finally:
        program.end()
    return {**start, **memory, "end": end["pss"],
            "step": statistics.median(step["all"] or 0 for step in steps),
            "step bytes": statistics.median(step["bytes"] for step in steps),
            "step cpu": statistics.median(step["cpu"] for step in steps)}


def median(samples, key):
    values = [sample[key] for sample in samples if sample.get(key) is not None]
    return statistics.median(values) if values else None


def show(count, samples):
    print(f"\n{count:,} items; medians of {len(next(iter(samples.values())))} runs in turn\n")
    print("| | first screen ms | × floor | all read ms | CPU ms | step ms | step bytes | PSS MB | own MB | RSS MB |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    floor = median(samples["floor"], "first") or median(samples["floor"], "all")
    for name, taken in samples.items():
        first = median(taken, "first") or median(taken, "all")
        everything = median(taken, "all")
        row = [name, f"{first:.1f}", f"{first / floor:.1f}", f"{everything:.1f}", f"{median(taken, 'cpu'):.1f}",
               f"{median(taken, 'step'):.2f}", f"{median(taken, 'step bytes'):.0f}"]
        row += [f"{median(taken, key) / 1024:.1f}" for key in ("pss", "dirty", "rss")]
        print("| " + " | ".join(row) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wentan")
    parser.add_argument("floor")
    parser.add_argument("--items", type=int, action="append")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--data", default="data")
    options = parser.parse_args()
    missing = [name for name in ("nnn", "fzf", "newsboat", "tig") if not shutil.which(name)]
    if missing:
        print(f"not installed, left out: {' '.join(missing)}")
    home = os.path.join(os.path.abspath(options.data), "home")
    os.makedirs(home, exist_ok=True)
    environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    for count in options.items or [100, 100_000]:
        compared = list(programs(os.path.abspath(options.wentan), os.path.abspath(options.floor), count, options.data))
        samples = {name: [] for name, *_ in compared}
        for run in range(-1, options.runs):
            for name, *how in compared:
                sample = measure(name, *how, environment)
                # The first run fills the caches.
                if run >= 0:
                    samples[name].append(sample)
        show(count, samples)


if __name__ == "__main__":
    main()
