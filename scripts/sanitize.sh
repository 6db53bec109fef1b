#!/usr/bin/env bash
# Runs all tests with the address sanitizer, then with the thread sanitizer, each built apart: sanitize.sh [SWIFT].
set -euo pipefail
cd "$(dirname "$0")/.."
swift=${1:-swift}
# The programs that the tests start are built with it, too. A crash handler of the sanitizer's own would hide the program's.
export ASAN_OPTIONS=detect_leaks=0:handle_segv=0:handle_abort=0:handle_sigill=0:handle_sigfpe=0:handle_sigbus=0:handle_sigtrap=0
export TSAN_OPTIONS=halt_on_error=1:handle_segv=0:handle_abort=0:handle_sigill=0:handle_sigfpe=0:handle_sigbus=0:handle_sigtrap=0
status=0
for sanitizer in address thread; do
  echo "== $sanitizer"
  "$swift" test --sanitize="$sanitizer" --build-path ".build-$sanitizer" || status=1
done
exit "$status"
