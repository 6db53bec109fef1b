#!/bin/sh
# Compares a built wentan with newsboat, tig, fzf, nnn and the least that a list can do; see docs/performance.md.
# Usage: Benchmarks/peers/run.sh WENTAN; RUNS and ITEMS ("100 100000") may be set.
set -eu
wentan=$(realpath "$1")
cd "$(dirname "$0")"
data=../.build/peers
mkdir -p "$data"
cc=$(command -v clang || command -v cc)
"$cc" -O2 -Wno-deprecated-declarations -o "$data/floor" floor.c -lncursesw -ltinfo
set -- "$wentan" "$data/floor" --data "$data" --runs "${RUNS:-9}"
for count in ${ITEMS:-100 100000}; do set -- "$@" --items "$count"; done
exec python3 compare.py "$@"
