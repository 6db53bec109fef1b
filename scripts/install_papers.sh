#!/bin/sh
# Puts what there is to read into a folder, where its pages link to each other: scripts/install_papers.sh FOLDER
# The manual is not among it: that goes where man looks.
set -eu
to=$1
cd "$(dirname "$0")/.."
mkdir -p "$to"
cp -r README.md README.zh.md SECURITY.md CONTRIBUTING.md CHANGELOG.md docs examples licenses "$to/"
rm -f "$to/docs/"wentan*.1
# The configuration that docs/hosting.md prints.
awk '/^```sshd_config$/ { on = 1; next } /^```/ { on = 0 } on' docs/hosting.md > "$to/examples/sshd_config.d-wentan.conf"
