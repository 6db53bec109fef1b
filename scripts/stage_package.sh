#!/bin/sh
# Puts what a package of a distribution holds below a folder: program, manual, completions, papers, systemd units and the
# user of guests. Usage: scripts/stage_package.sh PROGRAM FOLDER
set -eu
program=$(realpath "$1")
root=$2
cd "$(dirname "$0")/.."
make --no-print-directory -s install-files PROGRAM="$program" DESTDIR="$root" PREFIX=/usr
gzip -9n "$root/usr/share/man/man1/wentan.1" "$root/usr/share/man/zh_CN/man1/wentan.1"
# It is read by bash, not run.
sed -i '1{/^#!/d}' "$root/usr/share/bash-completion/completions/wentan"
scripts/install_papers.sh "$root/usr/share/doc/wentan"
install -D -m 644 packaging/sysusers.conf "$root/usr/lib/sysusers.d/wentan.conf"
# None of them runs until the host enables it.
install -d "$root/usr/lib/systemd/system"
for unit in examples/wentan-*.path examples/wentan-*.service examples/wentan-*.timer; do
  install -m 644 "$unit" "$root/usr/lib/systemd/system/"
done
chmod -R u+w,go-w "$root"
