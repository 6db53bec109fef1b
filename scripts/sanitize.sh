#!/usr/bin/env bash
# Runs the tests with the address sanitizer, then with the thread sanitizer, each built apart: sanitize.sh [TEST-OPTION…].
# Fails where a test fails, and where a sanitizer has told anything, be it of a program that a test has started.
set -euo pipefail
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
work=$(mktemp -d "${TMPDIR:-/tmp}/sanitize.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/reports"

# A crash handler of the sanitizer's own would hide the program's. Leaks are looked for at every end of a program, and
# need a right that containers do not give.
options=handle_segv=0:handle_abort=0:handle_sigill=0:handle_sigfpe=0:handle_sigbus=0:handle_sigtrap=0
export ASAN_OPTIONS=$options:detect_leaks=0:log_path=$work/reports/address
export TSAN_OPTIONS=$options:log_path=$work/reports/thread
# The thread sanitizer writes a file there at the start, or else goes without: a test forbids the program to write.
export TEST_TMPDIR=/nonexistent
# Programs start and draw so many times as slowly.
export WENTAN_PATIENCE=6

status=0
for sanitizer in address thread; do
  echo "== $sanitizer"
  scripts/tidy.sh "$swift" test --sanitize="$sanitizer" --build-path ".build-$sanitizer" "$@" 2>&1 |
    tee "$work/$sanitizer.log" || status=1
done

echo
shopt -s nullglob
for sanitizer in address thread; do
  reports=("$work/reports/$sanitizer".*)
  cat /dev/null "${reports[@]}"
  closing=$(grep -E 'Test run with [0-9]+ tests?' "$work/$sanitizer.log") || { closing="no test was run" status=1; }
  echo "$sanitizer sanitizer, reports: ${#reports[@]}. $closing"
  if ((${#reports[@]})); then status=1; fi
done
exit "$status"
