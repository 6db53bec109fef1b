#!/usr/bin/env bash
# Fuzzes every part that takes input from outside with libFuzzer and the address sanitizer: fuzz.sh [SECONDS [TARGET…]].
# What breaks one is left in .build-fuzz/findings/; libFuzzer says how to run it again.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
build=$PWD/.build-fuzz
swift=${SWIFT:-swift}

"$swift" build -c release --build-path "$build" --sanitize=address -Xswiftc -sanitize=fuzzer -Xcc -fsanitize=fuzzer-no-link \
  --product FuzzTargets
bin=$("$swift" build -c release --build-path "$build" --show-bin-path)
"${swift}c" -sanitize=fuzzer,address "$bin/libFuzzTargets.a" -lncursesw -lz -lstdc++ -o "$build/fuzz"

findings=$build/findings/
mkdir -p "$findings"
status=0
for target in ${@:-$("$build/fuzz")}; do
  corpus=$build/corpus/$target
  mkdir -p "$corpus"
  echo "== $target, $seconds s"
  # Leaks are looked for at every end of it, and need a right that containers do not give.
  WENTAN_FUZZ_TARGET=$target WENTAN_FUZZ_SEEDS=$corpus ASAN_OPTIONS=detect_leaks=0 "$build/fuzz" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix="$findings$target-" "$corpus" 2>&1 \
    | sed -E '/^###### Recommended/,/^###### End/d; /^(INFO|stat::(new_units|slowest|peak)|$)/d' || status=1
done
exit "$status"
