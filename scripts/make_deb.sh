#!/bin/sh
# Makes dist/wentan_VERSION_ARCH.deb: the program linked to Debian's ncurses, with manual, completions, papers, units.
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
scripts/stage_package.sh "$program" "$root"
# Where Debian's zsh looks.
mkdir -p "$root/usr/share/zsh/vendor-completions" "$root/DEBIAN"
mv "$root/usr/share/zsh/site-functions/_wentan" "$root/usr/share/zsh/vendor-completions/"
rmdir "$root/usr/share/zsh/site-functions"
gzip -9nc > "$doc/changelog.gz" <<CHANGES
wentan ($version) unstable; urgency=medium

  * What is new is in CHANGELOG.md.

 -- $(sed -n 's/^Maintainer: //p' packaging/control)  $(date -R -u -d "@$time")
CHANGES
packaging/copyright.sh > "$doc/copyright"
{
  printf '#!/bin/sh\nset -e\nif [ "$1" = configure ]; then\n'
  sed 's/^/  /' packaging/make_user.sh
  echo fi
} > "$root/DEBIAN/postinst"
chmod 755 "$root/DEBIAN/postinst"

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
