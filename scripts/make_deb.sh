#!/bin/sh
# Makes dist/wentan_VERSION_ARCH.deb: the program linked to Debian's ncurses, with manual and completions.
# Needs: dpkg-dev. Usage: scripts/make_deb.sh PROGRAM VERSION
set -eu
program=$(realpath "$1")
# 0.2.0-5-gabc, that is five commits after 0.2.0, sorts after it; 0.2.0-dev before.
version=$(echo "$2" | sed 's/-dev/~dev/; s/-/+/g')
cd "$(dirname "$0")/.."
time=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH="$time"
umask 022

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
root=$stage/wentan
doc=$root/usr/share/doc/wentan
make --no-print-directory -s install-files PROGRAM="$program" DESTDIR="$root" PREFIX=/usr
# Where Debian's zsh looks.
mkdir -p "$root/usr/share/zsh/vendor-completions" "$doc/examples" "$root/DEBIAN"
mv "$root/usr/share/zsh/site-functions/_wentan" "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"
gzip -9n "$root/usr/share/man/man1/wentan.1" "$root/usr/share/man/zh_CN/man1/wentan.1"
cp -r README.md README.zh.md SECURITY.md docs "$doc/"
# The pages link to each other and to these; the manual is where man looks, and the decisions are for who builds it.
rm -r "$doc/docs/decisions" "$doc/docs/pictures" "$doc/docs/"wentan*.1
cp -r examples/. "$doc/examples/"
awk '/^```sshd_config$/ { on = 1; next } /^```/ { on = 0 } on' docs/hosting.md > "$doc/examples/sshd_config.d-wentan.conf"
gzip -9nc CHANGELOG.md > "$doc/CHANGELOG.md.gz"
gzip -9nc > "$doc/changelog.gz" <<CHANGES
wentan ($version) unstable; urgency=medium

  * What is new is in CHANGELOG.md.

 -- $(sed -n 's/^Maintainer: //p' packaging/control)  $(date -R -u -d "@$time")
CHANGES
# It is read by bash, not run.
sed -i '1{/^#!/d}' "$root/usr/share/bash-completion/completions/wentan"
packaging/copyright.sh > "$doc/copyright"
chmod -R u+w,go-w "$root"

# Which versions of which libraries it needs, as Debian reckons it.
mkdir "$stage/debian"
printf 'Source: wentan\n\nPackage: wentan\nArchitecture: any\n' > "$stage/debian/control"
depends=$(cd "$stage" && dpkg-shlibdeps -O wentan/usr/bin/wentan 2>/dev/null | sed 's/^shlibs:Depends=//')
(cd "$root" && find usr -type f -exec md5sum {} + | sort -k2) > "$root/DEBIAN/md5sums"
cat > "$root/DEBIAN/control" <<CONTROL
Package: wentan
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: $(sed -n 's/^Maintainer: //p' packaging/control)
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f1)
Depends: $depends
$(sed '/^Maintainer: /d' packaging/control)
CONTROL
find "$root" -newermt "@$time" -exec touch -h -d "@$time" {} +
mkdir -p dist
dpkg-deb --root-owner-group -Zxz --build "$root" dist
