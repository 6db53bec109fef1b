#!/bin/sh
# Adds to the packages in dist/ what they are made of (SPDX) and their hashes, and signs these where a key is given:
# KEY=ID is a key of gpg. Usage: scripts/make_dist.sh VERSION
set -eu
version=$1
cd "$(dirname "$0")/.."
set -- dist/wentan*.deb dist/wentan*.rpm dist/wentan*.tar.gz
packages=
for file; do if [ -e "$file" ]; then packages="$packages $file"; fi; done
[ -n "$packages" ] || { echo "There is no package in dist/: run make dist." >&2; exit 1; }
# shellcheck disable=SC2086 # Names of packages have no spaces.
python3 scripts/make_sbom.py "$version" $packages > "dist/wentan-$version.spdx.json"
cd dist
rm -f SHA256SUMS SHA256SUMS.asc
sha256sum wentan* > SHA256SUMS
if [ -n "${KEY:-}" ]; then gpg --batch --yes --local-user "$KEY" --armor --detach-sign SHA256SUMS; fi
cat SHA256SUMS
