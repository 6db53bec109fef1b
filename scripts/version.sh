#!/bin/sh
# Prints the version: that of the git tag, with what came since; in a tree that git archive made, what it was then.
archived='$Format:%(describe:tags=true,match=v*)$'
case $archived in
'$Format'*) version=$(git -C "$(dirname "$0")" describe --tags --match 'v*' --dirty 2>/dev/null) ;;
*) version=$archived ;;
esac
version=${version#v}
# Before the first tag, or far from any git: the version that is being made.
[ -n "$version" ] || version=0.3.0
echo "$version"
