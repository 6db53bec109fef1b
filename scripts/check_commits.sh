#!/bin/bash
# Checks the messages of all commits since this check came: a subject of at most 72 characters, an empty line, and a
# body that says why. As a hook: ln -s ../../scripts/check_commits.sh .git/hooks/commit-msg
# Usage: scripts/check_commits.sh [FILE-WITH-A-MESSAGE]
set -euo pipefail
export LC_ALL=C.UTF-8

# Prints what is wrong with the message on standard input, after the name of its commit.
check() {
  local name=$1 subject rest
  IFS= read -r subject || true
  IFS= read -r rest || true
  ((${#subject} <= 72)) || echo "$name: the subject has ${#subject} characters, more than 72: $subject"
  [[ -z $rest ]] || echo "$name: no empty line after the subject: $subject"
  grep -q '[^[:space:]]' || echo "$name: no body that says why: $subject"
}

cd "$(dirname "$(readlink -f "$0")")/.."
if (($#)); then
  faults=$(sed '/^#/d' "$1" | check "this commit")
else
  # A tree without its history, as git archive makes it, has nothing to check.
  git rev-parse --git-dir > /dev/null 2>&1 || exit 0
  came=$(git log --diff-filter=A --format=%H -- scripts/check_commits.sh | tail -1)
  faults=$(for commit in $(git rev-list --no-merges "${came:+$came..}HEAD"); do
    git log -1 --format=%B "$commit" | check "${commit:0:10}"
  done)
fi
[[ -z $faults ]] || { echo "$faults" >&2; exit 1; }
