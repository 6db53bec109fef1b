#!/bin/sh
# Prints the copyright file of the Debian package.
set -eu
cd "$(dirname "$0")/.."
# Indents a text as the format wants it.
body() { sed 's/^[[:space:]]*$/./; s/^/ /' "$1"; }
cat <<'TEXT'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: wentan
Comment: The data and libraries in the program are listed in licenses/README.md of the sources.

Files: *
Copyright: 2026 the wentan authors
License: Expat

Files: Sources/CBundle/readings.bin
Copyright: 1991-2022 Unicode, Inc.
License: Unicode-DFS-2016
Comment: With simplified forms from OpenCC, under the Apache License 2.0.

Files: Sources/CTerminal/terminfo.h
Copyright: 1998-2018 Free Software Foundation, Inc.
           1996-2021 Thomas E. Dickey
           2018 Daniel Eklöf
License: Expat

Files: debian/swift
Copyright: 2014-2026 Apple Inc. and the Swift project authors
License: Apache-2.0-with-runtime-library-exception
Comment: Swift's standard library and runtime, libdispatch and swift-argument-parser, which the program is linked with.

TEXT
echo 'License: Expat'
sed '1,/^Copyright/d' LICENSE | sed '1{/^$/d}' | body /dev/stdin
echo
echo 'License: Unicode-DFS-2016'
body licenses/Unicode-DFS-2016.txt
echo
echo 'License: Apache-2.0-with-runtime-library-exception'
echo ' The Apache License 2.0 is in /usr/share/common-licenses/Apache-2.0 on Debian systems. The exception:'
echo ' .'
sed -n '/^    As an exception/,$p' licenses/Swift-Apache-2.0.txt | body /dev/stdin
