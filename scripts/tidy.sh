#!/usr/bin/env bash
# Runs a command with a folder for temporary files apart, and tidies that up: tidy.sh COMMAND…
# Swift's driver leaves a folder for every module that it plans to build, and five whenever tests run.
set -euo pipefail
# One for all runs of a user: it holds the locks by which builds in the same place wait for each other.
export TMPDIR=${TMPDIR:-/tmp}/wentan-$UID
mkdir -pm 700 "$TMPDIR"
[[ -O $TMPDIR ]] || { echo "$TMPDIR belongs to somebody else: set TMPDIR to a folder of your own" >&2; exit 73; }
exec 9> "$TMPDIR/lock"
flock -s 9
status=0
"$@" 9>&- || status=$?
# The last one to end tidies up, after runs that were killed, too.
if flock -nx 9; then rm -rf "$TMPDIR"/{TemporaryDirectory.*,swift-generated-sources}; fi
exit "$status"
