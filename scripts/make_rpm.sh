#!/bin/sh
# Makes dist/wentan-VERSION-1.ARCH.rpm: the static program, which runs on whatever takes an rpm.
# Needs: rpmbuild (on Debian: apt install rpm). Usage: scripts/make_rpm.sh PROGRAM VERSION
set -eu
program=$(realpath "$1")
# 0.2.0-5-gabc sorts after 0.2.0, 0.2.0-dev before it; a version has no - there.
version=$(echo "$2" | sed 's/-dev/~dev/; s/-/+/g')
cd "$(dirname "$0")/.."
command -v rpmbuild > /dev/null || { echo 'rpmbuild is missing: apt install rpm' >&2; exit 69; }
time=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH="$time"
umask 022

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
scripts/stage_package.sh "$program" "$stage/root"
sed -e '/^@MAKE_USER@$/{r packaging/make_user.sh' -e 'd}' packaging/wentan.spec > "$stage/wentan.spec"
rpmbuild -bb --quiet --nodeps --define "_topdir $stage/rpm" --define "staged $stage/root" --define "released $version" \
  --define "released_on $(LC_ALL=C date -u -d "@$time" '+%a %b %d %Y')" \
  --define 'use_source_date_epoch_as_buildtime 1' --define 'clamp_mtime_to_source_date_epoch 1' \
  --define '_buildhost packages.invalid' --define '_binary_payload w9.gzdio' "$stage/wentan.spec"
mkdir -p dist
cp "$stage"/rpm/RPMS/*/wentan-*.rpm dist/
ls dist/wentan-*.rpm
