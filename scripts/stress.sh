#!/usr/bin/env bash
# Runs the tests on a machine that is kept busy: the suites that drive terminals, programs and clocks again and again,
# then all of them. Ends at the first failure.
#
#   stress.sh [TERMINAL-RUNS [WHOLE-RUNS [BUSY-LOOPS]]]
set -euo pipefail
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
terminal_runs=${1:-10} whole_runs=${2:-2} loops=${3:-2}

"$swift" build --build-tests
busy=()
trap 'kill "${busy[@]}" 2> /dev/null || true' EXIT
for ((loop = 0; loop < loops; loop++)); do
  (while :; do :; done) &
  busy+=($!)
done

repeat() {
  local what=$1 count=$2
  shift 2
  for ((run = 1; run <= count; run++)); do
    echo "== $what, run $run of $count, beside $loops busy loops"
    "$swift" test --skip-build "$@" 2>&1 | grep -vE '(started\.|passed after|^random: )' || test "${PIPESTATUS[0]}" -eq 0
  done
}

repeat "terminals and clocks" "$terminal_runs" --filter '^(EndToEndTests|TUITests|SystemTests|ModelTests.StateStore)\.'
repeat "all tests" "$whole_runs"
echo "All runs passed."
