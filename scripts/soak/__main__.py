"""Measures a built wentan under load: `python3 scripts/soak BINARY [sessions|slowline|cursor|drops|noise|flood]…`, with `=N` behind a
name for another number than its own (sessions=50). Exits 1 where a figure misses what it must reach."""
import pathlib
import sys

import cursor
import drops
import flood
import noise
import sessions
import slowline
from figures import Figures

PARTS = {"cursor": cursor, "noise": noise, "flood": flood, "slowline": slowline, "drops": drops, "sessions": sessions}


def main():
    binary = pathlib.Path(sys.argv[1]).resolve(strict=True)
    figures = Figures()
    for word in sys.argv[2:] or PARTS:
        name, _, number = word.partition("=")
        part = PARTS[name]
        print(f"{name}: {part.__doc__.splitlines()[0]}", flush=True)
        part.run(binary, figures, *([int(number)] if number else []))
    return 1 if figures.missed else 0


if __name__ == "__main__":
    sys.exit(main())
