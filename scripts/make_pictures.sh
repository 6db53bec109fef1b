#!/bin/sh
# Makes the README's pictures from the real program in xterm under Xvfb: docs/pictures/explorer-{zh,en}.png.
# Needs (Debian): xvfb xterm xdotool imagemagick fonts-wqy-microhei fonts-dejavu-core.
# Usage: scripts/make_pictures.sh PROGRAM
set -eu

program=${1:?usage: scripts/make_pictures.sh PROGRAM}
cd "$(dirname "$0")/.."
mkdir -p docs/pictures

for tool in Xvfb xterm xdotool import; do
  command -v "$tool" >/dev/null || { echo "make_pictures: $tool is missing" >&2; exit 1; }
done

display=:$((90 + $$ % 900))
Xvfb "$display" -screen 0 1600x1000x24 >/dev/null 2>&1 &
server=$!
home=$(mktemp -d)
trap 'kill $server 2>/dev/null; rm -rf "$home"' EXIT
export DISPLAY=$display LC_ALL=C.UTF-8
# xterm ends where the server does not answer yet.
for _ in 1 2 3 4 5 6 7 8 9 10; do
  xdotool getdisplaygeometry >/dev/null 2>&1 && break
  sleep 0.5
done

picture() { # LANGUAGE KEYS…
  language=$1
  shift
  xterm -u8 -xrm 'XTerm*allowSendEvents: true' -xrm 'XTerm*termName: xterm-256color' \
    -bg '#16181d' -fg '#d8dbe2' -fa 'DejaVu Sans Mono' -fs 12 -b 8 -geometry 120x36 \
    -e env -u XDG_STATE_HOME HOME="$home" "$program" --fresh --lang "$language" 2>/dev/null &
  terminal=$!
  window=
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    sleep 0.3
    window=$(xdotool search --class xterm 2>/dev/null | tail -1) && [ -n "$window" ] && break
  done
  [ -n "$window" ] || { echo "make_pictures: no window came" >&2; exit 1; }
  sleep 1
  for key in "$@"; do
    xdotool key --window "$window" "$key" 2>/dev/null
    sleep 0.2
  done
  sleep 0.5
  import -window "$window" -strip -depth 8 -colors 64 "PNG8:docs/pictures/explorer-$language.png"
  kill $terminal
  wait $terminal 2>/dev/null || true
}

picture zh 2 j j Return j j j o
picture en 2 j j Return j j j o
