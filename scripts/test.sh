#!/bin/bash
# Runs all tests. Those that drive terminals and programs wait for them most of the time, so they run beside the others,
# in a process of their own; what they print comes last. For one suite: swift test --filter WalkTests
# Usage: SWIFT=swift scripts/test.sh
set -euo pipefail
swift=${SWIFT:-swift}
"$swift" build --build-tests
tests=$("$swift" build --show-bin-path)/wentanPackageTests.xctest
log=$(mktemp)
"$tests" --testing-library swift-testing --filter EndToEndTests > "$log" 2>&1 &
beside=$!
trap 'kill "$beside" 2> /dev/null || true; rm -f "$log"' EXIT
status=0
"$tests" --testing-library swift-testing --skip EndToEndTests || status=$?
wait "$beside" || status=$?
cat "$log"
exit "$status"
