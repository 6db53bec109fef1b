#!/bin/sh
# Makes dist/wentan-VERSION-linux-ARCH.tar.gz: the static program with its papers, to be unpacked anywhere. The
# same sources give the same bytes.
# Usage: scripts/make_tarball.sh PROGRAM VERSION
set -eu
program=$(realpath "$1")
name=wentan-$2-linux-$(uname -m)
cd "$(dirname "$0")/.."
# The time of the last commit stands for the time of all files.
time=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
root=$stage/$name
make --no-print-directory -s install-files PROGRAM="$program" DESTDIR="$root" PREFIX=
scripts/install_papers.sh "$root/share/doc/wentan"
cp LICENSE "$root/share/doc/wentan/"
mkdir -p dist
tar --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner --mode=go=rX -C "$stage" -c "$name" |
  gzip -9n > "dist/$name.tar.gz"
echo "dist/$name.tar.gz"
