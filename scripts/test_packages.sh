#!/bin/bash
# Installs the packages of dist/ in bare systems and runs them: the deb in Debian 12 and 13 (debootstrap, through apt's
# mirror), the tarball in a root of busybox alone, the rpm in an empty root. Prints the time from the command that
# installs to the first screen, and the size.
# Needs root, debootstrap, busybox-static, rpm, util-linux; KEEP=FOLDER keeps the bare systems for the next time.
set -euo pipefail
cd "$(dirname "$0")/.."
((EUID == 0)) || { echo 'test_packages: needs root, for chroot' >&2; exit 77; }
keep=${KEEP:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "test_packages: $*" >&2; exit 1; }
one() { local found=(dist/$1); [[ -e ${found[0]} ]] || fail "no $1: run make dist"; realpath "${found[0]}"; }
deb=$(one 'wentan_*.deb') tarball=$(one 'wentan-*.tar.gz') rpm=$(one 'wentan-*.rpm')
# What the distributions' own checkers say, where they are installed.
if command -v lintian > /dev/null; then
  said=$(lintian --allow-root "$deb" 2>&1 || true)
  [[ -z $said ]] || fail "lintian: $said"
  echo 'lintian: silent'
fi
if command -v rpmlint > /dev/null; then
  rpmlint -c packaging/rpmlint.toml "$rpm" > "$work/log" 2>&1 && ! grep -E ': [EW]: ' "$work/log" || fail "rpmlint: $(< "$work/log")"
  echo 'rpmlint: silent'
fi
now() { date +%s%N; }
since() { awk -v ns=$(($(now) - $1)) 'BEGIN { printf "%.1f s", ns / 1e9 }'; }
size() { du -sh --apparent-size "$@" | awk '{ print $1 }'; }

# The first screen, and three commands: run ROOT PROGRAM.
run() {
  local root=$1 program=$2
  chroot "$root" "$program" list speakers | grep -q '^speaker:mei-tao' || fail "$root: list"
  chroot "$root" "$program" show 梅涛 --lang en | grep -q 智象未来 || fail "$root: show"
  chroot "$root" "$program" validate --quiet || fail "$root: validate"
  echo q | TERM=xterm-256color script -qec "chroot '$root' '$program' --fresh" /dev/null | grep -q 论坛 || fail "$root: the explorer"
}

for suite in bookworm trixie; do
  base=${keep:-$work}/$suite
  [[ -e $base/etc/debian_version ]] || debootstrap --variant=minbase "$suite" "$base" > "$work/log" 2>&1 || {
    tail -3 "$work/log" >&2
    fail "debootstrap $suite: is apt's mirror reachable?"
  }
  root=$work/root-$suite
  cp -a "$base" "$root"
  cp /etc/resolv.conf "$root/etc/" 2> /dev/null || true
  cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2> /dev/null || true
  cp "$deb" "$root/tmp/wentan.deb"
  chroot "$root" apt-get update -qq > /dev/null 2>&1 || true
  start=$(now)
  chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends /tmp/wentan.deb > "$work/log" 2>&1 ||
    { tail -5 "$work/log" >&2; fail "$suite: apt-get install"; }
  run "$root" /usr/bin/wentan
  echo "deb, Debian $(cat "$root/etc/debian_version"): $(since "$start"), $(size "$deb") to fetch, $(size "$root"/usr/bin/wentan) program"
  chroot "$root" getent passwd wentan | grep -q ':/:/bin/sh$' || fail "$suite: no user wentan"
  chroot "$root" dpkg --purge wentan > /dev/null 2>&1 || fail "$suite: dpkg --purge"
  [[ ! -e $root/usr/bin/wentan ]] || fail "$suite: purged, and still there"
done

root=$work/busybox
mkdir -p "$root/bin" "$root/dev" "$root/tmp"
cp "$(command -v busybox)" "$root/bin/"
for tool in sh tar gzip ls; do ln -s busybox "$root/bin/$tool"; done
cp "$tarball" "$root/tmp/wentan.tar.gz"
start=$(now)
chroot "$root" /bin/sh -c 'cd / && gzip -dc /tmp/wentan.tar.gz | tar xf - && mv wentan-* /wentan'
run "$root" /wentan/bin/wentan
echo "tarball, busybox alone: $(since "$start"), $(size "$tarball") to fetch, $(size "$root/wentan") unpacked"

root=$work/rpm
mkdir -p "$root"
start=$(now)
rpm --root "$root" --initdb 2> /dev/null
rpm --root "$root" --nodeps --noscripts --ignoresize -i "$rpm" 2> "$work/log" || fail "rpm: $(< "$work/log")"
run "$root" /usr/bin/wentan
echo "rpm, an empty root: $(since "$start"), $(size "$rpm") to fetch"
