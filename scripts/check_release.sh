#!/bin/bash
# Checks the static program: what it weighs, that it needs nothing of the host, and that other builds of the same
# sources, also in another folder, give the same bytes. Needs root for the empty root; tmux; some minutes.
# Usage: scripts/check_release.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "check_release: $*" >&2; exit 1; }

size=$(stat -c %s "$program")
((size <= 18000000)) || fail "$size bytes, more than 18 MB: does it hold regular expressions, or Foundation?"
file=$(readelf -lW "$program")
! grep -q -E 'INTERP|DYNAMIC' <<< "$file" || fail "not a static program"
echo "static, $size bytes"

if grep -q -a "$PWD" "$program"; then fail "the path of the sources is in the program"; fi

if ((EUID == 0)); then
  WENTAN_STATIC=$program swift test --filter StaticProgramTests
else
  echo "check_release: not root, so not run in an empty root" >&2
fi

cc=$(command -v clang || command -v cc)
"$cc" -O1 -w -o "$work/check_utf8" scripts/check_utf8.c
"$work/check_utf8" || fail "its UTF-8 is not the C library's"
echo "its UTF-8 is the C library's"

# Built anew somewhere else, from what git knows and what is changed.
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$work"
cp Package.resolved "$work/" 2> /dev/null || true
make -s -C "$work" VERSION="$("$program" --version)" release > /dev/null
cmp "$program" "$work/.build-static/wentan" || fail "built again elsewhere it is another program"
echo "built again elsewhere, the same bytes"
