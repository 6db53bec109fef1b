#!/usr/bin/env bash
# Runs a command with a folder for temporary files of its own, and takes that away: tidy.sh COMMAND…
# Swift's driver leaves a folder for every module that it plans to build, and five whenever tests run.
set -euo pipefail
folder=$(mktemp -d "${TMPDIR:-/tmp}/wentan.XXXXXX")
trap 'rm -rf "$folder"' EXIT
TMPDIR=$folder "$@"
